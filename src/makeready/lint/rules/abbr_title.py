from ..rivals import rival_shapes
from ..rule import NOTE, Rule

_TITLES = r"\b(?:Mr|Mrs|Ms|Dr|Messrs|Mmes)"

RULE = Rule(
    code="abbr-title", severity=NOTE, languages=("en",),
    message="“{text}” stands {form} a point; such titles stand {rivals} times {rival} one.",
    cure="Write all of them one way: Mr. in American English, Mr in British.",
    why="Both are right, and readers notice when they meet both.",
    find=rival_shapes({"with": rf"{_TITLES}\.(?=\s)", "without": rf"{_TITLES}(?=\s[A-Z])"}))
