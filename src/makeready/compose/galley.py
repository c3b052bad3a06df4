"""A chapter laid out as one tall page, and cut into pages.

Printers set the text in long galleys and made it up into pages afterwards; so do we: WeasyPrint lays
out what stands between two forced page breaks once, on a page without end, and the boxes are dealt out
to pages. :class:`Galley` knows which boxes may be parted and where they stand; ``pages.py`` decides.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.layout.block import block_level_page_break

from .pages import NEVER, Item, Setting, Strip

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6", "hgroup"}
_AT_BREAK = 2e5
"""Demerits of a scene break's ornament at a page's head or foot."""
_UNDER_HEAD = 3e6
"""Demerits of a page that ends with one line under a subhead."""
_DIVIDED = 1e6
"""Demerits of a word divided where the leaf is turned."""
_IN_PLACE = 4e4
"""Demerits of a figure with a caption that stands between lines of text."""
_UNASKED = 3e5
"""Demerits of moving one without a caption, which the text may lead up to."""
_OVER_HEADS = ((1, 3e4), (-1, 6e4))
"""Lines that the space over a subhead may gain, and the demerits."""
_OVER_OTHERS = ((1, 3e5),)
"""The same for quotations, lists and figures."""
_OFF = 0.05
"""What is not off the grid yet, in px."""
_FLOAT_SPACE = 0.75
"""The least space between a float and the text, in lines."""


class Unfit(Exception):
    """A stretch of the book whose pages stay with WeasyPrint."""


@dataclass
class Block:
    """A paragraph by its lines, a long table by its rows, or a block that stands undivided: what an
    item is made of.

    ``above`` and ``below`` are the margins that meet at its edges; ``tops`` and ``bottoms`` those of
    its strips on the galley, ``beside`` whether a float stands at its side, ``again`` the height of a table's head. Lengths in px.
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

    @property
    def lined(self) -> bool:
        """Whether it is made of lines or rows."""
        return self.leaves[0] is not self.box

    def of_leading(self, leading: float) -> bool:
        """Whether it is of lines of this leading."""
        return self.lined and abs(self.bottoms[0] - self.tops[0] - leading) < _OFF


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
        return not any(child.is_in_normal_flow() for child in box.children) and box.height > 0

    def _add(self, box: Any, parent: Any, leaves: list[Any], path: tuple[int, ...]) -> None:
        if leaves[0] is box:
            tops, bottoms = [box.border_box_y()], [box.border_box_y() + box.border_height()]
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
        groups = wrapper.get_wrapped_table().children
        self._add(wrapper, parent, [row for group in groups if not group.is_header
                                    for row in group.children], path)
        block = self.blocks[-1]
        block.again = sum(group.height for group in groups if group.is_header)
        block.tops[0] = wrapper.border_box_y()
        block.bottoms[-1] = wrapper.border_box_y() + wrapper.border_height()
        for number, row in enumerate(block.leaves):
            span = max((cell.rowspan for cell in row.children), default=1)
            for covered in range(number, min(number + span - 1, len(block.turns) - 1)):
                block.turns[covered] = NEVER

    def _part(self, before: Any, after: Any, last: Block, first: Block) -> None:
        """Note what the style says of a page turn between two blocks."""
        if block_level_page_break(before, after) in ("avoid", "avoid-page"):
            soft = "hr" in (before.element_tag, after.element_tag)
            last.turns[-1] = max(last.turns[-1], _AT_BREAK if soft else NEVER)
        if last.title and len(first.leaves) == 1 and first.lined and not first.title:
            first.turns[-1] = max(first.turns[-1], _UNDER_HEAD)

    def _frame(self, box: Any, first: Block, last: Block) -> None:
        """Count the margins of a box, and its padding and border, to the blocks at its edges."""
        first.above = max(first.above, box.margin_top)
        last.below = max(last.below, box.margin_bottom)
        if box.padding_top or box.border_top_width:
            first.tops[0] = min(first.tops[0], box.border_box_y())
        if box.padding_bottom or box.border_bottom_width:
            last.bottoms[-1] = max(last.bottoms[-1], box.border_box_y() + box.border_height())

    # --- telling ------------------------------------------------------------------------------

    def items(self, leading: float, top: float, notes: Mapping[Any, int]) -> list[Item]:
        """What the pages are chosen of. Lines of the page's ``leading`` are put on the grid that
        begins at ``top``; ``notes`` numbers the footnotes of the galley."""
        found: list[Item] = []
        shift, before, stays = 0.0, None, None
        for block in self.blocks:
            space = block.tops[0] - before.bottoms[-1] if before else 0.0
            if block.of_leading(leading):
                more = _to_grid(block.tops[0] + shift - top, leading)
                shift, space = shift + more, space + more
                if before and not before.of_leading(leading):
                    found[-1] = replace(found[-1], snap=space)
            closed = max(stays.below, block.above) if stays else 0.0
            found.append(_item(block, space, closed, leading, notes))
            before = block
            if not found[-1].floats:
                stays = block
        return found

    @property
    def heights(self) -> tuple[float, ...]:
        """The height of every strip, with the space before it."""
        bottoms = [bottom for block in self.blocks for bottom in block.bottoms]
        return tuple(bottom - before for before, bottom in
                     zip([self.blocks[0].tops[0], *bottoms], bottoms))

    def stretch(self, first: int, end: int, top: float, dx: float) -> Any:
        """The content of the root with strips ``first`` to ``end`` of all, from ``top`` on."""
        pieces, tops, count, start = [], {}, 0, self._top_of(first)
        for number, block in enumerate(self.blocks):
            low, high = max(first - count, 0), min(end - count, len(block.leaves))
            if low < high:
                tops[number] = top + block.tops[low] - start
                pieces.append((number, low, high))
            count += len(block.leaves)
        return self.page(pieces, tops, dx)

    def _top_of(self, strip: int) -> float:
        """Where a strip begins, with the space before it."""
        return self.blocks[0].tops[0] + sum(self.heights[:strip])

    def footnotes(self) -> Iterator[Any]:
        """The footnotes called in the galley, in their order."""
        for block in self.blocks:
            for leaf in block.leaves:
                yield from _called(leaf)

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

    # --- cutting ------------------------------------------------------------------------------

    def page(self, pieces: Sequence[tuple[int, int, int]], tops: Mapping[int, float], dx: float,
             extra: Sequence[tuple[int, float, bool]] = ()) -> Any:
        """The root box with some strips alone.

        ``pieces`` are (block, first strip, end strip) in their order, ``tops`` the place of the first
        strip of each; ``extra`` are floats: (block, top, whether at the head). ``dx`` moves all.
        """
        return _Cut(self, pieces, tops, dx, extra).root()

    def number_of(self, box: Any) -> int | None:
        """The number of the block that a box is."""
        return self._numbers.get(id(box))

    def span_of(self, box: Any) -> tuple[int, int] | None:
        """The first and the end block inside a box."""
        return self._spans.get(id(box))


