"""Printed lines → their places in the manuscript, by their words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ...model import tree
from ...model.book import Book, Division
from ...model.seek import note_definitions
from ...model.source import SourceFile, Span
from .align import align, words
from .model import HYPHENS, Line, line_number

Key = tuple[int, int]
"""A line by its sheet and its number on it."""

_PHRASE = 4
"""Words by which a line is known in a whole file."""


@dataclass(frozen=True)
class _Word:
    text: str
    line: Key


class Places:
    """Where the lines of a printed book stand in its manuscript.

    ``starts`` are the pages that divisions begin on, by their ids; ``rows`` the lines of each page
    without its head and folio.
    """

    def __init__(self, book: Book, starts: Mapping[str, int], rows: Mapping[int, Sequence[Line]]):
        self._book = book
        self._divisions = {page: division for division, pages in stretches(
            book.divisions, starts, max(rows, default=0)) for page in pages}
        self._words = _printed(rows)
        self._found: dict[str, Mapping[Key, Span]] = {}
        self._indexes: dict[str, _Index] = {}

    def of(self, line: Key) -> Span | None:
        """The place of a line's first words; the file where they are not found in it, None where the
        division has no file."""
        division = self._divisions.get(line[0])
        if division is None:
            return None
        if division.id not in self._found:
            self._found[division.id] = self._find(division)
        found = self._found[division.id].get(line) or self._elsewhere(division, line)
        return found or (division.source.whole() if division.source else None)

    def lines_of(self, division: Division, phrase: str, after: int = 0) -> tuple[Key, int] | None:
        """The line that a phrase of a division begins on, sought from the printed word ``after`` on;
        and the number of the word behind it."""
        printed, wanted = self._words_of(division), [word for word, _ in words(phrase)]
        for i in range(after, len(printed) - len(wanted) + 1):
            if wanted and [word.text for word in printed[i:i + len(wanted)]] == wanted:
                return printed[i].line, i + len(wanted)
        return None

    def _words_of(self, division: Division) -> list[_Word]:
        return [word for page, owner in self._divisions.items() if owner is division
                for word in self._words.get(page, ())]

    def _find(self, division: Division) -> dict[Key, Span]:
        """Of each line the first word whose place is sure."""
        if division.source is None:
            return {}
        printed, written = self._words_of(division), list(words(division.source.text))
        found = align([word.text for word in printed], [text for text, _ in written])
        places: dict[Key, Span] = {}
        for word, number in zip(printed, found):
            if number is not None and word.line not in places:
                places[word.line] = division.source.span(written[number][1])
        return places

    # --- words that were moved: notes, sources ---

    def _elsewhere(self, division: Division, line: Key) -> Span | None:
        """The place of a phrase of the line that stands once where its words can come from."""
        text = [word.text for word in self._words.get(line[0], ()) if word.line == line]
        phrases = [tuple(text[i:i + _PHRASE]) for i in range(len(text) - _PHRASE + 1)]
        for index in self._origins(division):
            for phrase in phrases:
                if place := index.get(phrase):
                    return place
        return None

    def _origins(self, division: Division) -> Sequence[_Index]:
        """The division's file; for one that has none the list of sources and, for notes, what the
        author wrote of them."""
        if division.source is None:
            return (self._listed, self._noted) if division.role == "notes" else (self._listed,)
        if division.source.path not in self._indexes:
            self._indexes[division.source.path] = _index([_placed(division.source)])
        return (self._indexes[division.source.path],)

    @cached_property
    def _listed(self) -> _Index:
        return _index([(word, reference.span) for word, _ in words(text)]
                      for reference in self._book.references
                      for value in reference.item.values()
                      for text in _strings(tree.meta_python(value)))

    @cached_property
    def _noted(self) -> _Index:
        sources = [division.source for division in self._book.divisions if division.source]
        return _index(_placed(source, *stretch) for source in sources
                      for stretch in note_definitions(source.text).values())


_Index = Mapping[tuple[str, ...], Span | None]
"""Phrases, and where each stands; None for one that stands in several places."""


def _placed(source: SourceFile, start: int = 0, end: int | None = None) -> list[tuple[str, Span]]:
    return [(word, source.span(start + offset)) for word, offset in words(source.text[start:end])]


def _index(texts: Iterable[Sequence[tuple[str, Span]]]) -> _Index:
    index: dict[tuple[str, ...], Span | None] = {}
    for text in texts:
        for i in range(len(text) - _PHRASE + 1):
            phrase, place = tuple(word for word, _ in text[i:i + _PHRASE]), text[i][1]
            index[phrase] = place if index.get(phrase, place) == place else None
    return index


def _strings(value: Any) -> Iterator[str]:
    """All text in a field of a source."""
    if isinstance(value, Mapping):
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _strings(item)
    else:
        yield str(value)


def stretches(divisions: Sequence[Division], starts: Mapping[str, int], last: int
              ) -> Iterator[tuple[Division, range]]:
    """The pages of each division, from those that ``starts`` says they begin on to the ``last``."""
    begun = [(starts[division.id], division) for division in divisions if division.id in starts]
    ends = [start for start, _ in begun[1:]] + [last + 1]
    for (start, division), end in zip(begun, ends):
        yield division, range(start, max(end, start + 1))


def _printed(rows: Mapping[int, Sequence[Line]]) -> dict[int, list[_Word]]:
    """The words of each page; one that is divided stands where it begins."""
    pages: dict[int, list[_Word]] = {}
    divided: list[_Word] | None = None          # The page of a word that is to be continued.
    for number in sorted(rows):
        page = pages[number] = []
        for row in rows[number]:
            found = [word for word, _ in words(row.text)]
            if divided and found:
                start = divided.pop()
                divided.append(_Word(start.text + found.pop(0), start.line))
            key = (number, line_number(row.baseline, rows[number]))
            page += [_Word(word, key) for word in found]
            divided = page if page and row.text[-1] in HYPHENS and found else None
    return pages
