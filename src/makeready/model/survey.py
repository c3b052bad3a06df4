"""Every note, citation, anchor, link, image, heading and piece of raw markup of a book, found in
one walk; and the passages whose words must not be lost."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from . import tree
from .book import Book, Division, Placement
from .notes import place_of
from .seek import Places, bare_text
from .source import SourceFile, Span


@dataclass(frozen=True)
class Found:
    """A thing in the text: its value (a key, an id, a target), its node, and its place.

    ``span`` has line 0 where the author did not write the value: an id that Pandoc made.
    """

    value: str
    node: tree.Node
    division: Division
    span: Span | None


@dataclass(frozen=True)
class Survey:
    """All that a check or a transform may ask for, each in the order of the text.

    ``texts`` are the paragraphs, headings, terms and verses as :func:`bare_text` gives them; their
    ``span`` is the file. A division's title is a heading of level 1 that bears its anchor.
    """

    notes: tuple[Found, ...]
    citations: tuple[Found, ...]
    anchors: tuple[Found, ...]
    links: tuple[Found, ...]
    images: tuple[Found, ...]
    raw: tuple[Found, ...]
    headings: tuple[Found, ...]
    languages: tuple[Found, ...]
    texts: tuple[Found, ...]


def survey(book: Book) -> Survey:
    """Walk the book once."""
    found: dict[str, list[Found]] = defaultdict(list)
    for division in book.divisions:
        for what, thing in _things(_content(division), division, Places(division.source)):
            found[what].append(thing)
    return Survey(*(tuple(found[name]) for name in Survey.__dataclass_fields__))


def _content(division: Division) -> list[Any]:
    title = tree.header(1, division.title, tree.Attr(division.anchor))
    return [title if division.title else [], division.subtitle, division.blocks]


def _things(content: Any, division: Division, places: Places) -> Iterator[tuple[str, Found]]:
    for node in tree.walk_outside(content, "Note"):
        if tree.is_kind(node, "Note"):
            span, inside = places.note()
            yield "notes", Found(tree.text_of(tree.blocks(node)), node, division, span)
            yield from _things(tree.blocks(node), division, inside)
        for what, value in _values(node):
            yield what, Found(value, node, division, places.next(what, value))


def _values(node: tree.Node) -> Iterator[tuple[str, str]]:
    """What a node is to the survey."""
    match tree.kind(node):
        case "Cite":
            yield from (("citations", key) for key in tree.cited_keys(node))
        case "Link":
            yield "links", tree.target(node)
        case "Image":
            yield "images", tree.target(node)
        case "RawInline" | "RawBlock":
            yield "raw", tree.literal(node)
        case "Header":
            yield "headings", bare_text(node)
            yield "texts", bare_text(node)
        case "Para" | "Plain":
            yield "texts", bare_text(node)
        case "LineBlock":
            yield from (("texts", bare_text(line)) for line in tree.lines(node))
        case "DefinitionList":
            yield from (("texts", bare_text(term)) for term, _ in tree.terms(node))
    if tree.attr(node).id:
        yield "anchors", tree.attr(node).id
    if language := tree.attr(node).get("lang"):
        yield "languages", language


# --- the words that must not be lost -------------------------------------------------------------

@dataclass(frozen=True)
class Passage:
    """A paragraph, heading, table cell or note as the author wrote it.

    ``pieces`` are its runs of text between what another program sets in its own words (citations,
    formulas, images). ``place`` is where its note stands, empty for what is in none; ``floats`` tells
    what stands in a figure or table, which may leave its place for the head or foot of a page.
    """

    pieces: tuple[str, ...]
    place: str
    division: Division
    floats: bool = False

    @property
    def in_note(self) -> bool:
        """Whether it is text of a note."""
        return bool(self.place)

    @property
    def span(self) -> Span | None:
        """Where the passage stands in the author's file, by its longest piece."""
        if self.division.source is None:
            return None
        return locate(max(self.pieces, key=len), self.division.source)


def locate(text: str, source: SourceFile) -> Span:
    """The place of a run of text whose spacing and quotation marks may differ in the file."""
    found = re.findall(r"\w+", text)
    for count in (8, 4, 2, 1):
        pattern = r"\b" + r"\W+".join(found[:count]) + r"\b"
        if match := found[:count] and re.search(pattern, source.text):
            return source.span(match.start())
    return source.whole()


_OPAQUE = ("Cite", "Math", "Image", "Note", "RawInline")


def passages(book: Book) -> Iterator[Passage]:
    """Every passage of the book in the order of the text, each note after the text that calls it.
    """
    for division in book.divisions:
        for content in (division.title, division.subtitle):
            yield from _passage(content, "", division, book.notes)
        yield from _passages(division.blocks, "", division, book.notes)


def _passages(blocks: Any, place: str, division: Division, notes: Placement) -> Iterator[Passage]:
    for node in tree.walk_outside(blocks, "Para", "Plain", "Header", "LineBlock", "CodeBlock",
                                  "RawBlock", "DefinitionList", "Figure", "Table"):
        match tree.kind(node):
            case "Figure" | "Table":
                for passage in _passages(node["c"], place, division, notes):
                    yield replace(passage, floats=True)
            case "Para" | "Plain" | "Header":
                yield from _passage(tree.inlines(node), place, division, notes)
            case "LineBlock":
                for line in tree.lines(node):
                    yield from _passage(line, place, division, notes)
            case "CodeBlock":
                yield from _passage([node], place, division, notes)
            case "DefinitionList":
                for term, definitions in tree.terms(node):
                    yield from _passage(term, place, division, notes)
                    yield from _passages(definitions, place, division, notes)


def _passage(content: tree.Inlines, place: str, division: Division, notes: Placement
             ) -> Iterator[Passage]:
    pieces: list[str] = [""]
    called: list[tree.Node] = []
    for node in tree.walk_outside(content, *_OPAQUE):
        if tree.is_kind(node, *_OPAQUE):
            pieces.append("")
            called += [node] if tree.is_kind(node, "Note") else []
        elif tree.is_kind(node, "Str", "Code", "CodeBlock"):
            pieces[-1] += tree.literal(node)
        elif tree.is_kind(node, "Space", "SoftBreak", "LineBreak"):
            pieces[-1] += " "
    kept = tuple(piece for piece in pieces if re.search(r"\w", piece))
    if kept:
        yield Passage(kept, place, division)
    for note in called:
        yield from _passages(tree.blocks(note), place_of(note, notes), division, notes)
