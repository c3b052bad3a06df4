"""A reference to a note that has no number to be referred to by."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import tree
from ..model.book import Book
from ..model.diagnostic import Diagnostic, diagnose
from ..model.notes import mark_of, numbered
from ..model.survey import Survey


def unnumbered_notes(book: Book, found: Survey) -> Iterator[Diagnostic]:
    """Each link without words to a note of a title, or to one that is known by a symbol or a
    phrase."""
    signs: dict[str, str] = {}
    for note in numbered(book):
        signs.setdefault(mark_of(note.node).id, note.sign)
    for link in found.links:
        if not signs.get(link.value[1:], "1").isdigit() and not tree.inlines(link.node):
            yield diagnose("note-unnumbered", link.span, target=link.value)
