from ..rule import WARNING, Rule, each

RULE = Rule(
    code="quote-space", severity=WARNING, languages=("en", "de"),
    message="A space parts a quotation mark from the words that it belongs to: “{around}”.",
    cure="Delete the space.", why="Only French sets a space within the marks.",
    find=each(r"(?:(?<=[\s(]“)|(?<=\A“)|(?<=„))[ \u00a0]+(?=\w)|(?<=[\w.,!?]) +(?=”(?:[\s,;]|\Z))",
              ""))
