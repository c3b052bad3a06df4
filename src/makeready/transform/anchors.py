"""Ids become unique in the whole book, and every internal link points to the one it means.

Pandoc makes a heading's id from its words, so two chapters may both hold ``introduction``. Those ids
get their division's id in front; ids that the author wrote stay as they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ..model import tree
from ..model.book import Book, Division
from ..model.survey import Found, survey


@dataclass(frozen=True)
class _Names:
    """New ids by division and old id, and where a link from another division finds them."""

    inside: Mapping[tuple[str, str], str]
    anywhere: Mapping[str, str]

    def of(self, division: Division, old: str) -> str:
        return self.inside.get((division.id, old)) or self.anywhere.get(old, old)


def join_anchors(book: Book) -> Book:
    """Rename automatic ids and lead the links to them."""
    book = _stepped_aside(book)
    names = _names(book)
    return replace(book, divisions=tuple(_renamed(d, names) for d in book.divisions))


def _stepped_aside(book: Book) -> Book:
    """A division whose id the author gave to something inside a text takes another."""
    typed = {found.value for found in survey(book).anchors if _typed(found)}
    return replace(book, divisions=tuple(
        replace(d, id=f"{d.id}-{d.role}") if d.id in typed and d.id != d.anchor else d
        for d in book.divisions))


def _typed(found: Found) -> bool:
    """Whether the author wrote the id; Pandoc's own stand nowhere in the text."""
    return found.span is not None and found.span.line > 0


def _names(book: Book) -> _Names:
    inside: dict[tuple[str, str], str] = {}
    anywhere: dict[str, str] = {}
    for division in book.divisions:
        inside[division.id, division.anchor] = division.id
        anywhere.setdefault(division.anchor, division.id)
    for found in survey(book).anchors:
        new = found.value if _typed(found) else f"{found.division.id}-{found.value}"
        inside.setdefault((found.division.id, found.value), new)
        anywhere.setdefault(found.value, new)
    return _Names(inside, anywhere)


def _renamed(division: Division, names: _Names) -> Division:
    def rename(node: tree.Node) -> tree.Node | None:
        attr = tree.attr(node)
        new = replace(attr, id=names.of(division, attr.id)) if attr.id else attr
        return tree.with_attr(node, new) if new != attr else None

    def lead(node: tree.Node) -> tree.Node:
        node = rename(node) or node
        url = tree.target(node)
        return (tree.with_target(node, "#" + names.of(division, url[1:]))
                if url.startswith("#") else node)

    rules = {**dict.fromkeys(tree.WITH_ATTR, rename), "Link": lead}
    return replace(division, title=tree.rewrite(division.title, rules),
                   subtitle=tree.rewrite(division.subtitle, rules),
                   blocks=tree.rewrite(division.blocks, rules))
