"""A note that is called but not defined: Pandoc prints the label."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ..model.book import Book, Division
from ..model.diagnostic import Diagnostic, diagnose, did_you_mean
from ..model.seek import AS_IS, note_definitions, prose
from ..model.survey import Survey

_CALL = re.compile(r"\[\^([^\]\s]+)\]")


def undefined_notes(book: Book, found: Survey) -> Iterator[Diagnostic]:
    """Each call that stands in the tree as it was typed and is not marked ``.as-is``."""
    for division in book.divisions:
        labels = {match[1] for text in found.texts if text.division is division
                  for match in _CALL.finditer(text.value)}
        for label in sorted(labels):
            yield from _faults(label, division)


def _faults(label: str, division: Division) -> Iterator[Diagnostic]:
    if division.source is None:
        return
    text = prose(division.source.text)
    definitions = note_definitions(text)
    calls = list(re.finditer(rf"\\?\[\^{re.escape(label)}\\?\](?!\]\{{[^{{}}]*\.{AS_IS}\b)", text))
    if label in definitions:
        cure = "A note cannot call another: put the words of the other here."
        calls = [call for call in calls if _in_a_note(call.start(), definitions)]
    elif heads := [call for call in calls if _is_head(call, text)]:
        cure, calls = "This is its definition: put an empty line before it.", heads
    else:
        cure = did_you_mean(label, definitions, f"Write “[^{label}]: the note” in this file, after "
                                                "an empty line.")
    for call in calls:
        yield diagnose("note-undefined", division.source.span(call.start()), label=label, hint=cure)


def _in_a_note(offset: int, definitions: Mapping[str, tuple[int, int]]) -> bool:
    return any(start < offset < end and offset > start + 3
               for start, end in definitions.values())


def _is_head(call: re.Match, text: str) -> bool:
    """Whether ``[^label]:`` begins a line."""
    line = text[:call.start()].rpartition("\n")[2]
    return not line.strip() and text.startswith(":", call.end())
