"""A galley cut into pages: its boxes dealt out, each moved to its place on its page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from ..tools.turns import set_apart
from .galley import Block, Galley


def cut_page(galley: Galley, pieces: Sequence[tuple[int, int, int]], tops: Mapping[int, float],
             dx: float, extra: Sequence[tuple[int, float, bool]] = ()) -> Any:
    """A galley's root box with some strips alone.

    ``pieces`` are (block, first strip, end strip) in their order, ``tops`` the place of the first
    strip of each; ``extra`` are floats: (block, top, whether at the head). ``dx`` moves all.
    """
    return _Cut(galley, pieces, tops, dx, extra).root()


def cut_stretch(galley: Galley, first: int, end: int, top: float, dx: float) -> Any:
    """The content of a galley's root with strips ``first`` to ``end`` of all, from ``top`` on."""
    pieces, tops, count, start = [], {}, 0, _top_of(galley, first)
    for number, block in enumerate(galley.blocks):
        low, high = max(first - count, 0), min(end - count, len(block.leaves))
        if low < high:
            tops[number] = top + block.tops[low] - start
            pieces.append((number, low, high))
        count += len(block.leaves)
    return cut_page(galley, pieces, tops, dx)


def _top_of(galley: Galley, strip: int) -> float:
    """Where a strip begins, with the space before it."""
    return galley.blocks[0].tops[0] + sum(galley.heights[:strip])


