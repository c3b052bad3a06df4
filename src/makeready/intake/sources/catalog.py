"""Lists of sources → one library of CSL items, and which number means which of them where."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from ...model.source import Span
from ..finding import Finding, Kind
from ..notes.note import Note, NoteList
from .entry import Entry
from .imprint import Fields
from .keys import assign_keys
from .listing import Listing
from .parse import parse

WORD_FOR_WORD = "collection"
"""The CSL type of a line that was not understood: of all types this one prints a title as it is,
without quotation marks, italics or “n.d.”."""


@dataclass(frozen=True)
class Source:
    """A work that the author lists.

    ``fields`` is its CSL item without the key, its texts plain; :data:`WORD_FOR_WORD` is the type
    of one that was not understood. ``entry`` is None for one that came with its data, from a
    reference manager.
    """

    key: str
    fields: Fields
    entry: Entry | None


@dataclass(frozen=True)
class NumberedList:
    """What the numbers of one list stand for. ``is_typed``: the author wrote them.

    A number that stands for two sources is not in ``meant``. ``scope`` are the lines that refer to
    it, where its place does not tell.
    """

    line: int
    meant: Mapping[int, Source | Note]
    is_typed: bool
    scope: range | None = None

    @property
    def has_notes(self) -> bool:
        """Whether the numbers stand for notes."""
        return any(isinstance(target, Note) for target in self.meant.values())


@dataclass(frozen=True)
class Library:
    """Every source once, in the order of the draft, and the lists that name them.

    ``accepted`` are the places of bare numbers that count as citations: ``gates.py`` fills it.
    """

    sources: tuple[Source, ...]
    lists: tuple[NumberedList, ...]
    accepted: frozenset[Span] = field(default=frozenset(), repr=False)

    def list_for(self, line: int) -> NumberedList | None:
        """The list that numbers on ``line`` refer to: the next one below, or else the last. Notes
        are called from above only."""
        for found in self.lists:
            if found.scope is not None and line in found.scope:
                return found
        placed = [found for found in self.lists if found.scope is None]
        sources = [found for found in placed if not found.has_notes]
        return next((found for found in placed if found.line > line),
                    sources[-1] if sources else None)


@dataclass(frozen=True)
class _Reading:
    """What an entry was read as, and how sure that is."""

    fields: Fields
    kind: Kind


def build_library(listings: Sequence[Listing], notes: Sequence[NoteList] = (),
                  known: Mapping[str, Fields] = {}) -> tuple[Library, list[Finding]]:
    """Every entry read, or kept word for word; the same work twice is one source.

    ``known`` are CSL items that came with the draft, by their keys.
    """
    entries = [entry for listing in listings for entry in listing.entries]
    numbers = [number for listing in listings for number in _numbers(listing)]
    readings = _read_all(entries)
    sources = _sources(entries, readings, known)
    findings = [finding for row in zip(numbers, entries, readings, sources)
                for finding in _report(*row)]
    lists, in_step = [], iter(sources)
    for listing in listings:
        numbered, clashes = _number(listing, list(islice(in_step, len(listing.entries))))
        lists.append(numbered)
        findings += clashes
    lists += [NumberedList(found.line, found.notes, True, found.scope) for found in notes]
    own = {key: Source(key, fields, None) for key, fields in known.items()}
    own |= {source.key: source for source in sources}
    lists.sort(key=lambda found: found.line)
    return Library(tuple(own.values()), tuple(lists)), findings


_SAME_AUTHOR = re.compile(r"(?:—{1,3}|–{2,3}|-{3,}|_{3,}|(?:\\_){3,})(?P<stop>[.,:]?)(?= )")
"""What stands for the name of the source before, where it has the same author (Chicago, 13.72)."""


def _read_all(entries: Sequence[Entry]) -> list[_Reading]:
    readings: list[_Reading] = []
    author = ""
    for entry in entries:
        same = _SAME_AUTHOR.match(entry.block.text) if author else None
        text = entry.block.text
        if same:
            stop = "" if author.endswith(".") and same["stop"] == "." else same["stop"]
            text = author + stop + text[same.end():]
        readings.append(_read(text))
        author = _filed(readings[-1].fields) or (author if same else "")
    return readings


def _filed(fields: Fields) -> str:
    """The authors as a list has them, “Family, Given, and Given Family”; empty for none."""
    first, *others = fields.get("author") or [{}]
    names = [first.get("literal") or ", ".join(filter(None, map(first.get, ("family", "given"))))]
    names += [name.get("literal") or " ".join(filter(None, map(name.get, ("given", "family"))))
              for name in others]
    *most, last = names
    return f"{', '.join(most)}, and {last}" if most else last


def _read(text: str) -> _Reading:
    parsed = parse(text)
    if parsed is None:
        line = " ".join(text.split())
        return _Reading({"type": WORD_FOR_WORD, "title": line.removesuffix(".")}, "unparsed")
    return _Reading(parsed.fields, "matched" if parsed.is_sure else "guessed")


def _sources(entries: Sequence[Entry], readings: Sequence[_Reading], known: Mapping[str, Fields]
             ) -> list[Source]:
    """The source of each entry; an entry for a work seen before has that one's."""
    seen: dict[str, Source | int] = {
        mark: Source(key, fields, None) for key, fields in known.items()
        for mark in _fingerprints(fields)}
    firsts: list[Source | int] = []
    for i, reading in enumerate(readings):
        marks = list(_fingerprints(reading.fields))
        firsts.append(next((seen[mark] for mark in marks if mark in seen), i))
        seen |= {mark: firsts[-1] for mark in marks}
    own = sorted({first for first in firsts if isinstance(first, int)})
    keys = dict(zip(own, assign_keys([readings[i].fields for i in own], known)))
    return [Source(keys[i], readings[i].fields, entries[i]) if isinstance(i, int) else i
            for i in firsts]


