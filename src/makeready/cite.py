"""Citations → notes, by Pandoc's citeproc and a CSL style.

The whole book goes through citeproc in one run, with a mark before each division at which the style
starts again: a source is given in full at its first citation in a chapter, in short form after.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from .model import tree
from .model.book import Book, Division
from .model.diagnostic import ManuscriptError, diagnose
from .model.tree import Blocks
from .tools import pandoc

_RESET = tree.Attr(classes=("reset-citation-positions",))
_ENTRY = "csl-entry"
_STYLE = "style.csl"


def cite(book: Book) -> Book:
    """Every citation set as the book's style says, and the bibliography filled.

    A book without citations comes back as it is. Raises ManuscriptError where the style or a source
    is beyond citeproc.
    """
    if not book.nocite and not any(tree.is_kind(node, "Cite") for d in book.divisions
                                   for node in tree.walk([d.title, d.subtitle, d.blocks])):
        return book
    try:
        output = pandoc.write(
            tree.document(list(_gather(book)), _meta(book)), "json", "--citeproc",
            f"--csl={_STYLE}", files={_STYLE: book.style.encode()})
    except pandoc.PandocError as error:
        problem = str(error).partition("\n")[0].rstrip(".")
        raise ManuscriptError([diagnose("cite-failed", problem=problem)]) from None
    blocks = json.loads(output.data)["blocks"]
    entries = [node for node in tree.walk(blocks)
               if tree.is_kind(node, "Div") and _ENTRY in tree.attr(node).classes]
    return replace(book, divisions=tuple(_fill(_part(d, blocks[4 * i + 1:4 * i + 4]), entries)
                                         for i, d in enumerate(book.divisions)
                                         if d.role != "bibliography" or d.source or entries))


def _gather(book: Book) -> Iterator[tree.Node]:
    """Four blocks a division: the mark, then title, subtitle and text, each in a Div."""
    for division in book.divisions:
        yield tree.header(1, [], _RESET)
        yield tree.div([tree.plain(division.title)])
        yield tree.div([tree.plain(division.subtitle)])
        yield tree.div(division.blocks)


def _part(division: Division, parts: Blocks) -> Division:
    title, subtitle, text = (tree.blocks(tree.rewrite(part, {"Cite": tree.inlines}))
                             for part in parts)
    return replace(division, title=tree.inlines(title[0]), subtitle=tree.inlines(subtitle[0]),
                   blocks=text)


def _fill(division: Division, entries: Blocks) -> Division:
    if division.role != "bibliography":
        return division
    return replace(division, blocks=division.blocks + entries)


def _meta(book: Book) -> dict[str, Any]:
    """What citeproc takes from a document's metadata."""
    return {"lang": tree.meta_value(book.metadata.language),
            "references": {"t": "MetaList",
                           "c": [{"t": "MetaMap", "c": r.item} for r in book.references]},
            "nocite": {"t": "MetaInlines", "c": [tree.cite(key) for key in book.nocite]}}
