"""The nouns of the instrument. Lengths are points, baselines grow downward, pages count from 1."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from ...model.proof import Box, Leaf

HYPHENS = "-\u2010\u2011\u00ad"

SAME_SIZE = 0.06
"""By how much sizes may differ and be one, as a share: some programs give expanded or condensed glyphs
a size of their own."""


class Glyph(NamedTuple):
    """A printed character or ligature, from its origin to the end of its advance."""

    char: str
    left: float
    right: float
    baseline: float
    size: float
    font: str


class Gap(NamedTuple):
    """The space between two words."""

    left: float
    right: float

    @property
    def width(self) -> float:
        return self.right - self.left


@dataclass(frozen=True)
class Line:
    """A printed line. ``start`` and ``end`` are the margins it keeps to, None where it keeps to
    none: a line without ``end`` is ragged."""

    page: int
    baseline: float
    left: float
    right: float
    size: float
    words: tuple[str, ...]
    gaps: tuple[Gap, ...]
    start: float | None = None
    end: float | None = None

    @cached_property
    def text(self) -> str:
        return " ".join(self.words)

    @property
    def ends_in_hyphen(self) -> bool:
        return self.text[-1] in HYPHENS

    @cached_property
    def space(self) -> float:
        """The mean word space."""
        return sum(gap.width for gap in self.gaps) / len(self.gaps)

    @property
    def box(self) -> Box:
        return Box(self.left, self.baseline - 0.8 * self.size, self.right,
                   self.baseline + 0.3 * self.size)

    def is_of(self, size: float) -> bool:
        """Whether the line is set in this size."""
        return abs(self.size - size) < SAME_SIZE * size


class Run(NamedTuple):
    """Letters of one font that stand together."""

    font: str
    text: str
    baseline: float
    box: Box


@dataclass(frozen=True)
class Sheet:
    """All that is printed on a page: lines of every size from head to foot, the running head and the
    folio among them; pictures and rules; runs of the fonts that were asked for."""

    leaf: Leaf
    lines: tuple[Line, ...]
    pictures: tuple[Box, ...] = ()
    runs: tuple[Run, ...] = ()

    @property
    def number(self) -> int:
        return self.leaf.sheet


@dataclass(frozen=True)
class Page:
    """A page without its head and folio: the lines of the body, ``others`` in another size (headings,
    notes, tables) and the pictures between them."""

    number: int
    lines: tuple[Line, ...]
    others: tuple[Line, ...] = ()
    pictures: tuple[Box, ...] = ()

    @property
    def recto(self) -> bool:
        return self.number % 2 == 1

    @cached_property
    def foot(self) -> float:
        """Where the lowest line, note or picture ends: its baseline or its edge."""
        return max([*(line.baseline for line in (*self.lines, *self.others)),
                    *(picture.bottom for picture in self.pictures)])

    def place(self, line: Line) -> int:
        """The number of a line, from 1 at the head of the page."""
        return line_number(line.baseline, (*self.lines, *self.others))


def line_number(baseline: float, lines: Sequence[Line]) -> int:
    """How many lines of a page stand at or above a baseline; several beside each other are one."""
    return max(1, len({round(line.baseline) for line in lines if line.baseline <= baseline + 0.01}))


@dataclass(frozen=True)
class Frame:
    """What the pages have in common.

    ``top`` and ``bottom`` are the baselines of the first and the last line of the type area;
    ``grid`` is the exact baseline that the grid is counted from. Margins are kept by
    ``Page.recto``: those in frequent use (quotations have their own), and the main one at left.
    There are none at right where the text is ragged; ``reach`` is how far its lines go. ``indent`` is
    0 where paragraphs have none.
    """

    size: float
    leading: float
    top: float
    bottom: float
    grid: float
    lefts: Mapping[bool, tuple[float, ...]]
    rights: Mapping[bool, tuple[float, ...]]
    reach: Mapping[bool, float]
    main: Mapping[bool, float]
    indent: float

    @property
    def ragged(self) -> bool:
        return not any(self.rights.values())

    def parted(self, above: Line, below: Line) -> bool:
        """Whether more than a line's distance lies between two lines of a page."""
        return above.page == below.page and below.baseline - above.baseline > 1.3 * self.leading

    def holds(self, baseline: float) -> bool:
        """Whether a baseline lies in the type area."""
        slack = 0.3 * self.leading
        return self.top - slack <= baseline <= self.bottom + slack


@dataclass(frozen=True)
class Paragraph:
    """Lines that belong together, over pages too."""

    lines: tuple[Line, ...]

    @property
    def pairs(self) -> Iterator[tuple[Line, Line]]:
        """Each line with the one after it."""
        return zip(self.lines, self.lines[1:])

    @property
    def broken(self) -> tuple[Line, ...]:
        """The lines that end where a line break was chosen: all but the last."""
        return self.lines[:-1]


@dataclass(frozen=True)
class Body:
    """Text of one size. ``sheets`` counts the pages it was sought on, ``natural`` is the word space
    of unjustified text. ``openings`` and ``endings`` are the pages on which chapters begin and end.
    """

    sheets: int
    natural: float
    frame: Frame
    pages: tuple[Page, ...]
    paragraphs: tuple[Paragraph, ...]
    openings: frozenset[int]
    endings: frozenset[int]

    @cached_property
    def justified(self) -> tuple[tuple[Line, ...], ...]:
        """Of each paragraph the lines that were stretched or shrunk to the measure."""
        return tuple(tuple(line for line in paragraph.broken if self.is_justified(line))
                     for paragraph in self.paragraphs)

    def is_justified(self, line: Line) -> bool:
        """Whether a line's spaces say anything: it is full, it has some, and it is no table row."""
        return (line.end is not None and len(line.text) > 15 and bool(line.gaps)
                and max(gap.width for gap in line.gaps) < 2 * self.frame.size)

    def looseness(self, line: Line) -> float:
        """The line's word space in natural spaces."""
        return line.space / self.natural
