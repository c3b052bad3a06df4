"""DOCX → Draft. Names of elements are those of WordprocessingML (ECMA-376 Part 1, 17).

Before Pandoc reads the document, each module here marks, in the XML, one thing that would be lost.
"""

from .read import read_word

__all__ = ["read_word"]
