"""Casting off: what the blocks of a galley take of a page, and in which ways each may be set.

Printers cast off a manuscript to know how many pages it would make. Here the blocks of a galley become
the items that ``pages.py`` chooses pages of: lines on the grid, other settings, and their demerits.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from .galley import OFF, Block, Galley, descendants
from .pages import NEVER, Item, Setting, Strip

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
_FLOAT_SPACE = 0.75
"""The least space between a float and the text, in lines."""


def cast_off(galley: Galley, leading: float, top: float, notes: Mapping[Any, int]) -> list[Item]:
    """What the pages are chosen of. Lines of the page's ``leading`` are put on the grid that begins
    at ``top``; ``notes`` numbers the footnotes of the galley."""
    found: list[Item] = []
    shift, before, stays = 0.0, None, None
    for block in galley.blocks:
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


def _to_grid(place: float, leading: float) -> float:
    """How far a line is to be moved to stand on the grid: up by a quarter of the leading at most."""
    more = (leading / 4 - place) % leading - leading / 4
    return more if abs(more) > OFF else 0.0


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


def _strips(block: Block, space: float, notes: Mapping[Any, int]) -> tuple[Strip, ...]:
    found = []
    for number, leaf in enumerate(block.leaves):
        if number:
            space = block.tops[number] - block.bottoms[number - 1]
        here = tuple(notes[note] for note in block.footnotes(number)) if notes else ()
        divided = _DIVIDED if getattr(leaf, "divided", False) else 0.0
        found.append(Strip(block.bottoms[number] - block.tops[number], space, block.turns[number],
                           divided, here))
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
    if block.title and head.space >= 1.5 * leading:
        ways: tuple[tuple[float, float], ...] = _OVER_HEADS
    elif head.space >= leading - OFF:
        ways = _OVER_OTHERS
    else:
        return
    for lines, demerits in ways:
        strips = replace(head, space=head.space + lines * leading), *rest
        yield Setting(strips, demerits, best.again)


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
    return any(child.element_tag in ("figcaption", "caption") for child in descendants(box))


