from unicodedata import normalize

from ..rule import WARNING, Rule, each

RULE = Rule(
    code="char-combining", severity=WARNING,
    message="“{text}” is a letter and an accent apart: “{around}”.", cure="Write them as one character.",
    why="File names and PDFs of a Mac leave accents apart; searching misses such words, and some readers "
        "set the accent beside its letter.",
    find=each(r"[A-Za-zÀ-ɏ][\u0300-\u036f]+", lambda match: normalize("NFC", match[0]),
              unless=lambda match: normalize("NFC", match[0]) == match[0]))
