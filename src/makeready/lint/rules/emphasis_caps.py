import re

from ..rule import NOTE, Rule, each
from ..text import ITEM, PARAGRAPH, REMARK

_ROMAN = re.compile(r"[IVXLCDM]+")
_ENDS_LINE = re.compile(r"[.!?]*\s*(?:\n|\Z)|[.,:]")


def _is_label(match: re.Match) -> bool:
    """Whether the words are a line of their own or open one: a sign, a speaker, “DEAR SIR,”."""
    opens = match.string[:match.start()].rpartition("\n")[2].strip("“”\"'‘ ") == ""
    return opens and bool(_ENDS_LINE.match(match.string, match.end()))


def _is_look(match: re.Match) -> bool:
    """Whether most of the passage is in capitals: an inscription, a title page."""
    return sum(map(str.isupper, match.string)) > sum(map(str.islower, match.string))


RULE = Rule(
    code="emphasis-caps", severity=NOTE,
    message="Words in capitals: “{text}”.",
    cure="Stress them by *asterisks*; for what stood in capitals write [words]{{.smallcaps}}.",
    why="Capitals shout, and a line of them is hard to read.",
    find=each(r"(?<![^\W_])[A-ZÀ-Þ]{4,}(?:[’'][A-Z]{1,2})?(?:[ \n][A-ZÀ-Þ]{1,3}){0,3}[ \n][A-ZÀ-Þ]{4,}"
              r"(?:,?[ \n][A-ZÀ-Þ’']{2,})*(?![^\W_])",
              kinds=(PARAGRAPH, ITEM, REMARK),
              unless=lambda match: _is_label(match) or _is_look(match)
              or any(_ROMAN.fullmatch(word) for word in match[0].split())))