class _Cut:
    """Deals the boxes of a galley out to one page. Boxes are moved, not copied, where they stand on
    one page with all they hold: each is dealt out once."""

    def __init__(self, galley: Galley, pieces: Sequence[tuple[int, int, int]],
                 tops: Mapping[int, float], dx: float, extra: Sequence[tuple[int, float, bool]]):
        self._galley, self._dx, self._extra = galley, dx, extra
        self._pieces = {number: (first, end) for number, first, end in pieces}
        self._tops = tops
        self._low = min(self._pieces, default=0)
        self._high = max(self._pieces, default=-1)

    def root(self) -> Any:
        """The galley's root with this page's boxes."""
        root = self._container(self._galley.root) or _emptied(self._galley.root)
        home = root
        while self._extra and home.element_tag != "section" and home.children:
            home = home.children[0]
        moved = [(self._moved(self._galley.blocks[number], top), at_head)
                 for number, top, at_head in self._extra]
        for box, _ in moved:
            set_apart(box)
        home.children[:0] = [box for box, at_head in moved if at_head]
        home.children += [box for box, at_head in reversed(moved) if not at_head]
        return root

    def _moved(self, block: Block, top: float) -> Any:
        block.box.translate(self._dx, top - block.tops[0])
        return block.box

    def _box(self, box: Any) -> Any | None:
        number = self._galley.number_of(box)
        if number is None:
            return self._container(box)
        if number not in self._pieces:
            return None
        block = self._galley.blocks[number]
        if not block.lined:
            return self._moved(block, self._tops[number])
        piece = (block, *self._pieces[number], self._tops[number])
        return self._rows(*piece) if block.box.is_table_wrapper else self._lines(*piece)

    def _lines(self, block: Block, first: int, end: int, top: float) -> Any:
        """Some lines of a paragraph, with what stands before them in it."""
        dy = top - block.tops[first]
        if first == 0 and end == len(block.leaves):
            block.box.translate(self._dx, dy)
            return block.box
        children, line = [], 0
        for child in block.box.children:
            if first <= line < end:
                children.append(child)
            line += isinstance(child, boxes.LineBox)
        part = block.box.copy_with_children(children)
        part.remove_decoration(start=first > 0, end=end < len(block.leaves))
        if first:
            part.position_y = block.tops[first]
        for child in children:
            child.translate(self._dx, dy)
        part.position_x += self._dx
        part.position_y += dy
        part.height = children[-1].position_y + children[-1].height - part.content_box_y()
        return part

    def _rows(self, block: Block, first: int, end: int, top: float) -> Any:
        """Some rows of a table, under its head; the caption over the first ones."""
        wrapper, dy = block.box, top - block.tops[first]
        if first == 0 and end == len(block.leaves):
            wrapper.translate(self._dx, dy)
            return wrapper
        table = wrapper.get_wrapped_table()
        here = {id(row) for row in block.leaves[first:end]}
        groups, head_rows = [], 0
        for group in table.children:
            if group.is_header:
                head_rows += len(group.children)
                place = top - block.again if first else group.position_y + dy
                groups.append(group.deepcopy())         # It will stand on further pages.
                groups[-1].translate(self._dx, place - group.position_y)
            elif rows := [row for row in group.children if id(row) in here]:
                part = group.copy_with_children(rows)
                part.position_y, part.height = rows[0].position_y, sum(r.height for r in rows)
                part.translate(self._dx, dy)
                groups.append(part)
        part = table.copy_with_children(groups)
        part.column_positions = [x + self._dx for x in table.column_positions]
        part.skipped_rows = head_rows + first if first else 0
        part.skip_cell_border_top = bool(first and not head_rows)
        part.skip_cell_border_bottom = end < len(block.leaves)
        others = [child for child in wrapper.children if child is not table and not first]
        for child in others:
            child.translate(self._dx, dy)
        whole = wrapper.copy_with_children([*others, part])
        part.position_x, whole.position_x = part.position_x + self._dx, whole.position_x + self._dx
        part.position_y = groups[0].position_y
        whole.position_y = part.position_y if first else whole.position_y + dy
        part.height = groups[-1].position_y + groups[-1].height - part.position_y
        whole.height = part.position_y + part.height - whole.content_box_y()
        return whole

    def _container(self, box: Any) -> Any | None:
        """A box with those of its blocks that stand here; what holds no block goes with the next."""
        low, high = self._galley.span_of(box)
        if high <= self._low or low > self._high:
            return None
        children = []
        follower, waiting, dy = low, [], 0.0
        for child in box.children:
            span = None if isinstance(child, AbsolutePlaceholder) else self._galley.span_of(child)
            if span is None or span[0] == span[1]:
                waiting.append(child)
                continue
            before = child.position_y
            part = self._box(child)
            if part is not None:
                if self._begins(span[0]):
                    children += self._loose(waiting, span[0])
                if span[0] == low:
                    dy = part.position_y - before
                children.append(part)
            waiting = []
            follower = span[1]
        if waiting and follower - 1 in self._pieces and self._finished(follower - 1):
            children += self._loose(waiting, follower - 1)
        if not children:
            return None
        return self._fitted(box, children, low, high, dy)

    def _begins(self, number: int) -> bool:
        return self._pieces.get(number, (1, 1))[0] == 0

    def _finished(self, number: int) -> bool:
        return self._pieces[number][1] == len(self._galley.blocks[number].leaves)

    def _loose(self, found: Sequence[Any], number: int) -> Sequence[Any]:
        """Boxes without text, moved with a block."""
        block = self._galley.blocks[number]
        first, _ = self._pieces[number]
        for child in found:
            child.translate(self._dx, self._tops[number] - block.tops[first])
        return found

    def _fitted(self, box: Any, children: list[Any], low: int, high: int, dy: float) -> Any:
        """A box as high as what is left in it."""
        start = low not in self._pieces or not self._begins(low)
        end = high - 1 not in self._pieces or not self._finished(high - 1)
        part = box.copy_with_children(children)
        if start or end:
            part.remove_decoration(start=start, end=end)
        flow = [child for child in children if child.is_in_normal_flow()]
        part.position_x += self._dx
        part.position_y = flow[0].position_y if start and flow else part.position_y + dy
        if flow:
            part.height = max(0.0, flow[-1].position_y + flow[-1].margin_height()
                              - flow[-1].margin_bottom - part.content_box_y())
        return part


def _emptied(box: Any) -> Any:
    """A box and its first children down to the section, without content."""
    inner = [] if box.element_tag == "section" or not box.children else [_emptied(box.children[0])]
    return box.copy_with_children(inner)
