from ..rule import WARNING, Rule, each

RULE = Rule(
    code="space-inside-bracket", severity=WARNING,
    message="A space stands within the bracket: “{around}”.", cure="Delete it.",
    why="A bracket touches what it holds.",
    find=each(r"(?<=\() +(?=\w)|(?<=[\w.,;!?’”]) +(?=\)(?:[\s.,;:]|\Z))", ""))
