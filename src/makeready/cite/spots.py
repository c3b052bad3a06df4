"""Several citations at one spot are one citation, and so one note; the numbers of notes that still
stand at one spot are told apart."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ..model import tree
from ..model.book import PAGE_FOOT, SYMBOLS, Book, Placement
from ..model.notes import place_of
from ..model.tree import Inlines

_SPACES = ("Space", "SoftBreak")


def join_citations(content: Any, streams: bool = False) -> Any:
    """``content`` (any tree) in which citations that touch, or that a space alone parts, are one; in
    a book with two ``streams`` of notes also those that only a remark parts, which is of the other."""
    return tree.rewrite_lists(content, lambda nodes: _joined(nodes, ("Note",) if streams else ()))


def _joined(nodes: list, passed: tuple[str, ...]) -> list:
    out: Inlines = []
    for node in nodes:
        before = _citation_before(out, passed) if _is_bracketed(node) else None
        if before is None:
            out.append(node)
        else:
            out[before:] = [tree.with_citations(
                out[before], [*tree.citations(out[before]), *tree.citations(node)],
                [*tree.inlines(out[before]), tree.space(), *tree.inlines(node)]),
                *(other for other in out[before + 1:] if not tree.is_kind(other, *_SPACES))]
    return out


def _citation_before(out: list, passed: tuple[str, ...]) -> int | None:
    """The index of the Cite that ends a list, behind at most one space and what is passed."""
    spaces = 0
    for index in range(len(out) - 1, -1, -1):
        if tree.is_kind(out[index], "Cite"):
            return index
        spaces += tree.is_kind(out[index], *_SPACES)
        if spaces > 1 or not tree.is_kind(out[index], *_SPACES, *passed):
            return None
    return None


def _is_bracketed(node: Any) -> bool:
    return tree.is_kind(node, "Cite") and not any(map(tree.is_in_text, tree.citations(node)))


def part_numbers(book: Book) -> Book:
    """The book with a superior comma between two numbers at one spot, ``2,3`` and not ``23``."""
    def part(nodes: list) -> list:
        out: Inlines = []
        for node in nodes:
            before = _number_before(out, node, book.notes)
            if before is not None:
                out[before + 1:] = [tree.superscript([tree.literal_str(",")])]
            out.append(node)
        return out

    return replace(book, divisions=tuple(
        replace(division, blocks=tree.rewrite_lists(division.blocks, part))
        for division in book.divisions))


def _number_before(out: list, node: Any, notes: Placement) -> int | None:
    """The index of the note that ends a list, behind at most one space, where it and ``node`` have
    numbers of one series."""
    if not _has_number(node, notes):
        return None
    last = len(out) - 1
    if last > 0 and tree.is_kind(out[last], *_SPACES):
        last -= 1
    same = last >= 0 and _has_number(out[last], notes) and (
        place_of(out[last], notes) == place_of(node, notes))
    return last if same else None


def _has_number(node: Any, notes: Placement) -> bool:
    if not tree.is_kind(node, "Note"):
        return False
    at_foot = place_of(node, notes) == PAGE_FOOT
    return notes.marks != SYMBOLS if at_foot else not notes.phrases
