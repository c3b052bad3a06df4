"""Which bare numbers are citations: what the list of sources, and the other numbers, say of each.

A number counts only where the author typed a list with that number, once. Forms that often are
something else have to prove more: a number glued to a word goes on from the number cited before it,
and those in round brackets cover the whole list in its order. What is not sure stays text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace

from ..model.source import Span
from .block import Block
from .finding import Finding, count
from .notes import Note
from .placeholders import Cited, Marker, find_numbers, find_worded
from .sources.catalog import Library, NumberedList

_SURE = ("bracketed", "raised", "label", "stop")
"""Forms that the list alone can vouch for."""
_TELLING = ("bracketed", "label", "stop")
"""Forms that hardly mean anything else: worth a word where no list has the number."""


@dataclass(frozen=True)
class _Place:
    """A number of the text with its block."""

    block: Block
    marker: Marker

    @property
    def span(self) -> Span:
        return self.block.span(self.marker.start)

    @property
    def numbers(self) -> list[int]:
        return [cited.number for cited in self.marker.cited]

    @property
    def word(self) -> str:
        """What it is glued to, with it: “Transformer²”."""
        return re.split(r"\s", self.block.text[:self.marker.end])[-1]

    @property
    def stem(self) -> str:
        """What it is glued to, without it."""
        return re.split(r"\s", self.block.text[:self.marker.start])[-1].casefold()


def settle_numbers(blocks: Sequence[Block], library: Library, labels: Set[str]
                   ) -> tuple[Library, list[Finding]]:
    """The library with the places of the numbers that count, and what is to be said of the others.

    ``labels`` are those of the notes that Markdown defines in the draft.
    """
    places = [_Place(block, marker) for block in blocks for marker in find_numbers(block)
              if marker.form != "label" or not labels & {str(c.number) for c in marker.cited}]
    accepted: set[Span] = set()
    findings: list[Finding] = []
    for numbered in (*library.lists, None):
        own = [place for place in places if library.list_for(place.block.line) is numbered]
        if numbered and numbered.is_typed:
            found = list(_settle(own, numbered, _worded(blocks, library, numbered)))
            accepted |= {place.span for place in found}
            findings += _report(own, {place.span for place in found}, numbered)
        else:
            findings += _report_unlisted(own)
    return replace(library, accepted=frozenset(accepted)), findings


def _worded(blocks: Sequence[Block], library: Library, numbered: NumberedList) -> bool:
    """Whether citations that say so refer to the list: then bare numbers are hardly any."""
    return any(find_worded(block) for block in blocks if library.list_for(block.line) is numbered)


def _settle(places: Sequence[_Place], numbered: NumberedList, has_worded: bool) -> Iterator[_Place]:
    """The places that count."""
    known = numbered.meant.keys()
    listed = [place for place in places if known >= set(place.numbers) or _apart(place, known)]
    words = Counter(place.word for place in listed)
    stems = Counter(place.stem for place in places if place.marker.form == "word")
    sure = [place for place in listed if place.marker.form in _SURE
            and (place.marker.form != "raised" or words[place.word] == 1)]
    glued = list(_next_in_order(listed, sure, stems))
    if sure or glued or has_worded:
        yield from _once([*sure, *glued], numbered)
        return
    brackets = [place for place in listed if place.marker.form == "round"]
    firsts = list(dict.fromkeys(n for place in brackets for n in place.numbers))
    if firsts == sorted(known):
        yield from _once(brackets, numbered)


def _next_in_order(listed: Sequence[_Place], sure: Sequence[_Place], stems: Counter[str]
                   ) -> Iterator[_Place]:
    """Numbers glued to a word that has a number but once, where they are the next to be cited."""
    elsewhere = {number for place in sure for number in place.numbers}
    top = 0
    for place in listed:
        is_next = place.marker.form == "word" and place.numbers == [top + 1]
        if is_next and stems[place.stem] == 1 and top + 1 not in elsewhere:
            yield place
            top += 1
        elif place in sure:
            top = max(top, *place.numbers)


def _once(places: Iterable[_Place], numbered: NumberedList) -> Iterator[_Place]:
    """Places in order; a note has but one call."""
    called: set[int] = set()
    for place in sorted(places, key=lambda place: place.span):
        notes = {n for n in place.numbers if isinstance(numbered.meant.get(n), Note)}
        if not notes & called:
            yield place
        called |= notes


def _apart(place: _Place, known: Set[int]) -> bool:
    """Whether “¹²” is no number of the list, but 1 and 2 are."""
    return apart(place.marker, known) != place.marker.cited


def apart(marker: Marker, known: Set[int]) -> tuple[Cited, ...]:
    """What a marker cites; digits raised together are one number if the list has it."""
    numbers = [cited.number for cited in marker.cited]
    digits = [int(digit) for digit in str(numbers[0])] if len(numbers) == 1 else []
    if (marker.form == "raised" and numbers[0] not in known and known >= set(digits)
            and digits == sorted(set(digits))):
        return tuple(map(Cited, digits))
    return marker.cited


# Findings

def _report(places: Sequence[_Place], accepted: Set[Span], numbered: NumberedList
            ) -> Iterator[Finding]:
    unsure = []
    for place in places:
        missing = [n for n in place.numbers if n not in numbered.meant]
        if place.span in accepted:
            continue
        if place.marker.form in _TELLING and missing:
            yield Finding("missing", place.span, (
                f"“{place.marker.text}”: there is no source {missing[0]} in the list. It stays as "
                "text; write “[@key]” there, with a key from manuscript/references.yaml, or mark "
                "it “[…]{.as-is}”."))
        elif place.marker.form in _TELLING:
            yield Finding("conflicting", place.span, (
                f"“{place.marker.text}” calls a note a second time: it stays as text. Make a "
                "second note, or refer to the first in words."))
        elif not missing:
            unsure.append(place)
    if unsure:
        shown = ", ".join(dict.fromkeys(f"“{place.word}”" for place in unsure[:5]))
        yield Finding("guessed", unsure[0].span, (
            f"{count(len(unsure), 'number')} that could be meant for the list, the first here, "
            f"{'stays' if len(unsure) == 1 else 'stay'} as text: {shown}. Write “[@key]” where one "
            "is a citation."))


def _report_unlisted(places: Sequence[_Place]) -> Iterator[Finding]:
    telling = [place for place in places if place.marker.form in _TELLING]
    for place in telling:
        if place.marker.form != "stop":
            yield Finding("missing", place.span, (
                f"“{place.marker.text}” has no numbered list to refer to. It stays as text; write "
                "“[@key]” there, or mark it “[…]{.as-is}”."))
    stops = [place for place in telling if place.marker.form == "stop"]
    if stops:
        yield Finding("missing", stops[0].span, (
            f"{count(len(stops), 'number')} behind a stop, the first here, "
            f"{'has' if len(stops) == 1 else 'have'} no numbered list to refer to and "
            f"{'stays' if len(stops) == 1 else 'stay'} as text."))
