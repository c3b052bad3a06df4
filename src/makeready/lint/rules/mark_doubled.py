from ..rule import WARNING, Rule, each

RULE = Rule(
    code="mark-doubled", severity=WARNING,
    message="“{text}” is typed twice: “{around}”.", cure="Leave one.",
    why="A second mark says nothing that the first did not.",
    find=each(r"(?<=[\w”’)])(?:,,|;;)(?=[\s\ufff9]|\Z)", lambda match: match[0][0]))
