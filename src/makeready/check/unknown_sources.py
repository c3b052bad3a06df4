"""A citation of a source that is not in the list of sources."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.book import Book
from ..model.diagnostic import Diagnostic, diagnose, did_you_mean
from ..model.survey import Survey


def unknown_sources(book: Book, found: Survey) -> Iterator[Diagnostic]:
    """Each such citation, with the nearest key as its cure."""
    known = {reference.key for reference in book.references}
    for citation in found.citations:
        if citation.value not in known:
            yield diagnose("cite-unknown", citation.span, key=citation.value, hint=did_you_mean(
                citation.value, known,
                f"Add it to the sources; or write \\@{citation.value} if no source is meant."))
