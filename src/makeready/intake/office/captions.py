"""Captions that stand beside their picture or table become its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from ...model import tree
from ...model.tree import Blocks, Inlines, Node
from .payload import Caption, Payload

_PLACES = ((1, "Table"), (-1, "Image"), (1, "Image"), (-1, "Table"))
"""Where it stands what a caption belongs to, the likeliest first: a table below, a picture above.
"""


def with_captions(blocks: Blocks, held_in: Callable[[Any], Iterable[Payload | None]]) -> Blocks:
    """The blocks with each caption in its place. ``held_in`` gives what the marks of a node stand
    for. A caption with nothing beside it stays a paragraph."""
    out: list[Node | None] = list(blocks)
    for i, block in enumerate(blocks):
        if not tree.is_kind(block, "Para", "Plain") or Caption() not in held_in(block):
            continue
        caption = tree.inlines(block)
        if figure := _with_own(caption):
            out[i] = figure
            continue
        for step, kind in _PLACES:
            near = out[i + step] if 0 <= i + step < len(out) else None
            if near and (whole := _captioned(near, caption, kind)):
                out[i + step], out[i] = whole, None
                break
    return [block for block in out if block is not None]


def _with_own(inlines: Inlines) -> Node | None:
    """A picture that shares its paragraph with the caption."""
    pictures = [node for node in inlines if tree.is_kind(node, "Image")]
    if len(pictures) != 1 or tree.inlines(pictures[0]):
        return None
    rest = [node for node in inlines
            if node is not pictures[0] and not tree.is_kind(node, "LineBreak")]
    return tree.para([tree.with_inlines(pictures[0], rest)])


def _captioned(block: Node, caption: Inlines, kind: str) -> Node | None:
    """A block with its caption; None if it is of another kind, or has one."""
    if kind == "Image":
        picture = _alone(block)
        return tree.para([tree.with_inlines(picture, caption)]) if picture else None
    if not tree.is_kind(block, "Table") or block["c"][1][1]:
        return None
    attr, _, *rest = block["c"]
    return {**block, "c": [attr, [None, [tree.plain(caption)]], *rest]}


def _alone(block: Node) -> Node | None:
    """The picture that a paragraph is, without a caption yet."""
    if not tree.is_kind(block, "Para", "Plain"):
        return None
    inlines = [node for node in tree.inlines(block) if not tree.is_kind(node, "Space", "SoftBreak")]
    is_picture = len(inlines) == 1 and tree.is_kind(inlines[0], "Image")
    return inlines[0] if is_picture and not tree.inlines(inlines[0]) else None
