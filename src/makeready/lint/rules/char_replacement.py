from ..rule import WARNING, Rule, each

RULE = Rule(
    code="char-replacement", severity=WARNING,
    message="A character was lost here: “{around}”.", cure="Look it up in the original, and type it.",
    why="A program that could not read a character wrote U+FFFD in its place.",
    find=each(r"\ufffd+"))
