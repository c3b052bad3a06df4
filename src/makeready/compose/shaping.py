"""Text as Pango shapes it: how wide it is, and where each of its characters stands.

Every TextBox is shaped once, whole, by the same layouts that WeasyPrint draws with, so that fonts,
features, kerning and ligatures agree; a line's width is then the difference of two places. Lengths
are in px.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate
from operator import itemgetter
from typing import Any

from weasyprint.text import line_break as pango

from . import hyphenation, protrusion

HAIR = 0.002
"""A word spacing that is none, in px: with one, Pango shapes the words apart, as it does in a line
that is justified; without one, letters are kerned against the space (WeasyPrint issue 2928)."""

_NO_WRAP = ("nowrap", "pre")

pango.ffi.cdef("void pango_glyph_item_get_logical_widths"
               "(PangoGlyphItem *glyph_item, const char *text, int *logical_widths);")


class Measure:
    """Widths of short strings in one style."""

    def __init__(self, style: Any):
        self._style = style
        self._layout = pango.Layout(style)
        self._widths: dict[str, float] = {}
        self._hangs: dict[str, tuple[float, float]] = {}

    def width(self, text: str) -> float:
        """The advance of ``text``."""
        if text not in self._widths:
            self._layout.set_text(text)
            line, _ = self._layout.get_first_line()
            self._widths[text] = pango.line_size(line, self._style)[0]
        return self._widths[text]

    def hang(self, char: str) -> tuple[float, float]:
        """How far ``char`` may stand out at the left and at the right: not at all in code."""
        if char not in self._hangs:
            shares = protrusion.left(char), protrusion.right(char)
            width = self.width(char) if any(shares) and not self._is_monospaced else 0.0
            self._hangs[char] = shares[0] * width, shares[1] * width
        return self._hangs[char]

    @cached_property
    def _is_monospaced(self) -> bool:
        return self.width("i") == self.width("M")

    @cached_property
    def height(self) -> tuple[float, float]:
        """Height of a line of this style's text, and its baseline from the top."""
        self._layout.set_text("x")
        line, _ = self._layout.get_first_line()
        baseline = pango.pango.pango_layout_get_baseline(self._layout.layout) * pango.FROM_UNITS
        return pango.line_size(line, self._style)[1], baseline


class Measures:
    """One Measure for each style of a document."""

    def __init__(self) -> None:
        self._by_style: dict[Any, Measure] = {}

    def of(self, style: Any) -> Measure:
        """The Measure of a box's style."""
        key = (id(style.font_config), pango._font_style_cache_key(style, include_size=True),
               str(style["letter_spacing"]), style["word_spacing"])
        if key not in self._by_style:
            self._by_style[key] = Measure(style)
        return self._by_style[key]


class Segment:
    """The text of one TextBox, from character ``start`` of its paragraph at ``base``."""

    def __init__(self, box: Any, start: int, base: float, measure: Measure):
        self.box, self.start, self.base, self.measure = box, start, base, measure
        self.end = start + len(box.text)
        self.wraps = box.style["white_space"] not in _NO_WRAP
        self.width = 0.0
        self._places: list[float] | None = None
        self._kept: dict[int, float] = {}
        if box.style["font_size"] and "\n" not in box.text:
            self._shape()

    def _shape(self) -> None:
        layout = pango.Layout(self.box.style, HAIR)
        layout.set_text(self.box.text, justify=True)
        line, _ = layout.get_first_line()
        self.width = pango.line_size(line, self.box.style)[0]
        self._places = _places(line, self.box.text, self.base)
        self._places[-1] = self.base + self.width

    @property
    def places(self) -> list[float]:
        """The left edges of all characters, and the right edge of the last."""
        if not self.width:
            return [self.base] * (self.end - self.start + 1)
        if self._places is None:
            self._shape()
        return self._places

    def x(self, index: int) -> float:
        """The left edge of the paragraph's character ``index``."""
        if index in self._kept:
            return self._kept[index]
        if index <= self.start:
            return self.base
        if index >= self.end:
            return self.base + self.width
        return self.places[index - self.start]

    def keep(self, indexes: Iterable[int]) -> None:
        """Remember where these characters stand, and let go of the shaped text: a book's would fill
        the memory."""
        self._kept = {index: self.x(index) for index in indexes if self.start < index < self.end}
        self._places = None

    @cached_property
    def language(self) -> str | None:
        """The dictionary to divide words by; None where they must stay whole."""
        style = self.box.style
        if style["hyphens"] != "auto" or not style["lang"] or not self.wraps:
            return None
        return hyphenation.known(style["lang"])

    @cached_property
    def limits(self) -> tuple[int, int, int]:
        """The least letters of a divided word, before and after the division."""
        return tuple(self.box.style["hyphenate_limit_chars"])


def _places(line: Any, text: str, base: float) -> list[float]:
    """Where the characters of a shaped line stand, in the order in which they are read, from ``base``
    on; and where the last one ends."""
    runs, run = [], line.runs
    while run != pango.ffi.NULL:
        item = run.data.item
        runs.append((item.offset, item.num_chars, run.data))
        run = run.next
    data, widths, known = pango.ffi.new("char[]", text.encode()), pango.ffi.new("int[]", len(text)), 0
    for _, count, run in sorted(runs, key=itemgetter(0)):
        pango.pango.pango_glyph_item_get_logical_widths(run, data, widths + known)
        known += count
    return [base + x * pango.FROM_UNITS for x in accumulate(widths, initial=0)]
