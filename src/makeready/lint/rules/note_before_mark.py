from ..rule import NOTE, Rule, each

# Behind a comma, stop or colon; before a dash, and inside a bracket that the note belongs to.
RULE = Rule(
    code="note-before-mark", severity=NOTE, languages=("en",),
    message="The call of a note stands before “{mark}”: “{around}”.", cure="Put it behind the mark.",
    why="In English the number follows every mark but the dash (The Chicago Manual of Style, 13.29).",
    find=each(r"(?P<at>\ufff9)(?P<mark>[.,;:?!])(?![\ufff9\w])"))
