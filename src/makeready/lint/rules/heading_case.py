import re
from collections.abc import Iterator

from ..rivals import rarer
from ..rule import NOTE, Found, Rule
from ..text import HEADING, Manuscript

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_LONG = 5
"""Letters; shorter words may be small in a title."""


def _find(manuscript: Manuscript) -> Iterator[Found]:
    """Headings of a level in capitals and small letters as titles, or as sentences."""
    for level in range(1, 7):
        places: dict[str, list[Found]] = {"title": [], "sentence": []}
        for text, passage in manuscript.passages((HEADING,)):
            if passage.level == level and (form := _form(passage.plain)):
                places[form].append(Found(text, *passage.place(0, len(passage.plain))))
        few, many = sorted(map(len, places.values()))
        if many >= 4 * few:
            yield from rarer(places)


def _form(words: str) -> str | None:
    """None where it cannot be told: what is capital in a sentence may be a name."""
    found = [word for word in _WORD.findall(re.split(r"[:.?!—–]", words)[0])[1:]]
    long = [word for word in found if len(word) >= _LONG and "-" not in word]
    if len(long) > 1 and all(word[0].islower() for word in long):
        return "sentence"
    if len(long) > 1 and all(word[0].isupper() and not word.isupper() for word in long):
        return "title"
    return None


RULE = Rule(
    code="heading-case", severity=NOTE, languages=("en",),
    message="The heading “{text}” is written like a {form}, {rivals} others of its level like a {rival}.",
    cure="Write all of them one way.",
    why="Headings of one rank stand together in the contents.",
    find=_find)
