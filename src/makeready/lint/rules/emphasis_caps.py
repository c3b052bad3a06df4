import re

from ..rule import NOTE, Rule, each
from ..text import ITEM, PARAGRAPH, REMARK

_ROMAN = re.compile(r"[IVXLCDM]+")

RULE = Rule(
    code="emphasis-caps", severity=NOTE,
    message="Words in capitals: “{text}”.",
    cure="Stress them by *asterisks*; for what stood in capitals write [words]{{.smallcaps}}.",
    why="Capitals shout, and a line of them is hard to read.",
    find=each(r"(?<![^\W_])[A-ZÀ-Þ]{4,}(?:[’'][A-Z]{1,2})?(?:[ \n][A-ZÀ-Þ]{1,3}){0,2}[ \n][A-ZÀ-Þ]{4,}"
              r"(?:[ \n][A-ZÀ-Þ’']{2,})*(?![^\W_])",
              kinds=(PARAGRAPH, ITEM, REMARK),
              unless=lambda match: match[0] == match.string.strip(" .!?\n")
              or any(_ROMAN.fullmatch(word) for word in match[0].split())))
