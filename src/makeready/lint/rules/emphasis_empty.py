from ..rule import WARNING, Rule, in_markup

RULE = Rule(
    code="emphasis-empty", severity=WARNING,
    message="Four asterisks mark nothing: “{around}”.", cure="Delete them.",
    why="Word processors leave the marks of emphasis whose words are gone; they are printed.",
    find=in_markup(r"(?<![*\n\ufffc])\*{4}(?![*\n\ufffc])", lambda match: ""))
