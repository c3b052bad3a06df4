from ..rule import WARNING, Rule, each

RULE = Rule(
    code="quote-backtick", severity=WARNING,
    message="Quotation marks typed as TeX has them: “{around}”.",
    cure="Use the marks of the language, or straight ones.",
    why="In Markdown a backtick begins code; the marks would be printed as they stand.",
    find=each(r"``(?P<words>[^`'\n]+)''", r"“\g<words>”"))
