from ..rule import WARNING, Rule, in_markup

RULE = Rule(
    code="emphasis-space", severity=WARNING,
    message="A space inside the asterisks keeps them from marking anything: “{around}”.",
    cure="Put the space outside.",
    why="Markdown takes an asterisk for emphasis only where it touches the words; else it is printed.",
    find=in_markup(r"(?<![*\w])(?P<at>\*(?P<words>\w[^*\n]*?) \*)(?=[\s.,;:!?])",
                   r"*\g<words>*"))
