from collections.abc import Iterator
from itertools import pairwise

from ..rule import WARNING, Found, Rule
from ..text import HEADING, PARAGRAPH, Manuscript


def _find(manuscript: Manuscript) -> Iterator[Found]:
    """A paragraph or heading that only says what the heading right before it did."""
    for text in manuscript.texts:
        for before, after in pairwise(text.passages):
            if before.kind == HEADING and _letters(before.plain) == _letters(after.plain) and (
                    after.kind == PARAGRAPH or after.kind == HEADING):
                yield Found(text, *after.place(0, len(after.plain)))


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold())) or words


RULE = Rule(
    code="heading-repeated", severity=WARNING,
    message="“{text}” repeats the heading above it.", cure="Delete one of them.",
    why="The title would be printed twice.",
    find=_find)
