"""Drafts of word processors and web pages → text with notes, citations, and a word on the rest.

Pandoc reads the text; what it loses is marked first (``marks.py``), and found again afterwards:
which note was a footnote and which an endnote, where a comment stood and a change was tracked, and
the data that reference managers hide in their fields.

* ``word.py`` (DOCX), ``writer.py`` (ODT) and ``page.py`` (HTML) know the formats;
* ``cited.py`` and ``endnote.py`` read what Zotero, Mendeley and EndNote left;
* ``faked.py`` tells headings made of large or bold type;
* ``manuscript.py`` turns Pandoc's tree into the text that intake goes on with.
"""
