"""Printed words → the same words as they were written, with other things between them.

Words that stand together once in both texts are anchors; from them the rest follows, backward and
forward, so that the same words elsewhere mislead no one (the idea of Bram Cohen's patience diff).
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

Words = Sequence[str]
Pair = tuple[int, int]
"""A printed and a written word, by their numbers."""

_SURE = 3
"""A match stands when so many words match in succession."""

_CLOSE = 12
"""Words to a sure match on either side that make a single one sure, too."""

_ANCHORS = (4, 2, 1)
"""Words to an anchor; shorter ones where there are no longer."""

_NEAR = 40
"""Words between two anchors among which single words are trusted."""

_WORD = re.compile(r"[^\W\d_]+(?:\u00ad[^\W\d_]+)*")


def words(text: str) -> Iterator[tuple[str, int]]:
    """The words of a text, letters alone and without case, with their offsets. Figures are left out:
    numbers of notes and sections are not in the manuscript."""
    for match in _WORD.finditer(text):
        yield normal(match[0]), match.start()


def normal(word: str) -> str:
    """A word without case, ligatures and soft hyphens."""
    return unicodedata.normalize("NFKC", word).casefold().replace("\u00ad", "")


def align(printed: Words, written: Words) -> list[int | None]:
    """For each printed word the number of the written one, or None where this is not sure."""
    found: list[int | None] = [None] * len(printed)
    todo = [(0, len(printed), 0, len(written))]
    while todo:
        first, last, start, end = todo.pop()
        while first < last and start < end and printed[first] == written[start]:
            found[first] = start
            first, start = first + 1, start + 1
        while first < last and start < end and printed[last - 1] == written[end - 1]:
            last, end = last - 1, end - 1
            found[last] = end
        if first < last and start < end:
            anchors = _anchors(printed, written, (first, last, start, end))
            ends = [(first, start), *anchors, (last, end)]
            todo += [(a, b, c, d) for (a, c), (b, d) in pairwise(ends)] if anchors else []
    return _sure(found)


def _anchors(printed: Words, written: Words, stretch: tuple[int, int, int, int]) -> list[Pair]:
    """Successions that occur once in both stretches; where all is repeated, those that occur equally
    often: the third here is the third there."""
    first, last, start, end = stretch
    for length in _ANCHORS:
        if length > 1 or max(last - first, end - start) <= _NEAR:
            ours = _successions(printed, first, last, length)
            theirs = _successions(written, start, end, length)
            shared = [(ours[key], theirs[key]) for key in ours
                      if len(ours[key]) == len(theirs.get(key, ()))]
            alone = [(here[0], there[0]) for here, there in shared if len(here) == 1]
            if pairs := alone or sorted(pair for both in shared for pair in zip(*both)):
                return _rising(pairs)
    return []


def _successions(text: Words, start: int, end: int, length: int) -> dict[Words, list[int]]:
    """Every succession of ``length`` words of a stretch, in its order, and where it begins."""
    seen: dict[Words, list[int]] = {}
    for i in range(start, end - length + 1):
        seen.setdefault(tuple(text[i:i + length]), []).append(i)
    return seen


def _rising(pairs: Sequence[Pair]) -> list[Pair]:
    """The longest succession of pairs in the order of both texts; they come in that of the first."""
    ends: list[int] = []                # The least last word of a succession of each length.
    tails: list[int] = []               # Which pair that is.
    before: list[int] = []              # For each pair the one before it in its succession.
    for number, (_, place) in enumerate(pairs):
        length = bisect_left(ends, place)
        ends[length:length + 1], tails[length:length + 1] = [place], [number]
        before.append(tails[length - 1] if length else -1)
    chain, number = [], tails[-1] if tails else -1
    while number >= 0:
        chain.append(pairs[number])
        number = before[number]
    return chain[::-1]


def _sure(found: Sequence[int | None]) -> list[int | None]:
    """Matches that stand in a succession of them, and those close between two such."""
    sure: list[int | None] = [None] * len(found)
    start = 0
    for i in range(1, len(found) + 1):
        goes_on = i < len(found) and None not in (found[i], found[i - 1]) and found[i] == found[i - 1] + 1
        if not goes_on:
            if i - start >= _SURE:
                sure[start:i] = found[start:i]
            start = i
    pairs = [(i, place) for i, place in enumerate(sure) if place is not None]
    return [place if place is None or sure[i] is not None or _is_close((i, place), pairs) else None
            for i, place in enumerate(found)]


def _is_close(pair: Pair, sure: Sequence[Pair]) -> bool:
    """Whether a match stands between two sure ones that are near it in both texts."""
    at = bisect_left(sure, pair)
    return 0 < at < len(sure) and all(
        0 < there - here <= _CLOSE for before, after in ((sure[at - 1], pair), (pair, sure[at]))
        for here, there in zip(before, after))
