"""Several citations at one spot are one citation, and so one note."""

from __future__ import annotations

from typing import Any

from ..model import tree
from ..model.tree import Inlines

_SPACES = ("Space", "SoftBreak")


def join_citations(content: Any) -> Any:
    """``content`` (any tree) in which citations that touch, or that a space alone parts, are one."""
    return tree.rewrite_lists(content, _joined)


def _joined(nodes: list) -> list:
    out: Inlines = []
    for node in nodes:
        before = _citation_before(out) if _is_bracketed(node) else None
        if before is None:
            out.append(node)
        else:
            del out[before + 1:]
            out[before] = tree.with_citations(
                out[before], [*tree.citations(out[before]), *tree.citations(node)],
                [*tree.inlines(out[before]), tree.space(), *tree.inlines(node)])
    return out


def _citation_before(out: list) -> int | None:
    """The index of the Cite that ends a list, behind at most one space."""
    for index in (-1, -2):
        if len(out) >= -index and tree.is_kind(out[index], "Cite"):
            return len(out) + index
        if not out or not tree.is_kind(out[-1], *_SPACES):
            return None
    return None


def _is_bracketed(node: Any) -> bool:
    return tree.is_kind(node, "Cite") and not any(map(tree.is_in_text, tree.citations(node)))
