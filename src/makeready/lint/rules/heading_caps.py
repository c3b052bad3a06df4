import re

from ..rule import NOTE, Rule, each
from ..text import HEADING

_NUMBER = re.compile(r"(?:[A-Z]+ )?(?:[IVXLC]+|\d+|[A-Z])\.?")

RULE = Rule(
    code="heading-caps", severity=NOTE,
    message="The heading “{text}” is in capitals.", cure="Write it as it is in a sentence or title.",
    why="The style makes capitals where it wants them; the contents, the running head and a search want "
        "the words.",
    find=each(r"\A(?=(?:[^A-ZÀ-Þ]*[A-ZÀ-Þ]){8})[^a-zß-ÿ]+\Z", kinds=(HEADING,),
              unless=lambda match: _NUMBER.fullmatch(match[0].strip())))
