from ..rivals import rival_shapes
from ..rule import NOTE, Rule
from ..text import ITEM, PARAGRAPH

# Tables and notes may have the sign where the text has the word.
RULE = Rule(
    code="number-percent", severity=NOTE,
    message="“{form}” stands {count} times in the text, “{rival}” {rivals} times.",
    cure="Write one of them.",
    why="The sign is at home in tables and much-figured texts, the word in others; a book has one.",
    find=rival_shapes({"%": r"\d[ \u00a0\u202f]?%", "percent": r"\bpercent\b",
                       "per cent": r"\bper[ \n]cent\b", "Prozent": r"\bProzent\b",
                       "pour cent": r"\bpour[ \n]cent\b", "por ciento": r"\bpor[ \n]ciento\b"},
                      kinds=(PARAGRAPH, ITEM)))
