from collections.abc import Iterator

from ..rule import NOTE, Found, Rule
from ..text import HEADING, Manuscript


def _find(manuscript: Manuscript) -> Iterator[Found]:
    """Headings that are bold from end to end."""
    for text, passage in manuscript.passages((HEADING,)):
        start, end = passage.place(0, len(passage.plain.rstrip()))
        words, source = text.source.text[start:end], text.source.text
        if source[start - 2:start] == source[end:end + 2] == "**" and "*" not in words:
            yield Found(text, start - 2, end + 2, words)


RULE = Rule(
    code="emphasis-whole-heading", severity=NOTE,
    message="The heading {text} is bold besides.", cure="Delete the asterisks.",
    why="How a heading looks is the style's business; bold within a heading says that a word is stressed.",
    find=_find)
