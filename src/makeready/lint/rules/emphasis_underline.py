import re
from collections.abc import Iterator

from ..rule import NOTE, Found, Rule
from ..text import MARKUP, Manuscript, Text

_SPAN = re.compile(r"\[(?P<words>[^\[\]*_`\n]+)\]\{\.(?:underline|ul)\}")


def _find(manuscript: Manuscript) -> Iterator[Found]:
    for text in manuscript.texts:
        for match in _SPAN.finditer(text.source.text):
            if _is_prose(text, match):
                yield Found(text, *match.span(), values={"words": match["words"]})


def _is_prose(text: Text, match: re.Match) -> bool:
    return text.kinds[match.start()] == MARKUP


RULE = Rule(
    code="emphasis-underline", severity=NOTE,
    message="“{words}” is underlined.", cure="Write *{words}*.",
    why="Underlining is the typewriter's italic; a line under words cuts their descenders, and readers "
        "take it for a link.",
    find=_find)
