"""The list of illustrations: every figure that has a caption."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..model import tree
from ..model.book import Book, Division
from ..model.tree import Attr, Inlines, Node

ROLE = "illustrations"
CREDIT = "credit"
SHORT = "short-title"
_DROPPED = {"Note": lambda _: [], "Cite": lambda _: [], "Link": tree.inlines,
            "Span": lambda span: [] if CREDIT in tree.attr(span).classes else None}


def list_illustrations(book: Book) -> Book:
    """Fill the list, where book.yaml asks for one; a book without figures has none."""
    if not any(_is_list(division) for division in book.divisions):
        return book
    divisions = [_named(division) for division in book.divisions]
    entries = [[tree.plain([tree.link(_line(figure), f"#{tree.attr(figure).id}")])]
               for division in divisions for figure in _figures(division)]
    return replace(book, divisions=tuple(
        replace(division, blocks=[tree.bullet_list(entries)]) if _is_list(division) else division
        for division in divisions if entries or not _is_list(division)))


def _is_list(division: Division) -> bool:
    return division.role == ROLE and division.source is None


def _named(division: Division) -> Division:
    """The division with an id for each figure. The ids that we make hold a capital letter."""
    count = 0

    def name(figure: Node) -> Node | None:
        nonlocal count
        count += 1
        attr = tree.attr(figure)
        return None if attr.id else tree.with_attr(
            figure, replace(attr, id=f"{division.id}-Figure-{count}"))

    return replace(division, blocks=tree.rewrite(division.blocks, {"Figure": name}))


def _figures(division: Division) -> Iterator[Node]:
    return (node for node in tree.walk(division.blocks)
            if tree.is_kind(node, "Figure") and tree.caption(node))


def _line(figure: Node) -> Inlines:
    """The author's short form of the caption, else the caption without notes and credit, and without
    a point at its end."""
    image = next((node for node in tree.walk(tree.blocks(figure)) if tree.is_kind(node, "Image")), None)
    short = (tree.attr(image) if image else Attr()).get(SHORT) or tree.attr(figure).get(SHORT)
    if short:
        return tree.words(short)
    line = tree.rewrite(tree.caption(figure), _DROPPED)
    while line and tree.is_kind(line[-1], "Space", "SoftBreak"):
        line.pop()
    if line and tree.is_kind(line[-1], "Str") and tree.literal(line[-1]).endswith("."):
        line[-1] = tree.literal_str(tree.literal(line[-1])[:-1])
    return line
