from ..rule import WARNING, Rule, each

_ONE = {"““": "“", "””": "”", "‘‘": "“", "’’": "”", ",,": "„"}

RULE = Rule(
    code="quote-repeated", severity=WARNING,
    message="This quotation mark is typed twice: “{around}”.", cure="Leave one.",
    why="Two single marks are no double one, and a double one needs no second.",
    find=each(r"““(?=\w)|(?<=[\w.,!?…])””|‘‘(?=\w)|(?<=[\w.,!?…])’’(?=[\s,;.]|\Z)|(?<!\S),,(?=\w)",
              lambda match: _ONE[match[0]]))
