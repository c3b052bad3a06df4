from ..rule import WARNING, Rule, each

RULE = Rule(
    code="ocr-digit", severity=WARNING,
    message="“{text}” mixes letters and figures that look alike.", cure="Type it again.",
    why="A scanner takes l and I for 1, and O for 0; so did typists.",
    find=each(r"(?<![\w.,/#-])(?:1[789][lIO][0-9lIO]|1[789][0-9][lIO]|[lI][789][0-9lIO]{2}|[0-9]+[lIO]"
              r"[0-9]+|0f|0n|0ne|0ver|0nly|[a-z]{3,}[01][a-z]+)(?![\w/-]|[.,]\w)"))
