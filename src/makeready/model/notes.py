"""Notes as readers find them: where they stand, how they are numbered, how a text refers to one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from . import tree
from .book import PAGE_FOOT, SYMBOLS, Book, Division, Placement
from .sources import cites_in_notes

MARK = "note-mark"
"""The class of the empty span that a note begins with when something refers to it, or when it is a
remark in a book with two streams of notes."""
REMARK = "remark"
"""The further class of that span in a note of the author's own words."""
PHRASE = "phrase"
"""The class of the words in the text that a note without a number belongs to, and of the same words
at the note's beginning."""

_PREFIX = "#fn-"
_SYMBOLS = "*†‡§"


@dataclass(frozen=True)
class Numbered:
    """A note as it is called in its division.

    ``serial`` counts all notes of the division from 1, ``number`` those of its stream as the book's
    numbering has it; 0 is an unnumbered note, to a title. ``sign`` is what stands at the call and at
    the note, empty where the note is known by a phrase.
    """

    division: Division
    serial: int
    number: int
    sign: str
    place: str
    node: tree.Node = field(repr=False)


def labelled(target: str) -> str:
    """The label of the note that a link means (``#fn-frogs`` → ``frogs``); empty for another link.
    """
    return target.removeprefix(_PREFIX) if target.startswith(_PREFIX) else ""


def anchor(label: str) -> str:
    """The id of the note with this label in its own file."""
    return f"{_PREFIX[1:]}{label}"


def notes_of(division: Division) -> Iterator[tree.Node]:
    """Every note of a division in the order of its calls, those of the title first."""
    return filter(_is_note, tree.walk(division.content))


def _is_note(node: tree.Node) -> bool:
    return tree.is_kind(node, "Note")


def numbered(book: Book) -> Iterator[Numbered]:
    """Every note in the order of the calls, with its number."""
    counts: dict[str, int] = {}
    for division in book.divisions:
        if book.notes.numbering == "chapter":
            counts = {}
        titled = sum(map(_is_note, tree.walk([division.title, division.subtitle])))
        for serial, note in enumerate(notes_of(division), 1):
            place, number = place_of(note, book.notes), 0
            if serial > titled:
                number = counts[place] = counts.get(place, 0) + 1
            yield Numbered(division, serial, number, _sign(book.notes, place, serial, number), place,
                           note)


def _sign(notes: Placement, place: str, serial: int, number: int) -> str:
    if not number:
        return symbol(serial)
    if notes.phrases and place != PAGE_FOOT:
        return ""
    return symbol(number) if notes.marks == SYMBOLS and place == PAGE_FOOT else str(number)


def symbol(number: int) -> str:
    """The sign of a note in a series without numbers: * † ‡ §, then each twice (Chicago Manual of
    Style, 14)."""
    times, which = divmod(number - 1, len(_SYMBOLS))
    return _SYMBOLS[which] * (times + 1)


def place_of(note: tree.Node, notes: Placement) -> str:
    """Where a note stands."""
    return notes.remarks if is_remark(note) else notes.sources


def noted(book: Book, place: str) -> bool:
    """Whether a note stands at ``place``, or a citation will be one there."""
    cited = book.notes.sources == place and (not book.style or cites_in_notes(book.style))
    return any(place_of(node, book.notes) == place if _is_note(node) else
               cited and tree.is_kind(node, "Cite")
               for division in book.divisions
               for node in tree.walk_outside(division.content, "Note", "Cite"))


def is_remark(note: tree.Node) -> bool:
    """Whether a note is marked as one of the author's own words."""
    return REMARK in mark_of(note).classes


def mark_of(note: tree.Node) -> tree.Attr:
    """The attributes of the mark that a note begins with; empty ones without a mark."""
    return next((tree.attr(node) for node in tree.walk(note)
                 if tree.is_kind(node, "Span") and MARK in tree.attr(node).classes), tree.Attr())


def marked(note: tree.Node, mark: tree.Attr) -> tree.Node:
    """The note with an empty span before its first word, in place of one that it has; before a list
    or the like, in a paragraph that holds nothing else."""
    if mark_of(note) != tree.Attr():
        return tree.rewrite(note, {"Span": lambda span: (
            tree.with_attr(span, mark) if MARK in tree.attr(span).classes else None)})
    span = tree.span([], mark)
    first, *rest = tree.blocks(note) or [tree.para([])]
    if tree.is_kind(first, "Para", "Plain"):
        return {**note, "c": [{**first, "c": [span, *tree.inlines(first)]}, *rest]}
    return {**note, "c": [tree.plain([span]), first, *rest]}
