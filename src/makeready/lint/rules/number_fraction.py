from ..rivals import rival_shapes
from ..rule import NOTE, Rule

RULE = Rule(
    code="number-fraction", severity=NOTE,
    message="“{text}”: fractions are written like {form} {count} times, like {rival} {rivals} times.",
    cure="Write all of them one way.",
    why="One of them is a piece of type, the other three; side by side they differ in size.",
    find=rival_shapes({"½": "[½⅓⅔¼¾⅛⅜⅝⅞]",
                       "1/2": r"(?<![\w./–-])"
                              r"(?:\d+[ \u00a0-])?(?:1/[2348]|2/3|3/4|[357]/8)(?![\w/–-]|\.\d)"}))
