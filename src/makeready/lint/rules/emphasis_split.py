from ..rule import NOTE, Rule, in_markup

# Two names in a row may be two things.
RULE = Rule(
    code="emphasis-split", severity=NOTE,
    message="Two stretches of emphasis touch: “{around}”.", cure="Make one of them.",
    why="Word processors mark each word that was set by itself; the gap is set upright.",
    find=in_markup(r"(?<![*\w\ufffc])(?P<sign>\*{1,3})(?=[\w“‘\"'(])(?P<words>[^*\n]*[^*\s])"
                   r"(?P<at>(?P=sign)(?P<gap> ?)(?P=sign))(?=[a-zß-ÿ])(?=[^*\n]*[^*\s](?P=sign)(?!\*))",
                   lambda match: match["gap"],
                   unless=lambda match: not match["gap"] and len(match["sign"]) != 2))
