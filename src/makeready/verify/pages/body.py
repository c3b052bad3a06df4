"""Sheets → Body: the text of one size with its frame, pages and paragraphs."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median

from .frame import find_frame, inner_frame
from .glyphs import body_size, read_sheets
from .model import Body, Frame, Line, Page, Paragraph, Sheet
from .paragraphs import find_paragraphs, to_margins

_SUNK = 1.5
"""Lines below the top that a page begins on when it opens a chapter."""

_APART = 1.2
"""Line spaces that a folio stands at least from the text."""

_HEADING = 1.4
"""The size, in body sizes, of a chapter's heading."""


def read_body(pdf: bytes | Path, *, size: float | None = None, space: float | None = None,
              pages: range | None = None) -> Body:
    """Read the body text of ``pages`` (from 1; default all) of any PDF.

    ``size`` is its size in pt, ``space`` the natural word space in em; without them they are found:
    the commonest size, and the median space of the last lines of paragraphs, which no one justifies.
    Raises ValueError when there is nothing to measure.
    """
    sheets = read_sheets(pdf, pages)
    return find_body(sheets, size or body_size(sheets), space)


def find_body(sheets: Sequence[Sheet], size: float, space: float | None = None,
              openings: Collection[int] | None = None) -> Body:
    """The text of ``size`` on sheets. ``openings`` are the pages that chapters begin on; without them
    they are guessed. Raises ValueError like :func:`read_body`."""
    sheets = [without_folio(sheet) for sheet in sheets]
    frame = find_frame([_of_size(sheet, size) for sheet in sheets], size)
    within = [_within(sheet, frame) for sheet in sheets]
    if openings is None:
        openings = [page.number for page in within if _opens(page, frame)]
    return _body(within, frame, space, openings)


def find_inner(body: Body, sheets: Sequence[Sheet], size: float) -> Body:
    """The text of another size on the pages of a body, such as its quotations."""
    pages = {page.number for page in body.pages}
    sheets = [without_folio(sheet) for sheet in sheets]
    own = [_of_size(sheet, size, body.frame) for sheet in sheets if sheet.number in pages]
    frame = inner_frame(own, size, body.frame)
    within = [_within(sheet, frame) for sheet in sheets if sheet.number in pages]
    return _body(within, frame, body.natural / body.frame.size, body.openings)


def _body(within: Sequence[Page], frame: Frame, space: float | None, openings: Collection[int]
          ) -> Body:
    pages = tuple(page for page in within if page.lines)
    paragraphs = find_paragraphs(pages, frame, openings)
    natural = space * frame.size if space else _natural(paragraphs)
    return Body(len(within), natural, frame, pages, paragraphs, frozenset(openings),
                _endings(pages, openings))


def without_folio(sheet: Sheet) -> Sheet:
    """The sheet without the line that bears its folio: the first or the last, apart from the text."""
    lines = sheet.lines
    if len(lines) < 4:
        return sheet
    steps = sorted(below.baseline - above.baseline for above, below in zip(lines, lines[1:]))
    apart = _APART * steps[len(steps) // 2]
    if sheet.leaf.folio in _ends(lines[0]) and lines[1].baseline - lines[0].baseline > apart:
        lines = lines[1:]
    if sheet.leaf.folio in _ends(lines[-1]) and lines[-1].baseline - lines[-2].baseline > apart:
        lines = lines[:-1]
    return replace(sheet, lines=lines)


def _ends(line: Line) -> tuple[str, str]:
    return line.words[0], line.words[-1]


def _of_size(sheet: Sheet, size: float, frame: Frame | None = None) -> Page:
    return Page(sheet.number, tuple(
        line for line in sheet.lines
        if line.is_of(size) and (frame is None or frame.holds(line.baseline))))


def _within(sheet: Sheet, frame: Frame) -> Page:
    """The page without its head and folio, its lines brought to their margins."""
    lines = [line for line in sheet.lines
             if frame.holds(line.baseline) and not _is_folio(line, frame)]
    return Page(sheet.number,
                tuple(to_margins(line, frame) for line in lines if line.is_of(frame.size)),
                tuple(line for line in lines if not line.is_of(frame.size)),
                tuple(picture for picture in sheet.pictures if _stands(picture.bottom, frame)))


def _is_folio(line: Line, frame: Frame) -> bool:
    foot = frame.bottom + 0.3 * frame.leading
    return len(line.text) < 5 and line.baseline > foot - 1 and not line.text.strip("ivxlc0123456789")


def _stands(bottom: float, frame: Frame) -> bool:
    """Whether a picture ends in the type area; a tint behind the whole page does not."""
    return frame.top < bottom <= frame.bottom + frame.leading


def _opens(page: Page, frame: Frame) -> bool:
    """Whether a chapter begins on the page: it is sunk, or begins with a large heading."""
    first = min((*page.lines, *page.others), key=lambda line: line.baseline, default=None)
    return first is not None and (first.baseline > frame.top + _SUNK * frame.leading
                                  or first.size > _HEADING * frame.size)


def _endings(pages: Sequence[Page], openings: Collection[int]) -> frozenset[int]:
    """The pages that a chapter ends on: after them comes an opening, a blank page, or nothing."""
    running = {page.number for page in pages} - set(openings)
    return frozenset(page.number for page in pages if page.number + 1 not in running)


def _natural(paragraphs: Sequence[Paragraph]) -> float:
    spaces = [median(gap.width for gap in paragraph.lines[-1].gaps) for paragraph in paragraphs
              if paragraph.lines[-1].end is None and len(paragraph.lines[-1].gaps) >= 3]
    if not spaces:
        raise ValueError("the natural word space cannot be seen: say it")
    return median(spaces)
