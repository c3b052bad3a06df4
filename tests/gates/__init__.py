"""The outside validators, each a function from an artefact to its findings: no findings, and the artefact passes.

    from gates import ace, endnotes_crosscheck, epubcheck, ooxml, qpdf, verapdf
    assert epubcheck(path) == []

A validator that is not there raises ToolMissing, and one that could not do its work ToolFailed: a test that needs it is
then in error, never skipped. `python3 scripts/test.py` installs them all.
"""

from gates.docx import endnotes_crosscheck, ooxml
from gates.epub import ace, epubcheck
from gates.pdf import qpdf, verapdf
from gates.tool import ToolFailed, ToolMissing

__all__ = ["ToolFailed", "ToolMissing", "ace", "endnotes_crosscheck", "epubcheck", "ooxml", "qpdf", "verapdf"]
