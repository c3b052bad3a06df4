"""Words → a name for files and keys: lower case, no accents, hyphens between."""

from __future__ import annotations

import re
import unicodedata

STOP_WORDS = frozenset("a an and at by for from in of on or the to with".split())
"""English words that tell nothing about a title."""


def slug(text: str, *, longest: int = 60) -> str:
    """``The Common Enemy`` → ``the-common-enemy``; at most ``longest`` characters, whole words.

    Letters of every script stay: file systems and Pandoc's citation keys take them.
    """
    plain = "".join(char for char in unicodedata.normalize("NFKD", text.casefold())
                    if not unicodedata.combining(char))
    words = re.findall(r"[^\W_]+", re.sub(r"['’]", "", plain))
    while len(words) > 1 and len("-".join(words)) > longest:
        words.pop()
    return "-".join(words)[:longest]


def telling_words(text: str) -> list[str]:
    """The words of ``text`` that are not :data:`STOP_WORDS`, as typed."""
    return [word for word in re.findall(r"[^\W_]+(?:['’.-][^\W_]+)*", text)
            if word.casefold() not in STOP_WORDS]
