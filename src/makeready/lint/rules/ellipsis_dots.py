from ..rule import WARNING, Rule, each

RULE = Rule(
    code="ellipsis-dots", severity=WARNING,
    message="Two points, or more than four, are neither a stop nor an ellipsis: “{around}”.",
    cure="Type one point, or three.",
    why="Three points (or “…”) say that something is left out; a stop may stand before them.",
    find=each(r"(?<=[^\W\d_]{3})(?:(?<!etc)(?<!usw)\.\.|\.{5,})(?=[ \n”’\"')]|\Z)"))
