from ..rivals import rival_shapes
from ..rule import NOTE, Rule

RULE = Rule(
    code="quote-mark-order", severity=NOTE, languages=("en-US",),
    message="The comma or stop stands {form} the quotation mark here ({count} times), else {rival} it "
            "({rivals} times): “{around}”.",
    cure="In American books it stands inside.",
    why="The Chicago Manual of Style, 17th ed., 6.9: periods and commas precede closing marks.",
    find=rival_shapes({"inside": r"(?<=\w)[.,][”\"](?=\s|\Z)",
                       "outside": r"(?<=\w)[”\"][.,](?=\s|\Z)"}))
