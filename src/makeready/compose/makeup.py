"""Make-up: pages made of galleys, in the place where WeasyPrint lays out the content of a page.

WeasyPrint asks for one page after another and says where the last one stopped. What stands between two
forced page breaks is laid out whole when its first page is asked for; its pages are then served one by
one. What cannot be cut so (absolute boxes, columns, a table longer than a page) and what fits on one
page stays with WeasyPrint.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from weasyprint.formatting_structure import boxes, build
from weasyprint.layout.absolute import absolute_layout
from weasyprint.layout.block import block_level_width
from weasyprint.layout.percent import resolve_percentages
from weasyprint.text import line_break as pango

from .castoff import cast_off
from .cutting import cut_page, cut_stretch
from .galley import Galley, Unfit
from .pages import Item, Manners, Page, Sheet, Stuck, choose_pages, places

_TALL = 1e7
"""The height of a galley, in px."""


class _Changed(Exception):
    """A run whose lines are no longer those that its pages were chosen for."""


class _Resume(dict):
    """A place between two pages of a run; WeasyPrint reads it as the way to a box."""

    run: _Run
    page: int

    def __deepcopy__(self, memo: Any) -> dict:
        return dict(self)

    def __eq__(self, other: object) -> bool:
        return (isinstance(other, _Resume) and other.run is self.run and other.page == self.page)

    def __ne__(self, other: object) -> bool:
        return not self == other            # A dict has a comparison of its own for this.

    __hash__ = None


@dataclass
class _Run:
    """Pages between two forced breaks: where they begin, and how they were cut."""

    skip_stack: Any
    first_page: int
    galley: Galley
    items: list[Item]
    notes: list[Galley]
    pages: list[Page]
    chosen: list[int]
    sheet: Sheet
    left: float
    end: tuple[Any, Any]
    served: set[int] = field(default_factory=set)


class MakeUp:
    """Lays out pages in the place of WeasyPrint's ``block_level_layout`` in ``make_page``."""

    def __init__(self, stock: Any, manners: Manners = Manners()):
        self._stock, self._manners = stock, manners
        self._notes: Any = None
        self._runs: dict[int, _Run] = {}
        self._left: tuple[int, Any] = (0, None)

    def lay(self, context: Any, box: Any, bottom_space: float, skip_stack: Any, containing_block: Any,
            page_is_empty: bool = True, absolute_boxes: Any = None, fixed_boxes: Any = None,
            adjoining_margins: Any = None, **rest: Any) -> Any:
        """The content of a page, or its notes."""
        if isinstance(box, boxes.FootnoteAreaBox):
            notes, self._notes = self._notes, None
            if notes is not None:
                return (self._note_area(box, *notes),)
        page = containing_block
        if self._is_content(context, box, page):
            found = self._page(context, box, skip_stack, page)
            if found is not None:
                return found
        return self._stock(context, box, bottom_space, _plain(skip_stack), containing_block,
                           page_is_empty, absolute_boxes, fixed_boxes, adjoining_margins, **rest)

    def _is_content(self, context: Any, box: Any, page: Any) -> bool:
        return (isinstance(page, boxes.PageBox) and box.is_for_root_element and bool(box.children)
                and box.style["direction"] == "ltr" and not context.broken_out_of_flow
                and not context.reported_footnotes and not context.current_page_footnotes)

    # --- a page -------------------------------------------------------------------------------

    def _page(self, context: Any, root: Any, skip_stack: Any, page: Any) -> Any | None:
        """The page that begins at ``skip_stack``; None for one that WeasyPrint lays out."""
        run, number = self._run(context, skip_stack)
        try:
            if run is None:
                if self._is_left(context, skip_stack):
                    return None
                run = self._begin(context, root, skip_stack, page)
            elif run is not self._runs.get(run.first_page):     # To be cut anew from its first page.
                return None
            elif number in run.served:          # Something on the page has changed.
                self._renew(context, root, run, page)
        except _Changed:
            del self._runs[run.first_page]
            if number == 0:
                return self._page(context, root, skip_stack, page)
            context.page_maker[run.first_page - 1][-1]["content_changed"] = True
            return None
        except (Unfit, Stuck):
            return None
        return self._serve(run, number, page)

    def _run(self, context: Any, skip_stack: Any) -> tuple[_Run | None, int]:
        """The run that goes on or begins at ``skip_stack``, and the number of its page."""
        if isinstance(skip_stack, _Resume):
            return skip_stack.run, skip_stack.page
        run = self._runs.get(context.current_page)
        return (run if run and run.skip_stack == skip_stack else None), 0

    def _is_left(self, context: Any, skip_stack: Any) -> bool:
        """Whether this page is of a run that was left to WeasyPrint."""
        first, end = self._left
        return first < context.current_page and end is not None and skip_stack != end

    def _begin(self, context: Any, root: Any, skip_stack: Any, page: Any) -> _Run:
        """Lay out a run and choose its pages. Raises Unfit and Stuck."""
        galley, end = self._galley(context, root, skip_stack, page)
        leading = pango.strut(root.style)[0]
        top = page.content_box_y()
        notes = list(galley.footnotes())
        columns = [self._note(context, note, page) for note in notes]
        items = cast_off(galley, leading, top, {note: number for number, note in enumerate(notes)})
        depth = (page.height + 0.05) // leading * leading
        sheet = Sheet(depth, leading, int(page.page_type.side == "right"),
                      galley.blocks[0].tops[0] - top, _note_space(context, page))
        pages, chosen = choose_pages(items, sheet, self._manners, [c.heights for c in columns])
        run = _Run(skip_stack, context.current_page, galley, items, columns, pages, chosen, sheet,
                   page.content_box_x(), end)
        self._reset(context, root, run)
        self._runs[run.first_page] = run
        return run

    def _galley(self, context: Any, root: Any, skip_stack: Any, page: Any) -> tuple[Galley, Any]:
        """Lay out what follows up to a forced break, on a page without end. Raises Unfit."""
        bottom, footnotes = context.page_bottom, context.footnotes
        shapes = context.excluded_shapes.copy()
        positioned: list[Any] = []
        context.page_bottom, context.footnotes = page.content_box_y() + _TALL, []
        try:
            laid, resume_at, next_page, *_ = self._stock(
                context, root, 0, _plain(skip_stack), page, True, positioned, positioned, [])
        finally:
            context.page_bottom, context.footnotes = bottom, footnotes
            context.excluded_shapes[:] = shapes
        if laid is None:
            raise Unfit
        _lay_markers(context, positioned, page)
        self._left = context.current_page, resume_at or {}
        galley = Galley(laid, page.height)
        self._left = 0, None
        return galley, (resume_at, next_page)

    def _reset(self, context: Any, root: Any, run: _Run) -> None:
        """Lay out again the paragraphs that are not set in their best number of lines."""
        for number, choice in enumerate(run.chosen):
            block, setting = run.galley.blocks[number], run.items[number].settings[choice]
            if not choice or len(setting.strips) == len(block.leaves):
                continue
            block.leaves[0].paragraph.choose(len(setting.strips))
            source = root
            for index in block.path:
                source = source.children[index]
            source.position_x, source.position_y = block.box.position_x, block.box.position_y
            shapes = context.excluded_shapes.copy()
            box, *_ = self._stock(context, source, -_TALL, None, block.parent, False)
            context.excluded_shapes[:] = shapes
            run.galley.replace(number, box)

    def _renew(self, context: Any, root: Any, run: _Run, page: Any) -> None:
        """Lay a run out again for the same page ends. Raises _Changed when they do not fit it."""
        galley, run.end = self._galley(context, root, run.skip_stack, page)
        if [len(block.leaves) for block in galley.blocks] != [
                len(block.leaves) for block in run.galley.blocks]:
            raise _Changed
        run.notes = [self._note(context, note, page) for note in galley.footnotes()]
        run.galley, run.left = galley, page.content_box_x()
        run.served.clear()

    def _serve(self, run: _Run, number: int, page: Any) -> Any:
        """A page of a run, as ``block_level_layout`` returns it."""
        run.served.add(number)
        cut, top = run.pages[number], page.content_box_y()
        start = 0.0 if number else run.sheet.start
        tops, extra = places(cut, run.items, run.chosen, start, run.sheet.leading)
        root = cut_page(run.galley, cut.pieces, {block: top + y for block, y in tops.items()},
                        page.content_box_x() - run.left,
                        [(block, top + y, at_head) for block, y, at_head in extra])
        if cut.notes:
            self._notes = run, cut, page
        if number + 1 == len(run.pages):
            resume_at, next_page = run.end
        else:
            following = run.pages[number + 1]
            last = len(run.galley.blocks) - 1       # A page may hold the rest of a note alone.
            block, strip, *_ = [*following.pieces, *((head, 0) for head in following.heads),
                                (last, 0)][0]
            resume_at = _Resume(run.galley.resume_at(block, strip))
            resume_at.run, resume_at.page = run, number + 1
            next_page = {"break": "any", "page": page.page_type.name or None}
        return root, resume_at, next_page, [], False, None

    # --- notes --------------------------------------------------------------------------------

    def _note(self, context: Any, note: Any, page: Any) -> Galley:
        """A footnote, laid out for itself. Raises Unfit."""
        area = build.create_anonymous_boxes(_area(context, page, [note]).deepcopy())
        positioned: list[Any] = []
        laid = self._stock(context, area, -_TALL, None, page, True, positioned, positioned)[0]
        _lay_markers(context, positioned, page)
        return Galley(laid, _TALL)

    def _note_area(self, area: Any, run: _Run, cut: Page, page: Any) -> Any:
        """The notes of a page, laid so that they end where the page ends."""
        heights = [sum(run.notes[note].heights[first:end]) for note, first, end in cut.notes]
        resolve_percentages(area, page)
        block_level_width(area, page)
        area.height = sum(heights)
        area.position_x, area.position_y = page.content_box_x(), page.content_box_y() + cut.depth
        y, children = area.content_box_y(), []
        for (note, first, end), height in zip(cut.notes, heights):
            children.append(cut_stretch(
                run.notes[note], first, end, y, page.content_box_x() - run.left))
            y += height
        return area.copy_with_children(children)


