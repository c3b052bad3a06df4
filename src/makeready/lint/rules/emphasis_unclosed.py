import re
from collections.abc import Iterator

from ..rule import WARNING, Found, Rule
from ..text import MARKUP, Manuscript, Passage, Text

_KEPT_BACK = 2
"""From the first to the last of three in a row."""

_SIGN = re.compile(r"(?<![\s\\])\*+|\*+(?=[^\s*])")


def _find(manuscript: Manuscript) -> Iterator[Found]:
    """The last asterisk of a passage that has an odd number of them; “Count ***” is a name kept
    back, “*)” a note by hand."""
    for text, passage in manuscript.passages():
        signs = [place for match in _SIGN.finditer(text.marked_up, *_whole(text, passage))
                 for place in range(*match.span()) if text.kinds[place] == MARKUP]
        if len(signs) % 2 and signs[-1] - signs[0] != _KEPT_BACK and passage.plain[:1] != ")":
            yield Found(text, signs[-1], signs[-1] + 1)


def _whole(text: Text, passage: Passage) -> tuple[int, int]:
    """A passage with the markup at its ends."""
    marked, (start, end) = text.marked_up, passage.place(0, len(passage.plain))
    while start and marked[start - 1] in "*_[":
        start -= 1
    while marked[end:end + 1] and marked[end] in "*_]":
        end += 1
    return start, end


RULE = Rule(
    code="emphasis-unclosed", severity=WARNING,
    message="An asterisk has no partner in this paragraph: “{around}”.",
    cure="Write the other one, or \\* for an asterisk that is meant.",
    why="Emphasis ends with its paragraph; an asterisk alone is printed.",
    find=_find)
