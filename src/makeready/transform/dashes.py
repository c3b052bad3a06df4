"""Spaces at dashes, by the book's language. The dash stays what the author chose, but where it can only
have been typed as three hyphens.

* Everywhere: a dash between spaces stays on the line of the word before it, one at the head of a
  paragraph or a line on that of the word behind it.
* In American English no space stands round an em dash (The Chicago Manual of Style, 17th ed., 6.85).
* Where the language's books have a spaced en dash, ``---`` between words becomes one (Hart's Rules,
  4.11; Duden, D 43).
"""

from __future__ import annotations

import re
from dataclasses import replace

from ..model import tree
from ..model.book import Book, Division
from ..model.tree import Inlines, Node

FIXED = "\u00a0"
_EN, _EM = "–", "—"
_DASH = re.compile(r"[–—][,.;:!?»”’)\]]*")
_SPACED_EN = ("cs", "da", "de", "fi", "nb", "nl", "nn", "sv", "en-AU", "en-GB", "en-IE", "en-NZ")
_BETWEEN_WORDS = re.compile(r"(?<=[^\W\d_])—(?=[^\W\d_])")

_CLOSED_UP = "en-US"
_NAMELESS = frozenset("a an and at by dr from in lady lord m madame miss mr mrs ms of on or sir st the "
                      "to with".split())
"""A dash behind one of these stands for a name: “Mr. — said”, “the town of — in May”."""


def set_dashes(book: Book) -> Book:
    """Every dash with the spaces that belong to it."""
    language = book.metadata.language
    opened = language in _SPACED_EN or language.partition("-")[0].lower() in _SPACED_EN
    return replace(book, divisions=tuple(
        _set(division, opened and _typed(division), language == _CLOSED_UP)
        for division in book.divisions))


def _typed(division: Division) -> bool:
    """Whether an em dash in the text was three hyphens in the file."""
    return division.source is not None and _EM not in division.source.text


def _set(division: Division, opened: bool, closed: bool) -> Division:
    def set_list(nodes: list) -> list:
        if not any(tree.is_kind(node, "Str") for node in nodes):
            return nodes
        nodes = _opened(nodes) if opened else _closed(nodes) if closed else nodes
        return _bound(nodes)

    return division.with_content(lambda part: tree.rewrite_lists(part, set_list))


def _opened(nodes: Inlines) -> Inlines:
    """“word—word” and “word — word” with a spaced en dash."""
    out: Inlines = []
    for at, node in enumerate(nodes):
        if _is_text(node, _EM) and 0 < at < len(nodes) - 1 and _is_space(nodes[at - 1]):
            out.append(tree.literal_str(_EN))
            continue
        parts = _BETWEEN_WORDS.split(tree.literal(node)) if tree.is_kind(node, "Str") else []
        if len(parts) < 2:
            out.append(node)
            continue
        for part in parts[:-1]:
            out += [tree.literal_str(part + FIXED + _EN), tree.space()]
        out.append(tree.literal_str(parts[-1]))
    return out


def _closed(nodes: Inlines) -> Inlines:
    """Em dashes between words without their spaces."""
    drop = {place for at in range(1, len(nodes) - 1) if _is_parenthesis(nodes, at)
            for place in (at - 1, at + 1)}
    return [node for at, node in enumerate(nodes) if at not in drop]


def _is_parenthesis(nodes: Inlines, at: int) -> bool:
    """Whether an em dash stands, spaced, between two words, and for none."""
    if not (_is_text(nodes[at], _EM) and _is_space(nodes[at - 1]) and _is_space(nodes[at + 1])
            and 2 <= at < len(nodes) - 2):
        return False
    before, after = nodes[at - 2], nodes[at + 2]
    word = tree.literal(before).lstrip("“‘\"'([") if tree.is_kind(before, "Str") else ""
    return (not word.endswith((".", ",", ";", ":", _EN, _EM)) and word.lower() not in _NAMELESS
            and not (tree.is_kind(after, "Str") and re.match(r"[^\w“‘\"'(]", tree.literal(after))))


def _bound(nodes: Inlines) -> Inlines:
    """Fixed spaces on the side of a spaced dash on which no line may end."""
    out = list(nodes)
    for at, node in enumerate(nodes):
        if not (tree.is_kind(node, "Str") and _DASH.fullmatch(tree.literal(node))):
            continue
        if _starts_line(nodes, at) and at + 1 < len(nodes) and _is_space(nodes[at + 1]):
            out[at + 1] = tree.literal_str(FIXED)
        elif at and _is_space(nodes[at - 1]) and not _starts_line(nodes, at - 1):
            out[at - 1] = tree.literal_str(FIXED)
    return out


def _starts_line(nodes: Inlines, at: int) -> bool:
    return at == 0 or tree.is_kind(nodes[at - 1], "LineBreak")


def _is_space(node: Node) -> bool:
    return tree.is_kind(node, "Space", "SoftBreak")


def _is_text(node: Node, text: str) -> bool:
    return tree.is_kind(node, "Str") and tree.literal(node) == text
