import re

from ..rule import WARNING, Rule, each

# Windows-1252 characters as which the bytes 80–BF appear.
_REST = "[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_GOOD = re.compile(r"[\u00a0-\u00ff\u0152-\u0192\u2010-\u203a\u20ac\u2122\u2190-\u21ff\ufb00-\ufb06]")


def _meant(match: re.Match) -> str | None:
    """The character whose UTF-8 bytes were taken for several characters."""
    try:
        found = b"".join(_byte(char) for char in match[0]).decode("utf-8")
    except UnicodeError:
        return None
    return found if _GOOD.fullmatch(found) else None


def _byte(char: str) -> bytes:
    return char.encode("latin-1" if char < "\u0100" else "cp1252")


RULE = Rule(
    code="char-mojibake", severity=WARNING,
    message="“{text}” is one character read in the wrong encoding: “{around}”.",
    cure="Write the character that was meant.",
    why="UTF-8 opened as Windows-1252 and saved again turns each accent and quotation mark into two or "
        "three characters.",
    find=each(rf"(?<![A-ZÀ-Þ])(?:[ÂÃ]{_REST}|[âÅÆ]{_REST}{{1,2}})", _meant,
              unless=lambda match: _meant(match) is None))
