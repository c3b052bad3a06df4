"""A cited source without title or date."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.book import Book, Reference
from ..model.diagnostic import Diagnostic, diagnose
from ..model.sources import said, used
from ..model.survey import Survey

_UNTITLED = frozenset({"personal_communication", "interview", "review", "review-book"})
_UNDATED = frozenset({"classic"})


def incomplete_sources(book: Book, found: Survey) -> Iterator[Diagnostic]:
    """Each such source that the book cites or lists."""
    for reference in used(book, (citation.value for citation in found.citations)):
        kind = said(reference, "type")
        if kind not in _UNTITLED and not said(reference, "title"):
            yield _fault(reference, "title", "Add “title:” to its entry.")
        if kind not in _UNDATED and not any(said(reference, name) for name in _DATED):
            yield _fault(reference, "date", "Add “issued:” to its entry; “issued: {literal: n.d.}” "
                                            "if it bears none.")


_DATED = ("issued", "accessed", "status")
"""What tells when a source appeared: a page without a date has that of reading it, what is to appear
says so."""


def _fault(reference: Reference, what: str, hint: str) -> Diagnostic:
    return diagnose("source-incomplete", reference.span, key=reference.key, what=what, hint=hint)
