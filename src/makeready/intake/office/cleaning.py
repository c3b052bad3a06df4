"""Pandoc's tree of a draft → the tree of a manuscript: marks become what they stand for, and what
only the other program used (styles, anchors that nothing links to) goes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ...model import tree
from ...model.tree import Blocks, Inlines, Node
from ..finding import Kind, count
from . import marks
from .captions import with_captions
from .cited import markdown
from .payload import Body, Call, Cite, Formula, NoteKind, Payload, Payloads, Remark
from .pictures import Pictures

_SCENE_BREAK = re.compile(r"[*#~•·⁂☙](?:\s*[*#~•·⁂☙])*")


@dataclass
class Cleaner:
    """One draft on its way. ``keys`` are those of the works cited, by their identity; ``notes`` the
    labels that were given, each with its paragraphs, in the order of the calls."""

    payloads: Payloads
    keys: Mapping[str, str]
    pictures: Pictures
    linked: set[str]
    bodies: dict[int, Blocks] = field(default_factory=dict)
    notes: list[tuple[str, Blocks]] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    underlined: int = 0

    def document(self, blocks: Blocks) -> Blocks:
        """The text. Notes that stand at its end are kept for their calls."""
        text: Blocks = []
        into = text
        for block in blocks:
            held = next(self._held_in(block), None)
            if isinstance(held, Body):
                into = self.bodies.setdefault(held.number, [])
            else:
                into.append(block)
        self.bodies = {number: self._clean(body) for number, body in self.bodies.items()}
        return with_captions(_carried(self._clean(text)), self._held_in)

    def said(self) -> Iterator[tuple[Kind, str]]:
        """What is to be said of the draft as a whole."""
        if self.underlined:
            yield "guessed", (f"{count(self.underlined, 'underlined passage')} set in italics now, "
                              "which print has for it.")
        for target in self.pictures.lost:
            yield "missing", (f"The picture “{target}” is not in the draft: put it into "
                              "manuscript/images.")

    def _clean(self, blocks: Blocks) -> Blocks:
        return tree.rewrite(blocks, {
            "Str": self._text, "Note": self._note, "Span": self._span, "Image": self.pictures.image,
            "Underline": self._underline, "Superscript": _raised, "Div": tree.blocks,
            "Header": self._header, "Figure": _figure, "Para": _paragraph, "Table": _table,
            "RawBlock": lambda _: [], "RawInline": _raw_inline})

    # Marks

    def _held(self, text: str) -> Iterator[str | tuple[str, Payload | None]]:
        """``text`` in pieces; a mark as a pair of itself and what it stands for."""
        for piece in marks.split(text):
            yield piece if isinstance(piece, str) else (marks.mark(piece), self.payloads.get(piece))

    def _held_in(self, node: Any) -> Iterator[Payload | None]:
        """What the marks in a node stand for."""
        for inner in tree.walk(node):
            if tree.is_kind(inner, "Str"):
                yield from (piece[1] for piece in self._held(tree.literal(inner))
                            if isinstance(piece, tuple))

    def _text(self, node: Node) -> Inlines | None:
        pieces = list(self._held(tree.literal(node)))
        if all(isinstance(piece, str) for piece in pieces):
            return None
        return [inline for piece in pieces for inline in self._inlines(piece)]

    def _inlines(self, piece: str | tuple[str, Payload | None]) -> Inlines:
        match piece:
            case str():
                return [tree.literal_str(piece)]
            case _, Cite() as citation:
                live = markdown(citation, self.keys)
                said = Remark("matched", (
                    f"The reference manager's “{citation.printed}” is {live}."))
                return [_raw(live), tree.literal_str(self.payloads.add(said))]
            case _, Call(number, prefix):
                return self._call(self.bodies.get(number, []), prefix)
            case _, Formula(tex):
                return [{"t": "Math", "c": [{"t": "InlineMath"}, tex]}]
            case _, None:
                return []
            case sign, _:
                return [tree.literal_str(sign)]

    # Notes

    def _note(self, node: Node) -> Inlines:
        blocks = tree.blocks(node)
        kinds = [held for held in self._held_in(blocks) if isinstance(held, NoteKind)]
        return self._call(blocks, kinds[0].prefix if kinds else "fn-")

    def _call(self, blocks: Blocks, prefix: str) -> Inlines:
        """The call of a note that holds ``blocks``; none for an empty one."""
        content = _trimmed(tree.rewrite(blocks, {"Str": self._without_kind}))
        if not content:
            return []
        self.counts[prefix] += 1
        label = f"{prefix}{self.counts[prefix]}"
        self.notes.append((label, content))
        return [_raw(f"[^{label}]")]

    def _without_kind(self, node: Node) -> Inlines | None:
        pieces = list(self._held(tree.literal(node)))
        kept = [piece if isinstance(piece, str) else piece[0] for piece in pieces
                if isinstance(piece, str) or not isinstance(piece[1], NoteKind)]
        if len(kept) == len(pieces):
            return None
        return [tree.literal_str("".join(kept))] if kept else []

    # Looks

    def _span(self, node: Node) -> Node | Inlines:
        """Bookmarks that something links to, and small capitals, stay."""
        attr = tree.attr(node)
        kept = tree.Attr(attr.id if attr.id in self.linked else "",
                         tuple(name for name in attr.classes if name == "smallcaps"))
        return tree.with_attr(node, kept) if kept != tree.Attr() else tree.inlines(node)

    def _underline(self, node: Node) -> Node:
        self.underlined += 1
        return tree.emph(tree.inlines(node))

    def _header(self, node: Node) -> Node | Blocks:
        attr = tree.attr(node)
        if not marks.without(tree.text_of(tree.inlines(node))).strip():
            return tree.para(tree.inlines(node)) if tree.inlines(node) else []
        kept = tree.Attr(attr.id if attr.id in self.linked else "",
                         tuple(name for name in attr.classes if name == "unnumbered"))
        return tree.header(tree.level(node), tree.inlines(node), kept)


def _raw(text: str) -> Node:
    return {"t": "RawInline", "c": ["markdown", text]}


def _raw_inline(node: Node) -> Inlines | None:
    return None if tree.raw_format(node) == "markdown" else []


def _raised(node: Node) -> Inlines | None:
    """A call is raised by itself."""
    inner = tree.inlines(node)
    is_call = any(tree.is_kind(one, "RawInline") for one in inner)
    return inner if is_call and not marks.without(tree.text_of(inner)).strip() else None


def _paragraph(node: Node) -> Node | None:
    """A row of asterisks or the like is a scene break; marks in it stay."""
    text = tree.text_of(node)
    if not _SCENE_BREAK.fullmatch(marks.without(text)):
        return None
    signs = "".join(marks.mark(piece) for piece in marks.split(text) if isinstance(piece, int))
    return {"t": "RawBlock", "c": ["markdown", f"* * *{signs}"]}


def _figure(node: Node) -> Node | Blocks:
    """One picture with its caption, as Markdown writes it; what else there may be, in a row."""
    pictures = [inner for inner in tree.walk(tree.blocks(node)) if tree.is_kind(inner, "Image")]
    caption = node["c"][1][1]
    if len(pictures) != 1 or len(tree.blocks(node)) != 1:
        return tree.blocks(node) + caption
    return tree.para([tree.with_inlines(
        pictures[0], [inline for block in caption for inline in tree.inlines(block)])])


def _table(node: Node) -> Node | None:
    """Columns of their natural width, where no cell holds more than a line of text."""
    _, caption, columns, head, bodies, foot = node["c"]
    rows = [*head[1], *(row for body in bodies for row in (*body[2], *body[3])), *foot[1]]
    held = [cell[4] for row in rows for cell in row[1]]
    if any(len(blocks) > 1 or not all(tree.is_kind(block, "Para", "Plain") for block in blocks)
           for blocks in held):
        return None
    natural = [[align, {"t": "ColWidthDefault"}] for align, _ in columns]
    return {**node, "c": [tree.Attr().raw(), caption, natural, head, bodies, foot]}


def _carried(blocks: Blocks) -> Blocks:
    """Without paragraphs that hold nothing but marks: these go to the next words, or the last."""
    out: Blocks = []
    waiting: Inlines = []
    for block in blocks:
        if not tree.is_kind(block, "Para", "Plain", "Header"):
            out.append(block)
        elif _is_bare(block):
            waiting += tree.inlines(block)
        else:
            out.append(_with_more(block, [*waiting, *tree.inlines(block)]))
            waiting = []
    last = next((i for i in reversed(range(len(out)))
                 if tree.is_kind(out[i], "Para", "Plain", "Header")), None)
    if waiting and last is not None:
        out[last] = _with_more(out[last], [*tree.inlines(out[last]), *waiting])
    return out


def _is_bare(block: Node) -> bool:
    shows = any(tree.is_kind(node, "Image", "Math", "RawInline") for node in tree.walk(block))
    return not shows and not marks.without(tree.text_of(block)).strip()


def _with_more(block: Node, inlines: Inlines) -> Node:
    if tree.is_kind(block, "Header"):
        return tree.header(tree.level(block), inlines, tree.attr(block))
    return {**block, "c": inlines}


def _trimmed(blocks: Blocks) -> Blocks:
    """Without the space that stood behind the number of a note, and without empty paragraphs."""
    out: Blocks = []
    for i, block in enumerate(blocks):
        if tree.is_kind(block, "Para", "Plain"):
            inlines = _without_space(tree.inlines(block)) if i == 0 else tree.inlines(block)
            if not inlines:
                continue
            block = {**block, "c": inlines}
        out.append(block)
    return out


def _without_space(inlines: Inlines) -> Inlines:
    """The inlines from the first on that shows something."""
    shown = [i for i, node in enumerate(inlines)
             if tree.is_kind(node, "RawInline", "Image", "Math") or tree.text_of(node).strip()]
    if not shown:
        return []
    first, *rest = inlines[shown[0]:]
    if tree.is_kind(first, "Str"):
        first = tree.literal_str(tree.literal(first).lstrip())
    return [first, *rest]
