"""A note that is called twice: Pandoc prints it twice, under two numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..model.book import Book
from ..model.diagnostic import Diagnostic, diagnose
from ..model.seek import note_calls, note_definitions, page_text, prose
from ..model.survey import Survey


def notes_called_twice(book: Book, found: Survey) -> Iterator[Diagnostic]:
    """Each call after the first of a label that is defined."""
    for division in book.divisions:
        if division.source is None:
            continue
        text = prose(division.source.text)
        defined, seen = note_definitions(text), Counter[str]()
        for call in note_calls(page_text(text)):
            label = call["label"]
            seen[label] += 1
            if label in defined and seen[label] > 1:
                yield diagnose("note-called-twice", division.source.span(call.start()),
                               label=label)
