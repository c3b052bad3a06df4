"""A chapter laid out as one tall page.

Printers set the text in long galleys and made it up into pages afterwards; so do we: WeasyPrint lays
out what stands between two forced page breaks once, on a page without end. :class:`Galley` knows which
boxes may be parted and where they stand; ``castoff.py`` measures it, ``cutting.py`` cuts it into pages.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout.block import block_level_page_break

from .pages import NEVER

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6", "hgroup"}
_AT_BREAK = 2e5
"""Demerits of a scene break's ornament at a page's head or foot."""
_UNDER_HEAD = 3e6
"""Demerits of a page that ends with one line under a subhead."""
_BEFORE_EXTRACT = 1e5
"""Demerits of a page that ends with the line that leads up to an extract, a list or verse."""
_LEADS_UP = ":", ":—", ":–"
OFF = 0.05
"""What is not off the grid yet, in px."""


class Unfit(Exception):
    """A stretch of the book whose pages stay with WeasyPrint."""


@dataclass
class Block:
    """A paragraph by its lines, a long table by its rows, or a block that stands undivided: what an
    item is made of.

    ``above`` and ``below`` are the margins that meet at its edges; ``tops`` and ``bottoms`` those of
    its strips on the galley, ``beside`` whether a float stands at its side, ``again`` the height of a
    table's head, ``over`` the boxes that stand over its first row. Lengths in px.
    """

    box: Any
    parent: Any
    leaves: list[Any]
    tops: list[float]
    bottoms: list[float]
    path: tuple[int, ...]
    above: float = 0.0
    below: float = 0.0
    turns: list[float] = field(default_factory=list)
    title: bool = False
    beside: bool = False
    again: float = 0.0
    over: list[Any] = field(default_factory=list)

    def footnotes(self, strip: int) -> Iterator[Any]:
        """The footnotes called in a strip; those of a table's head and caption in its first row."""
        for box in (*([] if strip else self.over), self.leaves[strip]):
            yield from _called(box)

    @property
    def lined(self) -> bool:
        """Whether it is made of lines or rows."""
        return self.leaves[0] is not self.box

    def of_leading(self, leading: float) -> bool:
        """Whether it is of lines of this leading."""
        return self.lined and abs(self.bottoms[0] - self.tops[0] - leading) < OFF


