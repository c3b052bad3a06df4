"""Citation keys: short, readable, and the same each time for the same list."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ..slug import slug, telling_words
from .dates import year_of
from .imprint import Fields


def assign_keys(items: Sequence[Fields]) -> list[str]:
    """A key for each item: ``doe-2021``, ``dni-2024``; ``doe-2021a``, ``doe-2021b`` for two alike.

    The year is that of the date, or the last in the title, or ``nd``.
    """
    bases = [_base(fields) for fields in items]
    total, seen = Counter(bases), Counter()
    keys = []
    for base in bases:
        letter = _letters(seen[base]) if total[base] > 1 else ""
        seen[base] += 1
        keys.append(base + ("-" if letter and base.endswith("nd") else "") + letter)
    return keys


def _base(fields: Fields) -> str:
    years = re.findall(r"\b(?:1[4-9]|20)\d\d\b", fields["title"])
    return f"{_name(fields)}-{year_of(fields.get('issued')) or (years or ['nd'])[-1]}"


def _name(fields: Fields) -> str:
    names = fields.get("author") or fields.get("editor")
    if names:
        return slug(names[0].get("family") or _short_body(names[0]["literal"])) or "source"
    return slug(" ".join(telling_words(fields["title"])[:2])) or "source"


def _short_body(name: str) -> str:
    """The acronym it gives itself, that of three words or more, or the name."""
    given = re.search(r"\(([A-Z]{2,})\)", name)
    words = telling_words(name)
    if given or len(words) < 3:
        return given[1] if given else name
    return "".join(word[0] for word in words if word[0].isupper()) or name


def _letters(number: int) -> str:
    """a, b … z, ba, bb …"""
    letter = chr(ord("a") + number % 26)
    return (_letters(number // 26) if number >= 26 else "") + letter
