from ..rivals import rival_shapes
from ..rule import NOTE, Rule

# “v.” is the lawyers' form, and may stand beside the others.
RULE = Rule(
    code="abbr-versus", severity=NOTE, languages=("en",),
    message="“{form}” stands {count} times, “{rival}” {rivals} times.", cure="Write one of them.",
    why="One word, one spelling.",
    find=rival_shapes({"vs.": r"\bvs\.", "vs": r"\bvs\b(?!\.)", "versus": r"\bversus\b"}))
