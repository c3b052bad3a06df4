from ..rule import WARNING, Rule, each

RULE = Rule(
    code="number-degree", severity=WARNING,
    message="“{text}” stands for the degree sign: “{around}”.", cure="Write °.",
    why="The raised o ends a Spanish or Italian ordinal, the ring is an accent; searches tell them apart.",
    find=each(r"(?<=\d)(?P<gap>[ \u00a0]?)(?P<at>º(?=[ \u00a0]?[CFNSEWO]\b)|˚)", "°"))
