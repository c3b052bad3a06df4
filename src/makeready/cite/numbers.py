"""What refers to a note by its number: links of the author's, and styles that print where a source
was first cited. All are right in the numbering of the book, and all are links."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import count
from typing import Any

from ..model import tree
from ..model.book import Book, Division
from ..model.notes import MARK, Numbered, mark_of, marked, numbered
from ..model.terms import term
from ..model.tree import Inlines
from .style import NUMBER_ENDS, NUMBER_OPENS

_FIRST = re.compile(rf"{NUMBER_OPENS}(\d+){NUMBER_ENDS}")
_Place = tuple[str, int]
"""A note by the id of its division, and its serial number there."""


def number_citations(division: Division) -> Division:
    """The division with the serial number of its note in each citation, by which citeproc says where
    a source was first cited; for a style that makes notes of citations."""
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
    notes = {(note.division.id, note.serial): note for note in numbered(book)}
    labelled = {mark: note for note in notes.values() if (mark := mark_of(note.node).id)}
    meant = {_place(note) for note in labelled.values()} | set(_first_notes(book))
    if not meant:
        return book
    return replace(book, divisions=tuple(
        _settled(division, book, notes, labelled, meant) for division in book.divisions))


def _place(note: Numbered) -> _Place:
    return note.division.id, note.serial


def _id(place: _Place) -> str:
    """The id of a note's mark. Ids that we make hold a capital letter, those of headings none."""
    return "{}-Mark-{}".format(*place)


def _first_notes(book: Book) -> Iterator[_Place]:
    """The notes at which citeproc says that a source was first cited."""
    for division in book.divisions:
        for node in tree.walk(division.content):
            if tree.is_kind(node, "Str"):
                yield from ((division.id, int(number))
                            for number in _FIRST.findall(tree.literal(node)))


def _settled(division: Division, book: Book, notes: Mapping[_Place, Numbered],
             labelled: Mapping[str, Numbered], meant: set[_Place]) -> Division:
    serial = count(1)

    def mark(note: tree.Node) -> tree.Node | None:
        place, old = (division.id, next(serial)), mark_of(note)
        if place not in meant:
            return None
        return marked(note, tree.Attr(_id(place), old.classes or (MARK,)))

    def lead(link: tree.Node) -> tree.Node | None:
        note = labelled.get(tree.target(link)[1:])
        if note is None:
            return None
        words = tree.inlines(link) or tree.words(_reference(note, division, book))
        return tree.with_target(tree.with_inlines(link, words), f"#{_id(_place(note))}")

    return division.rewritten({
        "Note": mark, "Link": lead, "Str": lambda text: _linked(text, division, notes)})


def _reference(note: Numbered, here: Division, book: Book) -> str:
    """“n. 14”, “chap. 2, n. 14”, “Introduction, n. 3” in the book's language."""
    language, there = book.metadata.language, note.division
    if there.id == here.id or book.notes.numbering == "book":
        return term("note", language, n=note.sign)
    if there.role == "chapter" and there.number is not None:
        return term("note-in-chapter", language, n=note.sign, chapter=there.number)
    name = tree.text_of(there.title) or there.label
    return f"{name}, {term('note', language, n=note.sign)}"


def _linked(text: tree.Node, division: Division, notes: Mapping[_Place, Numbered]) -> Inlines | None:
    """The number of a source's first note as a link to it."""
    pieces = _FIRST.split(tree.literal(text))
    if len(pieces) == 1:
        return None
    return [_first(notes[division.id, int(piece)]) if i % 2 else tree.literal_str(piece)
            for i, piece in enumerate(pieces) if piece]


def _first(note: Numbered) -> tree.Node:
    return tree.link([tree.literal_str(note.sign or str(note.number))], f"#{_id(_place(note))}")