def _fingerprints(fields: Fields) -> Iterator[str]:
    """Marks that two entries for one work share: its address, or who wrote what."""
    if "DOI" in fields:
        yield fields["DOI"].casefold()
    if "URL" in fields:
        yield re.sub(r"^https?://(?:www\.)?|/$", "", fields["URL"].casefold())
    name = (fields.get("author") or fields.get("editor") or [{}])[0]
    who = name.get("family") or name.get("literal") or ""
    if words := re.findall(r"\w+", f"{who} {fields.get('title', '')}".casefold()):
        yield " ".join(words)


def _numbers(listing: Listing) -> list[int]:
    """The typed numbers where every entry has one, else the places in the list."""
    if _is_typed(listing):
        return [entry.number or 0 for entry in listing.entries]
    return list(range(1, len(listing.entries) + 1))


def _is_typed(listing: Listing) -> bool:
    return all(entry.number is not None for entry in listing.entries)


def _number(listing: Listing, sources: Sequence[Source]) -> tuple[NumberedList, list[Finding]]:
    by_number: dict[int, list[tuple[Entry, Source]]] = defaultdict(list)
    for number, entry, source in zip(_numbers(listing), listing.entries, sources):
        by_number[number].append((entry, source))
    unclear = {number for number, rows in by_number.items() if len({s.key for _, s in rows}) > 1}
    clashes = [Finding("conflicting", by_number[number][1][0].typed.span(), (
        f"The number {number} stands before {len(by_number[number])} sources, first on line "
        f"{by_number[number][0][0].typed.line}: citations of it stay as text. Number them anew."))
        for number in sorted(unclear)]
    own = {number: rows[0][1] for number, rows in by_number.items() if number not in unclear}
    return NumberedList(listing.line, own, _is_typed(listing)), clashes


def _where(source: Source) -> str:
    return (f"the one of line {source.entry.typed.line}" if source.entry
            else "one that the reference manager brought")


_READ_AS = {
    "matched": "read as {what}.",
    "guessed": "read, without quotation marks to go by, as {what}.",
    "unparsed": "not understood: it is printed word for word as you typed it. Fill in its fields "
                "in manuscript/references.yaml.",
}


def _report(number: int, entry: Entry, reading: _Reading, source: Source) -> Iterator[Finding]:
    span, fields = entry.typed.span(), reading.fields
    if source.entry is not entry:
        yield Finding("duplicate", span, (
            f"Source {number} is {_where(source)} again ({source.key}) and left out. It says: "
            f"{entry.typed.text}"))
        return
    date = fields.get("issued", "")
    shown = date["literal"] if isinstance(date, dict) else date
    what = ", ".join(filter(None, (str(fields["type"]), f"“{fields['title']}”", shown)))
    yield Finding(reading.kind, span, f"Source {number} ({source.key}) is "
                  + _READ_AS[reading.kind].format(what=what))
    if not (date or "accessed" in fields or reading.kind == "unparsed"
            or re.search(r"\bn\.d\.", entry.typed.text)):
        yield Finding("missing", span, (
            f"Source {number} ({source.key}) has no date: add “issued: YEAR” to it in "
            "manuscript/references.yaml if you know it."))
