from ..rule import NOTE, Rule, in_markup

RULE = Rule(
    code="number-ordinal-raised", severity=NOTE, languages=("en",),
    message="The ending of an ordinal is raised: “{around}”.", cure="Let it stand on the line: 21st.",
    why="Word raises it unasked; books do not (The Chicago Manual of Style, 9.6).",
    find=in_markup(r"(?<=\d)\^(?P<end>st|nd|rd|th)\^", r"\g<end>"))
