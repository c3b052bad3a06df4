"""Pandoc's document tree: read it, walk it, rewrite it.

The tree is Pandoc's own JSON (``{"t": kind, "c": content}``), held as it comes and never edited in
place: :func:`rewrite` builds a new one. This is the only file that knows the two letters and what
stands where inside a node; everything else asks by name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Node = dict[str, Any]
Inlines = list[Node]
Blocks = list[Node]

API_VERSION = [1, 23, 1]
"""The version of pandoc-types whose shapes this module knows."""


@dataclass(frozen=True)
class Attr:
    """Identifier, classes and key–value pairs of a node."""

    id: str = ""
    classes: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()

    def get(self, key: str, default: str | None = None) -> str | None:
        """The value of ``key``, or ``default``."""
        return dict(self.pairs).get(key, default)

    def raw(self) -> list:
        """Pandoc's own shape of the three."""
        return [self.id, list(self.classes), [list(pair) for pair in self.pairs]]


# Where a node keeps its attributes: index into its content.
_ATTR_AT = {"Header": 1, "Div": 0, "Span": 0, "Link": 0, "Image": 0, "Code": 0, "CodeBlock": 0,
            "Table": 0, "Figure": 0}
WITH_ATTR = tuple(_ATTR_AT)
"""The kinds of node that carry attributes."""

# Nodes whose last content is literal text.
_LITERAL = {"Str", "Code", "CodeBlock", "Math", "RawInline", "RawBlock"}
_SPACES = {"Space", "SoftBreak", "LineBreak"}
_QUOTES = {"SingleQuote": ("‘", "’"), "DoubleQuote": ("“", "”")}


# --- reading ------------------------------------------------------------------------------------

def kind(node: Node) -> str:
    """Pandoc's name of the node: ``Para``, ``Str``, ``Note`` …"""
    return node["t"]


def is_kind(node: Any, *kinds: str) -> bool:
    """Whether ``node`` is a node of one of ``kinds``."""
    return isinstance(node, dict) and node.get("t") in kinds


def attr(node: Node) -> Attr:
    """The node's attributes; empty ones for a kind that has none."""
    if node["t"] not in _ATTR_AT:
        return Attr()
    ident, classes, pairs = node["c"][_ATTR_AT[node["t"]]]
    return Attr(ident, tuple(classes), tuple((key, value) for key, value in pairs))


def with_attr(node: Node, new: Attr) -> Node:
    """A copy of ``node`` with the attributes ``new``."""
    content = list(node["c"])
    content[_ATTR_AT[node["t"]]] = new.raw()
    return {**node, "c": content}


def level(header: Node) -> int:
    """The level of a Header, from 1."""
    return header["c"][0]


def target(node: Node) -> str:
    """Where a Link or an Image points."""
    return node["c"][2][0]


def with_target(node: Node, url: str) -> Node:
    """A copy of a Link or an Image that points to ``url``."""
    attributes, inlines, (_, title) = node["c"]
    return {**node, "c": [attributes, inlines, [url, title]]}


def is_double(quoted: Node) -> bool:
    """Whether a Quoted stands in double marks."""
    return quoted["c"][0]["t"] == "DoubleQuote"


def with_inlines(node: Node, content: Inlines) -> Node:
    """A copy of a Link, an Image, a Span or a Quoted that holds ``content``."""
    attributes, _, *rest = node["c"]
    return {**node, "c": [attributes, content, *rest]}


def literal(node: Node) -> str:
    """The text of a Str, Code, CodeBlock, Math or raw node."""
    return node["c"] if node["t"] == "Str" else node["c"][-1]


def raw_format(node: Node) -> str:
    """The format that a RawInline or RawBlock is written in."""
    return node["c"][0]


def inlines(node: Node) -> Inlines:
    """The inline content of a Para, Plain, Header, Link, Image, Span or the like."""
    content = node["c"]
    match node["t"]:
        case "Header":
            return content[2]
        case "Link" | "Image" | "Span" | "Quoted" | "Cite":
            return content[1]
        case _:
            return content


def blocks(node: Node) -> Blocks:
    """The block content of a Note, BlockQuote, Div or Figure."""
    match node["t"]:
        case "Div":
            return node["c"][1]
        case "Figure":
            return node["c"][2]
        case _:
            return node["c"]


def lines(line_block: Node) -> list[Inlines]:
    """The lines of a LineBlock."""
    return line_block["c"]


