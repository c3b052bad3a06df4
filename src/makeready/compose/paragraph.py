"""A LineBox of WeasyPrint as one text: where each character stands, and where a line may end.

Every TextBox is shaped once, whole, by the same Pango layouts that WeasyPrint draws with, so that
fonts, features, kerning and ligatures agree; a line's width is then the difference of two places.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout.inline import atomic_box
from weasyprint.layout.percent import resolve_percentages
from weasyprint.text import line_break as pango

from . import hyphenation, protrusion
from .linebreak import Break, Kind, Line, Taste

HAIR = 0.002
"""A word spacing that is none, in px: with one, Pango shapes the words apart, as it does in a line
that is justified; without one, letters are kerned against the space (WeasyPrint issue 2928)."""

_OBJECT = "\ufffc"
_SPACES = " \u00a0"
_HYPHENS = "-\u2010"
_NO_WRAP = ("nowrap", "pre")
_PRESERVED = ("pre", "pre-wrap")
_EDGES = ".,;:!?()[]“”‘’\"'—–-"

pango.ffi.cdef("void pango_layout_line_index_to_x"
               "(PangoLayoutLine *line, int index_, gboolean trailing, int *x_pos);")


_FOUND = pango.ffi.new("int *")


class Unsupported(Exception):
    """Text that stays with WeasyPrint's own line breaking."""


class Measure:
    """Widths of short strings in one style. All in px."""

    def __init__(self, style: Any):
        self._style = style
        self._layout = pango.Layout(style)
        self._widths: dict[str, float] = {}

    def width(self, text: str) -> float:
        """The advance of ``text``."""
        if text not in self._widths:
            self._layout.set_text(text)
            line, _ = self._layout.get_first_line()
            self._widths[text] = pango.line_size(line, self._style)[0]
        return self._widths[text]

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
        self._line = None
        self._kept: dict[int, float] = {}
        if box.style["font_size"] and "\n" not in box.text:
            self._shape()

    def _shape(self) -> None:
        self._layout = pango.Layout(self.box.style, HAIR)
        self._layout.set_text(self.box.text, justify=True)
        self._line, _ = self._layout.get_first_line()
        self.width = pango.line_size(self._line, self.box.style)[0]
        self._bytes = None if self.box.text.isascii() else _byte_offsets(self.box.text)

    def x(self, index: int) -> float:
        """The left edge of the paragraph's character ``index``."""
        if index in self._kept:
            return self._kept[index]
        if index <= self.start or not self.width:
            return self.base
        if index >= self.end:
            return self.base + self.width
        if self._line is None:
            self._shape()
        place = index - self.start
        pango.pango.pango_layout_line_index_to_x(
            self._line, self._bytes[place] if self._bytes else place, 0, _FOUND)
        return self.base + _FOUND[0] * pango.FROM_UNITS

    def keep(self, indexes: Iterable[int]) -> None:
        """Remember where these characters stand, and let go of the shaped text: a book's would fill
        the memory."""
        self._kept = {index: self.x(index) for index in indexes if self.start < index < self.end}
        self._layout = self._line = self._bytes = None

    @cached_property
    def language(self) -> str | None:
        """The dictionary to divide words by; None where they must stay whole."""
        style = self.box.style
        if style["hyphens"] != "auto" or not style["lang"] or not self.wraps:
            return None
        return hyphenation.known(style["lang"])

    @property
    def limits(self) -> tuple[int, int, int]:
        """The least letters of a divided word, before and after the division."""
        return tuple(self.box.style["hyphenate_limit_chars"])


def _byte_offsets(text: str) -> list[int]:
    offsets = [0]
    for char in text:
        offsets.append(offsets[-1] + len(char.encode()))
    return offsets


