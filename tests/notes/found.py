"""What every reader finds of a note, whatever the format."""

from __future__ import annotations

import re
from dataclasses import dataclass

_CALLED = re.compile(r"[Zz]q([a-j]{3})\.?$")
_NOTE = re.compile(r"Qz([a-j]{3}).*yq\1", re.DOTALL)


@dataclass(frozen=True)
class Found:
    """A note: its key, the key of the word before its call, what stands at the call and at the note
    (empty where only a page would tell), and the letters of its text."""

    key: str
    before: str
    call: str
    lead: str
    text: str


def found(before: str, call: str, lead: str, text: str) -> Found:
    """What the text before a call, the two signs and the note's text come to."""
    note, called = _NOTE.search(text), _CALLED.search(before)
    if not (note and called):
        raise ValueError(f"“{before[-20:]}” calls no note, or none is whole in “{text[:80]}”")
    return Found(note[1], called[1], call, lead, letters(note[0]))


def letters(text: str) -> str:
    """The letters and digits alone."""
    return "".join(filter(str.isalnum, text))
