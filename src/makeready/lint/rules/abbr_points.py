from ..rivals import rival_keys
from ..rule import NOTE, Rule

_KNOWN = frozenset("US UK UN USA USSR BC AD BCE CE DC PhD TV NY GB EU FBI CIA BA MA MP DNA MD".split())


def _letters(typed: str) -> str | None:
    letters = typed.replace(".", "").replace(" ", "")
    return letters if letters in _KNOWN else None


RULE = Rule(
    code="abbr-points", severity=NOTE, languages=("en",),
    message="“{text}” has points here and none there: {count} times so, {rivals} times the other way.",
    cure="Write it one way.",
    why="Both are right (The Chicago Manual of Style prefers none); a book has one.",
    find=rival_keys(r"(?<![\w.])(?:Ph\.[ \u00a0]?D\.|(?:[A-Z]\.){2,4}|[A-Z]{2,4}|PhD)(?![\w-])",
                    lambda match: _letters(match[0])))
