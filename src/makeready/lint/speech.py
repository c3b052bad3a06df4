"""Whether words are someone else's: speech in dialect and quoted documents keep their ways."""

from __future__ import annotations

import re

_MARKS = re.compile("[“”„«»\"]")
_OPENING = frozenset("“„«")
_SINGLE = frozenset("'‘")
_CLOSED = re.compile(r"[.,;:!?—-]['’](?=\s)")


def is_spoken(match: re.Match) -> bool:
    """Whether a match stands within quotation marks, as far as its passage tells. A single mark is one
    where the passage begins with it, or an apostrophe."""
    before = match.string[:match.start()]
    if marks := _MARKS.findall(before):
        return marks[-1] in _OPENING or marks[-1] == '"' and marks.count('"') % 2 == 1
    return before[:1] in _SINGLE and len(_CLOSED.split(before)) % 2 == 1
