"""Sections are numbered through their chapter: 6.1, 6.2, 6.2.1."""

from __future__ import annotations

from dataclasses import replace

from ..model import tree
from ..model.book import Book, Division

UNNUMBERED = "unnumbered"
NUMBER = tree.Attr(classes=("section-number",))
DEPTHS = (2, 3)
"""The heading levels that are numbered."""


def number_sections(book: Book) -> Book:
    """Number the headings of every numbered chapter, where book.yaml asks for it."""
    if not book.number_sections:
        return book
    return replace(book, divisions=tuple(
        _numbered(d) if d.role == "chapter" and d.number else d for d in book.divisions))


def _numbered(division: Division) -> Division:
    counts: list[int] = []

    def number(header: tree.Node) -> tree.Node | None:
        attr = tree.attr(header)
        level = tree.level(header)
        if level not in DEPTHS or UNNUMBERED in attr.classes:
            return None
        place = level - DEPTHS[0]
        counts[:] = (counts + [0] * (place + 1))[:place + 1]
        counts[place] += 1
        text = ".".join(map(str, [division.number, *counts]))
        return tree.header(level, [tree.span([tree.literal_str(text)], NUMBER), tree.space(),
                                   *tree.inlines(header)], attr)

    return replace(division, blocks=tree.rewrite(division.blocks, {"Header": number}))
