"""A PDF → its pages as lines of glyphs, whoever made it.

pdfium is asked through ctypes: its calls are what the reading costs, some four for each glyph.
"""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from statistics import median

import pypdfium2
import pypdfium2.raw as pdfium

from ...model.proof import Box, Leaf
from .fonts import Advances, Font, advances, read_fonts
from .model import SAME_SIZE, Gap, Glyph, Line, Run, Sheet

_UNSEEN = "\u200b\u200c\u200d\u2060\ufeff"
_SOFT_HYPHEN = "\u00ad"
_DIVISION = "\x02"
"""What pdfium makes of a hyphen at the end of a line."""

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st",
                            "ﬆ": "st"})

WORD_SPACE = 0.095
"""Em. What is wider parts words; kerns stay under 0.09."""

_ROUNDED = 0.03
"""Points that widths may differ by in reading."""

_SAME_ROW = 0.12
"""Em between baselines."""

_RAISED, _LOWERED = 0.6, 0.25
"""Em that the small glyphs of a line may stand above or below it."""

_MAIN = 0.15
"""The share of a line's glyphs that tells its size: of several the largest has it, so that a line full
of code in a smaller size is a line of the text, and a drop cap does not make its line a large one."""


def read_sheets(pdf: bytes | Path, pages: range | None = None, fonts: Sequence[Font] | None = None
                ) -> list[Sheet]:
    """The ``pages`` (from 1; default all). ``fonts`` are those of the PDF where they are known.

    Raises pypdfium2.PdfiumError, a RuntimeError, for what is no PDF.
    """
    with pypdfium2.PdfDocument(pdf) as document:
        fonts = read_fonts(pdf) if fonts is None else fonts
        widths, shown = advances(fonts), {font.name for font in fonts if font.missing or font.faked}
        count = len(document)
        return [_sheet(document, number, widths, shown)
                for number in pages or range(1, count + 1) if number <= count]


def body_size(sheets: Sequence[Sheet]) -> float:
    """The size that most of the letters have, to a tenth of a point. Raises ValueError."""
    sizes: Counter[float] = Counter()
    for sheet in sheets:
        for line in sheet.lines:
            sizes[round(line.size, 1)] += len(line.text)
    if not sizes:
        raise ValueError("there is no text on these pages")
    return sizes.most_common(1)[0][0]


def _sheet(document: pypdfium2.PdfDocument, number: int, widths: Advances, shown: Collection[str]
           ) -> Sheet:
    """``shown`` are the fonts whose runs are wanted."""
    page, tagged = document[number - 1], bool(pdfium.FPDFCatalog_IsTagged(document))
    left, bottom, right, top = page.get_cropbox()
    leaf = Leaf(number, document.get_page_label(number - 1) or str(number), right - left,
                top - bottom)
    text = page.get_textpage()
    glyphs = list(_Reader(text, left, top, tagged, widths).glyphs())
    pictures = [(a - left, top - d, c - left, top - b) for a, b, c, d in _pictures(page)]
    text.close()
    page.close()
    return Sheet(leaf, tuple(_line(row, number) for row in _rows(glyphs)),
                 tuple(Box(*box) for box in pictures), tuple(_runs(glyphs, shown)))


def _pictures(page: pypdfium2.PdfPage) -> list[tuple[float, float, float, float]]:
    """The bounds of images, drawings and rules, y upward."""
    return [item.get_bounds() for item in page.get_objects(
        filter=(pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_SHADING))]


# --- glyphs -------------------------------------------------------------------------------------

@dataclass(frozen=True)
class _Style:
    """What the glyphs of a text object share. ``scale`` is points to a thousandth of the size along
    the line; ``counts`` tells text of horizontal lines from turned text and letters of a drawing."""

    size: float
    scale: float
    font: str
    counts: bool


class _Reader:
    """Reads the glyphs of a page whose upper left corner stands at ``left`` and ``top``."""

    def __init__(self, text: pypdfium2.PdfTextPage, left: float, top: float, tagged: bool,
                 widths: Advances):
        self._text, self._left, self._top, self._tagged = text, left, top, tagged
        self._widths = widths
        self._styles: dict[bytes, _Style | None] = {}
        self._figures: dict[bytes, bool] = {}       # Of each mark, whether it is that of a figure.

    def glyphs(self) -> Iterator[Glyph]:
        """Everything printed in horizontal lines but spaces."""
        letters, place, style = "", None, None
        for char, at, right, own in self._chars():
            if at == place:
                letters += char         # A letter more of a ligature.
                continue
            if letters:
                yield self._glyph(letters, *place, edge, style)
            letters, place, edge, style = char, at, right, own
        if letters:
            yield self._glyph(letters, *place, edge, style)

    def _glyph(self, letters: str, left: float, baseline: float, edge: float, style: _Style) -> Glyph:
        """A glyph with its advance: the edge that pdfium gives holds the ink, too, that stands over."""
        for width in self._widths.get((style.font, letters), ()):
            if left + width * style.scale < edge + _ROUNDED:
                edge = left + width * style.scale
                break
        return Glyph(letters, left, edge, baseline, style.size, style.font)

    def _chars(self) -> Iterator[tuple[str, tuple[float, float], float, _Style]]:
        """Each character with its origin and baseline, its right edge and its style."""
        text, x, y, box = self._text.raw, ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
        at_x, at_y, at_box = map(ctypes.byref, (x, y, box))
        for index in range(self._text.count_chars()):
            char = _char(pdfium.FPDFText_GetUnicode(text, index))
            if char.isspace() or char in _UNSEEN:
                continue
            style = self._style(pdfium.FPDFText_GetTextObject(text, index), index)
            if style is None or not style.counts:
                continue
            pdfium.FPDFText_GetCharOrigin(text, index, at_x, at_y)
            pdfium.FPDFText_GetLooseCharBox(text, index, at_box)
            left, right = x.value - self._left, box.right - self._left
            if right - left > 0.1 or char != _SOFT_HYPHEN:
                yield char, (left, self._top - y.value), right, style

    def _style(self, item: ctypes._Pointer, index: int) -> _Style | None:
        """None for a character that pdfium put in."""
        key = bytes(item)
        if key not in self._styles:
            self._styles[key] = self._read_style(item, index) if item else None
        return self._styles[key]

    def _read_style(self, item: ctypes._Pointer, index: int) -> _Style:
        matrix, name = pdfium.FS_MATRIX(), ctypes.create_string_buffer(256)
        pdfium.FPDFText_GetMatrix(self._text, index, matrix)
        pdfium.FPDFText_GetFontInfo(self._text, index, name, 256, None)
        size, level = pdfium.FPDFText_GetFontSize(self._text, index), abs(matrix.b) < 0.01 * abs(matrix.a)
        return _Style(round(size * abs(matrix.d), 2), size * abs(matrix.a) / 1000,
                      name.value.decode(errors="replace"),
                      level and not (self._tagged and self._is_drawn(item)))

    def _is_drawn(self, item: ctypes._Pointer) -> bool:
        """Whether text of a tagged PDF is that of a picture: all else has a tag (ISO 32000-1, 14.8)."""
        marks = [pdfium.FPDFPageObj_GetMark(item, index)
                 for index in range(pdfium.FPDFPageObj_CountMarks(item))]
        return not marks or any(map(self._is_figure, marks))

    def _is_figure(self, mark: ctypes._Pointer) -> bool:
        key = bytes(mark)
        if key not in self._figures:
            self._figures[key] = _mark_name(mark) == "Figure"
        return self._figures[key]


