import re
from collections.abc import Iterator
from itertools import groupby

from ..rule import NOTE, Found, Rule
from ..text import ITEM, Manuscript, Passage, Text

_ENOUGH = 4
"""Items; of fewer it cannot be told which is the odd one."""


def _find(manuscript: Manuscript) -> Iterator[Found]:
    """The one item of a list that ends with a full stop, or the one without; the last may end it."""
    for text in manuscript.texts:
        for kind, group in groupby(text.passages, key=lambda passage: passage.kind):
            items = list(group)
            if kind == ITEM and len(items) >= _ENOUGH and _is_one_list(text, items):
                yield from _odd(text, items)


def _is_one_list(text: Text, items: list[Passage]) -> bool:
    """Whether all items have one marker at one indent."""
    return len({_marker(text, item) for item in items}) == 1


def _marker(text: Text, item: Passage) -> str:
    start = item.starts[0]
    line = text.source.text[text.source.text.rfind("\n", 0, start) + 1:start]
    return re.sub(r"\w+", "1", line.strip("*_[ ")) + str(len(line) - len(line.lstrip()))


def _odd(text: Text, items: list[Passage]) -> Iterator[Found]:
    ends = ["with" if item.plain.rstrip().endswith((".", "!", "?")) else "without" for item in items]
    for form, rival in (("with", "without"), ("without", "with")):
        if ends.count(form) == 1 and ends.index(form) != len(items) - 1 and (
                items[ends.index(form)].plain.rstrip()[-1].isalnum() or form == "with"):
            item = items[ends.index(form)]
            start = max(item.plain.rstrip().rfind(" "), 0)
            yield Found(text, *item.place(start, len(item.plain.rstrip())),
                        values={"form": form, "rival": rival, "others": len(items) - 1})


RULE = Rule(
    code="list-end-marks", severity=NOTE,
    message="This item ends {form} a full stop, the {others} others {rival}: “{around}”.",
    cure="End all of them alike.",
    why="Items are read one below the other.",
    find=_find)
