"""The composer laid over WeasyPrint's layout: four of its functions, replaced while a book is set.

* ``split_inline_box`` fills a line: its paragraph's plan is found or made, the limit of its width
  lifted, and the finished line justified at once, so that floats beside it see a line that fits;
* ``split_text_box`` cuts a text where the plan says, without a layout of its own;
* ``text_align`` moves a line by what stands out at its left;
* ``draw_first_line`` widens or narrows the glyphs of a line, in the text matrix.

Text that the composer does not set (ragged, right to left, preformatted, in floats, a first line with
a style of its own) stays with WeasyPrint's own functions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from weakref import proxy

from weasyprint.draw import text as drawing
from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline
from weasyprint.layout import page as layout_page
from weasyprint.layout.float import avoid_collisions
from weasyprint.matrix import Matrix
from weasyprint.text import line_break as pango

from .linebreak import Kind, Line, Taste, Widths
from .makeup import MakeUp
from .paragraph import Paragraph, Unsupported
from .shaping import HAIR, Measures
from .spread import fit

_LIFTED = 65_536.0
"""Added to the width of a line that is cut by its plan, in px: more than any page is wide."""

_SAME_WIDTH = 0.02
_LINES_BESIDE_FLOATS = 40
_RUNT_EMS = 2.5
"""A last line shorter than this is a runt: an indent and an em, and never only a syllable."""


class _NoPlan(Exception):
    """The paragraph being filled cannot be planned: WeasyPrint fills it."""


@dataclass(slots=True)
class _Filling:
    """The line being filled: where its text starts, and its plan once its width is known."""

    paragraph: Paragraph
    start: int
    line: Any
    context: Any
    block: Any
    plan: Line | None = None
    measure: float = 0.0


class Composer:
    """Sets paragraphs by total fit while :meth:`at_work`. ``taste`` says what counts as how bad."""

    def __init__(self, taste: Taste = Taste()):
        self._taste = taste
        self._measures = Measures()
        self._filling: _Filling | None = None
        self._stock: dict[str, Callable] = {}

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Replace WeasyPrint's functions, and put them back whatever happens."""
        make_up = MakeUp(layout_page.block_level_layout)
        places = ((layout_page, "block_level_layout", make_up.lay),
                  (inline, "split_inline_box", self._split_inline_box),
                  (inline, "split_text_box", self._split_text_box),
                  (inline, "text_align", self._text_align),
                  (drawing, "draw_first_line", self._draw_first_line))
        self._stock = {name: getattr(module, name) for module, name, _ in places}
        for module, name, ours in places:
            setattr(module, name, ours)
        try:
            yield
        finally:
            for module, name, _ in places:
                setattr(module, name, self._stock[name])

    # --- a line -------------------------------------------------------------------------------

    def _split_inline_box(self, context, box, position_x, max_x, bottom_space, skip_stack,
                          containing_block, *rest):
        stock = self._stock["split_inline_box"]
        arguments = (context, box, position_x, max_x, bottom_space, skip_stack, containing_block)
        if not isinstance(box, boxes.LineBox):
            return stock(*arguments, *rest)
        outer, self._filling = self._filling, None
        try:
            self._filling = self._begin(context, box, position_x, max_x, skip_stack,
                                        containing_block, first_line_style=rest[-1])
            if self._filling is None:
                return stock(*arguments, *rest)
            return self._fill(arguments, rest)
        finally:
            self._filling = outer

    def _begin(self, context, line, position_x, max_x, skip_stack, block, first_line_style
               ) -> _Filling | None:
        """The line as one that we set, or None."""
        line.composed = None
        if max_x - position_x > _LIFTED or first_line_style or not _is_ours(line, block):
            return None
        paragraph = self._paragraph(context, line, block)
        if paragraph is None:
            return None
        try:
            start = paragraph.index(skip_stack)
        except Unsupported:
            return None
        if start >= len(paragraph.text) or paragraph.text[start] == "\n":
            return None
        return _Filling(paragraph, start, line, context, block)

    def _paragraph(self, context, line, block) -> Paragraph | None:
        """The paragraph of a LineBox, made once. The children change when a drop cap is cut off."""
        key = tuple(map(id, line.children))
        if getattr(line, "paragraph_key", None) != key:
            line.paragraph_key = key
            try:
                line.paragraph = Paragraph(context, line, block, self._measures)
            except Unsupported:
                line.paragraph = None
        return line.paragraph

    def _fill(self, arguments, rest):
        """Fill the line by its plan; without a plan, as WeasyPrint does."""
        filling, stock = self._filling, self._stock["split_inline_box"]
        context, box, position_x, max_x, *others = arguments
        lists = [item for item in rest if isinstance(item, list)]
        lengths = [len(item) for item in lists]
        shapes = context.excluded_shapes
        before = shapes.copy()
        try:
            filled = stock(context, box, position_x, max_x + _LIFTED, *others, *rest)
        except _NoPlan:
            for item, length in zip(lists, lengths):
                del item[length:]
            context.excluded_shapes = shapes
            shapes[:] = before
            box.paragraph = self._filling = None
            return stock(*arguments, *rest)
        line, resume_at, preserved, *_ = filled
        line.paragraph = proxy(filling.paragraph)       # Pages keep no boxes that they were made of.
        if filling.plan is not None:
            shift = fit(line, filling.plan, filling.measure, last=resume_at is None or preserved,
                        expansion=self._taste.expansion)
            line.composed = shift
            line.divided = filling.paragraph.is_divided(filling.plan)
        return filled

    def _text_align(self, context, line, available_width, last):
        if getattr(line, "composed", None) is None:
            return self._stock["text_align"](context, line, available_width, last)
        return line.composed

    # --- a text -------------------------------------------------------------------------------

    def _split_text_box(self, context, box, available_width, skip, is_line_start=True):
        filling, stock = self._filling, self._stock["split_text_box"]
        segment = filling.paragraph.segment_of(box) if filling else None
        if segment is None:
            if filling and available_width is not None and available_width > _LIFTED / 2:
                available_width -= _LIFTED
            return stock(context, box, available_width, skip, is_line_start)
        start = segment.start + len(box.text.encode()[:skip or 0].decode())
        if not box.style["font_size"] or start >= segment.end:
            return None, None, False
        if filling.plan is None:
            self._plan(filling, available_width - _LIFTED)
        plan = filling.plan
        if "\n" in box.text[start - segment.start:] and plan.kind == Kind.FINAL and (
                segment.start <= plan.resume < segment.end):
            return stock(context, box, available_width, skip, is_line_start)
        return _cut(segment, plan, start)

    def _plan(self, filling: _Filling, measure: float) -> None:
        """Find the line's plan, or plan the paragraph from here on."""
        paragraph, start = filling.paragraph, filling.start
        planned = paragraph.plans.get(start)
        if planned is None or abs(planned[1] - measure) > _SAME_WIDTH:
            runt = _RUNT_EMS * filling.line.style["font_size"]
            paragraph.plan(start, _widths(filling, measure), self._taste, runt)
            planned = paragraph.plans.get(start)
        if planned is None:
            raise _NoPlan
        filling.plan, filling.measure = planned

    # --- drawing ------------------------------------------------------------------------------

    def _draw_first_line(self, stream, textbox, text_overflow, block_ellipsis, matrix):
        factor = getattr(textbox, "expansion", 1)
        if factor != 1:
            a, b, c, d, e, f = matrix.values
            matrix = Matrix(a * factor, b, c, d, e, f)
        return self._stock["draw_first_line"](stream, textbox, text_overflow, block_ellipsis, matrix)


