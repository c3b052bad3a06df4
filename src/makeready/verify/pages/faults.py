"""What a typographer would mark in the proofs, each at its line.

A finder takes a body and gives the spots of its fault. ``FINDERS`` names them all.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from ...model.proof import Box
from .model import Body, Gap, Line, Page
from .paragraphs import HANGING, HANGING_RIGHT, PROTRUSION


class Spot(NamedTuple):
    """The lines that a fault is seen in, the last of which it is reported at; a figure or a word that
    says how grave it is; and its box where this is not that of the lines."""

    lines: tuple[Line, ...]
    detail: str = ""
    box: Box | None = None


Finder = Callable[[Body], Iterator[Spot]]


@dataclass(frozen=True)
class Fault:
    """A fault by its name in ``FINDERS``, and where: the line is counted from 1 on its page."""

    kind: str
    page: int
    line: int
    text: str
    detail: str
    box: Box


def find_faults(body: Body, kinds: Mapping[str, Finder] | None = None) -> Iterator[Fault]:
    """Every fault, kind by kind; default: all of ``FINDERS``."""
    pages = {page.number: page for page in body.pages}
    for kind, find in (FINDERS if kinds is None else kinds).items():
        for lines, detail, box in find(body):
            line = lines[-1]
            yield Fault(kind, line.page, pages[line.page].place(line), line.text, detail,
                        box or _around(line, lines))


def _around(last: Line, lines: tuple[Line, ...]) -> Box:
    """The box of those of the lines that stand on the page of the last."""
    boxes = [line.box for line in lines if line.page == last.page]
    return Box(min(box.left for box in boxes), min(box.top for box in boxes),
               max(box.right for box in boxes), max(box.bottom for box in boxes))


# --- lines --------------------------------------------------------------------------------------

LOOSE = 1.5
"""Natural spaces over which a line is loose."""


def _loose(body: Body) -> Iterator[Spot]:
    """Justified lines with word spaces over 1.5 times the natural."""
    return (Spot((line,), f"{body.looseness(line):.2f}")
            for lines in body.justified for line in lines if body.looseness(line) > LOOSE)


def _overfull(body: Body) -> Iterator[Spot]:
    """Lines that run out of the measure."""
    return (Spot((line,), f"{line.right - line.end:.1f}")
            for lines in body.justified for line in lines if is_overfull(body, line))


def is_overfull(body: Body, line: Line) -> bool:
    """Whether a line runs out by more than hanging punctuation or the protrusion of letters explains."""
    allowed = HANGING if line.text[-1] in HANGING_RIGHT else PROTRUSION
    return line.right - line.end > max(1, allowed * body.frame.size)


def _ladders(body: Body) -> Iterator[Spot]:
    """Three or more lines in a row that end in a hyphen."""
    for paragraph in body.paragraphs:
        for hyphened, run in groupby(paragraph.broken, lambda line: line.ends_in_hyphen):
            lines = tuple(run)
            if hyphened and len(lines) >= 3:
                yield Spot(lines, str(len(lines)))


def _last_lines(body: Body) -> Iterator[Line]:
    return (paragraph.lines[-1] for paragraph in body.paragraphs if len(paragraph.lines) > 1)


def _short_words(body: Body) -> Iterator[Spot]:
    """Last lines of fewer than five characters."""
    return (Spot((line,)) for line in _last_lines(body) if sum(map(len, line.words)) < 5)


def _runts(body: Body) -> Iterator[Spot]:
    """Last lines shorter than one and a half indents (an indent is 1.5 em where there is none)."""
    shortest = 1.5 * (body.frame.indent or 1.5 * body.frame.size)
    return (Spot((line,)) for line in _last_lines(body) if line.right - line.left < shortest)


def _stacked_starts(body: Body) -> Iterator[Spot]:
    """Lines that begin with the word that the full line above begins with, at the same place."""
    return (Spot((above, below), _shown(below.words[0]), _edge(above, below, 0))
            for page in body.pages for above, below in zip(page.lines, page.lines[1:])
            if above.end is not None and not body.frame.parted(above, below)
            and _level(above.left, below.left, body) and _same(above.words[0], below.words[0]))


def _stacked_ends(body: Body) -> Iterator[Spot]:
    """Lines of a paragraph that end in the word that the line above ends in, at the same place."""
    return (Spot((above, below), _shown(below.words[-1]), _edge(above, below, -1))
            for paragraph in body.paragraphs for above, below in paragraph.pairs
            if above.page == below.page and _level(above.right, below.right, body)
            and _same(above.words[-1], below.words[-1]))


def _level(edge: float, other: float, body: Body) -> bool:
    return abs(edge - other) < HANGING * body.frame.size


def _same(word: str, other: str) -> bool:
    return bool(_letters(word)) and _letters(word) == _letters(other)


def _letters(word: str) -> str:
    return re.sub(r"\W", "", word).casefold()


def _edge(above: Line, below: Line, word: int) -> Box:
    """The box of the first (0) or the last (-1) word of two lines."""
    boxes = [_word_box(line, word) for line in (above, below)]
    return Box(min(box.left for box in boxes), boxes[0].top, max(box.right for box in boxes),
               boxes[1].bottom)


def _word_box(line: Line, word: int) -> Box:
    if not line.gaps:
        return line.box
    return (line.box._replace(left=line.gaps[-1].right) if word else
            line.box._replace(right=line.gaps[0].left))


def _shown(word: str) -> str:
    return re.sub(r"^\W+|\W+$", "", word)


# --- rivers -------------------------------------------------------------------------------------

_RIVER, _WIDE, _OVERLAP = 4, 1.25, 0.4


def _rivers(body: Body) -> Iterator[Spot]:
    """Four or more lines with wide spaces (1.25 times the natural) under one another, each
    overlapping the one above by 0.4 of a natural space."""
    for page in body.pages:
        streams: Streams = {}
        above = None
        for line in (*page.lines, None):
            before, carried = streams, set()
            if line is None or above and body.frame.parted(above, line):
                streams = {}
            if line:
                streams, carried = _flow(streams, line, body.natural)
            yield from (_river(before[gap]) for gap in before
                        if len(before[gap]) >= _RIVER and gap not in carried)
            above = line


Course = tuple[tuple[Line, Gap], ...]
"""A stream from its source: its lines, and where it flows through each."""

Streams = Mapping[Gap, Course]
"""The streams of a line, by the gap that each flows through."""


def _flow(streams: Streams, line: Line, natural: float) -> tuple[Streams, set[Gap]]:
    """The streams of the line, and the gaps above that they carry on."""
    flowing, carried = {}, set()
    columns = any(gap.width >= 2 * line.size for gap in line.gaps)
    for gap in line.gaps if not columns else ():
        if gap.width >= _WIDE * natural:
            feeds = [other for other in streams if _overlap(gap, other) >= _OVERLAP * natural]
            longest = max((streams[feed] for feed in feeds), key=len, default=())
            flowing[gap] = (*longest, (line, gap))
            carried.update(feeds)
    return flowing, carried


def _overlap(gap: Gap, other: Gap) -> float:
    return min(gap.right, other.right) - max(gap.left, other.left)


def _river(course: Course) -> Spot:
    lines, gaps = zip(*course)
    return Spot(lines, str(len(lines)), Box(
        min(gap.left for gap in gaps), lines[0].box.top, max(gap.right for gap in gaps),
        lines[-1].box.bottom))


# --- pages --------------------------------------------------------------------------------------

def _strays(body: Body) -> Iterator[Spot]:
    """Headings, notes, code and cells of tables that run out of the measure."""
    for page in body.pages:
        edge = max(body.frame.rights[page.recto], default=float("inf"))
        yield from (Spot((line,), f"{line.right - edge:.1f}") for line in page.others
                    if line.right - edge > max(1, HANGING * line.size))


def _widows(body: Body) -> Iterator[Spot]:
    """Last lines of paragraphs alone at the head of a page."""
    return (Spot(paragraph.lines[-1:]) for paragraph in body.paragraphs
            if len(paragraph.lines) > 1 and paragraph.lines[-2].page != paragraph.lines[-1].page)


def _orphans(body: Body) -> Iterator[Spot]:
    """First lines of paragraphs alone at the foot of a page."""
    return (Spot(paragraph.lines[:1]) for paragraph in body.paragraphs
            if len(paragraph.lines) > 1 and paragraph.lines[0].page != paragraph.lines[1].page)


def _turned_words(body: Body) -> Iterator[Spot]:
    """Words that the reader must turn the leaf in."""
    return (Spot((above,), _shown(above.words[-1]), _word_box(above, -1))
            for paragraph in body.paragraphs for above, below in paragraph.pairs
            if above.page != below.page and above.page % 2 == 1 and above.ends_in_hyphen)


def _uneven(body: Body) -> Iterator[Spot]:
    """The shorter of two facing pages that end at different depths, and the lines that it lacks."""
    for pair in spreads(body):
        shorter, longer = sorted(pair, key=lambda page: page.foot)
        if longer.foot - shorter.foot > 0.5 * body.frame.leading:
            yield _white(body, shorter, longer.foot)


def spreads(body: Body) -> Iterator[tuple[Page, Page]]:
    """Facing pages of which neither ends a chapter."""
    running = {page.number: page for page in body.pages if page.number not in body.endings}
    return ((page, running[number + 1]) for number, page in running.items()
            if not page.recto and number + 1 in running)


def _white(body: Body, page: Page, foot: float) -> Spot:
    """The last line of a page, the lines it lacks to ``foot``, and their white."""
    line, lacks = page.lines[-1], (foot - page.foot) / body.frame.leading
    left = body.frame.main[page.recto]
    right = max((*body.frame.rights[page.recto], line.right))
    return Spot((line,), _lines(max(1, round(lacks))),
                Box(left, page.foot + 0.4 * body.frame.size, right, foot + 0.3 * body.frame.size))


def _short_pages(body: Body) -> Iterator[Spot]:
    """Pages within a chapter that end two lines or more above where most do: a spread may run one line
    short."""
    pages = [page for page in body.pages if page.number not in body.endings]
    feet = Counter(round(page.foot) for page in pages)
    usual = min(feet, key=lambda foot: (-feet[foot], foot), default=0)
    return (_white(body, page, usual) for page in pages
            if usual - page.foot > 1.5 * body.frame.leading)


def _short_last_pages(body: Body) -> Iterator[Spot]:
    """The last line of a chapter whose last page has fewer than four."""
    for page in body.pages:
        ends = page.number in body.endings and page.number not in body.openings
        if ends and not page.pictures and page.place(page.lines[-1]) < 4:
            yield Spot((page.lines[-1],), _lines(page.place(page.lines[-1])))


def _lines(count: int) -> str:
    return f"{count} line{'s' * (count != 1)}"


def _off_grid(body: Body) -> Iterator[Spot]:
    """The first line of each page that is more than half a point off the grid; ornaments apart, and
    captions and tables: they keep to their figures and rules."""
    for page in body.pages:
        off = (Spot((line,), f"{deviation(body, line):.1f}") for line in page.lines
               if deviation(body, line) > 0.5 and _letters(line.text)
               and not _beside_picture(page, line, body))
        yield from list(off)[:1]


def _beside_picture(page: Page, line: Line, body: Body) -> bool:
    """Whether a line stands between the pictures and rules of a page, or not far from them."""
    reach = 4 * body.frame.leading
    return bool(page.pictures) and (
        min(picture.top for picture in page.pictures) - reach < line.baseline
        < max(picture.bottom for picture in page.pictures) + reach)


def deviation(body: Body, line: Line) -> float:
    """How far a line's baseline is off the grid, in pt."""
    steps = (line.baseline - body.frame.grid) / body.frame.leading
    return abs(steps - round(steps)) * body.frame.leading


OF_LINES: Mapping[str, Finder] = {
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
}
"""What is wrong with text of any size."""

FINDERS: Mapping[str, Finder] = {
    **OF_LINES,
    "stray": _strays,
    "uneven spread": _uneven,
    "off grid": _off_grid,
    "short last page": _short_last_pages,
    "short page": _short_pages,
}
