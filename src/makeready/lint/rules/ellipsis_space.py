from ..rivals import rival_shapes
from ..rule import NOTE, Rule

RULE = Rule(
    code="ellipsis-space", severity=NOTE, languages=("en",),
    message="{form} stands before the points of omission here ({times}), else {rival} "
            "({rival_times}): “{around}”.",
    cure="Write all of them in one way.",
    why="Either is good (“so … he”, “so… he”); readers see a meaning where there is a difference.",
    find=rival_shapes({
        "No space": r"(?<=[a-z]{2})(?:…|(?<!\.)\.{3}(?!\.))(?=\s[a-z])",
        "A space": r"(?<=[a-z]{2})[ \u00a0\u2009\u200a\u202f](?:…|\.{3}(?!\.))(?=\s[a-z])"}))