def _is_ours(line: Any, block: Any) -> bool:
    """Whether a line is justified running text of a Latin kind."""
    style = line.style
    return (style["text_align_all"] == "justify" and style["white_space"] == "normal"
            and style["direction"] == "ltr" and style["text_overflow"] == "clip"
            and style["overflow_wrap"] != "anywhere" and not block.is_floated()
            and block.style["block_ellipsis"] == "none")


def _widths(filling: _Filling, measure: float) -> Widths:
    """The measure of each line from here on: the first may be indented, others stand beside floats.
    """
    full = filling.block.width
    found = [measure]
    if filling.context.excluded_shapes:
        found += _beside_floats(filling, full)
        full = found[-1] if len(found) >= _LINES_BESIDE_FLOATS else full
    while found and abs(found[-1] - full) <= _SAME_WIDTH:
        found.pop()
    return Widths(full, tuple(found))


def _beside_floats(filling: _Filling, full: float) -> Iterator[float]:
    height = pango.strut(filling.line.style)[0]
    top = filling.line.position_y
    for number in range(1, _LINES_BESIDE_FLOATS):
        line = filling.line.copy()
        line.position_y, line.width, line.height = top + number * height, 1, height
        *_, width = avoid_collisions(filling.context, line, filling.block, outer=False)
        yield width
        if width >= full - _SAME_WIDTH:
            return


def _cut(segment: Any, plan: Line, start: int):
    """The part of a text that stands on the planned line, as WeasyPrint wants it: the box, the byte
    at which the next line resumes or None, and whether the author ended the line."""
    box = segment.box
    if plan.end < segment.start:
        return None, None, False
    ends_here = plan.kind != Kind.FINAL and plan.end <= segment.end
    if plan.end == segment.end < plan.resume:
        ends_here = False       # The text is done, and its box: the space that falls away is not its.
    end = min(plan.end, segment.end)        # The spaces at a paragraph's end fall away.
    text = box.text[start - segment.start:end - segment.start]
    resume = None
    if ends_here:
        resume = len(box.text[:min(plan.resume, segment.end) - segment.start].encode())
    hyphen = box.style["hyphenate_character"] if ends_here and plan.kind == Kind.HYPHEN else ""
    if not text + hyphen:
        return None, resume, False
    return _text_box(segment, text + hyphen, start, end, bool(hyphen)), resume, False


def _text_box(segment: Any, text: str, start: int, end: int, hyphened: bool):
    """A copy of a TextBox with a part of its text."""
    style = segment.box.style
    if hyphened or style["text_decoration_line"] != "none":
        layout, width = _shaped(text, style)
    else:
        layout, width = _unshaped(text), segment.x(end) - segment.x(start)
    height, baseline = segment.measure.height
    box = segment.box.copy_with_text(text)
    box.pango_layout, box.width, box.height = layout, width, height
    box.margin_top = box.margin_bottom = (pango.strut(style)[0] - height) / 2
    box.baseline = baseline + box.margin_top
    return box


def _shaped(text: str, style: Any) -> tuple[pango.Layout, float]:
    layout = pango.Layout(style, HAIR)
    layout.set_text(text, justify=True)
    width = pango.line_size(layout.get_first_line()[0], style)[0]
    layout.deactivate()
    layout.justification_spacing = 0
    return layout, width


def _unshaped(text: str) -> pango.Layout:
    """A layout that is set up when the line is drawn, as WeasyPrint's are once they are measured:
    the width is known from the paragraph's shaping."""
    layout = object.__new__(pango.Layout)
    layout.text, layout.max_width = text, None
    layout.justification_spacing = layout.first_line_direction = 0
    return layout
