"""The stages in their order: the way of a manuscript through the house.

    intake ─▶ (the author's project)                                   texts
    read ─▶ lint ─▶ (the author's text)                                texts
    read ─▶ lookup ─▶ (the sources that it cites)                      sources
    read ─▶ check ─▶ transform ─▶ cite ─▶ write ─▶ verify ─▶ publish   build: the first to read
    … ─▶ write ─▶ verify ─▶ handoff ─▶ publish                         handoff

An error stops the way at the end of its stage, before anything is written. The artefacts stay in
memory until all of them are verified.
"""
