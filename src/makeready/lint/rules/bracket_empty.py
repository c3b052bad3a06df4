from ..rule import WARNING, Rule, each

RULE = Rule(
    code="bracket-empty", severity=WARNING,
    message="There is nothing in this bracket: “{around}”.",
    cure="Write what is missing, or delete it.",
    why="Something was to be looked up, or was lost.",
    find=each(r"(?<=[^\W\d_][ ,])\( *\)(?=[\s.,;])"))
