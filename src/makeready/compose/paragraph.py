"""A LineBox of WeasyPrint as one text: where each character stands, and where a line may end.

Every TextBox is shaped once, whole, by the same Pango layouts that WeasyPrint draws with, so that
fonts, features, kerning and ligatures agree; a line's width is then the difference of two places.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from operator import itemgetter
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout.inline import atomic_box
from weasyprint.layout.percent import resolve_percentages
from weasyprint.text import line_break as pango

from . import hyphenation, protrusion
from .linebreak import Break, Breaks, Kind, Line, Taste, Widths, break_lines, set_in, variants

HAIR = 0.002
"""A word spacing that is none, in px: with one, Pango shapes the words apart, as it does in a line
that is justified; without one, letters are kerned against the space (WeasyPrint issue 2928)."""

_OBJECT = "\ufffc"
_HYPHENS = "-\u2010"
_NO_WRAP = ("nowrap", "pre")
_PRESERVED = ("pre", "pre-wrap")
_EDGES = ".,;:!?()[]“”‘’\"'—–-"

pango.ffi.cdef("void pango_glyph_item_get_logical_widths"
               "(PangoGlyphItem *glyph_item, const char *text, int *logical_widths);")


class Unsupported(Exception):
    """Text that stays with WeasyPrint's own line breaking."""


class Measure:
    """Widths of short strings in one style. All in px."""

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
        self._places = list(_places(line, self.box.text, self.base))
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


def _places(line: Any, text: str, base: float) -> Iterator[float]:
    """Where the characters of a shaped line stand, in the order in which they are read, from ``base``
    on; and where the last one ends."""
    data = pango.ffi.new("char[]", text.encode())
    runs, run = [], line.runs
    while run != pango.ffi.NULL:
        runs.append((run.data.item.offset, run.data))
        run = run.next
    x = 0
    yield base
    for _, run in sorted(runs, key=itemgetter(0)):
        widths = pango.ffi.new("int[]", run.item.num_chars)
        pango.pango.pango_glyph_item_get_logical_widths(run, data, widths)
        for width in widths:
            x += width
            yield base + x * pango.FROM_UNITS


@dataclass(frozen=True, slots=True)
class Variant:
    """A paragraph set in another way than its best: the demerits this costs, and each line with the
    measure, in px, that it was made for."""

    cost: float
    lines: tuple[tuple[Line, float], ...]


@dataclass(frozen=True, slots=True)
class _Task:
    """What a paragraph was planned for from its first character on: all lengths in px."""

    widths: Widths
    taste: Taste
    runt: float

    def setting(self, lines: Iterable[Line], cost: float = 0.0) -> Variant:
        return Variant(cost, tuple((line, self.widths.of(number))
                                   for number, line in enumerate(lines)))


