from ..rivals import rival_shapes
from ..rule import NOTE, Rule

RULE = Rule(
    code="ellipsis-mixed", severity=NOTE,
    message="Points of omission stand as {form} here ({times}), else as {rival} ({rival_times}): "
            "“{around}”.",
    cure="Write all of them in one form.",
    why="Both forms are printed (“…”, “. . .”); a book has one of them.",
    find=rival_shapes({"“…”": r"(?<!\.)\.{3}(?!\.)|…",
                       "“. . .”": r"(?<![. \u00a0])[ \u00a0]?\.(?:[ \u00a0]\.){2,3}"}))