class Paragraph:
    """A LineBox as flat text. ``plans`` maps the character at which a line starts to the line and
    the measure it was made for: pages, widows and second layouts find it again."""

    def __init__(self, context: Any, line: Any, containing_block: Any, measures: Measures):
        self.line = line
        self.segments: list[Segment] = []
        self.plans: dict[int, tuple[Line, float]] = {}
        self._measures, self._context, self._block = measures, context, containing_block
        self._starts: dict[int, int] = {}
        self._ends: dict[int, int] = {}
        self._atoms: dict[int, tuple[float, float]] = {}
        self._parts: list[str] = []
        self._length, self._x = 0, 0.0
        self._enter(line)
        self.text = "".join(self._parts)
        if not self.segments:
            raise Unsupported("no text")
        self._by_box = {id(segment.box): segment for segment in self.segments}
        longest = max(self.segments, key=lambda segment: segment.end - segment.start)
        self.space = longest.measure.width(" ")

    # --- flattening ---------------------------------------------------------------------------

    def _enter(self, box: Any) -> None:
        self._starts[id(box)] = self._length
        for child in box.children:
            self._starts[id(child)] = self._length
            if isinstance(child, boxes.TextBox):
                self._add_text(child)
            elif not child.is_in_normal_flow():
                continue
            elif isinstance(child, boxes.InlineBox):
                self._add_inline(child)
            elif isinstance(child, boxes.AtomicInlineLevelBox):
                self._add_atom(child)
            else:
                raise Unsupported(type(child).__name__)
        self._ends[id(box)] = self._length

    def _add_text(self, box: Any) -> None:
        if "\t" in box.text or "\n" in box.text and box.style["white_space"] in _PRESERVED:
            raise Unsupported("preformatted")
        if box.text:
            segment = Segment(box, self._length, self._x, self._measures.of(box.style))
            self.segments.append(segment)
            self._parts.append(box.text)
            self._length, self._x = segment.end, self._x + segment.width

    def _add_inline(self, box: Any) -> None:
        if box.is_leader:
            raise Unsupported("leader")
        resolve_percentages(box, self._block)
        self._x += _length(box.margin_left) + box.padding_left + box.border_left_width
        self._enter(box)
        self._x += _length(box.margin_right) + box.padding_right + box.border_right_width

    def _add_atom(self, box: Any) -> None:
        resolve_percentages(box, self._block)
        laid = atomic_box(self._context, box, 0, None, self._block, [], [])
        self._atoms[self._length] = (self._x, laid.margin_width())
        self._parts.append(_OBJECT)
        self._length, self._x = self._length + 1, self._x + laid.margin_width()

    # --- asking -------------------------------------------------------------------------------

    def segment_of(self, box: Any) -> Segment | None:
        """The segment of a TextBox; None for a box that was made later (a marker, a leader)."""
        return self._by_box.get(id(box))

    def index(self, skip_stack: Any) -> int:
        """The character at which WeasyPrint's ``skip_stack`` resumes. Raises Unsupported."""
        box, found = self.line, 0
        while skip_stack:
            [(place, skip_stack)] = skip_stack.items()
            if isinstance(box, boxes.TextBox):
                found = self._starts[id(box)] + len(box.text.encode()[:place].decode())
                break
            if place >= len(box.children):
                found = self._ends[id(box)]
                break
            box = box.children[place]
            if id(box) not in self._starts:
                raise Unsupported("a box made since")
            found = self._starts[id(box)]
        return self.skip_spaces(found)

    def skip_spaces(self, index: int) -> int:
        """The first character at or after ``index`` that is no space."""
        while index < len(self.text) and self.text[index] == " ":
            index += 1
        return index

    def owner(self, index: int) -> Segment | None:
        """The segment of a character, None for an image or another object."""
        return self._owners[index]

    @cached_property
    def _owners(self) -> list[Segment | None]:
        owners: list[Segment | None] = [None] * len(self.text)
        for segment in self.segments:
            owners[segment.start:segment.end] = [segment] * (segment.end - segment.start)
        return owners

    def _left(self, index: int) -> float:
        """The left edge of character ``index``."""
        segment = self._owners[index]
        return segment.x(index) if segment else self._atoms[index][0]

    def _right(self, index: int) -> float:
        """The right edge of the character before ``index``."""
        segment = self._owners[index - 1]
        return segment.x(index) if segment else sum(self._atoms[index - 1])

    @cached_property
    def _allowed(self) -> bytearray:
        """1 for each character before which Unicode allows a line break (UAX 14, by Pango)."""
        attributes = pango.get_log_attrs(self.text, self.line.style["lang"])
        size = 4 * (len(self.text) + 1)
        flags = memoryview(pango.ffi.buffer(attributes, size)).cast("I")
        allowed = bytearray(flag & 1 for flag in flags)
        allowed[0] = 0
        return allowed

    def settle(self, lines: Iterable[tuple[Line, float]]) -> None:
        """Hold a plan: lines with the measure they were made for; and let go of what made it."""
        for line, measure in lines:
            self.plans[self.skip_spaces(line.start)] = (line, measure)
        ends = {index for start, (line, _) in self.plans.items() for index in (start, line.end)}
        for segment in self.segments:
            segment.keep(ends)
        for name in ("_owners", "_allowed"):
            self.__dict__.pop(name, None)

    # --- breaks -------------------------------------------------------------------------------

    def breaks(self, start: int, taste: Taste, divided: bool) -> tuple[Break, list[Break]]:
        """The origin and every break from character ``start`` to the end of the paragraph, or to the
        next line end of the author's."""
        newline = self.text.find("\n", start)
        stop = len(self.text) if newline < 0 else newline
        return _Breaks(self, start, stop, taste, divided).all()

    def hang_left(self, index: int) -> float:
        """How far a line that begins with character ``index`` stands out."""
        return self._hang(index, protrusion.left(self.text[index]))

    def hang_right(self, index: int, char: str | None = None) -> float:
        """How far a line that ends with character ``index``, or with ``char`` after it, stands out.
        """
        return self._hang(index, protrusion.right(char or self.text[index]), char)

    def _hang(self, index: int, share: float, char: str | None = None) -> float:
        segment = self._owners[index] if share else None
        return share * segment.measure.width(char or self.text[index]) if segment else 0.0


