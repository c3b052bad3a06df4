from ..rule import WARNING, Rule, each

_BOTH = r"(?<![^\s(\[—–\u2060])”(?=\w)|(?<=[\w.,!?…])“(?=[\s)]|\Z)"

RULE = Rule(
    code="quote-backwards", severity=WARNING, languages=("en", "es", "fr", "it", "pt"),
    message="This quotation mark points the wrong way: “{around}”.", cure="Turn it round.",
    why="Word processors guess the direction by the space before, and err behind dashes and brackets.",
    find=each(_BOTH, lambda match: "“" if match[0] == "”" else "”"))
