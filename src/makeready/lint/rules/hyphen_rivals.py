import re

from ..rivals import rival_keys
from ..rule import NOTE, Rule

# Words that mean something else without the hyphen.
_DIFFER = frozenset("recreation recover reform resign resort represent release recount remark repress "
                    "resent reserve relay react".split())
_LEAST = 5


def _letters(match: re.Match) -> str | None:
    letters = match[0].replace("-", "").lower()
    differs = letters in _DIFFER or match[0].startswith("a-")       # “a-rising”
    return letters if len(letters) >= _LEAST and not differs else None


RULE = Rule(
    code="hyphen-rivals", severity=NOTE,
    message="“{form}” stands {times}, “{rival}” {rival_times}.",
    cure="Choose one; what is quoted may keep its own.",
    why="A word with a hyphen and without is two words to a reader, and to a search.",
    find=rival_keys(r"(?<![\w’'-])[a-z]+(?:-[a-z]+)*(?![\w’'-])", _letters))
