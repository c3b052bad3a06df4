"""The nouns. Lengths are PDF points, baselines grow downward, pages are counted from 1."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

HYPHENS = "-\u2010\u2011\u00ad"


class Glyph(NamedTuple):
    """A printed character or ligature, from its origin to the end of its advance."""

    char: str
    left: float
    right: float
    baseline: float
    size: float


class Gap(NamedTuple):
    """The space between two words."""

    left: float
    right: float

    @property
    def width(self) -> float:
        return self.right - self.left


@dataclass(frozen=True)
class Line:
    """A line of the body text. ``start`` and ``end`` are the margins it keeps to, None where it
    keeps to none: a line without ``end`` is ragged."""

    page: int
    baseline: float
    left: float
    right: float
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


@dataclass(frozen=True)
class Mark:
    """A row of text in another size than the body's: a heading, a note, a head, a folio."""

    baseline: float
    size: float
    text: str


@dataclass(frozen=True)
class Page:
    """The body lines of a page from head to foot, and what else is printed on it."""

    number: int
    lines: tuple[Line, ...]
    marks: tuple[Mark, ...]

    @property
    def recto(self) -> bool:
        return self.number % 2 == 1


@dataclass(frozen=True)
class Frame:
    """What the pages have in common.

    ``top`` and ``bottom`` are the baselines of the first and the last line of the type area;
    ``grid`` is the exact baseline that the grid is counted from. Margins are kept by
    ``Page.recto``: those in frequent use (quotations have their own), and the main one at left.
    ``indent`` is 0 where paragraphs have none.
    """

    size: float
    leading: float
    top: float
    bottom: float
    grid: float
    lefts: Mapping[bool, tuple[float, ...]]
    rights: Mapping[bool, tuple[float, ...]]
    main: Mapping[bool, float]
    indent: float

    def parted(self, above: Line, below: Line) -> bool:
        """Whether more than a line's distance lies between two lines of a page."""
        return above.page == below.page and below.baseline - above.baseline > 1.3 * self.leading


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
    """The body text of a PDF. ``sheets`` counts all pages of the file, ``natural`` is the word space
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