def _plain(skip_stack: Any) -> Any:
    return dict(skip_stack) if isinstance(skip_stack, _Resume) else skip_stack


def _lay_markers(context: Any, positioned: list[Any], page: Any) -> None:
    """Lay out the markers of lists. Raises Unfit for another box that is taken out of the text."""
    for placeholder in positioned:
        if not _is_marker(placeholder):
            raise Unfit
        absolute_layout(context, placeholder, page, positioned, bottom_space=0, skip_stack=None)


def _is_marker(placeholder: Any) -> bool:
    """Whether an absolute box stands where it was taken out of the text, as list markers do."""
    box = placeholder._box
    return box.style["position"] == "absolute" and all(
        box.style[side] == "auto" for side in ("top", "bottom", "left", "right"))


def _area(context: Any, page: Any, children: list[Any]) -> Any:
    style = context.style_for(page.page_type, "@footnote") or page.style.anonymous_style
    area = boxes.FootnoteAreaBox(page, style)
    area.children = children
    area.position_x, area.position_y = page.content_box_x(), 0.0
    return area


def _note_space(context: Any, page: Any) -> float:
    """What the notes of a page take besides their lines, in px."""
    area = _area(context, page, [])
    resolve_percentages(area, page)
    return sum(0.0 if value == "auto" else value for value in (
        area.margin_top, area.margin_bottom, area.padding_top, area.padding_bottom,
        area.border_top_width, area.border_bottom_width))
