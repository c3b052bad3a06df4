"""A source that no group of the bibliography takes."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.book import Book
from ..model.diagnostic import Diagnostic, diagnose
from ..model.sources import group_of, used
from ..model.survey import Survey


def ungrouped_sources(book: Book, found: Survey) -> Iterator[Diagnostic]:
    """Each such source that the book cites or lists, where its bibliography has groups."""
    if not book.groups:
        return
    for reference in used(book, (citation.value for citation in found.citations)):
        if group_of(reference, book.groups) is None:
            yield diagnose("source-ungrouped", reference.span, key=reference.key)
