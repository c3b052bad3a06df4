"""Body → the figures of the table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean, pstdev, quantiles

from .faults import LOOSE, deviation, find_faults, is_overfull, spreads
from .model import Body


@dataclass(frozen=True)
class Measures:
    """A book in figures.

    Word spaces are in natural spaces, each line counted by the mean of its own: ``mean``,
    ``deviation``, percentiles, shares in % of all justified lines, and ``contrast``, the mean
    difference of neighboring lines. ``hyphened`` is in %, too, ``off_grid`` in % of the pages;
    ``grid`` is the furthest that a baseline is off the grid, and ``edge`` the standard deviation of
    the right edge where lines end in a letter, both in pt. All else is counted; see ``faults.py``.
    """

    pages: int
    lines: int
    mean: float
    deviation: float
    p95: float
    p99: float
    over_15: float
    over_20: float
    under_08: float
    contrast: float
    overfull: int
    hyphened: float
    ladders: int
    short_words: int
    runts: int
    widows: int
    orphans: int
    stacked_starts: int
    stacked_ends: int
    rivers: int
    uneven: int
    spreads: int
    turned_words: int
    short_pages: int
    off_grid: float
    grid: float
    edge: float


def measure(body: Body) -> Measures:
    """Raises ValueError when no line is justified."""
    spaces = [body.looseness(line) for lines in body.justified for line in lines]
    if not spaces:
        raise ValueError("no line is justified")
    percentiles = quantiles(spaces, n=100, method="inclusive") if len(spaces) > 1 else spaces * 99
    counts = Counter(fault.kind for fault in find_faults(body))
    return Measures(
        pages=body.sheets, lines=len(spaces), mean=fmean(spaces), deviation=pstdev(spaces),
        p95=percentiles[94], p99=percentiles[98],
        over_15=_share(space > LOOSE for space in spaces),
        over_20=_share(space > 2 for space in spaces),
        under_08=_share(space < 0.8 for space in spaces),
        contrast=_mean(_contrasts(body)),
        overfull=counts["overfull"], hyphened=100 * hyphens(body) / len(spaces),
        ladders=counts["ladder"], short_words=counts["short word"], runts=counts["runt"],
        widows=counts["widow"], orphans=counts["orphan"],
        stacked_starts=counts["stacked starts"], stacked_ends=counts["stacked ends"],
        rivers=counts["river"], uneven=counts["uneven spread"], spreads=len(list(spreads(body))),
        turned_words=counts["divided at the turn"], short_pages=counts["short last page"],
        off_grid=100 * counts["off grid"] / len(body.pages),
        grid=max(deviation(body, line) for page in body.pages for line in page.lines),
        edge=_edge(body))


def _share(hits: Iterable[bool]) -> float:
    return 100 * fmean(hits)


def _mean(values: Sequence[float]) -> float:
    return fmean(values) if values else 0


def _contrasts(body: Body) -> list[float]:
    """The differences of justified lines that follow each other in a paragraph."""
    return [abs(body.looseness(above) - body.looseness(below))
            for paragraph in body.paragraphs for above, below in paragraph.pairs
            if below is not paragraph.lines[-1]
            and body.is_justified(above) and body.is_justified(below)]


def hyphens(body: Body) -> int:
    """How many lines of paragraphs end in a hyphen."""
    return sum(line.ends_in_hyphen for paragraph in body.paragraphs for line in paragraph.broken)


def _edge(body: Body) -> float:
    ends = [line.right - line.end for lines in body.justified for line in lines
            if line.text[-1].isalpha() and not is_overfull(body, line)]
    return pstdev(ends) if ends else 0


# --- the table ----------------------------------------------------------------------------------

COLUMNS = {
    "pages": "pp", "lines": "lines", "mean": "mean", "deviation": "SD", "p95": "p95", "p99": "p99",
    "over_15": ">1.5x %", "over_20": ">2x %", "under_08": "<0.8x %", "contrast": "adj",
    "overfull": "over",
    "hyphened": "hyph %", "ladders": "ladders", "short_words": "runt<5", "runts": "runt<1.5in",
    "widows": "wid", "orphans": "orph", "stacked_starts": "stkS", "stacked_ends": "stkE",
    "rivers": "riv", "uneven": "uneven", "spreads": "of", "turned_words": "turn",
    "short_pages": "short", "off_grid": "offgrid %", "grid": "grid max", "edge": "edge",
}
"""The heading of each measure."""

_IN_TENTHS = {"over_15", "over_20", "under_08", "hyphened", "off_grid"}


def table(measured: Iterable[tuple[str, Measures]]) -> str:
    """A Markdown table, a row for each label."""
    rows = [["producer", *COLUMNS.values()], ["---"] * (len(COLUMNS) + 1)]
    rows += [[label, *(_cell(name, getattr(measures, name)) for name in COLUMNS)]
             for label, measures in measured]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cell(name: str, value: float) -> str:
    if isinstance(value, int):
        return str(value)
    return f"{value:.1f}" if name in _IN_TENTHS else f"{value:.2f}"
