import re
from collections.abc import Iterator

from ..rule import WARNING, Found, Rule, in_passage
from ..text import Manuscript

_TYPED = re.compile(r"(?<=[a-z][a-z,’”])(?P<at>--)(?=[a-z“‘I])")
_EM = re.compile(r"—|---")


def _find(manuscript: Manuscript) -> Iterator[Found]:
    """Two hyphens between words, in a book that has no em dash at all."""
    if not any(_EM.search(passage.plain) for _, passage in manuscript.passages()):
        for text, passage in manuscript.passages():
            for match in _TYPED.finditer(passage.plain):
                yield in_passage(text, passage, match, "---")


RULE = Rule(
    code="dash-two-hyphens", severity=WARNING, languages=("en",),
    message="Two hyphens make an en dash, and the book has no em dash: “{around}”.",
    cure="Type three.",
    why="On the typewriter two hyphens were a dash; in Markdown “--” is that of “1914–18”.",
    find=_find)