def delimiter(ordered_list: Node) -> str:
    """What stands behind the numbers of an OrderedList: ``Period``, ``OneParen``, ``TwoParens`` …"""
    return ordered_list["c"][0][2]["t"]


def caption(figure: Node) -> Inlines:
    """The first paragraph of a Figure's caption."""
    return next((inlines(block) for block in figure["c"][1][1]), [])


def terms(definition_list: Node) -> list[tuple[Inlines, list[Blocks]]]:
    """The terms of a DefinitionList, each with its definitions."""
    return [(term, definitions) for term, definitions in definition_list["c"]]


def cited_keys(cite: Node) -> list[str]:
    """The source keys that a Cite names, in order."""
    return [citation["citationId"] for citation in cite["c"][0]]


def walk(tree: Any) -> Iterator[Node]:
    """Every node of ``tree`` (a node or any nesting of lists) in the order of the text."""
    if isinstance(tree, list):
        for item in tree:
            yield from walk(item)
    elif isinstance(tree, dict):
        if "t" in tree:
            yield tree
            yield from walk(tree.get("c", []))
        else:
            for value in tree.values():
                yield from walk(value)


def walk_outside(tree: Any, *stops: str) -> Iterator[Node]:
    """Like :func:`walk`, but yields the nodes of the kinds ``stops`` without entering them."""
    if isinstance(tree, list):
        for item in tree:
            yield from walk_outside(item, *stops)
    elif isinstance(tree, dict):
        if "t" not in tree:
            for value in tree.values():
                yield from walk_outside(value, *stops)
        else:
            yield tree
            if tree["t"] not in stops:
                yield from walk_outside(tree.get("c", []), *stops)


def text_of(tree: Any) -> str:
    """The running text of ``tree`` without its notes; blocks are parted by one space."""
    return " ".join("".join(_text(tree)).split())


def _text(tree: Any) -> Iterator[str]:
    if isinstance(tree, list):
        for item in tree:
            yield from _text(item)
        return
    if not isinstance(tree, dict) or "t" not in tree:
        return
    match tree["t"]:
        case "Note":
            return
        case "RawInline" | "RawBlock":
            return
        case "Quoted":
            opening, closing = _QUOTES[tree["c"][0]["t"]]
            yield opening
            yield from _text(tree["c"][1])
            yield closing
        case "Cite":
            yield from _text(tree["c"][1])
        case node_kind if node_kind in _LITERAL:
            yield literal(tree)
        case node_kind if node_kind in _SPACES:
            yield " "
        case "LineBlock" | "DefinitionList":
            for part in tree["c"]:
                for line in part if tree["t"] == "DefinitionList" else [part]:
                    yield from _text(line)
                    yield " "
        case node_kind:
            yield from _text(tree.get("c", []))
            if node_kind in BLOCK_KINDS:
                yield " "


BLOCK_KINDS = frozenset({
    "Plain", "Para", "LineBlock", "CodeBlock", "RawBlock", "BlockQuote", "OrderedList",
    "BulletList", "DefinitionList", "Header", "HorizontalRule", "Table", "Figure", "Div"})


# --- rewriting ----------------------------------------------------------------------------------

Rule = Callable[[Node], "Node | list[Node] | None"]


def rewrite(tree: Any, rules: Mapping[str, Rule]) -> Any:
    """A copy of ``tree`` in which each node of a kind in ``rules`` is what its rule returns.

    Works from the leaves up. A rule returns a node, a list to splice in its place, or None to
    leave the node as it is.
    """
    if isinstance(tree, list):
        out: list = []
        for item in tree:
            new = rewrite(item, rules)
            if isinstance(new, _Spliced):
                out.extend(new)
            else:
                out.append(new)
        return out
    if not isinstance(tree, dict):
        return tree
    new = {key: rewrite(value, rules) for key, value in tree.items()}
    rule = rules.get(new.get("t", ""))
    result = rule(new) if rule else None
    if result is None:
        return new
    return _Spliced(result) if isinstance(result, list) else result


def rewrite_lists(tree: Any, rule: Callable[[list], list]) -> Any:
    """A copy of ``tree`` in which each list, from the innermost out, is what ``rule`` returns: for
    what depends on a node's neighbors."""
    if isinstance(tree, list):
        return rule([rewrite_lists(item, rule) for item in tree])
    if isinstance(tree, dict):
        return {key: rewrite_lists(value, rule) for key, value in tree.items()}
    return tree


