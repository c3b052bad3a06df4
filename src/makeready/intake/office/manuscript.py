"""Pandoc's tree of a draft, with marks in it → the Markdown that intake goes on with.

Notes get labels that keep their kind, ``[^fn-1]`` and ``[^en-1]``, and stand at the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ...model import tree
from ...model.source import SourceFile, Span
from ...model.tree import Blocks, Node
from ...tools import pandoc
from ..draft import CONVERTED, Draft
from ..finding import Finding
from ..sources.dates import find_date
from . import marks
from .cited import sources_of
from .cleaning import Cleaner
from .payload import Cite, Payloads, Remark, Typed
from .pictures import Pictures

_MARKDOWN = ("markdown-smart-simple_tables-multiline_tables-raw_html-raw_attribute"
             "-yaml_metadata_block-pandoc_title_block-raw_tex-latex_macros-example_lists")
"""What the manuscript is written in, without tables that hold blank lines: blank lines divide."""
_SIGN = "\ufdd1"
"""Stands alone in a paragraph before each note: a code point that no text has."""


def compose(name: str, document: Mapping[str, Any], payloads: Payloads,
            pictures: Mapping[str, bytes], book: Mapping[str, Any],
            alts: Mapping[str, str] = {}) -> Draft:
    """The draft. ``pictures`` are the files that images may name, ``alts`` what they show; ``book``
    is what the file's own properties say, by the keys of book.yaml."""
    keys, items = sources_of([held for held in payloads.all() if isinstance(held, Cite)])
    files = Pictures(pictures, alts)
    cleaner = Cleaner(payloads, keys, files, set(_linked(document["blocks"])))
    blocks = cleaner.document(document["blocks"])
    named, leading, unread = _metadata(document["meta"])
    source, findings = _find_marks(_write([*leading, *blocks], cleaner.notes), payloads)
    said = [*(("unparsed", message) for message in unread), *cleaner.said()]
    findings += [Finding(kind, source.span(0), message) for kind, message in said]
    return Draft(name, source, is_markdown=True, is_converted=True, book={**book, **named},
                 items=items, images=files.taken, findings=(*findings, *_wordless(source)))


def _linked(blocks: Blocks) -> Iterator[str]:
    """The ids that links in the draft lead to."""
    return (tree.target(node)[1:] for node in tree.walk(blocks)
            if tree.is_kind(node, "Link") and tree.target(node).startswith("#"))


# What the file says of the book

_META = {"title": "title", "subtitle": "subtitle", "author": "authors",
         "description": "description"}


def _metadata(meta: Mapping[str, Node]) -> tuple[dict[str, Any], Blocks, list[str]]:
    """The keys of book.yaml, what goes before the text, and what is not understood."""
    book: dict[str, Any] = {}
    leading: Blocks = []
    unread: list[str] = []
    for key, value in meta.items():
        text = marks.without(_meta_text(value))
        if key == "date" and text:
            date = find_date(text)
            if date and isinstance(date[0], str) and "/" not in date[0]:
                book["date"] = date[0]
            else:
                unread.append(f"The date “{text}” is not understood: write it in "
                              "manuscript/book.yaml.")
        elif key == "abstract" and tree.is_kind(value, "MetaBlocks"):
            leading += value["c"]
        elif key in _META and text:
            people = value["c"] if tree.is_kind(value, "MetaList") else [value]
            book[_META[key]] = [marks.without(_meta_text(one)) for one in people
                                ] if key == "author" else text
    return book, leading, unread


def _meta_text(value: Node) -> str:
    match value["t"]:
        case "MetaString":
            return str(value["c"])
        case "MetaList":
            return ", ".join(map(_meta_text, value["c"]))
        case "MetaInlines" | "MetaBlocks":
            return tree.text_of(value["c"])
    return ""


# Writing

def _write(blocks: Blocks, notes: Sequence[tuple[str, Blocks]]) -> str:
    """The text, its notes at the end, each indented under its label."""
    whole = [*blocks]
    for _, content in notes:
        whole += [tree.para([tree.literal_str(_SIGN)]), *content]
    output = pandoc.write(tree.document(whole), _MARKDOWN, "--wrap=none").data.decode()
    text, *bodies = re.split(rf"^{_SIGN}$\n*", output, flags=re.MULTILINE)
    parts = [text.strip("\n")]
    for (label, _), body in zip(notes, bodies, strict=True):
        indented = re.sub(r"\n(?=[^\n])", "\n    ", body.strip("\n"))
        parts.append(f"[^{label}]: {indented}")
    return "\n\n".join(filter(None, parts)) + "\n"


def _find_marks(text: str, payloads: Payloads) -> tuple[SourceFile, list[Finding]]:
    """The text without marks, and what those had to say of their places."""
    findings, lines = [], []
    for number, line in enumerate(text.split("\n"), 1):
        plain = ""
        for piece in marks.split(line):
            match piece if isinstance(piece, str) else payloads.get(piece):
                case str() as words:
                    plain += words
                case Typed(signs):
                    plain += signs
                case Remark(kind, message):
                    span = Span(CONVERTED, number, len(plain) + 1)
                    findings.append(Finding(kind, span, message))
        lines.append(plain)
    return SourceFile(CONVERTED, "\n".join(lines)), findings


_WORDLESS = re.compile(r"!\[\]\((?P<path>[^()\s]+)[^()]*\)(?!\{[^{}]*\balt=)")


def _wordless(source: SourceFile) -> Iterator[Finding]:
    for found in _WORDLESS.finditer(source.text):
        yield Finding("missing", source.span(found.start()), (
            f"The picture {found['path']} has no words for those who cannot see it: write "
            "{alt=\"what it shows\"} behind it, or {.decorative} if it is mere ornament."))
