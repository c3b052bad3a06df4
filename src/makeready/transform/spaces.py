"""French punctuation: a space that no line ends in before tall marks and inside guillemets.

In France a thin one before ``; ! ?`` and a word space before the colon (Lexique des règles
typographiques en usage à l'Imprimerie nationale, “Ponctuation”), in Switzerland a thin one before all
four (Guide du typographe romand); in Canada none before ``; ! ?``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from ..model import tree
from ..model.book import Book
from ..model.tree import Inlines, Node

THIN, WORD = "\u202f", "\u00a0"
_TALL = ";:!?»"
_SPACES: Mapping[str, Mapping[str, str]] = {
    "fr": {";": THIN, "!": THIN, "?": THIN, ":": WORD, "»": WORD, "«": WORD},
    "fr-CA": {":": WORD, "»": WORD, "«": WORD},
    "fr-CH": {";": THIN, "!": THIN, "?": THIN, ":": THIN, "»": WORD, "«": WORD}}
"""The space before each mark, behind “«”, by language."""

_ENDING = re.compile(r"(?<=[\w»”’)…])([;:!?])(?=[;:!?…]*[”’)\]]*$)")
_OPENING, _CLOSING = re.compile(r"«(?=\S)"), re.compile(r"(?<=\S)»")


def set_spaces(book: Book) -> Book:
    """Write the spaces that French books have, as they are or as the author typed them."""
    language = book.metadata.language
    spaces = _SPACES.get(language) or _SPACES.get(language.partition("-")[0].lower())
    if spaces is None:
        return book

    def set_list(nodes: list) -> list:
        return _fixed([_inserted(node, spaces) for node in nodes], spaces)

    return replace(book, divisions=tuple(
        division.with_content(lambda part: tree.rewrite_lists(part, set_list))
        for division in book.divisions))


def _inserted(node: Node, spaces: Mapping[str, str]) -> Node:
    """A word with the spaces that its marks lack; an address has none."""
    if not tree.is_kind(node, "Str") or "://" in tree.literal(node):
        return node
    text = _ENDING.sub(lambda mark: spaces.get(mark[1], "") + mark[1], tree.literal(node), count=1)
    text = _OPENING.sub("«" + spaces["«"], text)
    return tree.literal_str(_CLOSING.sub(spaces["»"] + "»", text))


def _fixed(nodes: Inlines, spaces: Mapping[str, str]) -> Inlines:
    """Spaces that the author typed before a tall mark or behind a guillemet, as fixed ones."""
    out = list(nodes)
    for at, node in enumerate(nodes):
        if not tree.is_kind(node, "Space", "SoftBreak"):
            continue
        before, after = (_text(nodes, place) for place in (at - 1, at + 1))
        if after[:1] in _TALL and after:
            out[at] = tree.literal_str(spaces.get(after[0], THIN))
        elif before.endswith("«"):
            out[at] = tree.literal_str(spaces["«"])
    return out


def _text(nodes: Inlines, at: int) -> str:
    if 0 <= at < len(nodes) and tree.is_kind(nodes[at], "Str"):
        return tree.literal(nodes[at])
    return ""