class _Spliced(list):
    """A rule's list, to be laid into the list that held the node."""


# --- making -------------------------------------------------------------------------------------

def words(text: str) -> Inlines:
    """``text`` as Str and Space nodes; none for an empty text."""
    out: Inlines = []
    for i, word in enumerate(text.split(" ")):
        if i:
            out.append({"t": "Space"})
        if word:
            out.append({"t": "Str", "c": word})
    return out


def literal_str(text: str) -> Node:
    """One Str with exactly ``text``."""
    return {"t": "Str", "c": text}


def space() -> Node:
    """A word space."""
    return {"t": "Space"}


def line_break() -> Node:
    """A forced line end."""
    return {"t": "LineBreak"}


def para(content: Inlines) -> Node:
    """A paragraph."""
    return {"t": "Para", "c": content}


def plain(content: Inlines) -> Node:
    """Text that is no paragraph of its own, as in a tight list."""
    return {"t": "Plain", "c": content}


def header(depth: int, content: Inlines, attributes: Attr = Attr()) -> Node:
    """A heading of level ``depth``."""
    return {"t": "Header", "c": [depth, attributes.raw(), content]}


def div(content: Blocks, attributes: Attr = Attr()) -> Node:
    """A block container."""
    return {"t": "Div", "c": [attributes.raw(), content]}


def span(content: Inlines, attributes: Attr = Attr()) -> Node:
    """An inline container."""
    return {"t": "Span", "c": [attributes.raw(), content]}


def link(content: Inlines, url: str, attributes: Attr = Attr()) -> Node:
    """A link to ``url``."""
    return {"t": "Link", "c": [attributes.raw(), content, [url, ""]]}


def citations(cite: Node) -> list[dict[str, Any]]:
    """What a Cite names: for each source its key, prefix, suffix and mode."""
    return cite["c"][0]


def with_citations(cite: Node, new: Sequence[dict[str, Any]], content: Inlines) -> Node:
    """A copy of a Cite that names ``new``; ``content`` is how it was written."""
    return {**cite, "c": [list(new), content]}


def is_in_text(citation: Mapping[str, Any]) -> bool:
    """Whether one citation of a Cite is written without brackets: ``@key says``."""
    return citation["citationMode"]["t"] == "AuthorInText"


def cite(key: str) -> Node:
    """A bare citation of one source."""
    citation = {"citationId": key, "citationPrefix": [], "citationSuffix": [],
                "citationMode": {"t": "NormalCitation"}, "citationNoteNum": 0, "citationHash": 0}
    return {"t": "Cite", "c": [[citation], [literal_str("@" + key)]]}


def superscript(content: Inlines) -> Node:
    """Raised text."""
    return {"t": "Superscript", "c": content}


def emph(content: Inlines) -> Node:
    """Emphasis."""
    return {"t": "Emph", "c": content}


def bullet_list(items: Sequence[Blocks]) -> Node:
    """An unnumbered list."""
    return {"t": "BulletList", "c": list(items)}


def ordered_list(items: Sequence[Blocks]) -> Node:
    """A list numbered 1, 2, 3."""
    return {"t": "OrderedList",
            "c": [[1, {"t": "Decimal"}, {"t": "Period"}], list(items)]}


def document(content: Blocks, meta: Mapping[str, Any] | None = None) -> dict:
    """A whole Pandoc document. ``meta`` holds Pandoc's meta values as they are."""
    return {"pandoc-api-version": API_VERSION, "meta": dict(meta or {}), "blocks": content}


def meta_python(meta: Node) -> Any:
    """The inverse of :func:`meta_value`, marked-up text as plain text."""
    match meta["t"]:
        case "MetaMap":
            return {key: meta_python(value) for key, value in meta["c"].items()}
        case "MetaList":
            return [meta_python(item) for item in meta["c"]]
        case "MetaString" | "MetaBool":
            return meta["c"]
        case _:
            return text_of(meta["c"])


def meta_value(value: Any) -> Node:
    """``value`` (str, bool, mapping or sequence) as Pandoc metadata."""
    match value:
        case bool():
            return {"t": "MetaBool", "c": value}
        case Mapping():
            return {"t": "MetaMap", "c": {str(k): meta_value(v) for k, v in value.items()}}
        case list() | tuple():
            return {"t": "MetaList", "c": [meta_value(item) for item in value]}
        case _:
            return {"t": "MetaString", "c": str(value)}
