"""A line that Markdown takes for a link's address, though no link uses it: it would vanish."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model.book import Book
from ..model.diagnostic import Diagnostic, diagnose
from ..model.seek import prose
from ..model.survey import Survey

_DEFINITION = re.compile(r"(?m)^ {0,3}(?P<at>\[(?!\^)(?P<label>[^\[\]\n]+)\]):[ \t]*\S")
_LABEL = re.compile(r"(?<!\\)\[([^\[\]]+)\]")


def unused_link_labels(book: Book, found: Survey) -> Iterator[Diagnostic]:
    """Each definition of a link label that no link and no image names."""
    for division in book.divisions:
        if division.source is None:
            continue
        text = prose(division.source.text)
        defined = list(_DEFINITION.finditer(text))
        heads = {match.start("at") for match in defined}
        used = {_normal(match[1]) for match in _LABEL.finditer(text) if match.start() not in heads}
        for match in defined:
            if _normal(match["label"]) not in used:
                yield diagnose("link-label-unused", division.source.span(match.start("at")),
                               label=match["label"])


def _normal(label: str) -> str:
    """Labels are compared without regard to case and spacing."""
    return " ".join(label.casefold().split())
