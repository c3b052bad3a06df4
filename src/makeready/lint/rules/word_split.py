import re
from collections import Counter
from collections.abc import Iterator

from ..rule import WARNING, Found, Rule, in_passage
from ..text import PARAGRAPH, REMARK, Manuscript

_SPLIT = re.compile(r"(?<![\w-])(?P<head>[^\W\d_]{2,})-(?:\n| )"
                    r"(?!(?:and|or|to|nor|und|oder|bis|et|ou|y|o|e|ed)\b)(?P<tail>[a-zà-ÿ]{2,})(?![\w-])")

_DASH = re.compile(r"(?<=\s)-(?=\w)")
"""The first of two hyphens that stand for dashes, as Spanish typists have it."""


def _find(manuscript: Manuscript) -> Iterator[Found]:
    """A hyphen and a space or a line end in a word that the book has whole, or with its hyphen."""
    places = [(text, passage, match) for text, passage in manuscript.passages((PARAGRAPH, REMARK))
              for match in _SPLIT.finditer(passage.plain)
              if not _DASH.search(passage.plain, 0, match.start())]
    if not places:
        return
    known = _words(manuscript)
    for text, passage, match in places:
        whole, joined = match["head"] + match["tail"], f"{match['head']}-{match['tail']}"
        counts = {form: known[form.lower()] for form in (whole, joined)}
        if any(counts.values()):
            new = max(counts, key=counts.__getitem__) if not all(counts.values()) else None
            yield in_passage(text, passage, match, lambda _, new=new: new, whole=whole)


def _words(manuscript: Manuscript) -> Counter[str]:
    return Counter(match[0].lower() for _, passage in manuscript.passages()
                   for match in re.finditer(r"[^\W\d_]+(?:-[^\W\d_]+)*", passage.plain))


RULE = Rule(
    code="word-split", severity=WARNING,
    message="“{whole}” is divided by hand: “{around}”.",
    cure="Join it; the build divides words where it must.",
    why="Scanned and pasted text keeps the hyphens of its old lines, and a space behind each.",
    find=_find)
