from ..rule import WARNING, Rule, each

RULE = Rule(
    code="space-round-bracket", severity=WARNING,
    message="No space parts the bracket from the word: “{around}”.", cure="Set one.",
    why="Two words run together.",
    find=each(r"(?<=[a-zà-ÿ]{2})(?P<at>)\((?=[^\W\d_]+ [^()]*\))|(?<=[a-zà-ÿ] )(?:)\([^()]* [^()]*[^\W\d_]\)(?P<after>)(?=[a-zà-ÿ]{3})",
              lambda match: " " if match["after"] is None else None))
