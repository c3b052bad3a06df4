"""Where words may be divided: by Pyphen's dictionaries, and by the author's soft hyphens."""

from __future__ import annotations

import re
from functools import cache, lru_cache

import pyphen

SOFT = "\u00ad"
CARRIED = 4
"""Of the last word of a paragraph at least so many letters go to the last line (The Chicago Manual
of Style, 17th ed., 2.116)."""

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_UNDIVIDED = re.compile(r"\w[/@_\\]\w|://|\w\.\w")
_ADDRESS = re.compile(r"://|\bwww\.|\bdoi\.org/|\w@\w")
_MARKS = "://", "www.", "doi.org/", "@"
_HARD = re.compile("[-\u2010]")


@cache
def _positions(word: str, language: str, before: int, after: int) -> tuple[int, ...]:
    dictionary = _dictionary(language, before, after)
    return tuple(int(i) for i in dictionary.positions(word) if not getattr(i, "data", None))


@cache
def _dictionary(language: str, before: int, after: int) -> pyphen.Pyphen:
    return pyphen.Pyphen(lang=language, left=before, right=after)


@cache
def known(language: str) -> str | None:
    """The dictionary for a BCP 47 tag, or None."""
    return pyphen.language_fallback(language)


@lru_cache(maxsize=20_000)
def words(piece: str) -> tuple[tuple[int, str], ...]:
    """The words in a run of text without spaces that may be divided, and where they start: none in
    what may be an address or an abbreviation, none in a word that has a hyphen of its own or says by
    soft hyphens where to divide it."""
    if SOFT in piece or _HARD.search(piece) or _UNDIVIDED.search(piece):
        return ()
    return tuple((match.start(), match[0]) for match in _WORD.finditer(piece))


def points(word: str, language: str, limits: tuple[int, int, int]) -> tuple[int, ...]:
    """Where ``word`` may be divided. ``limits`` are the least letters of a word, before and after
    the division, as CSS has them in ``hyphenate-limit-chars``."""
    total, before, after = limits
    return _positions(word, language, before, after) if len(word) >= total else ()


def soft_points(piece: str) -> list[int]:
    """Where the author put soft hyphens inside ``piece``."""
    if SOFT not in piece:
        return []
    return [match.start() for match in re.finditer(SOFT, piece) if 0 < match.start()]


def addresses(text: str) -> list[tuple[int, int]]:
    """Where addresses stand in ``text``, each from space to space."""
    found: list[tuple[int, int]] = []
    if not any(mark in text for mark in _MARKS):
        return found
    for match in _ADDRESS.finditer(text):
        if not found or match.start() >= found[-1][1]:
            end = text.find(" ", match.end())
            found.append((text.rfind(" ", 0, match.start()) + 1, len(text) if end < 0 else end))
    return found
