from ..rivals import rival_shapes
from ..rule import NOTE, Rule

RULE = Rule(
    code="number-time", severity=NOTE, languages=("en",),
    message="Times of day are written like “{form}” {count} times, like “{rival}” {rivals} times.",
    cure="Write all of them one way.",
    why="Each form is right; two of them in one book look careless.",
    find=rival_shapes({"p.m.": r"\d[ \u00a0]?[ap]\.[ \u00a0]?m\.", "pm": r"\d[ \u00a0]?[ap]m\b",
                       "PM": r"\d[ \u00a0]?[AP]M\b", "P.M.": r"\d[ \u00a0]?[AP]\.[ \u00a0]?M\."}))
