"""Citations in the text stand before the punctuation: ``the order.[@doe]``, as one writes a note,
becomes “the order (Doe 2020).” in a style without notes. Pandoc does the opposite for the others."""

from __future__ import annotations

import re
from typing import Any

from ..model import tree
from ..model.tree import Inlines

_STOP = re.compile(r"(?P<stop>[.,;:])(?P<quotes>[”’“‘»«\"]*)$")
_OPEN = re.compile(r"[(\[{–—/-]$|^[“‘«„‚»]+$")
_WORDS = ("Str", "Quoted", "Emph", "Strong", "SmallCaps", "Span", "Link", "Code", "Note",
          "Superscript")


def set_in_text(content: Any) -> Any:
    """``content`` (any tree) with a space before each citation in brackets, and the stop before it
    behind it."""
    return tree.rewrite_lists(content, _set)


def _set(nodes: list) -> list:
    out: Inlines = []
    for i, node in enumerate(nodes):
        if not tree.is_kind(node, "Cite") or not _ends_in_words(_join_strings(out)):
            out.append(node)
            continue
        out[-1], stop = _without_stop(out[-1], _goes_on(nodes[i + 1:]))
        out += [tree.space(), node, *([tree.literal_str(stop)] if stop else [])]
    return out


def _join_strings(out: list) -> list:
    """The list, changed so that the strings at its end are one: quotation marks may stand apart."""
    while len(out) > 1 and tree.is_kind(out[-1], "Str") and tree.is_kind(out[-2], "Str"):
        last = tree.literal(out.pop())
        out[-1] = tree.literal_str(tree.literal(out[-1]) + last)
    return out


def _ends_in_words(out: list) -> bool:
    """Whether a citation touches the words before it."""
    return bool(out) and tree.is_kind(out[-1], *_WORDS) and not (
        tree.is_kind(out[-1], "Str") and _OPEN.search(tree.literal(out[-1])))


def _without_stop(node: tree.Node, goes_on: bool) -> tuple[tree.Node, str]:
    """A Str or a Quoted without the stop that ends it, and the stop. That of an abbreviation, after
    which the sentence goes on, stays."""
    if tree.is_kind(node, "Quoted") and tree.inlines(node):
        *most, last = tree.inlines(node)
        bare, stop = _without_stop(last, goes_on)
        return tree.with_inlines(node, [*most, bare]), stop
    found = _STOP.search(tree.literal(node)) if tree.is_kind(node, "Str") else None
    if not found or found["stop"] == "." and goes_on:
        return node, ""
    return tree.literal_str(tree.literal(node)[:found.start()] + found["quotes"]), found["stop"]


def _goes_on(rest: list) -> bool:
    """Whether a small letter follows."""
    return tree.text_of(rest)[:1].islower()