class _Breaks:
    """Gathers the breaks of one stretch of a paragraph."""

    def __init__(self, paragraph: Paragraph, start: int, stop: int, taste: Taste, divided: bool):
        self._of, self._taste, self._divided = paragraph, taste, divided
        text = paragraph.text
        self._text, self._start, self._stop = text, start, stop
        self._last = start + len(text[start:stop].rstrip(" "))
        self._spaces = 0
        self._found: list[Break] = []

    def all(self) -> tuple[Break, list[Break]]:
        origin = Break(Kind.SPACE, self._start, self._start, 0, self._of._left(self._start), 0, 0,
                       next_hang=self._of.hang_left(self._start))
        before = origin
        for first, end, after in self._pieces():
            piece = self._text[first:end]
            if before.resume == first:
                before.first = _bare(piece)
            if self._divided:
                self._found += self._divisions(first, piece)
            self._spaces += sum(map(piece.count, _SPACES))
            if after < self._last:
                self._found += self._between(end, after, piece)
                before = self._found[-1] if self._found else origin
            self._spaces += after - end
        self._found.append(self._final())
        return origin, self._found

    def _pieces(self) -> Iterator[tuple[int, int, int]]:
        """Start and end of each run between two allowed breaks, and the start of the next."""
        first = self._start
        while first < self._last:
            after = self._of._allowed.find(1, first + 1)
            if after < 0 or after > self._last:
                after = self._last
            end = first + len(self._text[first:after].rstrip(" "))
            if end > first:
                yield first, end, after
            first = after

    def _between(self, end: int, after: int, piece: str) -> list[Break]:
        """The break behind a piece, if its style allows one."""
        of, owner = self._of, self._of.owner(end - 1)
        beside = of.owner(after if after == end else end)
        if owner and beside and not beside.wraps and (after == end or owner is beside):
            return []
        if owner and after == end and not owner.wraps:
            return []
        place = Break(Kind.SPACE, end, after, of._right(end), of._left(after), self._spaces,
                      self._spaces + after - end, hang=of.hang_right(end - 1),
                      next_hang=of.hang_left(after), last=_bare(piece))
        if after == end:
            place.kind, place.last = Kind.DIRECT, ""
            hyphen = piece[-1] in _HYPHENS
            place.penalty = self._taste.hyphen_penalty if hyphen else self._taste.dash_penalty
        return [place]

    def _divisions(self, first: int, piece: str) -> Iterator[Break]:
        """The breaks inside a piece, in their order."""
        of = self._of
        for match in hyphenation.words(piece):
            segment = of.owner(first + match.start())
            if segment is None or not segment.language or first + match.end() > segment.end:
                continue
            capital = self._taste.capital_penalty if match[0][0].isupper() else 0.0
            for point in hyphenation.points(match[0], segment.language, segment.limits):
                at = first + match.start() + point
                if not self._is_last(first, piece) or (
                        first + match.end() - at >= hyphenation.CARRIED):
                    yield self._division(at, at, first, capital)
        for point in hyphenation.soft_points(piece):
            if (owner := of.owner(first + point)) and owner.box.style["hyphens"] != "none":
                yield self._division(first + point, first + point + 1, first, 0.0)

    def _is_last(self, first: int, piece: str) -> bool:
        return first + len(piece) >= self._last

    def _division(self, end: int, resume: int, first: int, penalty: float) -> Break:
        of = self._of
        segment = of.owner(end - 1)
        char = segment.box.style["hyphenate_character"]
        hyphen = segment.measure.width(char)
        spaces = self._spaces + self._text[first:end].count("\u00a0")
        return Break(Kind.HYPHEN, end, resume, of._right(end) + hyphen, of._left(resume), spaces,
                     spaces, self._taste.hyphen_penalty + penalty, of.hang_right(end - 1, char[-1]),
                     of.hang_left(resume), hyphen=hyphen)

    def _final(self) -> Break:
        return Break(Kind.FINAL, self._last, self._stop, self._of._right(self._last), 0.0,
                     self._spaces, self._spaces, hang=self._of.hang_right(self._last - 1))


def _bare(piece: str) -> str:
    """A word without its punctuation, for telling a stack."""
    return piece.strip(_EDGES).lower()


def _length(value: float | str) -> float:
    return 0.0 if value == "auto" else value
