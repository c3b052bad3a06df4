import re
from collections.abc import Iterator

from ..rule import WARNING, Found, Rule
from ..text import ITEM, PARAGRAPH, REMARK, Manuscript, Passage

_COUNT = re.compile(r"(?:\A|\s)(?:\d{1,3}|[a-zA-Z]|[ivxlcIVXLC]+)\Z|[:;]-?\Z|\A\Z")


def _find(manuscript: Manuscript) -> Iterator[Found]:
    for text, passage in manuscript.passages((PARAGRAPH, ITEM, REMARK)):
        for at in _alone(passage):
            yield Found(text, *passage.place(at, at + 1))


def _alone(passage: Passage) -> list[int]:
    """Round brackets without their partner; “a)” counts, and “:)” smiles."""
    opened, alone = [], []
    for at, char in enumerate(passage.plain):
        if char == "(":
            opened.append(at)
        elif char == ")" and opened:
            opened.pop()
        elif char == ")" and not _counts(passage.plain[:at]):
            alone.append(at)
    return sorted(opened + alone)


def _counts(before: str) -> bool:
    return bool(_COUNT.search(before))


RULE = Rule(
    code="bracket-unpaired", severity=WARNING,
    message="This bracket has no partner in its paragraph: “{around}”.",
    cure="Set the other one, or delete it.",
    why="The reader waits for the end of what a bracket opens.",
    find=_find)
