from ..rule import WARNING, Rule, each

# What is no word in English: h read as li or b, e as c.
_MEANT = {"tlie": "the", "tbe": "the", "thc": "the", "tiie": "the", "tliat": "that", "tbat": "that",
          "tbis": "this", "tliis": "this", "tlien": "then", "tben": "then", "tbey": "they",
          "tliey": "they", "tbere": "there", "tliere": "there", "wliich": "which", "wbich": "which",
          "whicb": "which", "wlien": "when", "wben": "when", "wbat": "what", "wliat": "what",
          "wbo": "who", "wlio": "who", "witli": "with", "witb": "with", "sbe": "she", "slie": "she",
          "liave": "have", "liis": "his", "liim": "him", "bccn": "been", "wcrc": "were"}


def _cased(typed: str) -> str:
    meant = _MEANT[typed.lower()]
    return meant.capitalize() if typed[0].isupper() else meant


RULE = Rule(
    code="ocr-word", severity=WARNING, languages=("en",),
    message="“{text}” is what a scanner reads for another word: “{around}”.", cure="Write that word.",
    why="h looks like li or b to a scanner, e like c; no spelling checker has seen the page.",
    find=each(rf"(?i)(?<![\w’'-])(?:{'|'.join(_MEANT)})(?![\w’'-])", lambda match: _cased(match[0]),
              unless=lambda match: match[0].isupper()))
