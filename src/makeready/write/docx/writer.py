"""The way of a book into Word, on one screen."""

from __future__ import annotations

from ...model.artifact import Artifact
from ...model.book import Book
from ...tools import pandoc
from ...tools.disk import Folder
from .body import document
from .calls import find_calls, release_calls
from .note_heads import head_notes, spread_heads
from .note_references import refer_to_notes
from .notes import set_notes
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
    calls = find_calls(package, book)
    set_notes(package, calls, book.notes)
    refer_to_notes(package, calls, book.metadata.language)
    release_calls(package)
    spread_heads(package, book)
    set_styles(package)
    divide(package, sections(book), book.notes)
    describe_pictures(package)
    set_properties(package, book.metadata)
    return Artifact(name, "docx", package.written(epoch))


def _drop_leftovers(package: Package, reference: Package) -> None:
    for part in _PANDOCS_OWN:
        if part in package and part not in reference:
            package.drop(part)
