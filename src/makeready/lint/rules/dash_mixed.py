from ..rivals import rival_shapes
from ..rule import NOTE, Rule
from ..text import PARAGRAPH, REMARK

RULE = Rule(
    code="dash-mixed", severity=NOTE,
    message="Here a dash is {form} ({times}), else {rival} ({rival_times}): “{around}”.",
    cure="Use one of them.",
    why="An em dash and an en dash between spaces say the same; a book has one of them.",
    find=rival_shapes({
        "an em dash": r"(?<=[^\W\d_][^\W\d_])[\u2060 \u00a0]?—[\u2060 ]?(?=[^\W\d_]{2})",
        "an en dash between spaces": r"(?<=[^\W\d_][^\W\d_])[ \u00a0](?:–|--) (?=[^\W\d_]{2})"},
        kinds=(PARAGRAPH, REMARK)))
