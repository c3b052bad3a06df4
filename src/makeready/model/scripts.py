"""Which way a language is written."""

from __future__ import annotations

_RIGHT_TO_LEFT = frozenset({
    "ar", "arc", "arz", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "lrc", "mzn", "nqo", "pnb", "prs", "ps",
    "sd", "syr", "ug", "ur", "yi"})
"""Languages whose usual script runs from right to left (Unicode CLDR, likely subtags)."""

_SCRIPTS = frozenset({"adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"})


def is_right_to_left(language: str) -> bool:
    """Whether text in ``language``, a BCP 47 tag, runs from right to left: by its script where the
    tag names one (pa-Arab, he-Latn)."""
    name, *subtags = language.lower().split("-")
    script = next((subtag for subtag in subtags if len(subtag) == 4 and subtag.isalpha()), "")
    return script in _SCRIPTS if script else name in _RIGHT_TO_LEFT
