from ..rule import NOTE, Rule, each

_SIGNS = {"(c)": "©", "(C)": "©", "(tm)": "™", "(TM)": "™", "->": "→", "-->": "→",
          "<-": "←", "<--": "←", "=>": "⇒", "+/-": "±", "<=": "≤", ">=": "≥", "!=": "≠"}
_SPACED = r"(?<=[ \n])(?:-->|->|<--|<-|=>|<=|>=|!=)(?=[ \n])"

RULE = Rule(
    code="symbol-typed", severity=NOTE,
    message="“{text}” is typed for a sign: “{around}”.", cure="Write the sign itself.",
    why="Typewriters had no other; screen readers read the pieces out.",
    find=each(rf"\([cC]\)(?=[ \u00a0](?:[Cc]opyright|1[89]\d\d|20\d\d))|(?<=[Cc]opyright )\([cC]\)"
              rf"|(?<=\w)\((?:tm|TM)\)|\+/-(?=[ \u00a0]?\d)|{_SPACED}", lambda match: _SIGNS[match[0]]))
