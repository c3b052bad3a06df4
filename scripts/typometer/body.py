"""PDF → Body: the body text with its frame, pages and paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median

import pymupdf

from .frame import find_frame
from .glyphs import body_size, read_page
from .model import Body, Frame, Line, Page, Paragraph
from .paragraphs import find_paragraphs, to_margins

_SUNK = 1.5
"""Lines below the top that a page begins on when it opens a chapter."""

_HEADING = 1.4
"""The size, in body sizes, of a chapter's heading."""


def read_body(pdf: Path, *, size: float | None = None, space: float | None = None,
              pages: range | None = None) -> Body:
    """Read the body text of ``pages`` (from 1; default all).

    ``size`` is its size in pt, ``space`` the natural word space in em; without them they are found:
    the commonest size, and the median space of the last lines of paragraphs, which no one justifies.
    Raises ValueError when there is nothing to measure.
    """
    with pymupdf.open(pdf) as document:
        sheets = len(document)
        chosen = [document[number - 1] for number in pages or range(1, sheets + 1)
                  if number <= sheets]
        size = size or body_size(chosen)
        read = [read_page(page, size) for page in chosen]
    return find_body(read, sheets, size, space)


def find_body(read: Sequence[Page], sheets: int, size: float, space: float | None) -> Body:
    """The body text of pages as they were read, running heads and folios among their lines."""
    frame = find_frame(read, size)
    within = [_within(page, frame) for page in read]
    openings = frozenset(page.number for page in within if _opens(page, frame))
    pages = tuple(page for page in within if page.lines)
    lines = [line for page in pages for line in page.lines]
    paragraphs = find_paragraphs(lines, frame, openings)
    natural = space * size if space else _natural(paragraphs)
    return Body(sheets, natural, frame, pages, paragraphs, openings, _endings(pages, openings))


def _within(page: Page, frame: Frame) -> Page:
    """The page without its head and folio, its lines brought to their margins."""
    low, high = frame.top - 0.3 * frame.leading, frame.bottom + 0.3 * frame.leading
    lines = tuple(to_margins(line, frame) for line in page.lines
                  if low <= line.baseline <= high and not _is_folio(line, high))
    return replace(page, lines=lines,
                   marks=tuple(mark for mark in page.marks if low <= mark.baseline <= high))


def _is_folio(line: Line, foot: float) -> bool:
    return len(line.text) < 5 and line.baseline > foot - 1 and not line.text.strip("ivxlc0123456789")


def _opens(page: Page, frame: Frame) -> bool:
    """Whether a chapter begins on the page: it is sunk, or begins with a large heading."""
    rows = [(line.baseline, frame.size) for line in page.lines]
    rows += [(mark.baseline, mark.size) for mark in page.marks]
    baseline, size = min(rows, default=(frame.top, frame.size))
    return baseline > frame.top + _SUNK * frame.leading or size > _HEADING * frame.size


def _endings(pages: Sequence[Page], openings: frozenset[int]) -> frozenset[int]:
    """The pages that a chapter ends on: after them comes an opening, a blank page, or nothing."""
    running = {page.number for page in pages} - openings
    return frozenset(page.number for page in pages if page.number + 1 not in running)


def _natural(paragraphs: Sequence[Paragraph]) -> float:
    spaces = [median(gap.width for gap in paragraph.lines[-1].gaps) for paragraph in paragraphs
              if paragraph.lines[-1].end is None and len(paragraph.lines[-1].gaps) >= 3]
    if not spaces:
        raise ValueError("the natural word space cannot be seen: say it")
    return median(spaces)
