"""A LineBox of WeasyPrint as one text: where each character stands, and the lines it is set in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout.inline import atomic_box
from weasyprint.layout.percent import resolve_percentages
from weasyprint.text import line_break as pango

from . import hyphenation, scripts
from .breaks import HYPHENS, Stretch
from .linebreak import Breaks, Kind, Line, Task, Taste, Widths, break_lines, variants
from .shaping import Measures, Segment

_OBJECT = "\ufffc"
_HERE = "\u200b"         # A line may end behind a zero width space, as an HTML <wbr> is one.
_PRESERVED = ("pre", "pre-wrap")


class Unsupported(Exception):
    """Text that stays with WeasyPrint's own line breaking."""


@dataclass(frozen=True, slots=True)
class Variant:
    """A paragraph set in another way than its best: the demerits this costs, and each line with the
    measure, in px, that it was made for."""

    cost: float
    lines: tuple[tuple[Line, float], ...]

    @classmethod
    def of(cls, lines: Iterable[Line], widths: Widths, cost: float = 0.0) -> Variant:
        return cls(cost, tuple((line, widths.of(number)) for number, line in enumerate(lines)))


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
        if not self.segments or not scripts.by_words(self.text):
            raise Unsupported("no text that is set by its words")
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

    @cached_property
    def owners(self) -> list[Segment | None]:
        """The segment of each character, None for an image or another object."""
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

    def line_start(self, index: int) -> float:
        """Where a line that begins with character ``index`` starts: with the boxes that open there.
        """
        return self._opened.get(index, self._edges[0][index])

    def line_end(self, end: int, resume: int) -> float:
        """Where a line that ends before character ``end`` stops: with the boxes that end before the
        space that falls away; the next line begins at ``resume``."""
        closed = sum(self._closed.get(index, 0.0) for index in range(end, resume)) if (
            self._closed) else 0.0
        return self._edges[1][end] + closed

    @cached_property
    def allowed(self) -> bytearray:
        """1 for each character before which a line break is allowed by Unicode (UAX 14, by Pango); in
        an address only where its author or its printer has marked it, and never behind a hyphen."""
        attributes = pango.get_log_attrs(self.text, self.line.style["lang"])
        size = 4 * (len(self.text) + 1)
        flags = memoryview(pango.ffi.buffer(attributes, size)).cast("I")
        allowed = bytearray(flag & 1 for flag in flags)
        allowed[0] = 0
        for index in hyphenation.soft_points(self.text):
            allowed[index + 1] = 0
        for start, end in self._addresses:
            by_hand = self.text.find(_HERE, start, end) >= 0
            for index in range(start + 1, end):
                char = self.text[index - 1]
                allowed[index] &= char == _HERE if by_hand else char not in HYPHENS
        return allowed

    @cached_property
    def _addresses(self) -> list[tuple[int, int]]:
        return hyphenation.addresses(self.text)

    @cached_property
    def shortest(self) -> int:
        """The length of the shortest words that may be divided, or have a soft hyphen."""
        return 2 if hyphenation.SOFT in self.text else min(
            segment.limits[0] for segment in self.segments)

    def is_in_address(self, index: int) -> bool:
        return any(start <= index < end for start, end in self._addresses)

    # --- planning -----------------------------------------------------------------------------

    def plan(self, start: int, widths: Widths, taste: Taste, runt: float) -> None:
        """Choose the lines from character ``start`` on; and, if this is the first, find out in how
        many more or fewer lines the paragraph can be had. ``runt`` is in px."""
        breaks, task = self.breaks(start, taste), Task(widths, self.space, taste, runt)
        lines = break_lines(breaks, task, self.line.style["overflow_wrap"] == "normal")
        setting = Variant.of(lines, widths)
        if start == self._first and lines:
            self.best = setting
            self.variants = {} if "\n" in self.text else {
                count: Variant.of(others, widths, cost)
                for count, (cost, others) in variants(breaks, task, lines).items()}
        self._forget(start)
        self._settle(setting)

    def choose(self, count: int) -> None:
        """Make the variant of ``count`` lines the plan, or the best again."""
        self._forget(self._first)
        self._settle(self.best if count == len(self.best.lines) else self.variants[count])

    @property
    def count(self) -> int:
        """How many lines the plan has, from the first character on."""
        return sum(1 for _ in self._planned())

    def is_divided(self, line: Line) -> bool:
        """Whether a line ends in a hyphen, the author's or ours."""
        return line.kind == Kind.HYPHEN or (
            line.kind == Kind.DIRECT and self.text[line.end - 1] in HYPHENS)

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
        """Hold a setting as the plan; of the shaped text keep the places where lines may start and end."""
        for line, measure in variant.lines:
            self.plans[self.skip_spaces(line.start)] = (line, measure)
        held = [*self.plans.values(), *(self.best.lines if self.best else ())]
        for other in self.variants.values():
            held += other.lines
        places = {place for line, _ in held
                  for place in (self.skip_spaces(line.start), line.end)}
        for segment in self.segments:
            segment.keep(places)
        for name in ("owners", "allowed", "_edges", "_addresses"):
            self.__dict__.pop(name, None)

    # --- breaks -------------------------------------------------------------------------------

    def breaks(self, start: int, taste: Taste) -> Breaks:
        """The origin and every break from character ``start`` to the end of the paragraph, or to the
        next line end of the author's; with divided words or without them."""
        newline = self.text.find("\n", start)
        return Stretch(self, start, len(self.text) if newline < 0 else newline, taste)

    def hang(self, index: int, char: str | None = None) -> tuple[float, float]:
        """How far character ``index``, or ``char`` in its style, may stand out at the left and the
        right end of a line."""
        segment = self.owners[index] if self._hangs else None
        return segment.measure.hang(char or self.text[index]) if segment else (0.0, 0.0)


def _is_in_table(style: Any) -> bool:
    while style is not None:
        if style["display"] == ("table-cell",):
            return True
        style = style.parent_style
    return False


def _length(value: float | str) -> float:
    return 0.0 if value == "auto" else value
