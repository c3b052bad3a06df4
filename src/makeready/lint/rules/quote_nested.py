from ..rule import NOTE, Rule, each

RULE = Rule(
    code="quote-nested", severity=NOTE, languages=("en",),
    message="A quotation within a quotation has the same marks: “{around}”.",
    cure="Give the inner one single marks: ‘…’.",
    why="With the same marks the reader takes the inner opening for the end of the outer quotation.",
    find=each(r"“[^“”‘\"]*(?P<at>“)[^“”\"]*”[^“”\"]*”"))
