"""Nothing is lost: every passage of the manuscript stands in the artefact, in its order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..model.artifact import Artifact
from ..model.diagnostic import Diagnostic, diagnose
from ..model.survey import Passage
from .text import Streams, letters, streams

_SHOWN = 60
"""How many characters of a lost passage are shown."""

_SLACK = 4
"""By how many letters a page's last words may seem to run on into its folio."""


_SURE = 100
"""So many letters in a row are no chance."""

_FLOATED = 1
"""How many pages a figure may stand before the text that leads up to it ends."""


@dataclass(frozen=True, order=True)
class _Place:
    page: int = 0
    offset: int = 0


def find_lost(artifact: Artifact, *texts: Iterable[Passage]) -> list[Diagnostic]:
    """A diagnostic for each piece of a passage that is not in the artefact where it should be.

    Each of ``texts`` is a whole book: as the author wrote it, and with its citations resolved.
    """
    found = streams(artifact.data, artifact.format)
    return list(dict.fromkeys(fault for text in texts for fault in _lost(text, found, artifact)))


def _lost(text: Iterable[Passage], found: Streams, artifact: Artifact) -> Iterator[Diagnostic]:
    streams_of = {False: found.text, True: found.notes}
    places: dict[tuple[str, bool], _Place] = defaultdict(_Place)
    for passage in text:
        where = passage.place, passage.floats
        if passage.floats:
            page = places[passage.place, False].page - _FLOATED
            places[where] = max(places[where], _Place(max(page, 0)))
        for piece in passage.pieces:
            place = _find(letters(piece), streams_of[passage.in_note], places[where])
            if place is None:
                yield diagnose("lost-text", passage.span, format=artifact.format.upper(),
                               text=piece.strip()[:_SHOWN])
            else:
                places[where] = place


def _find(needle: str, pages: Sequence[str], start: _Place) -> _Place | None:
    """Where the first occurrence of ``needle`` at or after ``start`` ends. It may run over the
    turn of a page, where a folio, a running head and notes stand between its halves."""
    for page in range(start.page, len(pages)):
        offset = start.offset if page == start.page else 0
        at = pages[page].find(needle, offset)
        if at >= 0:
            return _Place(page, at + len(needle))
        if page + 1 < len(pages):
            longest = _longest_prefix(needle, pages[page], offset)
            for length in range(longest, max(0, longest - _SLACK), -1):
                place = _continued(needle[length:], pages, page + 1)
                if place:
                    return place
    return None


def _continued(rest: str, pages: Sequence[str], page: int) -> _Place | None:
    """Where the second half of a divided passage ends on ``page``, or after it when the passage
    fills the page, beside figures and notes perhaps."""
    at = pages[page].find(rest)
    if at >= 0:
        return _Place(page, at + len(rest))
    longest = _longest_prefix(rest, pages[page], 0)
    if page + 1 < len(pages) and (longest >= _SURE or 2 * longest > len(pages[page])):
        for length in range(longest, longest - _SLACK, -1):
            if place := _continued(rest[length:], pages, page + 1):
                return place
    return None


def _longest_prefix(needle: str, page: str, offset: int) -> int:
    """The length of the longest beginning of ``needle`` that stands on ``page``."""
    low, high = 0, len(needle)
    while low < high:
        middle = (low + high + 1) // 2
        if page.find(needle[:middle], offset) >= 0:
            low = middle
        else:
            high = middle - 1
    return low