class Galley:
    """The blocks of a laid-out box. ``tallest`` is what a page holds, ``leading`` that of its lines.
    """

    def __init__(self, root: Any, tallest: float):
        self.root = root
        self.blocks: list[Block] = []
        self._tallest = tallest
        self._spans: dict[int, tuple[int, int]] = {}
        self._numbers: dict[int, int] = {}
        self._beside: list[tuple[int, float]] = []
        self._walk(root, None, ())
        if not self.blocks:
            raise Unfit
        for first, bottom in self._beside:
            self._hold(first, bottom)

    # --- taking stock -------------------------------------------------------------------------

    def _walk(self, box: Any, parent: Any, path: tuple[int, ...]) -> None:
        """Gather the blocks of a box in their order."""
        first = len(self.blocks)
        if box.is_table_wrapper and box.border_height() > self._tallest:
            self._add_rows(box, parent, path)
        elif self._is_whole(box):
            self._add(box, parent, [box], path)
        elif any(isinstance(child, boxes.LineBox) for child in box.children):
            lines = [child for child in box.children if isinstance(child, boxes.LineBox)]
            self._add(box, parent, lines, path)
        else:
            before = None
            for child in box.children:
                if not child.is_in_normal_flow():
                    if child.is_floated():
                        bottom = child.position_y + child.margin_height()
                        self._beside.append((len(self.blocks), bottom))
                    continue
                start = len(self.blocks)
                self._walk(child, box, (*path, child.index))
                if len(self.blocks) == start:
                    continue
                if before is not None:
                    self._part(before, child, self.blocks[start - 1], self.blocks[start])
                before = child
        self._spans[id(box)] = (first, len(self.blocks))
        if len(self.blocks) > first:
            self._frame(box, self.blocks[first], self.blocks[-1])

    def _hold(self, first: int, bottom: float) -> None:
        """Keep together what stands beside a float. Raises Unfit for a float that ends its parent."""
        if first == len(self.blocks) or self.blocks[first].tops[0] > bottom:
            raise Unfit
        for block in self.blocks[first:]:
            if block.tops[0] >= bottom - 1:
                break
            block.beside = True
            block.turns = [NEVER if below < bottom - 1 else turn
                           for below, turn in zip(block.bottoms, block.turns)]

    def _is_whole(self, box: Any) -> bool:
        """Whether a box stands on one page."""
        if not isinstance(box, boxes.BlockBox) or box.is_table_wrapper or box.is_column:
            if box.border_height() > self._tallest:
                raise Unfit
            return True
        if box.style["column_count"] != "auto" or box.style["column_width"] != "auto":
            raise Unfit
        avoided = box.style["break_inside"] in ("avoid", "avoid-page")
        fits = box.border_height() <= self._tallest
        if avoided and fits and box.element_tag not in ("html", "body"):
            return True
        return not any(child.is_in_normal_flow() for child in box.children) and box.border_height() > 0

    def _add(self, box: Any, parent: Any, leaves: list[Any], path: tuple[int, ...]) -> None:
        if leaves[0] is box:
            tops = [box.border_box_y()]
            bottoms = [tops[0] + box.border_height() - _white_below(box)]
        else:
            tops = [line.position_y for line in leaves]
            bottoms = [line.position_y + line.height for line in leaves]
        self._numbers[id(box)] = len(self.blocks)
        block = Block(box, parent, leaves, tops, bottoms, path)
        block.turns = _inner_turns(block)
        block.title = box.element_tag in _HEADINGS
        self.blocks.append(block)

    def _add_rows(self, wrapper: Any, parent: Any, path: tuple[int, ...]) -> None:
        """Gather a table that is longer than a page, by its rows."""
        table = wrapper.get_wrapped_table()
        groups = table.children
        self._add(wrapper, parent, [row for group in groups if not group.is_header
                                    for row in group.children], path)
        block = self.blocks[-1]
        heads = [group for group in groups if group.is_header]
        block.again = sum(head.height for head in heads)
        block.over = [*(child for child in wrapper.children if child is not table), *heads]
        block.tops[0] = wrapper.border_box_y()
        block.bottoms[-1] = wrapper.border_box_y() + wrapper.border_height()
        for number, row in enumerate(block.leaves):
            span = max((cell.rowspan for cell in row.children), default=1)
            for covered in range(number, min(number + span - 1, len(block.turns) - 1)):
                block.turns[covered] = NEVER

    def _part(self, before: Any, after: Any, last: Block, first: Block) -> None:
        """Note what the style says of a page turn between two blocks."""
        if "hr" in (before.element_tag, after.element_tag):
            last.turns[-1] = max(last.turns[-1], _AT_BREAK)
        elif block_level_page_break(before, after) in ("avoid", "avoid-page"):
            last.turns[-1] = NEVER
        elif before.element_tag == "p" != after.element_tag and (
                _text(last.leaves[-1]).endswith(_LEADS_UP)):
            last.turns[-1] = max(last.turns[-1], _BEFORE_EXTRACT)
        if last.title and len(first.leaves) == 1 and first.lined and not first.title:
            first.turns[-1] = max(first.turns[-1], _UNDER_HEAD)

    def _frame(self, box: Any, first: Block, last: Block) -> None:
        """Count the margins of a box, and its padding and border, to the blocks at its edges."""
        first.above = max(first.above, box.margin_top)
        last.below = max(last.below, box.margin_bottom + _white_below(box))
        if box.padding_top or box.border_top_width:
            first.tops[0] = min(first.tops[0], box.border_box_y())
        if box.padding_bottom > _white_below(box) or box.border_bottom_width:
            last.bottoms[-1] = max(last.bottoms[-1], box.border_box_y() + box.border_height())

    # --- telling ------------------------------------------------------------------------------

    @property
    def heights(self) -> tuple[float, ...]:
        """The height of every strip, with the space before it."""
        bottoms = [bottom for block in self.blocks for bottom in block.bottoms]
        return tuple(bottom - before for before, bottom in
                     zip([self.blocks[0].tops[0], *bottoms], bottoms))

    def footnotes(self) -> Iterator[Any]:
        """The footnotes called in the galley, in their order."""
        for block in self.blocks:
            for strip in range(len(block.leaves)):
                yield from block.footnotes(strip)

    def resume_at(self, number: int, strip: int) -> dict[int, Any]:
        """WeasyPrint's name of the place before a strip."""
        block = self.blocks[number]
        inner = {0: getattr(block.leaves[strip - 1], "resume_at", None)} if strip else None
        for index in reversed(block.path):
            inner = {index: inner}
        return inner

    def replace(self, number: int, box: Any) -> None:
        """Put a paragraph that was laid out again in place of itself."""
        block = self.blocks[number]
        siblings = block.parent.children
        siblings[next(i for i, child in enumerate(siblings) if child is block.box)] = box
        for table in (self._numbers, self._spans):
            table[id(box)] = table.pop(id(block.box))
        block.box = box
        block.leaves = [child for child in box.children if isinstance(child, boxes.LineBox)]
        block.tops = [line.position_y for line in block.leaves]
        block.bottoms = [line.position_y + line.height for line in block.leaves]

    def number_of(self, box: Any) -> int | None:
        """The number of the block that a box is."""
        return self._numbers.get(id(box))

    def span_of(self, box: Any) -> tuple[int, int] | None:
        """The first and the end block inside a box."""
        return self._spans.get(id(box))


def _inner_turns(block: Block) -> list[float]:
    """Demerits of a page end behind each strip: widows and orphans, and what stands beside a float.
    """
    count = len(block.leaves)
    turns = [0.0] * count
    if not block.lined:
        return turns
    orphans, widows = block.box.style["orphans"], block.box.style["widows"]
    beside = max((child.position_y + child.margin_height() for line in block.leaves[:1]
                  for child in descendants(line) if child.is_floated()), default=-math.inf)
    for number in range(count - 1):
        if number + 1 < orphans or count - number - 1 < widows or (
                block.bottoms[number] < beside - 1):
            turns[number] = NEVER
    return turns


def _white_below(box: Any) -> float:
    """The padding at the lower edge of a box, where no one sees the edge: it is space before what
    follows, and none at the page's foot."""
    if not isinstance(box, boxes.BlockBox) or box.border_bottom_width or (
            box.style["background_color"].alpha or box.style["background_image"] != (("none", None),)):
        return 0.0
    last = next((child for child in reversed(box.children) if child.is_in_normal_flow()), None)
    return box.padding_bottom + (0.0 if last is None else _white_below(last))


def _text(line: Any) -> str:
    return "".join(box.text for box in descendants(line) if isinstance(box, boxes.TextBox)).rstrip()


def descendants(box: Any) -> Iterator[Any]:
    """All boxes inside a box, in their order."""
    for child in box.all_children():
        yield child
        yield from descendants(child)


def _called(box: Any) -> Iterator[Any]:
    """The footnotes called in a box."""
    if box.footnote:
        yield box.footnote
    for child in box.all_children():
        yield from _called(child)
