from ..rule import WARNING, Rule, each

RULE = Rule(
    code="abbr-etc", severity=WARNING,
    message="“{text}” is one too many: “{around}”.", cure="Write “etc.” alone.",
    why="“Et cetera” holds the “and”, and its point ends a sentence too.",
    find=each(r"(?:(?<=etc\.)|(?<=al\.)|(?<=[ap]\.m\.)|(?<=Jr\.))\.(?!\.)|\b(?:and|und|et|y) (?=etc\b)",
              ""))
