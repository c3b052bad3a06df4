"""ODT → Draft. Names of elements are those of OpenDocument 1.3, part 3.

Before Pandoc reads the document, what it would lose is marked in the XML.
"""

from .read import read_writer

__all__ = ["read_writer"]
