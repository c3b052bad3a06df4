import re
from collections.abc import Iterator

from ..rivals import rarer
from ..rule import NOTE, Found, Rule, in_passage
from ..text import PARAGRAPH, REMARK, Manuscript

_NAME = re.compile(r"(?<![\w’'.-])[A-Z][A-Za-z]{4,}(?![\w-])")


def _find(manuscript: Manuscript) -> Iterator[Found]:
    """Names that have a capital within here, and none there: JavaScript, Javascript."""
    names: dict[str, dict[str, list[Found]]] = {}
    for text, passage in manuscript.passages((PARAGRAPH, REMARK)):
        for match in _NAME.finditer(passage.plain):
            if not match[0].isupper():
                names.setdefault(match[0].lower(), {}).setdefault(match[0], []).append(
                    in_passage(text, passage, match))
    for forms in names.values():
        yield from rarer(forms)


RULE = Rule(
    code="case-rivals", severity=NOTE,
    message="“{form}” stands {times}, “{rival}” {rival_times}.", cure="Choose one.",
    why="A name has one form.", find=_find)
