"""Headings over the notes, which Word itself has none for.

Word sets endnotes as one list. A heading between two of them can only be a paragraph of a note: it
stands last in the note before it, where every program that reads the file shows it at its place.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ...model import tree
from ...model.book import BOOK_END, CHAPTER_END, PAGE_FOOT, Book, Division
from ...model.notes import notes_of as called
from ...model.notes import place_of
from ...model.outline import outline
from ...model.terms import term
from ...model.tree import Blocks, Inlines
from . import ooxml
from .body import styled
from .notes import ENDNOTE, notes_of
from .package import DOCUMENT, Package
from .sections import home_of_notes
from .styles import StyleIds

_STYLE = "Notes Heading"


def head_notes(book: Book) -> Book:
    """The book with its headings over the notes at an end, as it asks for them."""
    if BOOK_END in book.notes.places:
        return _book_end(book)
    return _chapter_end(book) if CHAPTER_END in book.notes.places else book


def _book_end(book: Book) -> Book:
    """In the division of notes, the title of each division before it that has some. Those after it
    keep their notes: Word sets endnotes behind their calls."""
    home = home_of_notes(book)
    heads = [_heading(division, book) for division in book.divisions[:home]
             if _count(division, book)]

    def more(place: int) -> Blocks:
        return heads if place == home else _own_head(book, place) if place > home else []

    return _extend(book, more)


def _chapter_end(book: Book) -> Book:
    """“Notes” at the end of each division that has some."""
    return _extend(book, lambda place: _own_head(book, place))


def _own_head(book: Book, place: int) -> Blocks:
    text = term("notes", book.metadata.language)
    return [styled(_STYLE, tree.words(text))] if _count(book.divisions[place], book) else []


def _count(division: Division, book: Book) -> int:
    """How many notes that are called in the division stand at an end."""
    return sum(place_of(note, book.notes) != PAGE_FOOT for note in called(division))


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

    Nothing moves unless there are notes at the book's end.
    """
    if BOOK_END not in book.notes.places:
        return
    counts = [count for division in book.divisions[:home_of_notes(book)]
              if (count := _count(division, book))]
    mark = StyleIds(package).id(_STYLE)
    heads = [paragraph for paragraph in ooxml.every(package.tree(DOCUMENT), "w:p")
             if ooxml.style_of(paragraph) == mark]
    notes = notes_of(package, ENDNOTE)
    place = 0
    for head, count in zip(heads[1:len(counts)], counts):
        place += count
        notes[place - 1].append(head)
