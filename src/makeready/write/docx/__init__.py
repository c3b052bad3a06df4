"""Book → DOCX: a Word file that a publisher takes as it is.

Pandoc writes the text, with a reference document made from the table in styles/docx.yaml; what it
cannot do is done to the package afterwards, an idea a module: real endnotes, a section for each
division, a style for every paragraph.
"""

from .writer import write_docx

__all__ = ["write_docx"]
