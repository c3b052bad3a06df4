"""The way of a book into Word, on one screen."""

from __future__ import annotations

from ...model.artifact import Artifact
from ...model.book import Book
from ...tools import pandoc
from ...tools.disk import Folder
from .body import document
from .note_heads import head_notes, spread_heads
from .notes import ENDNOTE, FOOTNOTE, set_notes
from .package import Package
from .paragraphs import set_styles
from .pictures import describe_pictures, pictures
from .properties import set_properties
from .reference import reference_document
from .sections import divide, sections
from .styles import set_language

_REFERENCE = "reference.docx"
_PANDOCS_OWN = ("word/theme/theme1.xml", "word/fontTable.xml", "word/webSettings.xml",
                "word/comments.xml", "docProps/custom.xml")
"""Parts that Pandoc adds from its own reference document, or empty."""

NOTES = {"book-end": (ENDNOTE, "sectEnd"), "chapter-end": (ENDNOTE, "sectEnd"),
         "page-foot": (FOOTNOTE, "")}
"""Where the book wants its notes → Word's kind of note, and where Word sets it."""


def write_docx(book: Book, project: Folder, name: str) -> Artifact:
    """The book as a Word file called ``name``, with real notes and a style for every paragraph.

    Raises ManuscriptError when the project's reference document is no Word file, PandocError.
    """
    epoch = book.metadata.modified
    files, images = pictures(book.assets)
    reference = reference_document(book.metadata, project)
    output = pandoc.write(document(head_notes(book), images), "docx", "-o", "-",
                          f"--reference-doc={_REFERENCE}", "--syntax-highlighting=none",
                          files={**files, _REFERENCE: reference.written(epoch)}, epoch=epoch)
    package = Package.read(output.data)
    _drop_leftovers(package, reference)
    set_language(package, book.metadata.language)
    set_notes(package, *NOTES[book.notes.sources])
    spread_heads(package, book)
    set_styles(package)
    divide(package, sections(book))
    describe_pictures(package)
    set_properties(package, book.metadata)
    return Artifact(name, "docx", package.written(epoch))


def _drop_leftovers(package: Package, reference: Package) -> None:
    for part in _PANDOCS_OWN:
        if part in package and part not in reference:
            package.drop(part)
