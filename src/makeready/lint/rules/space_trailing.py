from ..rule import NOTE, Rule, each

RULE = Rule(
    code="space-trailing", severity=NOTE,
    message="A space stands at the end of the line.", cure="Delete it.",
    why="It is nothing now; a second one typed by chance would force a new line.",
    find=each(r"(?<=[^\s\u00a0])[ \t](?=\n)|(?<=[^\s])[ \t]+\Z", ""))
