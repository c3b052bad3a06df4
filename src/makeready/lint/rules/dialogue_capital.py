from ..rule import WARNING, Rule, each

_SAID = (r"(?:said|asked|replied|answered|cried|whispered|murmured|muttered|shouted|exclaimed|added"
         r"|repeated|continued)")

RULE = Rule(
    code="dialogue-capital", severity=WARNING, languages=("en",),
    message="“{text}” has a capital behind a speech that ends in a comma: “{around}”.",
    cure="Write it small.",
    why="The speech and who speaks are one sentence.",
    find=each(rf"(?<=,[”\"] )(?P<at>He|She|They|We|It|The)(?= (?:\w+ )?{_SAID}\b)",
              lambda match: match[0].lower()))
