"""Where the lines of a paragraph may end: at spaces, behind dashes and hyphens, and inside words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from . import hyphenation
from .linebreak import Break, Kind, Taste

if TYPE_CHECKING:
    from .paragraph import Paragraph

HYPHENS = "-\u2010"
_EDGES = ".,;:!?()[]“”‘’\"'—–-"


class Stretch:
    """The breaks of a paragraph from a character on to a line end of the author's, or to its own: a
    :data:`~.linebreak.Breaks`."""

    def __init__(self, paragraph: Paragraph, start: int, stop: int, taste: Taste):
        self._of, self._taste, self._stop = paragraph, taste, stop
        self._text = text = paragraph.text
        self._last = start + len(text[start:stop].rstrip(" "))
        self._origin = Break(Kind.SPACE, start, start, 0, paragraph.line_start(start), 0, 0,
                             next_hang=paragraph.hang(start)[0])
        self._pieces = list(self._cut(start))

    def __call__(self, divided: bool) -> tuple[Break, list[Break]]:
        return self._origin, self._with_divisions if divided else self._without

    @cached_property
    def _without(self) -> list[Break]:
        return [place for *_, place in self._pieces if place]

    @cached_property
    def _with_divisions(self) -> list[Break]:
        found: list[Break] = []
        for first, piece, spaces, place in self._pieces:
            found += self._divisions(first, piece, spaces)
            if place:
                found.append(place)
        return found

    def _cut(self, start: int) -> Iterator[tuple[int, str, int, Break | None]]:
        """Each run between two places where Unicode allows a break: its start, its text, the word
        spaces before it, and the break behind it, if its style allows one."""
        before, spaces = self._origin, 0
        for first, end, after in self._runs(start):
            piece, before_it = self._text[first:end], spaces
            if before and before.resume == first:
                before.first = _bare(piece)
            spaces += piece.count(" ") + piece.count("\u00a0")
            if after < self._last:
                before = self._between(end, after, piece, spaces)
            else:
                before = self._final(spaces)
            spaces += after - end
            yield first, piece, before_it, before

    def _runs(self, first: int) -> Iterator[tuple[int, int, int]]:
        """Start and end of each run between two allowed breaks, and the start of the next."""
        allowed, text = self._of.allowed, self._text
        while first < self._last:
            after = allowed.find(1, first + 1)
            if after < 0 or after > self._last:
                after = self._last
            end = after
            while end > first and text[end - 1] == " ":
                end -= 1
            if end > first:
                yield first, end, after
            first = after

    def _between(self, end: int, after: int, piece: str, spaces: int) -> Break | None:
        of = self._of
        owner, beside = of.owners[end - 1], of.owners[end]
        if owner and beside and not beside.wraps and (after == end or owner is beside):
            return None
        if owner and after == end and not owner.wraps:
            return None
        place = Break(Kind.SPACE, end, after, of.line_end(end, after), of.line_start(after), spaces,
                      spaces + after - end, 0.0, of.hang(end - 1)[1], of.hang(after)[0])
        if after > end:
            place.last = _bare(piece)
            return place
        place.kind, place.divides = Kind.DIRECT, piece[-1] in HYPHENS
        place.penalty = self._taste.hyphen_penalty if place.divides else self._taste.dash_penalty
        return place

    def _divisions(self, first: int, piece: str, spaces: int) -> Iterator[Break]:
        """The breaks inside a piece, in their order."""
        of = self._of
        if len(piece) < of.shortest or of.is_in_address(first):
            return
        for place, word in hyphenation.words(piece):
            start, end = first + place, first + place + len(word)
            segment = of.owners[start]
            if segment is None or not segment.language or end > segment.end:
                continue
            penalty = self._taste.capital_penalty if word[0].isupper() else 0.0
            if self._text[first - 1:first] in HYPHENS and first:
                penalty += self._taste.compound_penalty
            for point in hyphenation.points(word, segment.language, segment.limits):
                at = start + point
                if not self._is_last(first, piece) or end - at >= hyphenation.CARRIED:
                    yield self._division(at, at, first, spaces, penalty)
        for point in hyphenation.soft_points(piece):
            if (owner := of.owners[first + point]) and owner.box.style["hyphens"] != "none":
                yield self._division(first + point, first + point + 1, first, spaces, 0.0)

    def _is_last(self, first: int, piece: str) -> bool:
        return first + len(piece) >= self._last

    def _division(self, end: int, resume: int, first: int, spaces: int, penalty: float) -> Break:
        of = self._of
        segment = of.owners[end - 1]
        char = segment.box.style["hyphenate_character"]
        hyphen = segment.measure.width(char)
        spaces += self._text.count("\u00a0", first, end)
        return Break(Kind.HYPHEN, end, resume, of.line_end(end, end) + hyphen,
                     of.line_start(resume), spaces, spaces, self._taste.hyphen_penalty + penalty,
                     of.hang(end - 1, char[-1])[1], of.hang(resume)[0], hyphen=hyphen, divides=True)

    def _final(self, spaces: int) -> Break:
        end = self._of.line_end(self._last, self._stop + 1)
        return Break(Kind.FINAL, self._last, self._stop, end, 0.0, spaces, spaces,
                     hang=self._of.hang(self._last - 1)[1])


def _bare(piece: str) -> str:
    """A word without its punctuation, for telling a stack."""
    return piece.strip(_EDGES).lower()
