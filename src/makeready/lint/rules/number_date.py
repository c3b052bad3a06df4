from ..rivals import rival_shapes
from ..rule import NOTE, Rule
from ..text import ITEM, PARAGRAPH

_MONTH = (r"(?:January|February|March|April|May|June|July|August|September|October|November"
          r"|December)")

RULE = Rule(
    code="number-date", severity=NOTE, languages=("en",),
    message="“{text}”: dates are written like “{form}” {count} times, like “{rival}” {rivals} times.",
    cure="Write all of them one way; a quotation keeps its own.",
    why="Months and days in two orders make a reader stop.",
    find=rival_shapes({"May 5, 1920": rf"\b{_MONTH} \d{{1,2}},? \d{{4}}\b",
                       "5 May 1920": rf"\b\d{{1,2}} {_MONTH},? \d{{4}}\b",
                       "May 5th, 1920": rf"\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th),? \d{{4}}\b",
                       "5th May 1920": rf"\b\d{{1,2}}(?:st|nd|rd|th)(?: of)? {_MONTH},? \d{{4}}\b"},
                      kinds=(PARAGRAPH, ITEM)))
