import re
from collections.abc import Iterator

from ..rule import WARNING, Found, Rule
from ..text import HEADING, Manuscript, Passage, Text

_NUMBERED = re.compile(r"(?i)\s*(?P<name>chapter|kapitel|chapitre|capítulo)\s+(?:(?P<figure>\d{1,3})|"
                       r"(?P<roman>[ivxlc]{1,7}))(?![\w’'])")
_CONTINUED = re.compile(r"(?i)\b(?:cont|Fortsetzung|suite)")
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def _find(manuscript: Manuscript) -> Iterator[Found]:
    """Chapters whose number is not the one after the last, nor a first one."""
    last: dict[int, int] = {}
    for text, passage, number in _numbered(manuscript):
        expected = last.get(passage.level, 0) + 1
        continued = number == expected - 1 and _CONTINUED.search(passage.plain)
        if passage.level in last and number not in (expected, 1) and not continued:
            yield Found(text, *passage.place(0, len(passage.plain)),
                        values={"number": number, "expected": expected, "last": expected - 1})
        last[passage.level] = number


def _numbered(manuscript: Manuscript) -> Iterator[tuple[Text, Passage, int]]:
    for text, passage in manuscript.passages((HEADING,)):
        if match := _NUMBERED.match(passage.plain):
            yield text, passage, int(match["figure"] or 0) or _roman(match["roman"].lower())


def _roman(letters: str) -> int:
    values = [_VALUES[letter] for letter in letters]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))


RULE = Rule(
    code="heading-sequence", severity=WARNING,
    message="“{text}” follows chapter {last}.", cure="Is it chapter {expected}?",
    why="Numbers typed by hand go wrong when chapters are moved; left out, they are counted by the build.",
    find=_find)
