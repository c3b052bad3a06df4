"""Citations → notes, by Pandoc's citeproc and a CSL style.

The whole book goes through citeproc in one run, with a mark before each division at which the style
starts again: a source is given in full at its first citation in a chapter, in short form after.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ..model import tree
from ..model.book import BY_CHAPTER, Book, Division
from ..model.diagnostic import ManuscriptError, diagnose
from ..model.sources import Sources, cites_in_notes, sources, used
from ..model.tree import Blocks
from ..tools import pandoc
from . import bibliography
from .in_text import set_in_text
from .numbers import number_citations, refer_to_notes
from .phrases import key_notes
from .spots import join_citations, part_numbers
from .style import prepared

_RESET = tree.Attr(classes=("reset-citation-positions",))
_STYLE, _SOURCES = "style.csl", "sources.json"


def cite(book: Book) -> Book:
    """Every citation set as the book's style says, the bibliography filled, every reference to a
    note with its number, and every note that has none with its words.

    A book without any of them comes back as it was. Raises ManuscriptError where the style or a source
    is beyond citeproc.
    """
    cited = {division.id: _keys(division) for division in book.divisions}
    if book.nocite or any(cited.values()):
        book = _cited(book, cited)
    return key_notes(part_numbers(refer_to_notes(book)))


def _keys(division: Division) -> set[str]:
    return {key for node in tree.walk(division.content)
            if tree.is_kind(node, "Cite") for key in tree.cited_keys(node)}


def _cited(book: Book, cited: dict[str, set[str]]) -> Book:
    known, in_notes = sources(book.references), cites_in_notes(book.style)
    streams = in_notes and len(book.notes.places) > 1
    given = [_named(division, known, streams) for division in book.divisions]
    given = [number_citations(d) if in_notes else d.with_content(set_in_text) for d in given]
    blocks = _run(book, given, {key for keys in cited.values() for key in keys})
    divisions = [_part(d, blocks[4 * i + 1:4 * i + 4]) for i, d in enumerate(given)]
    listed = {ident: {found.key for key in keys if (found := known.get(key))}
              for ident, keys in cited.items()}
    book = replace(book, divisions=tuple(divisions))
    return bibliography.place(book, bibliography.entries(blocks), listed)


def _named(division: Division, known: Sources, streams: bool) -> Division:
    """The division with one citation at each spot, each source by its own key."""
    def name(cite: tree.Node) -> tree.Node:
        named = [one | {"citationId": found.key} if (found := known.get(one["citationId"])) else one
                 for one in tree.citations(cite)]
        return tree.with_citations(cite, named, tree.inlines(cite))

    joined = division.with_content(lambda content: join_citations(content, streams))
    return joined.rewritten({"Cite": name})


def _run(book: Book, divisions: list[Division], cited: set[str]) -> Blocks:
    """What citeproc makes of the book."""
    split = book.bibliography == BY_CHAPTER or bool(book.groups)
    style = prepared(book.style, ibid=book.ibid, split=split)
    try:
        output = pandoc.write(
            tree.document(list(_gather(divisions)), _meta(book, cited)), "json", "--citeproc",
            f"--csl={_STYLE}", f"--bibliography={_SOURCES}",
            files={_STYLE: style.encode(), _SOURCES: json.dumps(_items(book)).encode()})
    except pandoc.PandocError as error:
        problem = str(error).partition("\n")[0].rstrip(".")
        raise ManuscriptError([diagnose("cite-failed", problem=problem)]) from None
    return json.loads(output.data)["blocks"]


def _gather(divisions: list[Division]) -> Iterator[tree.Node]:
    """Four blocks a division: the mark, then title, subtitle and text, each in a Div."""
    for division in divisions:
        yield tree.header(1, [], _RESET)
        yield tree.div([tree.plain(division.title)])
        yield tree.div([tree.plain(division.subtitle)])
        yield tree.div(division.blocks)


def _part(division: Division, parts: Blocks) -> Division:
    title, subtitle, text = (tree.blocks(tree.rewrite(part, {"Cite": tree.inlines}))
                             for part in parts)
    return replace(division, title=tree.inlines(title[0]), subtitle=tree.inlines(subtitle[0]),
                   blocks=text)


def _items(book: Book) -> list[Any]:
    """The sources that came as CSL JSON."""
    return [reference.json for reference in book.references if reference.json is not None]


def _meta(book: Book, cited: set[str]) -> dict[str, Any]:
    """What citeproc takes from a document's metadata."""
    listed = used(book, cited)
    return {"lang": tree.meta_value(book.metadata.language),
            "references": {"t": "MetaList",
                           "c": [{"t": "MetaMap", "c": r.item} for r in listed
                                 if r.json is None]},
            "nocite": {"t": "MetaInlines", "c": [tree.cite(r.key) for r in listed]}}