def _to_grid(place: float, leading: float) -> float:
    """How far a line is to be moved to stand on the grid: up by a quarter of the leading at most."""
    more = (leading / 4 - place) % leading - leading / 4
    return more if abs(more) > _OFF else 0.0


def _item(block: Block, space: float, closed: float, leading: float, notes: Mapping[Any, int]
          ) -> Item:
    best = Setting(_strips(block, space, notes), again=block.again)
    settings = (best, *_variants(block, best), *_spaced(block, best, leading))
    captioned = _float_kind(block)
    if captioned is None or best.has_notes:
        return Item(settings, closed=closed, ordered=_is_figure(block))
    height = block.bottoms[-1] - block.tops[0]
    taken = math.ceil((height + _FLOAT_SPACE * leading) / leading - 0.01) * leading
    return Item(settings, None, closed, True, taken, taken, _IN_PLACE if captioned else 0.0,
                0.0 if captioned else _UNASKED, ordered=True)


def _inner_turns(block: Block) -> list[float]:
    """Demerits of a page end behind each strip: widows and orphans, and what stands beside a float.
    """
    count = len(block.leaves)
    turns = [0.0] * count
    if not block.lined:
        return turns
    orphans, widows = block.box.style["orphans"], block.box.style["widows"]
    beside = max((child.position_y + child.margin_height() for line in block.leaves[:1]
                  for child in _descendants(line) if child.is_floated()), default=-math.inf)
    for number in range(count - 1):
        if number + 1 < orphans or count - number - 1 < widows or (
                block.bottoms[number] < beside - 1):
            turns[number] = NEVER
    return turns


