import re
from collections.abc import Iterator

from ..rule import WARNING, Found, Rule
from ..text import Manuscript

_LINE = re.compile(r"(?m)^(?:<{7} \S.*|>{7} \S.*|\|{7} \S.*)$")


def _find(manuscript: Manuscript) -> Iterator[Found]:
    for text in manuscript.texts:
        for match in _LINE.finditer(text.source.text):
            yield Found(text, *match.span())


RULE = Rule(
    code="draft-conflict", severity=WARNING,
    message="Two versions of the text are left here unmerged: “{text}”.",
    cure="Keep one of the two, and delete this line.",
    why="Version control writes such lines where two people changed the same words.",
    find=_find)
