from ..rivals import rival_shapes
from ..rule import NOTE, Rule

_MONTH = (r"(?<!\d )(?<!\d(?:st|nd|rd|th) )(?<!\d(?:st|nd|rd|th) of )(?:January|February|April"
          r"|June|July|August|September|October|November|December)")

# “March” and “May” are words besides.
RULE = Rule(
    code="number-month-comma", severity=NOTE, languages=("en",),
    message="“{text}”: “{form}” stands {count} times, “{rival}” {rivals} times.",
    cure="Leave the comma out everywhere.",
    why="A month and its year need no comma (The Chicago Manual of Style, 6.38).",
    find=rival_shapes({"June 1920": rf"\b{_MONTH} (?:1[5-9]|20)\d\d\b",
                       "June, 1920": rf"\b{_MONTH}, (?:1[5-9]|20)\d\d\b"}))
