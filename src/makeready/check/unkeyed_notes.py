"""A note that is to be known by words of the text, and has none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..model import tree
from ..model.book import PAGE_FOOT, Book
from ..model.diagnostic import Diagnostic, diagnose
from ..model.notes import place_of
from ..model.survey import Survey


def unkeyed_notes(book: Book, found: Survey) -> Iterator[Diagnostic]:
    """Each note in a book of phrases before whose call no words stand."""
    if not book.notes.phrases:
        return
    spans = {id(thing.node): thing.span for thing in found.notes}
    for division in book.divisions:
        for note in _first_in_list(division.blocks):
            if place_of(note, book.notes) != PAGE_FOOT:
                yield diagnose("note-unkeyed", spans.get(id(note)))


def _first_in_list(content: Any) -> Iterator[tree.Node]:
    """Each note that nothing stands before in its paragraph, emphasis or quotation."""
    for node in tree.walk(content):
        held = node.get("c")
        for inlines in [held, *held] if isinstance(held, list) else ():
            if isinstance(inlines, list) and inlines and tree.is_kind(inlines[0], "Note"):
                yield inlines[0]
