from ..rule import NOTE, Rule, each
from ..text import CELL, HEADING, ITEM, PARAGRAPH, REMARK

RULE = Rule(
    code="space-doubled", severity=NOTE,
    message="More than one space stands here: “{around}”.", cure="Leave one.",
    why="Markdown makes one space of them, but whoever searches the text for the words misses them.",
    find=each(r"(?<=\S) {2,}(?=\S)", " ", kinds=(PARAGRAPH, HEADING, ITEM, CELL, REMARK), typed=True))
