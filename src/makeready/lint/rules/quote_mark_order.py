import re
from collections.abc import Iterator

from ..rule import NOTE, Found, Rule, in_passage
from ..text import Manuscript

_INSIDE = re.compile(r"(?<=\w)[.,][”\"](?=\s|\Z)")
_OUTSIDE = re.compile(r"(?<=\w)[”\"][.,](?=\s|\Z)")
_RULE_HOLDS = 10
"""Times as many marks inside as outside: the book keeps to the rule, and these are slips."""


def _find(manuscript: Manuscript) -> Iterator[Found]:
    """Marks outside, in a book that has them inside: many writers put them outside on purpose."""
    inside = sum(len(_INSIDE.findall(passage.plain)) for _, passage in manuscript.passages())
    outside = [in_passage(text, passage, match) for text, passage in manuscript.passages()
               for match in _OUTSIDE.finditer(passage.plain)]
    if len(outside) * _RULE_HOLDS <= inside:
        yield from outside


RULE = Rule(
    code="quote-mark-order", severity=NOTE, languages=("en-US",),
    message="The comma or stop stands outside the quotation mark, against the custom of the book: "
            "“{around}”.", cure="Put it inside.",
    why="The Chicago Manual of Style, 17th ed., 6.9: periods and commas precede closing marks.",
    find=_find)
