"""Running heads over the notes at the book's end: “Notes to pages 12–34”.

A reader who looks for a note turns the leaves of the notes by the page that he comes from (Chicago
Manual of Style, 1 and 14).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from ..model.book import BOOK_END, FRONT, Book
from ..model.numerals import roman
from ..model.terms import term
from ..tools.printer import Stand
from .heads import fits
from .html import Body

_SIDES = ("verso", "recto")


def note_heads(book: Book, body: Body, stands: Mapping[str, Stand]
               ) -> dict[int, dict[str, str]]:
    """The heads by page: from the pages on which the notes that begin there were called. On a page
    where a note only goes on it is the page of that one's call."""
    heads: dict[int, dict[str, str]] = {}
    for page, group in groupby(_called(body, stands), lambda found: found[0]):
        calls = [call for _, *call in group]
        heads[page] = _both(min(calls), max(calls), book)
        heads[page + 1] = _both(calls[-1], calls[-1], book)     # Gone where a note begins there.
    return heads


def _called(body: Body, stands: Mapping[str, Stand]) -> Iterator[tuple[int, int, str]]:
    """The page of each note, the page of its call, and the folio there."""
    for section in body.sections:
        for note in section.notes:
            if note.place == BOOK_END and {note.id, note.call} <= stands.keys():
                call = stands[note.call]
                front = section.division.matter == FRONT
                yield (stands[note.id].page, call.page,
                       roman(call.folio).lower() if front else str(call.folio))


def _both(first: list, last: list, book: Book) -> dict[str, str]:
    """The text of both sides; a side too narrow for it keeps the division's title."""
    language = book.metadata.language
    if first == last:
        text = term("notes-to-page", language, page=first[1])
    else:
        text = term("notes-to-pages", language, first=first[1], last=last[1])
    return {side: text for side in _SIDES if book.design is None or fits(text, side, book.design)}
