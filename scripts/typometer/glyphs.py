"""A page of a PDF → lines of body size, and marks of any other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from statistics import median

import pymupdf

from .model import Gap, Glyph, Line, Mark, Page

_FLAGS = (pymupdf.TEXT_PRESERVE_LIGATURES | pymupdf.TEXT_PRESERVE_WHITESPACE
          | pymupdf.TEXT_USE_CID_FOR_UNKNOWN_UNICODE | pymupdf.TEXT_IGNORE_ACTUALTEXT)

_UNSEEN = "\u200b\u200c\u200d\u2060\ufeff"
_SOFT_HYPHEN = "\u00ad"
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st",
                            "ﬆ": "st"})

WORD_SPACE = 0.095
"""Em. What is wider parts words; kerns stay under 0.09."""

_SAME_SIZE = 0.06
"""Of the size. Expanded or condensed glyphs seem a little larger or smaller than they are."""

_SAME_ROW = 0.12
"""Em between baselines."""

_RAISED, _LOWERED = 0.6, 0.25
"""Em that the small glyphs of a line may stand above or below it."""

_SAMPLE = 40
"""Pages enough to know the size of the body by."""


def body_size(pages: Sequence[pymupdf.Page]) -> float:
    """The size that most of the glyphs have, to a tenth of a point."""
    sample = pages[::max(1, len(pages) // _SAMPLE)]
    sizes = Counter(round(glyph.size, 1) for page in sample for glyph in glyphs(page))
    if not sizes:
        raise ValueError("there is no text on these pages")
    return sizes.most_common(1)[0][0]


def read_page(page: pymupdf.Page, size: float) -> Page:
    """The lines of a page, whose body is of ``size`` points."""
    number = page.number + 1
    body: list[Glyph] = []
    others: list[Glyph] = []
    for glyph in glyphs(page):
        (body if abs(glyph.size - size) < _SAME_SIZE * size else others).append(glyph)
    rows = list(_rows(body, size))
    rest = _join_small(rows, others, size)
    return Page(number, tuple(_line(row, number, size) for row in rows),
                tuple(_mark(row) for row in _rows(rest, size)))


def glyphs(page: pymupdf.Page) -> Iterator[Glyph]:
    """Everything printed in horizontal lines but spaces."""
    for block in page.get_text("rawdict", flags=_FLAGS)["blocks"]:
        for row in block.get("lines", ()):
            if abs(row["dir"][1]) < 0.01:
                for span in row["spans"]:
                    yield from _printed(span)


def _printed(span: dict) -> Iterator[Glyph]:
    glyph = None
    for char in span["chars"]:
        letter, (left, _, right, _) = char["c"], char["bbox"]
        wide = right - left > 0.1
        if letter.isspace() or letter in _UNSEEN or letter == _SOFT_HYPHEN and not wide:
            continue
        if glyph and not wide:          # A letter more of a ligature.
            glyph = glyph._replace(char=glyph.char + letter)
            continue
        if glyph:
            yield glyph
        glyph = Glyph(letter, left, right, char["origin"][1], span["size"])
    if glyph:
        yield glyph


def _rows(glyphs: Iterable[Glyph], size: float) -> Iterator[list[Glyph]]:
    """Glyphs that share a baseline, from the head of the page to its foot."""
    row: list[Glyph] = []
    for glyph in sorted(glyphs, key=lambda glyph: glyph.baseline):
        if row and glyph.baseline - row[0].baseline >= _SAME_ROW * size:
            yield row
            row = []
        row.append(glyph)
    if row:
        yield row


def _join_small(rows: list[list[Glyph]], others: Iterable[Glyph], size: float) -> list[Glyph]:
    """Give numbers of notes, fractions and the like to their lines. Returns what found none."""
    baselines = [row[0].baseline for row in rows]
    lines = [baseline for baseline, row in zip(baselines, rows) if len(row) > 5]
    rest = []
    for glyph in others:
        near = min(lines, key=lambda baseline: abs(baseline - glyph.baseline), default=None)
        if (near is not None and glyph.size < size
                and -_LOWERED * size < near - glyph.baseline < _RAISED * size):
            rows[baselines.index(near)].append(glyph)
        else:
            rest.append(glyph)
    return rest


def _line(row: Sequence[Glyph], page: int, size: float) -> Line:
    row = sorted(row, key=lambda glyph: glyph.left)
    words, gaps = [row[0].char], []
    right = row[0].right
    for glyph in row[1:]:
        if glyph.left - right > WORD_SPACE * size:
            gaps.append(Gap(right, glyph.left))
            words.append("")
        words[-1] += glyph.char
        right = max(right, glyph.right)
    return Line(page, median(glyph.baseline for glyph in row), row[0].left, right,
                tuple(word.translate(_LIGATURES) for word in words), tuple(gaps))


def _mark(row: Sequence[Glyph]) -> Mark:
    row = sorted(row, key=lambda glyph: glyph.left)
    return Mark(row[0].baseline, max(glyph.size for glyph in row),
                "".join(glyph.char for glyph in row))
