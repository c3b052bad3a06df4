"""Citation keys: short, readable, and the same each time for the same list."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence

from ..slug import slug, telling_words
from .dates import year_of
from .imprint import Fields


def assign_keys(items: Sequence[Fields], taken: Collection[str] = ()) -> list[str]:
    """A key for each item: ``doe-2021``, ``dni-2024``; ``doe-2021a``, ``doe-2021b`` for two alike.

    The year is that of the date, or the last in the title, or ``nd``. None of ``taken`` is given.
    """
    bases = [_base(fields) for fields in items]
    seen = Counter({base: sum(key.startswith(base) and len(key) < len(base) + 3 for key in taken)
                    for base in set(bases)})
    total = seen + Counter(bases)
    keys = []
    for base in bases:
        letter = _letters(seen[base]) if total[base] > 1 else ""
        seen[base] += 1
        keys.append(base + ("-" if letter and base.endswith("nd") else "") + letter)
    return keys


def _base(fields: Fields) -> str:
    years = re.findall(r"\b(?:1[4-9]|20)\d\d(?=[a-z]?\b)", fields.get("title", ""))
    return f"{_name(fields)}-{year_of(fields.get('issued')) or (years or ['nd'])[-1]}"


def _name(fields: Fields) -> str:
    names = fields.get("author") or fields.get("editor")
    if names:
        return slug(names[0].get("family") or acronym(names[0]["literal"])) or "source"
    return slug(" ".join(telling_words(fields.get("title", ""))[:2])) or "source"


def acronym(name: str) -> str:
    """The acronym that a body gives itself, that of three words or more, or the name."""
    given = re.search(r"\(([A-Z]{2,})\)", name)
    words = telling_words(name)
    if given or len(words) < 3:
        return given[1] if given else name
    return "".join(word[0] for word in words if word[0].isupper()) or name


def _letters(number: int) -> str:
    """a, b … z, ba, bb …"""
    letter = chr(ord("a") + number % 26)
    return (_letters(number // 26) if number >= 26 else "") + letter
