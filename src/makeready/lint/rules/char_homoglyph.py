import re

from ..rule import WARNING, Rule, each

_LATIN = dict(zip("асеіјорѕухАВЕКМНОРСТУХЅІЈ" + "οΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
                  "aceijopsyxABEKMHOPCTYXSIJ" + "oABEZHIKMNOPTYX", strict=True))
_FOREIGN = re.compile(f"[{''.join(_LATIN)}]")


def _is_mixed(match: re.Match) -> bool:
    """Whether a word has Latin letters, more of them than of look-alikes, and no others."""
    strange = len(_FOREIGN.findall(match[0]))
    latin = len(re.findall(r"[A-Za-zÀ-ÖØ-öø-ɏ]", match[0]))
    return 0 < strange < latin and strange + latin == len(match[0])


RULE = Rule(
    code="char-homoglyph", severity=WARNING,
    message="“{text}” holds a Cyrillic or Greek letter that looks like a Latin one.",
    cure="Type the word again.",
    why="Scans, and texts meant to deceive a filter, mix alphabets; no search finds the word.",
    find=each(r"[^\W\d_]{3,}", lambda match: _FOREIGN.sub(lambda letter: _LATIN[letter[0]], match[0]),
              unless=lambda match: match[0].isascii() or not _is_mixed(match)))
