"""What refers to a note by its number: links of the author's, and styles that print where a source
was first cited. All are right in the numbering of the book, and all are links."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import count
from typing import Any

from ..model import tree
from ..model.book import Book, Division
from ..model.notes import MARK, marked, numbered
from ..model.terms import term
from ..model.tree import Inlines
from .style import NUMBER_ENDS, NUMBER_OPENS

_FIRST = re.compile(rf"{NUMBER_OPENS}(\d+){NUMBER_ENDS}")


@dataclass(frozen=True)
class _Place:
    """Where a note stands: its division, and its number in it."""

    division: Division
    number: int

    @property
    def id(self) -> str:
        """The id of its mark. Ids that we make hold a capital letter, those of headings none."""
        return f"{self.division.id}-Mark-{self.number}"


def number_citations(division: Division) -> Division:
    """The division with the number of its note in each citation, by which citeproc says where a
    source was first cited; for a style that makes notes of citations."""
    numbers = _note_numbers(division.content)

    def number(cite: tree.Node) -> tree.Node:
        own = {"citationNoteNum": next(numbers, 0)}
        return tree.with_citations(cite, [one | own for one in tree.citations(cite)],
                                   tree.inlines(cite))

    return division.rewritten({"Cite": number})


def _note_numbers(content: Any) -> Iterator[int]:
    """For each citation in the order of the text the number of the note that it is or stands in."""
    number = 0
    for node in tree.walk_outside(content, "Note", "Cite"):
        if tree.is_kind(node, "Note"):
            number += 1
            yield from (number for inner in tree.walk(node) if tree.is_kind(inner, "Cite"))
        elif tree.is_kind(node, "Cite"):
            number += 1
            yield number


def refer_to_notes(book: Book) -> Book:
    """Numbers and links in place of what points to a note; marks where they lead."""
    places = [(_Place(division, number), note) for division, number, note in numbered(book)]
    labelled = {mark: place for place, note in places if (mark := _mark(note))}
    meant = {place.id for place in labelled.values()} | set(_first_notes(book))
    if not meant:
        return book
    return replace(book, divisions=tuple(
        _settled(division, book, labelled, meant) for division in book.divisions))


def _mark(note: tree.Node) -> str:
    """The id that the mark of a note has so far."""
    return next((tree.attr(node).id for node in tree.walk(note)
                 if tree.is_kind(node, "Span") and MARK in tree.attr(node).classes), "")


def _first_notes(book: Book) -> Iterator[str]:
    """The marks of the notes at which citeproc says that a source was first cited."""
    for division in book.divisions:
        for node in tree.walk(division.content):
            if tree.is_kind(node, "Str"):
                yield from (_Place(division, int(number)).id
                            for number in _FIRST.findall(tree.literal(node)))


def _settled(division: Division, book: Book, labelled: Mapping[str, _Place], meant: set[str]
             ) -> Division:
    number = count(1)

    def mark(note: tree.Node) -> tree.Node | None:
        ident = _Place(division, next(number)).id
        return marked(note, tree.Attr(ident, (MARK,))) if ident in meant else None

    def lead(link: tree.Node) -> tree.Node | None:
        place = labelled.get(tree.target(link)[1:])
        if place is None:
            return None
        words = tree.inlines(link) or tree.words(_reference(place, division, book))
        return tree.with_target(tree.with_inlines(link, words), f"#{place.id}")

    return division.rewritten({
        "Span": lambda span: [] if MARK in tree.attr(span).classes else None,
        "Note": mark, "Link": lead, "Str": lambda text: _linked(text, division)})


def _reference(place: _Place, here: Division, book: Book) -> str:
    """“n. 14”, “chap. 2, n. 14”, “Introduction, n. 3” in the book's language."""
    language, there = book.metadata.language, place.division
    if there.id == here.id:
        return term("note", language, n=place.number)
    if there.role == "chapter" and there.number is not None:
        return term("note-in-chapter", language, n=place.number, chapter=there.number)
    name = tree.text_of(there.title) or there.label
    return f"{name}, {term('note', language, n=place.number)}"


def _linked(text: tree.Node, division: Division) -> Inlines | None:
    """The number of a source's first note as a link to it."""
    pieces = _FIRST.split(tree.literal(text))
    if len(pieces) == 1:
        return None
    return [tree.link([tree.literal_str(piece)], f"#{_Place(division, int(piece)).id}") if i % 2
            else tree.literal_str(piece) for i, piece in enumerate(pieces) if piece]
