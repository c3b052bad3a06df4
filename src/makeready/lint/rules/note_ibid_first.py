import re
from collections.abc import Iterator

from ..rule import WARNING, Found, Rule
from ..text import REMARK, Manuscript

_SAME = re.compile(r"(?i)\W*(?:ibid|ibidem|id\.|idem|ebd|ebenda|op\. ?cit|loc\. ?cit)\b")


def _find(manuscript: Manuscript) -> Iterator[Found]:
    """A file's first note, where it refers to the one before."""
    for text in manuscript.texts:
        first = next((passage for passage in text.passages if passage.kind == REMARK), None)
        if first and (match := _SAME.match(first.plain)):
            yield Found(text, *first.place(match.start(), match.end()))


RULE = Rule(
    code="note-ibid-first", severity=WARNING,
    message="“{text}” stands in the first note of the file.", cure="Name the source.",
    why="It means the work of the note before; there is none, or it is in another chapter.",
    find=_find)
