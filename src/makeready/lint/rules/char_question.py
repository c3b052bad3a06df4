from ..rule import WARNING, Rule, each

RULE = Rule(
    code="char-question", severity=WARNING, languages=("en",),
    message="A question mark stands for an apostrophe: “{around}”.", cure="Write the apostrophe.",
    why="Saving curly quotation marks in an old encoding turns them into question marks.",
    find=each(r"(?<=[a-z])\?(?=(?:s|t|d|m|ll|re|ve)\b)(?!\w+[=&])", "’"))
