from ..rule import NOTE, Rule, each

RULE = Rule(
    code="dash-pages", severity=NOTE,
    message="A hyphen stands for “to” between two numbers: “{around}”.", cure="Type an en dash.",
    why="A range has an en dash (The Chicago Manual of Style, 17th ed., 6.78; Duden, D 46).",
    find=each(r"(?<!\w)(?:pp\.?|[pP]ages|[cC]hapters|[vV]erses|[lL]ines|[vV]ols\.|[nN]os\.|Seiten)"
              r"[ \u00a0]\d+(?P<at>-)(?=\d+(?![\w-]))", "–"))
