"""Headings that are only large type, where no style of the word processor says so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..headings import is_title

_LARGER = 1.1
"""How much larger than the text a heading's type is at least."""
_FEW = 3
"""Sizes of headings that are told apart: chapter, section, subsection."""


@dataclass(frozen=True)
class Line:
    """A paragraph: its text, and the size of its type in points.

    ``is_plain``: it belongs to the running text, and stands in no list and no table.
    """

    text: str
    size: float
    is_plain: bool = True


def fake_levels(lines: Sequence[Line]) -> list[int | None]:
    """The level of each paragraph that is a heading by its type, None for the others.

    The largest type is level 1. Bold type of the text's own size is left to ``intake/headings.py``.
    """
    size = _size_of_text(lines)
    candidates = [_is_heading(line, size) and i + 1 < len(lines) for i, line in enumerate(lines)]
    sizes = sorted({line.size for line, is_one in zip(lines, candidates) if is_one}, reverse=True)
    if not sizes or len(sizes) > 2 * _FEW or 3 * sum(candidates) > 2 * len(lines):
        return [None] * len(lines)
    level = {of: min(place, _FEW) for place, of in enumerate(sizes, 1)}
    levels = [level[line.size] if is_one else None for line, is_one in zip(lines, candidates)]
    return _stepped(levels)


def _size_of_text(lines: Sequence[Line]) -> float:
    """The size in which most characters are set."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0


def _is_heading(line: Line, size: float) -> bool:
    return (line.is_plain and line.size >= _LARGER * size and bool(line.text.strip())
            and any(map(str.isalpha, line.text)) and is_title(line.text.strip()))


def _stepped(levels: Sequence[int | None]) -> list[int | None]:
    """Without skips: a heading is at most one level below the one before."""
    out = list(levels)
    given = [i for i, level in enumerate(out) if level]
    for before, i in pairwise(given):
        out[i] = min(out[i] or 1, (out[before] or 1) + 1)
    return out