class Paragraph:
    """A LineBox as flat text.

    ``plans`` maps the character at which a line starts to the line and the measure it was made for:
    pages, widows and second layouts find it again. ``best`` is the plan from the first character on,
    ``variants`` has others by their count of lines, where there are any.
    """

    def __init__(self, context: Any, line: Any, containing_block: Any, measures: Measures):
        self.line = line
        self.segments: list[Segment] = []
        self.plans: dict[int, tuple[Line, float]] = {}
        self.best: Variant | None = None
        self.variants: dict[int, Variant] = {}
        self._task: _Task | None = None
        self._measures, self._context, self._block = measures, context, containing_block
        self._starts: dict[int, int] = {}
        self._ends: dict[int, int] = {}
        self._atoms: dict[int, tuple[float, float]] = {}
        self._opened: dict[int, float] = {}
        self._closed: dict[int, float] = {}
        self._hangs = not _is_in_table(line.style)
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
        opening = _length(box.margin_left) + box.padding_left + box.border_left_width
        if opening:
            self._opened.setdefault(self._length, self._x)
        self._x += opening
        self._enter(box)
        closing = _length(box.margin_right) + box.padding_right + box.border_right_width
        if closing:
            self._closed[self._length] = self._closed.get(self._length, 0.0) + closing
        self._x += closing

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

    @cached_property
    def _edges(self) -> tuple[list[float], list[float]]:
        """The left edge of each character, and the right edge of the one before it."""
        lefts, rights = [0.0] * (len(self.text) + 1), [0.0] * (len(self.text) + 1)
        for segment in self.segments:
            places = segment.places
            lefts[segment.start:segment.end] = places[:-1]
            rights[segment.start + 1:segment.end + 1] = places[1:]
        for index, (x, width) in self._atoms.items():
            lefts[index], rights[index + 1] = x, x + width
        return lefts, rights

    def _line_start(self, index: int) -> float:
        """Where a line that begins with character ``index`` starts: with the boxes that open there.
        """
        return self._opened.get(index, self._edges[0][index])

    def _line_end(self, end: int, resume: int) -> float:
        """Where a line that ends before character ``end`` stops: with the boxes that close before the
        next one begins at ``resume``."""
        closed = sum(self._closed.get(index, 0.0) for index in range(end, resume + 1)) if (
            self._closed) else 0.0
        return self._edges[1][end] + closed

    @cached_property
    def _allowed(self) -> bytearray:
        """1 for each character before which Unicode allows a line break (UAX 14, by Pango)."""
        attributes = pango.get_log_attrs(self.text, self.line.style["lang"])
        size = 4 * (len(self.text) + 1)
        flags = memoryview(pango.ffi.buffer(attributes, size)).cast("I")
        allowed = bytearray(flag & 1 for flag in flags)
        allowed[0] = 0
        return allowed

    # --- planning -----------------------------------------------------------------------------

    def plan(self, start: int, widths: Widths, taste: Taste, runt: float) -> None:
        """Choose the lines from character ``start`` on; and, if this is the first, find out in how
        many more or fewer lines the paragraph can be had. ``runt`` is in px."""
        breaks = self.breaks(start, taste)
        lines = break_lines(breaks, widths, self.space, taste, runt)
        task = _Task(widths, taste, runt)
        self._forget(start)
        if start == self._first and lines:
            self._task, self.best = task, task.setting(lines)
            self.variants = {} if "\n" in self.text else {
                count: task.setting(others, cost) for count, (cost, others) in
                variants(breaks, widths, self.space, taste, runt, lines).items()}
        self._settle(task.setting(lines))

    def choose(self, count: int) -> None:
        """Make the variant of ``count`` lines the plan, or the best again."""
        self.take(self.best if count == len(self.best.lines) else self.variants[count])

    def take(self, variant: Variant) -> None:
        """Make a variant the plan: a new layout of the box is set by it."""
        self._forget(self._first)
        self._settle(variant)

    def without_division(self, number: int, count: int | None = None) -> Variant | None:
        """A setting in ``count`` lines (as many as now) whose line ``number``, counted from 0, does
        not end in a hyphen; None if it cannot be decently had. Costs a search."""
        task = self._task
        if task is None or "\n" in self.text:
            return None
        found = set_in(count or self.count, self.breaks(self._first, task.taste), task.widths,
                       self.space, task.taste, task.runt, [line for line, _ in self.best.lines], number)
        self._let_go()
        return task.setting(found[1], found[0]) if found else None

    @property
    def count(self) -> int:
        """How many lines the plan has, from the first character on."""
        return sum(1 for _ in self._planned())

    def divided(self, number: int) -> bool:
        """Whether line ``number`` of the plan, counted from 0, ends in a hyphen."""
        return self.is_divided(next(islice(self._planned(), number, None)))

    def is_divided(self, line: Line) -> bool:
        """Whether a line ends in a hyphen, the author's or ours."""
        return line.kind == Kind.HYPHEN or (
            line.kind == Kind.DIRECT and self.text[line.end - 1] in _HYPHENS)

    @cached_property
    def _first(self) -> int:
        return self.skip_spaces(0)

    def _planned(self) -> Iterator[Line]:
        """The lines of the plan; it may have been made in pieces, where the author ends lines."""
        at = self._first
        while at in self.plans:
            line, _ = self.plans[at]
            yield line
            at = self.skip_spaces(line.resume + (line.kind == Kind.FINAL))

    def _forget(self, start: int) -> None:
        """Drop the plan from character ``start`` on."""
        self.plans = {index: plan for index, plan in self.plans.items() if index < start}

    def _settle(self, variant: Variant) -> None:
        """Hold a setting as the plan, and let go of what made it."""
        for line, measure in variant.lines:
            self.plans[self.skip_spaces(line.start)] = (line, measure)
        self._let_go()

    def _let_go(self) -> None:
        """Keep the places where lines may start and end, and nothing else of the shaped text."""
        held = [*self.plans.values(), *(self.best.lines if self.best else ())]
        for variant in self.variants.values():
            held += variant.lines
        places = {place for line, _ in held
                  for place in (self.skip_spaces(line.start), line.end)}
        for segment in self.segments:
            segment.keep(places)
        for name in ("_owners", "_allowed", "_edges"):
            self.__dict__.pop(name, None)

    # --- breaks -------------------------------------------------------------------------------

    def breaks(self, start: int, taste: Taste) -> Breaks:
        """The origin and every break from character ``start`` to the end of the paragraph, or to the
        next line end of the author's; with divided words or without them."""
        newline = self.text.find("\n", start)
        return _Breaks(self, start, len(self.text) if newline < 0 else newline, taste)

    def hang(self, index: int, char: str | None = None) -> tuple[float, float]:
        """How far character ``index``, or ``char`` in its style, may stand out at the left and the
        right end of a line."""
        segment = self._owners[index] if self._hangs else None
        return segment.measure.hang(char or self.text[index]) if segment else (0.0, 0.0)


