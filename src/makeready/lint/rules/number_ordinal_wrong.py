from ..rule import WARNING, Rule, each


def _suffix(number: str) -> str:
    return "th" if number[-2:-1] == "1" else {"1": "st", "2": "nd", "3": "rd"}.get(number[-1], "th")


RULE = Rule(
    code="number-ordinal-wrong", severity=WARNING, languages=("en",),
    message="“{text}” has the wrong ending.", cure="Write the one that is spoken.",
    why="First, second, third, fourth; eleventh, twelfth, thirteenth.",
    find=each(r"(?<![\w.,])(?P<number>\d{1,4})(?:st|nd|rd|th)\b",
              lambda match: match["number"] + _suffix(match["number"]),
              unless=lambda match: match[0].endswith(_suffix(match["number"]))))
