from ..rule import WARNING, Rule, each
from ..text import PARAGRAPH

RULE = Rule(
    code="space-forced-break", severity=WARNING,
    message="Two spaces at the end of this line force a new one in the middle of the sentence.",
    cure="Delete them.",
    why="Markdown takes two spaces at a line's end for a forced break; they cannot be seen.",
    find=each(r"(?<=[a-zà-ÿ,]) {2,}(?=\n[a-zà-ÿ])", "", kinds=(PARAGRAPH,),
              unless=lambda match: match.start() - match.string.rfind("\n", 0, match.start()) < 50))