class _Breaks:
    """Gathers the breaks of one stretch of a paragraph."""

    def __init__(self, paragraph: Paragraph, start: int, stop: int, taste: Taste):
        self._of, self._taste, self._stop = paragraph, taste, stop
        self._text = text = paragraph.text
        self._last = start + len(text[start:stop].rstrip(" "))
        self._origin = Break(Kind.SPACE, start, start, 0, paragraph._line_start(start), 0, 0,
                             next_hang=paragraph.hang(start)[0])
        self._pieces = list(self._cut(start))

    def __call__(self, divided: bool) -> tuple[Break, list[Break]]:
        return self._origin, self._with_divisions if divided else self._without

    @cached_property
    def _without(self) -> list[Break]:
        return [place for *_, place in self._pieces if place]

    @cached_property
    def _with_divisions(self) -> list[Break]:
        found: list[Break] = []
        for first, piece, spaces, place in self._pieces:
            found += self._divisions(first, piece, spaces)
            if place:
                found.append(place)
        return found

    def _cut(self, start: int) -> Iterator[tuple[int, str, int, Break | None]]:
        """Each run between two places where Unicode allows a break: its start, its text, the word
        spaces before it, and the break behind it, if its style allows one."""
        before, spaces = self._origin, 0
        for first, end, after in self._runs(start):
            piece, before_it = self._text[first:end], spaces
            if before and before.resume == first:
                before.first = _bare(piece)
            spaces += piece.count(" ") + piece.count("\u00a0")
            if after < self._last:
                before = self._between(end, after, piece, spaces)
            else:
                before = self._final(spaces)
            spaces += after - end
            yield first, piece, before_it, before

    def _runs(self, first: int) -> Iterator[tuple[int, int, int]]:
        """Start and end of each run between two allowed breaks, and the start of the next."""
        allowed, text = self._of._allowed, self._text
        while first < self._last:
            after = allowed.find(1, first + 1)
            if after < 0 or after > self._last:
                after = self._last
            end = after
            while end > first and text[end - 1] == " ":
                end -= 1
            if end > first:
                yield first, end, after
            first = after

    def _between(self, end: int, after: int, piece: str, spaces: int) -> Break | None:
        of = self._of
        owner, beside = of.owner(end - 1), of.owner(after if after == end else end)
        if owner and beside and not beside.wraps and (after == end or owner is beside):
            return None
        if owner and after == end and not owner.wraps:
            return None
        place = Break(Kind.SPACE, end, after, of._line_end(end, after), of._line_start(after), spaces,
                      spaces + after - end, 0.0, of.hang(end - 1)[1], of.hang(after)[0])
        if after > end:
            place.last = _bare(piece)
            return place
        place.kind, place.divides = Kind.DIRECT, piece[-1] in _HYPHENS
        place.penalty = self._taste.hyphen_penalty if place.divides else self._taste.dash_penalty
        return place

    def _divisions(self, first: int, piece: str, spaces: int) -> Iterator[Break]:
        """The breaks inside a piece, in their order."""
        of = self._of
        for place, word in hyphenation.words(piece):
            start, end = first + place, first + place + len(word)
            segment = of.owner(start)
            if segment is None or not segment.language or end > segment.end:
                continue
            capital = self._taste.capital_penalty if word[0].isupper() else 0.0
            for point in hyphenation.points(word, segment.language, segment.limits):
                at = start + point
                if not self._is_last(first, piece) or end - at >= hyphenation.CARRIED:
                    yield self._division(at, at, first, spaces, capital)
        for point in hyphenation.soft_points(piece):
            if (owner := of.owner(first + point)) and owner.box.style["hyphens"] != "none":
                yield self._division(first + point, first + point + 1, first, spaces, 0.0)

    def _is_last(self, first: int, piece: str) -> bool:
        return first + len(piece) >= self._last

    def _division(self, end: int, resume: int, first: int, spaces: int, penalty: float) -> Break:
        of = self._of
        segment = of.owner(end - 1)
        char = segment.box.style["hyphenate_character"]
        hyphen = segment.measure.width(char)
        spaces += self._text.count("\u00a0", first, end)
        return Break(Kind.HYPHEN, end, resume, of._line_end(end, end) + hyphen,
                     of._line_start(resume), spaces, spaces, self._taste.hyphen_penalty + penalty,
                     of.hang(end - 1, char[-1])[1], of.hang(resume)[0], hyphen=hyphen, divides=True)

    def _final(self, spaces: int) -> Break:
        return Break(Kind.FINAL, self._last, self._stop, self._of._line_end(self._last, self._stop),
                     0.0, spaces, spaces, hang=self._of.hang(self._last - 1)[1])


def _is_in_table(style: Any) -> bool:
    while style is not None:
        if style["display"] == ("table-cell",):
            return True
        style = style.parent_style
    return False


def _bare(piece: str) -> str:
    """A word without its punctuation, for telling a stack."""
    return piece.strip(_EDGES).lower()


def _length(value: float | str) -> float:
    return 0.0 if value == "auto" else value
