from ..rule import WARNING, Rule, each
from ..text import HEADING

RULE = Rule(
    code="heading-end-comma", severity=WARNING,
    message="The heading “{text}” ends in “{mark}”.", cure="Delete the mark.",
    why="A heading is complete in itself; a colon or comma at its end waits for more.",
    find=each(r"\A[\s\S]*\w[”’\"']?(?P<mark>[,;:])\s*\Z", kinds=(HEADING,)))
