import re
from collections.abc import Iterator
from itertools import pairwise

from ..rule import WARNING, Found, Rule
from ..text import PARAGRAPH, Manuscript, Passage, Text

_LONG = 60
"""Characters; shorter lines may be verse, an address or a label."""


def _find(manuscript: Manuscript) -> Iterator[Found]:
    """Paragraphs that break off, where the next one goes on with a small letter."""
    for text in manuscript.texts:
        for before, after in pairwise(text.passages):
            if _breaks_off(before) and _goes_on(after) and _adjacent(text, before, after):
                yield Found(text, *after.place(0, len(after.plain.split()[0])),
                            values={"end": " ".join(before.plain.split()[-4:])})


def _breaks_off(passage: Passage) -> bool:
    last = passage.plain.rstrip()[-1:]
    return passage.kind == PARAGRAPH and len(passage.plain) > _LONG and last.isalpha() and last.islower()


def _goes_on(passage: Passage) -> bool:
    return passage.kind == PARAGRAPH and bool(re.match(r"[a-zß-ÿ]{2,}[ \n]", passage.plain))


def _adjacent(text: Text, before: Passage, after: Passage) -> bool:
    """Whether nothing but a blank line parts them, and both stand at the margin."""
    start = before.ends[-1]
    between = text.source.text[start:after.starts[0]]
    return re.fullmatch(r"[*_]*[ \t]*\n(?:[ \t]*\n)+[*_]*", between) is not None


RULE = Rule(
    code="paragraph-broken", severity=WARNING,
    message="A sentence is broken in two paragraphs: “{end}” ends one, “{text}” begins the next.",
    cure="Join them, or close the first.",
    why="Where a page of the copy ended, a scan or a PDF leaves a blank line.",
    find=_find)