def _strips(block: Block, space: float, notes: Mapping[Any, int]) -> tuple[Strip, ...]:
    found = []
    for number, leaf in enumerate(block.leaves):
        if number:
            space = block.tops[number] - block.bottoms[number - 1]
        called = tuple(notes[note] for note in _called(leaf)) if notes else ()
        divided = _DIVIDED if getattr(leaf, "divided", False) else 0.0
        found.append(Strip(round(block.bottoms[number] - block.tops[number], 4), round(space, 4),
                           block.turns[number], divided, called))
    return tuple(found)


def _variants(block: Block, best: Setting) -> Iterator[Setting]:
    """A paragraph in a line more or fewer."""
    paragraph = getattr(block.leaves[0], "paragraph", None) if block.lined else None
    if paragraph is None or block.beside or not paragraph.variants or best.has_notes or (
            len(block.leaves) != paragraph.count or len(block.box.children) > len(block.leaves)):
        return
    orphans, widows = block.box.style["orphans"], block.box.style["widows"]
    first, last = best.strips[0], best.strips[-1]
    for count, variant in sorted(paragraph.variants.items()):
        strips = []
        for number, (line, _) in enumerate(variant.lines):
            turn = NEVER if number + 1 < orphans or count - number - 1 < widows else 0.0
            strips.append(Strip(first.height, 0.0 if number else first.space,
                                turn if number + 1 < count else last.turn,
                                _DIVIDED if paragraph.is_divided(line) else 0.0))
        yield Setting(tuple(strips), max(variant.cost, 0.0))


def _spaced(block: Block, best: Setting, leading: float) -> Iterator[Setting]:
    """A block that stands apart, with a line more or less over it."""
    head, *rest = best.strips
    if block.title and block.lined and head.space >= 1.5 * leading:
        ways: tuple[tuple[float, float], ...] = _OVER_HEADS
    elif head.space >= leading - _OFF:
        ways = _OVER_OTHERS
    else:
        return
    for lines, demerits in ways:
        yield Setting((replace(head, space=head.space + lines * leading), *rest), demerits)


def _is_figure(block: Block) -> bool:
    """Whether a figure or table stands in it: these keep their order."""
    element = block.box.element
    return element is not None and any(node.tag in ("figure", "table") for node in element.iter())


def _float_kind(block: Block) -> bool | None:
    """None for a block that keeps its place; else whether it has a caption. Only what stands in the
    text itself floats: not a table in a quotation, and nothing of the class ``here``."""
    box = block.box
    if block.lined:
        return None
    classes = [set((node.get("class") or "").split()) for node in box.element.iter()]
    if not (box.element_tag in ("figure", "table") or "side-by-side" in classes[0]) or any(
            "here" in found for found in classes):
        return None
    if block.parent.element_tag not in ("section", "body"):
        return None
    return any(child.element_tag in ("figcaption", "caption") for child in _descendants(box))


def _descendants(box: Any) -> Iterator[Any]:
    for child in box.all_children():
        yield child
        yield from _descendants(child)


def _called(box: Any) -> Iterator[Any]:
    """The footnotes called in a box."""
    if box.footnote:
        yield box.footnote
    for child in box.all_children():
        yield from _called(child)


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
                groups.append(group.deepcopy() if first else group)
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
