from ..rule import WARNING, Rule, each

RULE = Rule(
    code="placeholder-tk", severity=WARNING,
    message="“{text}” says that something is to come: “{around}”.", cure="Write it.",
    why="“TK”, to come, is what editors write where something is missing.",
    find=each(r"(?<![\w.])(?:TK)+K?(?![\w.]\w|\w)", unless=lambda match: match[0] == "TKK"))
