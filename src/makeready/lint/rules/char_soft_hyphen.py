import re

from ..rule import WARNING, Rule, each

_LETTER = r"[^\W\d_]"


def _left(match: re.Match) -> str | None:
    """One of several; none at a line's end. Before a space it may have divided a word or not."""
    if match["several"]:
        return match[0][0]
    return None if match.string[match.end():match.end() + 1] == " " else ""


# Between two letters it is the author's own: it says where a long word may divide.
RULE = Rule(
    code="char-soft-hyphen", severity=WARNING,
    message="A soft hyphen stands where no word can divide: “{around}”.", cure="Delete it.",
    why="Soft hyphens of old line ends come along when text is copied; the word falls in two.",
    find=each(rf"(?<={_LETTER})(?P<several>\u00ad{{2,}})(?={_LETTER})"
              rf"|(?<={_LETTER})\u00ad[ \t]*\n[ \t]*(?=[a-zß-ÿ])"
              rf"|(?<![\u00ad]|{_LETTER})\u00ad+|\u00ad+(?![\u00ad]|{_LETTER})", _left))
