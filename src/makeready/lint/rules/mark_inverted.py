import re
from collections.abc import Iterator

from ..rule import WARNING, Found, Rule
from ..text import ITEM, PARAGRAPH, REMARK, VERSE, Manuscript

_PAIRS = {"?": "¿", "!": "¡"}
_CLOSING = re.compile(r"(?<=[^\W\d_])[?!]")


def _find(manuscript: Manuscript) -> Iterator[Found]:
    """A closing mark in a paragraph that has no opening one at all (“¿Qué dices!” has), nor stands
    behind one whose question is still open."""
    is_open = False
    for text, passage in manuscript.passages((PARAGRAPH, ITEM, VERSE, REMARK)):
        words, match = passage.plain, _CLOSING.search(passage.plain)
        opened = max(words.rfind(mark) for mark in _PAIRS.values())
        if match and opened < 0 and not is_open:
            yield Found(text, *passage.place(*match.span()), values={"opening": _PAIRS[match[0]]})
        is_open = opened > max(words.rfind(mark) for mark in _PAIRS) or is_open and not match


RULE = Rule(
    code="mark-inverted", severity=WARNING, languages=("es",),
    message="“{text}” has no “{opening}” before it: “{around}”.",
    cure="Set “{opening}” where the question or cry begins.",
    why="Spanish marks both ends (Ortografía de la lengua española, 3.4.9).",
    find=_find)
