from ..rule import WARNING, Rule, each

RULE = Rule(
    code="html-entity-twice", severity=WARNING,
    message="“{shown}” would be printed as it stands: “{around}”.", cure="Write the character.",
    why="A converter wrote out an ampersand that was already written out.",
    find=each(r"(?P<shown>&(?:amp|lt|gt|quot|apos|nbsp|[mn]dash|hellip|[lr][sd]quo|[lr]aquo|shy|copy"
              r"|#\d+|#x[0-9a-fA-F]+);)"))
