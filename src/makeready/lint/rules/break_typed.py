from ..rule import NOTE, Rule, each
from ..text import PARAGRAPH

RULE = Rule(
    code="break-typed", severity=NOTE,
    message="A scene break is typed as text: “{text}”.", cure="Write * * * on a line of its own.",
    why="Only a break that is marked as one gets the ornament of the style and keeps its place.",
    find=each(r"\A(?P<at>[*#~•·⁂※❦❧◊◆]"
              r"|(?P<sign>[*#~•·◊◆o_=+-])(?:[ \u00a0]*(?P=sign)){1,9})\s*\Z",
              kinds=(PARAGRAPH,)))
