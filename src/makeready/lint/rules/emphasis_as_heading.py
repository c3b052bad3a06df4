from collections.abc import Iterator
from itertools import pairwise

from ..rule import NOTE, Found, Rule
from ..text import PARAGRAPH, Manuscript, Passage, Text

_WORDS = 9


def _find(manuscript: Manuscript) -> Iterator[Found]:
    """Short bold paragraphs without a mark at their end, before a paragraph of text."""
    for text in manuscript.texts:
        for passage, after in pairwise(text.passages):
            if passage.kind == after.kind == PARAGRAPH and _is_title(text, passage):
                yield Found(text, *passage.place(0, len(passage.plain)))


def _is_title(text: Text, passage: Passage) -> bool:
    start, end = passage.place(0, len(passage.plain))
    source = text.source.text
    line = source[source.rfind("\n", 0, start) + 1:end + 3].strip()
    return (line == f"**{source[start:end]}**" and "*" not in source[start:end]
            and "\n" not in passage.plain and passage.plain[-1].isalnum() and not passage.plain.isdigit()
            and any(char.islower() for char in passage.plain)
            and len(passage.plain.split()) <= _WORDS)


RULE = Rule(
    code="emphasis-as-heading", severity=NOTE,
    message="“{text}” is a heading to the eye alone.", cure="Write number signs before it: ## {text}.",
    why="Only what is marked as a heading is in the contents, keeps with the text below it and is found "
        "by those who listen.",
    find=_find)
