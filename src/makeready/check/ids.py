"""An id that the author gave twice. Ids that Pandoc makes are told apart by makeready."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.book import Book
from ..model.diagnostic import Diagnostic, diagnose
from ..model.source import Span
from ..model.survey import Found, Survey


def repeated_ids(book: Book, found: Survey) -> Iterator[Diagnostic]:
    """Each place, after the first in the book, at which an id is given."""
    first: dict[str, Span] = {}
    by_file: dict[tuple[str, str], list[Found]] = {}
    for anchor in found.anchors:
        by_file.setdefault((anchor.division.id, anchor.value), []).append(anchor)
    for (_, name), anchors in by_file.items():
        places = sorted({a.span for a in anchors if a.span is not None and a.span.line})
        if not places:
            continue
        # One anchor more than places: Pandoc made the same id from a heading's words.
        surplus = len(anchors) - (name not in first)
        for place in places[-surplus:] if surplus else []:
            yield diagnose("id-twice", place, id=name,
                           other=_other(place, first.get(name, places[0])))
        first.setdefault(name, places[0])


def _other(place: Span, first: Span) -> str:
    if place == first:
        return "a heading of this file has it from its own words"
    return f"the first is {first}"
