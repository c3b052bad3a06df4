"""What intake did and what it could not do, each with its place in the draft."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from ..model.source import Span

Kind = Literal["missing", "conflicting", "unparsed", "comment", "guessed", "change", "left-out",
               "duplicate", "unused", "out-of-order", "heading", "list", "matched"]

GROUPS: dict[str, tuple[Kind, ...]] = {
    "Only you can decide": ("missing", "conflicting", "unparsed", "comment"),
    "Please check": ("guessed", "change", "left-out", "duplicate", "unused", "out-of-order"),
    "Done": ("heading", "list", "matched"),
}
"""The kinds by what they ask of the author, the most urgent first."""

_RANK = {kind: rank for rank, kind in enumerate(sum(GROUPS.values(), ()))}


@dataclass(frozen=True)
class Finding:
    """One decision or fault. ``span`` is a place of the draft; ``message`` is one line of text."""

    kind: Kind
    span: Span
    message: str


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """By place; at one place the more urgent kind first."""
    return tuple(sorted(findings, key=lambda f: (f.span, _RANK[f.kind], f.message)))


def count(number: int, noun: str) -> str:
    """``1 line``, ``2 lines``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
