"""What a typographer would mark in the proofs, each at its line.

A finder takes a body and gives the line that each fault is at. ``FINDERS`` names them all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from .model import Body, Gap, Line, Page
from .paragraphs import HANGING, HANGING_RIGHT, PROTRUSION

Finder = Callable[[Body], Iterator[Line]]


@dataclass(frozen=True)
class Fault:
    """A fault by its name in ``FINDERS``, and where: the line is counted from 1 on its page."""

    kind: str
    page: int
    line: int
    text: str


def find_faults(body: Body) -> Iterator[Fault]:
    """Every fault, kind by kind."""
    places = {id(line): number for page in body.pages for number, line in enumerate(page.lines, 1)}
    for kind, find in FINDERS.items():
        for line in find(body):
            yield Fault(kind, line.page, places[id(line)], line.text)


# --- lines --------------------------------------------------------------------------------------

def _loose(body: Body) -> Iterator[Line]:
    """Justified lines with word spaces over 1.5 times the natural."""
    return (line for lines in body.justified for line in lines if body.looseness(line) > 1.5)


def _overfull(body: Body) -> Iterator[Line]:
    """Lines that run out of the measure."""
    return (line for lines in body.justified for line in lines if is_overfull(body, line))


def is_overfull(body: Body, line: Line) -> bool:
    """Whether a line runs out by more than hanging punctuation or the protrusion of letters explains."""
    allowed = HANGING if line.text[-1] in HANGING_RIGHT else PROTRUSION
    return line.right - line.end > max(1, allowed * body.frame.size)


def _ladders(body: Body) -> Iterator[Line]:
    """The last of three or more lines in a row that end in a hyphen."""
    for paragraph in body.paragraphs:
        for hyphened, run in groupby(paragraph.broken, lambda line: line.ends_in_hyphen):
            lines = list(run)
            if hyphened and len(lines) >= 3:
                yield lines[-1]


def _last_lines(body: Body) -> Iterator[Line]:
    return (paragraph.lines[-1] for paragraph in body.paragraphs if len(paragraph.lines) > 1)


def _short_words(body: Body) -> Iterator[Line]:
    """Last lines of fewer than five characters."""
    return (line for line in _last_lines(body) if sum(map(len, line.words)) < 5)


def _runts(body: Body) -> Iterator[Line]:
    """Last lines shorter than one and a half indents (an indent is 1.5 em where there is none)."""
    shortest = 1.5 * (body.frame.indent or 1.5 * body.frame.size)
    return (line for line in _last_lines(body) if line.right - line.left < shortest)


def _stacked_starts(body: Body) -> Iterator[Line]:
    """Lines that begin with the word that the line above begins with."""
    return (below for page in body.pages for above, below in zip(page.lines, page.lines[1:])
            if not body.frame.parted(above, below) and _same(above.words[0], below.words[0]))


def _stacked_ends(body: Body) -> Iterator[Line]:
    """Lines of a paragraph that end in the word that the line above ends in."""
    return (below for paragraph in body.paragraphs for above, below in paragraph.pairs
            if above.page == below.page and _same(above.words[-1], below.words[-1]))


def _same(word: str, other: str) -> bool:
    return bool(_letters(word)) and _letters(word) == _letters(other)


def _letters(word: str) -> str:
    return re.sub(r"\W", "", word).casefold()


def _rivers(body: Body) -> Iterator[Line]:
    """The last of four or more lines with wide spaces (1.25 times the natural) under one another,
    each overlapping the one above by 0.4 of a natural space."""
    for page in body.pages:
        streams: dict[Gap, int] = {}        # The spaces of a line, and how many lines each has come down.
        above = None
        for line in (*page.lines, None):
            before, carried = streams, set()
            if line is None or above and body.frame.parted(above, line):
                streams = {}
            if line:
                streams, carried = _flow(streams, line, body.natural)
            yield from (above for gap in before if before[gap] >= 4 and gap not in carried)
            above = line


def _flow(streams: Mapping[Gap, int], line: Line, natural: float
          ) -> tuple[dict[Gap, int], set[Gap]]:
    """The streams of the line, and those above that they carry on."""
    flowing, carried = {}, set()
    for gap in line.gaps:
        if gap.width >= 1.25 * natural:
            feeds = [other for other in streams if _overlap(gap, other) >= 0.4 * natural]
            flowing[gap] = 1 + max((streams[feed] for feed in feeds), default=0)
            carried.update(feeds)
    return flowing, carried


def _overlap(gap: Gap, other: Gap) -> float:
    return min(gap.right, other.right) - max(gap.left, other.left)


# --- pages --------------------------------------------------------------------------------------

def _widows(body: Body) -> Iterator[Line]:
    """Last lines of paragraphs alone at the head of a page."""
    return (paragraph.lines[-1] for paragraph in body.paragraphs
            if len(paragraph.lines) > 1 and paragraph.lines[-2].page != paragraph.lines[-1].page)


def _orphans(body: Body) -> Iterator[Line]:
    """First lines of paragraphs alone at the foot of a page."""
    return (paragraph.lines[0] for paragraph in body.paragraphs
            if len(paragraph.lines) > 1 and paragraph.lines[0].page != paragraph.lines[1].page)


def _turned_words(body: Body) -> Iterator[Line]:
    """Words that the reader must turn the leaf in."""
    return (above for paragraph in body.paragraphs for above, below in paragraph.pairs
            if above.page != below.page and above.page % 2 == 1 and above.ends_in_hyphen)


def _uneven(body: Body) -> Iterator[Line]:
    """The last line of the shorter of two facing pages that end at different depths."""
    for pair in spreads(body):
        feet = [_foot(page) for page in pair]
        if abs(feet[0] - feet[1]) > 0.5 * body.frame.leading:
            yield min(pair, key=_foot).lines[-1]


def spreads(body: Body) -> Iterator[tuple[Page, Page]]:
    """Facing pages of which neither ends a chapter."""
    running = {page.number: page for page in body.pages if page.number not in body.endings}
    return ((page, running[number + 1]) for number, page in running.items()
            if not page.recto and number + 1 in running)


def _foot(page: Page) -> float:
    """The lowest baseline: of the text, or of the notes below it."""
    return max([page.lines[-1].baseline, *(mark.baseline for mark in page.marks)])


def _off_grid(body: Body) -> Iterator[Line]:
    """The first line of each page that is more than half a point off the grid."""
    for page in body.pages:
        off = (line for line in page.lines if deviation(body, line) > 0.5)
        yield from list(off)[:1]


def deviation(body: Body, line: Line) -> float:
    """How far a line's baseline is off the grid, in pt."""
    steps = (line.baseline - body.frame.grid) / body.frame.leading
    return abs(steps - round(steps)) * body.frame.leading


def _short_pages(body: Body) -> Iterator[Line]:
    """The last line of a chapter whose last page has fewer than four."""
    return (page.lines[-1] for page in body.pages if len(page.lines) < 4
            and page.number in body.endings and page.number not in body.openings)


FINDERS: Mapping[str, Finder] = {
    "loose": _loose,
    "overfull": _overfull,
    "ladder": _ladders,
    "short word": _short_words,
    "runt": _runts,
    "stacked starts": _stacked_starts,
    "stacked ends": _stacked_ends,
    "river": _rivers,
    "widow": _widows,
    "orphan": _orphans,
    "divided at the turn": _turned_words,
    "uneven spread": _uneven,
    "off grid": _off_grid,
    "short last page": _short_pages,
}
