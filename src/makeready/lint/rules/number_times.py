from ..rule import WARNING, Rule, each

RULE = Rule(
    code="number-times", severity=WARNING,
    message="The letter x stands for a multiplication sign: “{around}”.", cure="Write ×.",
    why="The sign stands at the height of the figures; the letter stands on the line.",
    find=each(r"(?<=\d)(?:[ \u00a0](?:cm|mm|m|in|ft|km)\.?)?[ \u00a0](?P<at>[xX])[ \u00a0](?=\d)", "×"))
