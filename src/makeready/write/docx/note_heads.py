"""Headings over the notes, which Word itself has none for.

Word sets endnotes as one list. A heading between two of them can only be a paragraph of a note: it
stands last in the note before it, where every program that reads the file shows it at its place.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from ...model import tree
from ...model.book import Book, Division
from ...model.outline import outline
from ...model.terms import term
from ...model.tree import Blocks, Inlines
from . import ooxml
from .body import styled
from .notes import ENDNOTE, notes_of
from .package import DOCUMENT, Package
from .sections import count_notes, home_of_notes
from .styles import StyleIds

_STYLE = "Notes Heading"


def head_notes(book: Book) -> Book:
    """The book with its headings over the notes, as it asks for them."""
    return _HEADERS[book.notes.sources](book)


def _book_end(book: Book) -> Book:
    """In the division of notes, the title of each division before it that has some. Those after it
    keep their notes: Word sets endnotes behind their calls."""
    home = home_of_notes(book)
    heads = [_heading(division, book) for division in book.divisions[:home]
             if count_notes(division)]

    def more(place: int) -> Blocks:
        return heads if place == home else _own_head(book, place) if place > home else []

    return _extend(book, more)


def _chapter_end(book: Book) -> Book:
    """“Notes” at the end of each division that has some."""
    return _extend(book, lambda place: _own_head(book, place))


_HEADERS: Mapping[str, Callable[[Book], Book]] = {
    "book-end": _book_end, "chapter-end": _chapter_end, "page-foot": lambda book: book}


def _own_head(book: Book, place: int) -> Blocks:
    text = term("notes", book.metadata.language)
    return [styled(_STYLE, tree.words(text))] if count_notes(book.divisions[place]) else []


def _extend(book: Book, more: Callable[[int], Blocks]) -> Book:
    """Every division with further blocks at its end, by its place in the book."""
    return replace(book, divisions=tuple(
        replace(division, blocks=division.blocks + more(place))
        for place, division in enumerate(book.divisions)))


def _heading(division: Division, book: Book) -> tree.Node:
    """What the contents call the division, as a link to it; a display page goes by its kind."""
    entry = next((entry for entry in outline(book, 1) if entry.id == division.id), None)
    if entry is None:
        text: Inlines = tree.words(term(division.role, book.metadata.language))
    elif entry.label and entry.title:
        text = [*tree.words(f"{entry.label}. "), *entry.title]
    else:
        text = entry.title or tree.words(entry.label)
    return styled(_STYLE, [tree.link(text, f"#{division.id}")])


def spread_heads(package: Package, book: Book) -> None:
    """Lead the headings from the division of notes to their places; the first one stays.

    ``book`` is the one that was written. Nothing moves unless its notes stand at the book's end.
    """
    if book.notes.sources != "book-end":
        return
    counts = [count for count in map(count_notes, book.divisions[:home_of_notes(book)]) if count]
    mark = StyleIds(package).id(_STYLE)
    heads = [paragraph for paragraph in ooxml.every(package.tree(DOCUMENT), "w:p")
             if ooxml.style_of(paragraph) == mark]
    notes = notes_of(package, ENDNOTE)
    place = 0
    for head, count in zip(heads[1:len(counts)], counts):
        place += count
        notes[place - 1].append(head)
