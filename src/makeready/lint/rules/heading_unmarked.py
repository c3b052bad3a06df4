import re

from ..rule import WARNING, Rule, each
from ..text import PARAGRAPH

_NAMES = ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
          "sixteen seventeen eighteen nineteen twenty(?:-\\w+)? thirty(?:-\\w+)?").replace(" ", "|")

RULE = Rule(
    code="heading-unmarked", severity=WARNING,
    message="“{text}” is a heading that is not marked as one.", cure="Write # before it.",
    why="Unmarked it is a line of text, missing from the contents.",
    find=each(rf"\A(?:chapter|part|book|kapitel|teil|chapitre|partie|capítulo|parte)\s"
              rf"(?:\d{{1,3}}|[ivxlc]+|{_NAMES})[.:]?\s*\Z", flags=re.IGNORECASE, kinds=(PARAGRAPH,)))
