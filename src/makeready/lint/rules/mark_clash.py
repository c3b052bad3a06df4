from ..rule import WARNING, Rule, each

RULE = Rule(
    code="mark-clash", severity=WARNING,
    message="Two marks stand where one belongs: “{around}”.", cure="Leave the one that is meant.",
    why="They are the rest of a correction.",
    find=each(r"(?<=[^\W\d_]{2})(?:,\.|;\.|:\.|,;|;,|:,|,:|;:|:;|[?!]\.(?!\.))(?=[\s”’]|\Z)"))
