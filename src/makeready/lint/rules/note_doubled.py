from collections.abc import Iterator

from ..rule import WARNING, Found, Rule
from ..text import REMARK, Manuscript

_ENOUGH = 40
"""Characters; shorter notes (“See below.”) may well be alike."""


def _find(manuscript: Manuscript) -> Iterator[Found]:
    """Notes of a file that say what an earlier one said."""
    for text in manuscript.texts:
        seen: set[str] = set()
        for passage in text.passages:
            words = " ".join(passage.plain.split())
            if passage.kind != REMARK or len(words) < _ENOUGH:
                continue
            if words in seen:
                yield Found(text, *passage.place(0, len(passage.plain)),
                            values={"words": words[:_ENOUGH]})
            seen.add(words)


RULE = Rule(
    code="note-doubled", severity=WARNING,
    message="This note says word for word what an earlier one does: “{words}…”.",
    cure="Refer to the first: [](#fn-label), or delete one of them.",
    why="A reader who follows a call expects something new.",
    find=_find)
