"""The nouns of a proof: what is still wrong on printed pages, and where.

Lengths are points (1/72 in) from the upper left corner of the leaf, downward.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from .diagnostic import Diagnostic


class Box(NamedTuple):
    """A rectangle on a page."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Leaf:
    """A page as it is printed: ``sheet`` counts the pages of the file from 1, ``folio`` is the
    number that the page bears, or would bear."""

    sheet: int
    folio: str
    width: float
    height: float

    @property
    def recto(self) -> bool:
        return self.sheet % 2 == 1


@dataclass(frozen=True)
class Mark:
    """A fault and its place on the page: ``line`` counts the lines of text from 1, ``text`` is that
    line. The diagnostic says its place in the manuscript."""

    fault: Diagnostic
    leaf: Leaf
    line: int
    text: str
    box: Box


@dataclass(frozen=True)
class Totals:
    """A proof in figures. ``lines`` are those that were justified; ``mean`` and ``deviation`` of
    their word spaces are in natural spaces, each line counted by the mean of its own; ``loose`` are
    over 1.5 of them, ``hyphens`` end in a divided or hyphened word."""

    pages: int
    spreads: int
    lines: int
    mean: float
    deviation: float
    loose: int
    hyphens: int


@dataclass(frozen=True)
class Proof:
    """A whole book looked over. Marks stand in the order of the pages."""

    leaves: tuple[Leaf, ...]
    marks: tuple[Mark, ...]
    totals: Totals


# --- in words -----------------------------------------------------------------------------------

NAMES = {
    "page-loose": "Loose lines",
    "page-overfull": "Overfull lines",
    "page-river": "Rivers",
    "page-ladder": "Ladders",
    "page-stack": "Stacks",
    "page-runt": "Runts",
    "page-divided-word": "Words divided at the turn",
    "page-widow": "Widows",
    "page-orphan": "Orphans",
    "page-uneven": "Uneven spreads",
    "page-short": "Short pages",
    "page-last-short": "Short last pages",
    "page-off-grid": "Lines off the grid",
    "page-tofu": "Missing glyphs",
    "page-faked-face": "Missing faces",
    "page-small-caps": "Missing small capitals",
}
"""The faults by their codes, in the order of the legend."""


def counts(proof: Proof) -> list[tuple[str, int]]:
    """The codes of a proof's faults, in the order of ``NAMES``, and how many there are of each."""
    found = Counter(mark.fault.code for mark in proof.marks)
    return [(code, found[code]) for code in NAMES if found[code]]


def summary(totals: Totals) -> Sequence[str]:
    """The figures, a sentence each."""
    sheets = f"{totals.pages} pages on {totals.spreads} spreads"
    if not totals.lines:
        return sheets, "no line is justified"
    share = 100 / totals.lines
    return (sheets, f"{totals.lines:,} justified lines measured",
            f"word spaces {totals.mean:.2f} ± {totals.deviation:.2f} of the natural",
            f"{totals.loose} lines ({totals.loose * share:.1f} %) over 1.5 times it",
            f"{totals.hyphens} lines ({totals.hyphens * share:.1f} %) end in a hyphen")
