from collections.abc import Iterator
from itertools import zip_longest

from ..rule import WARNING, Found, Rule
from ..text import PARAGRAPH, Manuscript, Passage


def _find(manuscript: Manuscript) -> Iterator[Found]:
    """Paragraphs with an odd number of straight marks, the next of which neither opens with one, as a
    quotation that goes on does, nor has an odd number itself."""
    for text in manuscript.texts:
        passages = [passage for passage in text.passages if passage.kind == PARAGRAPH]
        before = False
        for passage, after in zip_longest(passages, passages[1:]):
            marks = _marks(passage)
            odd = len(marks) % 2 == 1
            if odd and not before and not (after and (_goes_on(after) or len(_marks(after)) % 2)):
                yield Found(text, *passage.place(marks[-1], marks[-1] + 1))
            before = odd and not before


def _marks(passage: Passage) -> list[int]:
    """Where straight marks stand; behind a figure, with none open, one is the sign of inches."""
    marks: list[int] = []
    for at, char in enumerate(passage.plain):
        if char == '"' and (len(marks) % 2 or not passage.plain[at - 1:at].isdigit()):
            marks.append(at)
    return marks


def _goes_on(passage: Passage) -> bool:
    return passage.plain.startswith('"')


RULE = Rule(
    code="quote-odd", severity=WARNING,
    message="An odd number of quotation marks stands in this paragraph; the last is here: “{around}”.",
    cure="Set the one that is missing.",
    why="Straight marks are turned by pairs; from the missing one on they would point the wrong way.",
    find=_find)
