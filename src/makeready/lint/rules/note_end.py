import re
from collections.abc import Iterator

from ..rivals import rarer
from ..rule import NOTE, Found, Rule
from ..text import REMARK, Manuscript

_STOPPED = re.compile(r"[.!?…][”’\"')\]]*\s*\Z")
_SIGNED = re.compile(r"(?:\A|[\s.!?”’)])—\u2060?[^—]*\Z")
"""Who said it, or where: “…” —Hume, *History*."""
_ENOUGH = 10


def _find(manuscript: Manuscript) -> Iterator[Found]:
    """Notes that end without a full stop in a book whose others have one, or the other way round."""
    places: dict[str, list[Found]] = {"with": [], "without": []}
    for text, passage in manuscript.passages((REMARK,)):
        words = passage.plain.rstrip()
        if words and not _SIGNED.search(words) and (words[-1].isalnum() or _STOPPED.search(words)):
            last = max(words.rfind(" "), words.rfind("\n")) + 1
            form = "with" if _STOPPED.search(words) else "without"
            places[form].append(Found(text, *passage.place(last, len(words))))
    few, many = sorted(map(len, places.values()))
    if many >= _ENOUGH * few:
        yield from rarer(places)


RULE = Rule(
    code="note-end", severity=NOTE,
    message="This note ends {form} a full stop, {rivals} others end {rival} one: “{around}”.",
    cure="Let all notes end alike, best with a full stop.",
    why="Notes are sentences, or are treated as such.",
    find=_find)
