"""A note that says again what the one before it in its paragraph said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..model import tree
from ..model.book import Book, Division
from ..model.diagnostic import Diagnostic, diagnose
from ..model.source import Span
from ..model.sources import cites_in_notes
from ..model.survey import Survey


def repeated_notes(book: Book, found: Survey) -> Iterator[Diagnostic]:
    """Each note whose words and citations are those of the note before it in its paragraph."""
    spans = {id(thing.node): thing.span for thing in (*found.citations[::-1], *found.notes)}
    kinds = ("Note", "Cite") if cites_in_notes(book.style) else ("Note",)
    for division, paragraph in _paragraphs(book):
        before, called = "", ""
        for node in _notes(paragraph, kinds):
            said, call = _said(node), _call(division, spans.get(id(node)))
            if said and said == before and not (call and call == called):
                yield diagnose("note-repeats", spans.get(id(node)))
            before, called = said, call


def _call(division: Division, span: Span | None) -> str:
    """The call of a note that has a label; one that is called twice is another fault."""
    if division.source is None or span is None or not span.line:
        return ""
    found = re.compile(r"\[\^[^\]\s]+\]").match(
        division.source.text, division.source.offset(span.line, span.column))
    return found[0] if found else ""


_BLOCKS = ("Para", "Plain", "Header", "LineBlock")


def _paragraphs(book: Book) -> Iterator[tuple[Division, Any]]:
    for division in book.divisions:
        yield from ((division, title) for title in (division.title, division.subtitle))
        yield from ((division, block) for block in tree.walk_outside(division.blocks, *_BLOCKS)
                    if tree.is_kind(block, *_BLOCKS))


def _notes(paragraph: Any, kinds: tuple[str, ...]) -> Iterator[tree.Node]:
    """What becomes a note: those of the author's, and citations outside of them."""
    return (node for node in tree.walk_outside(paragraph, "Note", "Cite")
            if tree.is_kind(node, *kinds))


def _said(node: tree.Node) -> str:
    """The words of a note with what it cites; the same for a citation and a note that holds it."""
    if tree.is_kind(node, "Cite"):
        words = (f"{tree.text_of(one['citationPrefix'])} @{one['citationId']}"
                 f" {tree.text_of(one['citationSuffix'])}" for one in tree.citations(node))
        return " ".join("; ".join(words).split())
    return tree.text_of(tree.rewrite(tree.blocks(node), {
        "Cite": lambda cite: tree.literal_str(_said(cite)), "Span": tree.inlines}))
