from ..rule import WARNING, Rule, each

RULE = Rule(
    code="quote-adrift", severity=WARNING,
    message="A straight quotation mark has a space on both sides: “{around}”.",
    cure="Put it next to the words that it opens or closes.",
    why="Straight marks are turned by what they touch; one that touches nothing stays straight.",
    find=each(r"(?<=[^\d\s\"]\s)\"(?=\s(?!\"))"))
