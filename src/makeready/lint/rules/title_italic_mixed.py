import re
from collections import Counter
from collections.abc import Iterator

from ..rule import NOTE, Found, Rule
from ..text import HEADING, PROSE, Manuscript, Text

_ITALIC = re.compile(r"(?<![*\w])\*(?P<words>[^*\n]+)\*(?![*\w])")
_TITLE = re.compile(r"[A-ZÀ-Þ][\w’'-]*(?: [\w’'-]+)+")
_TIMES = 3
"""How often a phrase is italic before it is taken for a title, and how much oftener than upright."""


def _find(manuscript: Manuscript) -> Iterator[Found]:
    """Titles of works that are italic elsewhere."""
    counts = Counter(match["words"] for text in manuscript.texts
                     for match in _ITALIC.finditer(text.marked_up) if _is_title(match["words"]))
    titles = [title for title, count in counts.items() if count >= _TIMES]
    if not titles:
        return
    words = "|".join(map(re.escape, sorted(titles, key=len, reverse=True)))
    pattern = re.compile(rf"(?<![\w“‘\"'*])(?:{words})"
                         r"(?![\w*])")
    upright = [(text, match) for text in manuscript.texts for match in _upright(text, pattern)]
    often = Counter(match[0] for _, match in upright)
    for text, match in upright:
        if counts[match[0]] >= _TIMES * often[match[0]]:
            yield Found(text, *match.span(), values={"count": counts[match[0]]})


def _is_title(words: str) -> bool:
    return bool(_TITLE.fullmatch(words)) and sum(word[0].isupper() for word in words.split()) > 1


def _upright(text: Text, pattern: re.Pattern) -> Iterator[re.Match]:
    """Where the words stand in running text and in no emphasis."""
    apart = {place for match in _ITALIC.finditer(text.marked_up) for place in range(*match.span())}
    apart |= {place for passage in text.passages if passage.kind == HEADING for place in passage.starts}
    for match in pattern.finditer(text.marked_up):
        if match.start() not in apart and text.kinds[match.start()] == PROSE:
            yield match


RULE = Rule(
    code="title-italic-mixed", severity=NOTE,
    message="“{text}” is upright here, and italic {count} times elsewhere.", cure="Write *{text}*.",
    why="The title of a work is set one way through the book.",
    find=_find)
