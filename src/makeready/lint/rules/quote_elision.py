from ..rule import WARNING, Rule, each

RULE = Rule(
    code="quote-elision", severity=WARNING, languages=("en",),
    message="An opening quotation mark stands for the letters left out: “{around}”.",
    cure="Use an apostrophe: ’{word}.",
    why="Word processors turn every mark behind a space into an opening one.",
    find=each(r"(?<![\w’])(?P<at>‘)(?P<word>(?i:tis|twas|twere|twould|twill|tisn’t|twasn’t|twixt)\b|em\b|"
              r"n’|\d0s\b)",
              lambda match: "’" if not match["word"][0].isupper() else None))
