import re
from collections.abc import Iterator
from itertools import pairwise

from ..rule import WARNING, Found, Rule
from ..text import PARAGRAPH, Manuscript

_NUMBER = re.compile(r"\W*(?:[Pp]age )?(?:\d{1,4}|[ivxlc]{1,6})\W*")
_OPEN = re.compile(r"[^\W\d_][,;-]?\s*\Z")


def _find(manuscript: Manuscript) -> Iterator[Found]:
    """Numbers alone that stand between the two halves of a sentence."""
    for text in manuscript.texts:
        prose = [passage for passage in text.passages if passage.kind == PARAGRAPH]
        for (before, number), (_, after) in pairwise(pairwise(prose)):
            if (_NUMBER.fullmatch(number.plain) and _OPEN.search(before.plain)
                    and after.plain[:1].islower()):
                yield Found(text, *number.place(0, len(number.plain)))


RULE = Rule(
    code="ocr-page-number", severity=WARNING,
    message="The number “{text}” stands in the middle of a sentence.",
    cure="Delete it, and join the two halves.",
    why="Page numbers of an older edition come along from a scan or a PDF.",
    find=_find)
