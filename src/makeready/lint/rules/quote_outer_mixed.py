from ..rivals import rival_shapes
from ..rule import NOTE, Rule
from ..text import PARAGRAPH

RULE = Rule(
    code="quote-outer-mixed", severity=NOTE, languages=("en",),
    message="This paragraph opens with {form} marks ({count} do); {rivals} open with {rival} ones.",
    cure="Use one kind for speech; the other stands within it.",
    why="American books have double marks outside, most British ones single; no book has both.",
    find=rival_shapes({"single": r"\A‘(?=\w[^“”‘’]*[,.!?—]’(?:\s|\Z))",
                       "double": r"\A“(?=\w[^“”‘’]*[,.!?—]”(?:\s|\Z))"}, kinds=(PARAGRAPH,)))
