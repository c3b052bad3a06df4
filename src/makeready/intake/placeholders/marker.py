"""A citation left as text, and how the numbers in it are read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Cited:
    """A source by its number in the list, and the place in it (“p. 12”), if one is given."""

    number: int
    locator: str = ""


@dataclass(frozen=True)
class Marker:
    """A citation left as text at ``text[start:end]`` of a block.

    ``word`` is what stands before the number, empty for a bare ``[3]``. ``cited`` is empty where no
    source is named. ``form`` is a row of ``numbered.py``, empty where the words leave no doubt.
    """

    start: int
    end: int
    text: str
    word: str
    cited: tuple[Cited, ...]
    form: str = ""


_WORD = r"(?:citations?|cites?|sources?|references?|refs?)"
_ITEM = re.compile(rf"(?:{_WORD}\s*:?\s*)?(?P<first>\d+)(?:\s*(?:[–—-]|to)\s*(?P<last>\d+))?"
                   r"(?:\s*[:,]?\s*(?P<locator>pp?\.\s*\S.*))?", re.IGNORECASE)
_LONGEST_RANGE = 50


def read_numbers(numbers: str) -> tuple[Cited, ...]:
    """The sources that “1, 3–5; 8, p. 12” names; none when it cannot be read."""
    cited: list[Cited] = []
    parts = re.split(r"\s*[,;&](?!\s*pp?\.)\s*(?:and\s+)?|\s+and\s+", numbers)
    for item in map(_ITEM.fullmatch, parts):
        if not item:
            return ()
        first, last = int(item["first"]), int(item["last"] or item["first"])
        if not 1 <= first <= last < first + _LONGEST_RANGE:
            return ()
        cited += [Cited(number, item["locator"] or "") for number in range(first, last + 1)]
    return tuple(cited)


def merged(markers: Sequence[Marker], text: str) -> list[Marker]:
    """Markers in order, those that stand side by side as one; of two that overlap, the first."""
    out: list[Marker] = []
    for marker in sorted(markers, key=lambda marker: (marker.start, -marker.end)):
        last = out[-1] if out else None
        if last and marker.start < last.end:
            continue
        if last and _are_one(last, marker, text):
            out[-1] = Marker(last.start, marker.end, text[last.start:marker.end], last.word,
                             last.cited + marker.cited, last.form)
        else:
            out.append(marker)
    return out


def _are_one(last: Marker, marker: Marker, text: str) -> bool:
    return bool(last.cited and marker.cited and bool(last.form) == bool(marker.form)
                and not text[last.end:marker.start].strip(" ,"))
