import re

from ..rule import WARNING, Rule, each

_NUMBER = r"[ \u00a0]?\d[\d,.]*(?:[ \u00a0](?:million|billion|thousand))?[ \u00a0]"

RULE = Rule(
    code="number-said-twice", severity=WARNING, languages=("en",),
    message="“{text}” says the same twice.", cure="Strike one.",
    why="The sign is read as the word.",
    find=each(rf"\${_NUMBER}dollars\b|£{_NUMBER}pounds\b|€{_NUMBER}euros\b|\d[ \u00a0]?% per ?cent\b"
              r"|\d[ \u00a0]?a\.?m\.? in the morning\b|\d[ \u00a0]?p\.?m\.? in the (?:afternoon|evening)\b"
              r"|\b12 (?:noon|midnight) [ap]\.?m\b", flags=re.IGNORECASE))
