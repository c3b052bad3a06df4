from ..rule import WARNING, Rule, each

RULE = Rule(
    code="apostrophe-wrong", severity=WARNING,
    message="An opening quotation mark stands for an apostrophe: “{around}”.", cure="Turn it round: ’.",
    why="Within a word there is nothing to open.",
    find=each(r"(?<=[^\W\d_])(?P<at>‘)(?=[^\W\d_])", "’"))
