from ..rule import NOTE, Rule, each
from ..text import HEADING, ITEM, PARAGRAPH, REMARK

RULE = Rule(
    code="space-tab", severity=NOTE,
    message="A tab stands among the words: “{around}”.", cure="Type a space.",
    why="Markdown makes a space of it; what it lined up is lost. A table keeps its columns.",
    find=each(r"(?<=\S)\t+(?=\S)", " ", kinds=(PARAGRAPH, HEADING, ITEM, REMARK)))