def _char(code: int) -> str:
    char = chr(code)
    return "\u2010" if char == _DIVISION else char


def _mark_name(mark: ctypes._Pointer) -> str:
    length, name = ctypes.c_ulong(), (ctypes.c_ushort * 32)()
    pdfium.FPDFPageObjMark_GetName(mark, name, 64, length)
    return "".join(map(chr, name)).rstrip("\0")


def _runs(glyphs: Iterable[Glyph], fonts: Collection[str]) -> Iterator[Run]:
    """Glyphs that follow each other on a line in one of the fonts."""
    if not fonts:
        return
    for (font, baseline), group in groupby(glyphs, lambda glyph: (glyph.font, glyph.baseline)):
        if font in fonts:
            run = list(group)
            size = run[0].size
            yield Run(font, " ".join(_words(run, WORD_SPACE * size)[0]), baseline, Box(
                run[0].left, baseline - 0.8 * size, run[-1].right, baseline + 0.3 * size))


# --- lines --------------------------------------------------------------------------------------

def _rows(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """Glyphs that share a baseline, from the head of the page to its foot; the small ones of note
    numbers and fractions with the line they belong to, drop caps apart."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: glyph.baseline):
        above = rows[-1][0] if rows else None
        if above is None or glyph.baseline - above.baseline >= _SAME_ROW * min(above.size, glyph.size):
            rows.append([])
        rows[-1].append(glyph)
    return _joined([part for row in rows for part in _without_caps(row)])


def _without_caps(row: list[Glyph]) -> Iterator[list[Glyph]]:
    most = _size(row) * (1 + SAME_SIZE)
    large = [glyph for glyph in row if glyph.size > most]
    if large:
        yield large
    yield [glyph for glyph in row if glyph.size <= most]


def _size(row: Sequence[Glyph]) -> float:
    counts = Counter(glyph.size for glyph in row)
    return max(size for size, count in counts.items() if count >= _MAIN * len(row))


def _joined(rows: list[list[Glyph]]) -> list[list[Glyph]]:
    """Rows of small glyphs go to the nearest line that is large enough to hold them."""
    sizes = [_size(row) for row in rows]
    homes = [_home(i, rows, sizes) for i in range(len(rows))]
    for row, home in zip(rows, homes):
        if home is not None:
            rows[home] = rows[home] + row
    return [row for row, home in zip(rows, homes) if home is None]


def _home(i: int, rows: Sequence[Sequence[Glyph]], sizes: Sequence[float]) -> int | None:
    baseline = rows[i][0].baseline
    near = [j for j in range(max(0, i - 4), min(len(rows), i + 5))
            if sizes[j] * (1 - SAME_SIZE) > sizes[i] and len(rows[j]) > 5
            and -_LOWERED * sizes[j] < rows[j][0].baseline - baseline < _RAISED * sizes[j]]
    return min(near, key=lambda j: abs(rows[j][0].baseline - baseline), default=None)


def _line(row: Sequence[Glyph], page: int) -> Line:
    size = _size(row)
    row = sorted(row, key=lambda glyph: glyph.left)
    words, gaps = _words(row, WORD_SPACE * size)
    baseline = median(glyph.baseline for glyph in row)
    return Line(page, baseline, row[0].left, max(glyph.right for glyph in row), size, words, gaps)


def _words(row: Sequence[Glyph], space: float) -> tuple[tuple[str, ...], tuple[Gap, ...]]:
    words, gaps, right = [[row[0]]], [], row[0].right
    for glyph in row[1:]:
        if glyph.left - right > space:
            gaps.append(Gap(right, glyph.left))
            words.append([])
        words[-1].append(glyph)
        right = max(right, glyph.right)
    return tuple(map(_text, words)), tuple(gaps)


def _text(glyphs: Iterable[Glyph]) -> str:
    text = "".join(glyph.char for glyph in glyphs).translate(_LIGATURES)
    # pdfium gives a character beyond U+FFFF as its two surrogates, one after the other.
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
