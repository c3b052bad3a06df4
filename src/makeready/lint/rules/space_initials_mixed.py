from ..rivals import rival_shapes
from ..rule import NOTE, Rule

_NO_NAMES = (r"(?!U\.[SKN]\.|D\.C\.|B\.C\.|A\.D\.|P\.[SOM]\.|E\.U\.|N\.Y\.|L\.A\.|M\.[DPA]\.|B\.A\.|"
             r"R\.N\.|S\.S\.|H\.M\.|I\.Q\.|T\.V\.)")

RULE = Rule(
    code="space-initials-mixed", severity=NOTE,
    message="The initials of names stand {form} here ({times}), else {rival} ({rival_times}): "
            "“{around}”.",
    cure="Write all of them in one way.",
    why="“J. Q.” and “J.Q.” are both good; a book has one of them.",
    find=rival_shapes({
        "apart": r"(?<![\w.])[A-Z]\.[ \u00a0\u202f][A-Z]\.(?=[ \u00a0\u202f][A-Z][a-z])",
        "closed": rf"(?<![\w.]){_NO_NAMES}[A-Z]\.[A-Z]\.(?=[ \u00a0\u202f][A-Z][a-z])"}))
