"""A source that no one cites and that ``nocite`` does not list."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.book import Book
from ..model.diagnostic import Diagnostic, diagnose
from ..model.sources import used
from ..model.survey import Survey


def unused_sources(book: Book, found: Survey) -> Iterator[Diagnostic]:
    """Each such source, where its entry stands. What was looked up may stay: it is listed only
    when it is cited."""
    listed = {reference.key for reference in used(book, (c.value for c in found.citations))}
    for reference in book.references:
        if reference.key not in listed and not reference.locked:
            yield diagnose("source-unused", reference.span, key=reference.key)
