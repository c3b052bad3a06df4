"""Running heads: what stands over the left-hand and the right-hand pages of each division.

After The Chicago Manual of Style: book or part on the verso, chapter on the recto; front and back
matter have their own title on both; with sections, the first of the page on the verso, the last on
the recto.
"""

from __future__ import annotations

from ..model.book import BODY, Book
from ..model.outline import Entry, outline
from .html import Body, Element


def set_heads(book: Book, body: Body) -> None:
    """Write ``data-verso`` and ``data-recto`` where the heads change: on titles, which stand on one
    page alone, as a division does not."""
    entries = outline(book, 3)
    by_section = book.design is not None and book.design.heads == "sections"
    titles = {entry.id: entry for entry in entries if entry.depth == 1}
    verso = _left(book)
    for section in body.sections:
        entry = titles.get(section.division.id)
        if entry is None:
            continue
        if section.division.role == "part" and _left(book) == book.metadata.title:
            verso = entry.text
        _head(section.element[0], entry.text if section.division.matter != BODY else verso,
              _right(entry, book))
        if by_section:
            _section_heads(section.element, {e.id: e for e in entries if e.depth == 2})


def _left(book: Book) -> str:
    by_author = book.design is not None and book.design.heads == "author"
    return " · ".join(book.metadata.authors) if by_author else book.metadata.title


def _right(entry: Entry, book: Book) -> str:
    """A chapter's title; in a book with its author on the left, whose chapters are only counted,
    the book's."""
    if entry.division.matter == BODY and not entry.title and _left(book) != book.metadata.title:
        return book.metadata.title
    return entry.text


def _section_heads(root: Element, entries: dict[str, Entry]) -> None:
    for heading in root.iter("h2"):
        if entry := entries.get(heading.get("id", "")):
            _head(heading, entry.text, entry.text)


def _head(element: Element, verso: str, recto: str) -> None:
    element.set("data-verso", verso)
    element.set("data-recto", recto)
