"""A source that no one cites and that ``nocite`` does not list."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.book import Book
from ..model.diagnostic import Diagnostic, diagnose
from ..model.survey import Survey


def unused_sources(book: Book, found: Survey) -> Iterator[Diagnostic]:
    """Each such source, where its entry stands."""
    if "*" in book.nocite:
        return
    used = {citation.value for citation in found.citations} | set(book.nocite)
    for reference in book.references:
        if reference.key not in used:
            yield diagnose("source-unused", reference.span, key=reference.key)
