from ..rule import NOTE, Rule, each

RULE = Rule(
    code="space-initials", severity=NOTE,
    message="A line may end between the initials “{around}”.", cure="Set a no-break space.",
    why="Initials stay together, and the name with them (The Chicago Manual of Style, 17th ed., 7.52).",
    find=each(r"(?<![\w.’'-])(?!P\. O\. Box)[A-Z]\.(?P<at> )(?=[A-Z]\.[ \u00a0][A-Z][a-z])", "\u00a0"))
