from unicodedata import normalize

from ..rule import WARNING, Rule, each

RULE = Rule(
    code="char-ligature", severity=WARNING,
    message="“{text}” is one character for several letters: “{around}”.", cure="Write the letters.",
    why="Text copied from a PDF holds ligatures as characters; whoever searches for the word misses it, "
        "and the typeface makes its own.",
    find=each(r"[\ufb00-\ufb06]", lambda match: normalize("NFKC", match[0])))
