from ..rule import NOTE, Rule, each
from ..text import PARAGRAPH

RULE = Rule(
    code="break-blank", severity=NOTE,
    message="A blank line is typed as a paragraph of its own.",
    cure="Write * * * where the scene changes; else delete it.",
    why="A blank line at the foot of a page is not seen; an ornament is.",
    find=each(r"\A[\u00a0\u2003\s\\]+\Z", kinds=(PARAGRAPH,)))
