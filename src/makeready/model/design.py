"""A designer's decisions about the page, and what follows from them.

All lengths are in points (1/72 in). A share is a part of 1.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, fields
from typing import Any, Literal

INCH = 72.0
SAFETY = 36.0
"""The least margin: half an inch, which IngramSpark asks of every edge and KDP of the gutter of
books up to 300 pages."""

NARROW, WIDE = 24.0, 32.0
"""The shortest and the longest line in ems, about 55 and 75 characters (Bringhurst, 2.1.2)."""

HEAD_SHARE = .76
"""The part of the measure that a running head may fill; the rest is the folio's, and white."""

CAPS_TRACKING = .06
"""The space between the small capitals of running heads, in ems."""

FOLIO_WIDTH, NUMBER_WIDTH = 2.2, 1.7
"""The column of folios in the contents, and that of the chapters' numbers, in ems of the text."""

_PIXEL = 0.75


def _decision(about: str, least: float | None = None, most: float | None = None) -> Any:
    """A field of the table: what it decides, and the least and the greatest value."""
    bounds = {name: value for name, value in (("ge", least), ("le", most)) if value is not None}
    return field(metadata={"about": about, "bounds": bounds})


@dataclass(frozen=True)
class Design:
    """The table of a house style, with what book.yaml changed in it."""

    style: str
    trim: str = _decision("The size of the leaf: “6 x 9 in”, “129 x 198 mm”, or a name.")
    text_width: float = _decision("The measure as a share of the leaf's width.", .4, .9)
    text_height: float = _decision("The type area as a share of the leaf's height.", .5, .9)
    inner: float = _decision("The gutter as a share of the white beside the text.", .2, .8)
    above: float = _decision("The head margin as a share of the white above and below.", .2, .8)
    text_font: str = _decision("The typeface of the text: a family of an installed fontpkg package.")
    head_font: str = _decision("The typeface of titles and headings.")
    code_font: str = _decision("The typeface of code.")
    text_weight: int = _decision("The weight of the text: 400 is regular.", 100, 900)
    text_size: float = _decision("The size of the text.", 8, 30)
    leading: float = _decision("From line to line; all else is a multiple of its half.", 9, 45)
    note_size: float = _decision("The size of notes.", 7, 30)
    note_leading: float = _decision("From line to line in notes.", 8, 45)
    scale: float = _decision("The ratio of one size of type to the next.", 1, 2)
    indent: float = _decision("The indent of a paragraph in ems.", 0, 4)
    figures: Literal["oldstyle", "lining"] = _decision("The figures of the text.")
    justify: bool = _decision("Whether lines are filled and words divided.")
    opening: Literal["drop-cap", "lead-in", "plain"] = _decision("How a chapter's text begins.")
    drop_lines: int = _decision("How many lines a drop cap is deep.", 2, 5)
    sink: int = _decision("How many lines are left above a chapter's title.", 0, 16)
    space: int = _decision("How many lines are left below it.", 1, 16)
    align: Literal["center", "left"] = _decision("Where titles stand.")
    ornament: str = _decision("What marks a scene break.")
    heads: Literal["chapters", "sections", "author"] = _decision(
        "Running heads: book or part and chapter; the sections of the page; author and chapter.")
    head_size: float = _decision("The size of running heads and folios.", 6, 30)
    verso_head: Literal["small-caps", "italic", "roman"] = _decision(
        "The letters of the head over a left-hand page.")
    recto_head: Literal["small-caps", "italic", "roman"] = _decision(
        "The letters of the head over a right-hand page.")
    chapters: Literal["recto", "page"] = _decision("Chapters begin on a right-hand page, or on any.")
    cover: Literal["classic", "modern", "plain"] = _decision(
        "The design of the cover that is set where you bring none.")

    def size(self, step: float) -> float:
        """A size of type, ``step`` steps of the scale from the text, in half points."""
        return round(2 * self.text_size * self.scale ** step) / 2

    @property
    def table_size(self) -> float:
        """The size of tables and captions: no smaller than notes."""
        return max(self.size(-.75), self.note_size)

    def lead(self, size: float) -> float:
        """The leading of type of a size: as many of the text's lines as it needs."""
        return math.ceil(1.1 * size / self.leading) * self.leading


DECISIONS = tuple(item for item in fields(Design) if item.metadata)
"""The fields that a table holds; all but the style's name."""


@dataclass(frozen=True)
class Page:
    """The geometry of a leaf in points."""

    width: float
    height: float
    measure: float
    lines: int
    inner: float
    outer: float
    top: float
    bottom: float


def page(design: Design, width: float, height: float) -> Page:
    """The type area and its margins on a leaf of ``width`` × ``height``.

    The measure keeps its share of the leaf within what the eye follows, and a margin the least that
    printers take; above, the running head stands in the margin too, below, a dropped folio.
    """
    shared = min(max(width * design.text_width, NARROW * design.text_size), WIDE * design.text_size)
    measure = float(round(min(shared, width - 2 * SAFETY)))
    head, foot = SAFETY + 2 * design.leading, SAFETY + 2.5 * design.leading
    depth = min(height * design.text_height, height - head - foot)
    lines = int((depth + .01) // design.leading)
    white = height - lines * design.leading
    inner = _between(SAFETY, (width - measure) * design.inner, width - measure - SAFETY)
    top = _between(head, white * design.above, white - foot)
    return Page(width, height, measure, lines, inner, width - measure - inner, top, white - top)


def _between(least: float, value: float, most: float) -> float:
    return max(least, min(value, most))


def whole_pixels(length: float) -> float:
    """The nearest length that is whole in CSS pixels."""
    return round(length / _PIXEL) * _PIXEL
