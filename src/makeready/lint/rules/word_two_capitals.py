import re
from collections.abc import Iterator

from ..rule import WARNING, Found, Rule, in_passage
from ..text import Manuscript

_SLIP = re.compile(r"(?<![\w.’'-])[A-ZÀ-Þ]{2}[a-zß-ÿ]{2,}(?![\w-])")


def _find(manuscript: Manuscript) -> Iterator[Found]:
    """Words with two capitals that stand elsewhere in small letters."""
    slips = [(text, passage, match) for text, passage in manuscript.passages()
             for match in _SLIP.finditer(passage.plain)]
    small = {match[0].lower() for _, _, match in slips}
    if small:
        pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, small))})\b")
        known = {word for _, passage in manuscript.passages() for word in pattern.findall(passage.plain)}
        for text, passage, match in slips:
            if match[0].lower() in known:
                yield in_passage(text, passage, match)


RULE = Rule(
    code="word-two-capitals", severity=WARNING,
    message="“{text}” has two capitals: “{around}”.", cure="Write the second one small.",
    why="The shift key was held too long.",
    find=_find)
