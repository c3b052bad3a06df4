from ..rule import WARNING, Rule, each

RULE = Rule(
    code="note-space", severity=WARNING,
    message="A space stands before the call of a note: “{around}”.", cure="Delete it.",
    why="The number belongs to the word or mark before it, and must not begin a line.",
    find=each(r"(?<=[^\s\ufff9\ufffc|])(?P<at>[ \u00a0\n]+)\ufff9", ""))
