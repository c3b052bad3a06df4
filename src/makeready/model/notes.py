"""Notes as readers find them: how they are numbered, and how a text refers to one."""

from __future__ import annotations

from collections.abc import Iterator

from . import tree
from .book import Book, Division

MARK = "note-mark"
"""The class of the empty span that a note begins with when something refers to it."""
_PREFIX = "#fn-"


def labelled(target: str) -> str:
    """The label of the note that a link means (``#fn-frogs`` → ``frogs``); empty for another link.
    """
    return target.removeprefix(_PREFIX) if target.startswith(_PREFIX) else ""


def anchor(label: str) -> str:
    """The id of the note with this label in its own file."""
    return f"{_PREFIX[1:]}{label}"


def notes_of(division: Division) -> Iterator[tree.Node]:
    """Every note of a division in the order of its calls, those of the title first."""
    return (node for node in tree.walk(division.content) if tree.is_kind(node, "Note"))


def numbered(book: Book) -> Iterator[tuple[Division, int, tree.Node]]:
    """Every note with its number; numbers begin again in each division."""
    for division in book.divisions:
        yield from ((division, number, note) for number, note in enumerate(notes_of(division), 1))


def marked(note: tree.Node, mark: tree.Attr) -> tree.Node:
    """The note with an empty span before its first word; before a list or the like, in a paragraph
    that holds nothing else."""
    span = tree.span([], mark)
    first, *rest = tree.blocks(note) or [tree.para([])]
    if tree.is_kind(first, "Para", "Plain"):
        return {**note, "c": [{**first, "c": [span, *tree.inlines(first)]}, *rest]}
    return {**note, "c": [tree.plain([span]), first, *rest]}
