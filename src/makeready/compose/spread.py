"""A planned line set to its measure: glyphs a little wider or narrower first, then the spaces."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure import boxes

from .linebreak import Line

STEP = 0.001
"""Glyphs are widened in steps of this share, so that neighbouring lines look alike."""


def fit(line: Any, plan: Line, measure: float, *, last: bool, expansion: float) -> float | None:
    """Justify a laid-out LineBox; how far it stands out at the left, as a shift of the line.

    None leaves the line's place to WeasyPrint (a last line that is centred). Lengths in px.
    """
    flow = [child for child in line.children if child.is_in_normal_flow()]
    if not flow:
        return None
    align = _alignment(line, last)
    width = flow[-1].position_x + flow[-1].margin_width() - flow[0].position_x
    before = line.width
    hang = plan.hang_left + (plan.hang_right if align == "justify" else 0.0)
    extra = measure + hang - width
    if align != "justify" and extra >= 0:
        return -plan.hang_left if align in ("left", "start") else None
    _stretch(line, list(_texts(line)), extra, expansion)
    line.width = before + measure - width       # What stands out is not of the line's width.
    return -plan.hang_left


def _alignment(line: Any, last: bool) -> str:
    """How the line is set; the last one of a justified paragraph begins at the left."""
    if not last:
        return line.style["text_align_all"]
    align = line.style["text_align_last"]
    if align == "auto":
        align = line.style["text_align_all"]
        return "start" if align == "justify" else align
    return align


def _texts(box: Any) -> Iterator[Any]:
    for child in box.children:
        if isinstance(child, boxes.TextBox):
            yield child
        elif isinstance(child, boxes.InlineBox):
            yield from _texts(child)


def _spaces(text: Any) -> int:
    return text.text.count(" ") + text.text.count("\u00a0")


def _stretch(line: Any, texts: list[Any], extra: float, expansion: float) -> None:
    """Give ``extra`` to the glyphs as far as they may be widened, the rest to the spaces."""
    width = sum(text.width for text in texts)
    share = max(-expansion, min(expansion, extra / width)) if width else 0.0
    factor = 1 + round(share / STEP) * STEP
    spaces = sum(map(_spaces, texts))
    _move(line, (extra - width * (factor - 1)) / spaces if spaces else 0.0, factor, 0.0)


def _move(box: Any, spacing: float, factor: float, shift: float) -> float:
    """Widen the text in ``box`` and move what follows; the shift so far."""
    if isinstance(box, boxes.TextBox):
        box.position_x += shift
        wider = box.width * (factor - 1) + spacing * _spaces(box)
        if spacing and _spaces(box):
            box.justification_spacing = box.pango_layout.justification_spacing = spacing / factor
        box.expansion = factor
        box.width += wider
        return shift + wider
    if isinstance(box, (boxes.LineBox, boxes.InlineBox)):
        box.position_x += shift
        before = shift
        for child in box.children:
            if child.is_in_normal_flow():
                shift = _move(child, spacing, factor, shift)
        box.width += shift - before
        return shift
    box.translate(shift, 0)
    return shift
