import re
from collections.abc import Iterator

from ..rivals import rarer
from ..rule import NOTE, Found, Rule
from ..text import HEADING, Manuscript

_NUMBER = re.compile(r"(?i)(?:\w+ )?(?:[ivxlcdm]+|\d[\d.]*)\.?")
_SHORT = re.compile(r"(?:\b(?:etc|Jr|Sr|Inc|Co|Ltd|Bros|vs|al|St|Mr|Mrs|Dr|ff|No|Nr)|\b[A-Za-z])\.\Z")


def _find(manuscript: Manuscript) -> Iterator[Found]:
    """Headings with a full stop in a book whose others have none, or without one where they have."""
    for level in range(1, 7):
        places: dict[str, list[Found]] = {"with": [], "without": []}
        for text, passage in manuscript.passages((HEADING,)):
            words = passage.plain.strip()
            if passage.level == level and len(words.split()) > 1 and not _NUMBER.fullmatch(words):
                if form := _form(words):
                    places[form].append(Found(text, *passage.place(0, len(passage.plain))))
        if abs(len(places["with"]) - len(places["without"])) > 1:
            yield from rarer(places)


def _form(words: str) -> str | None:
    if re.search(r"[.?!] \w", words):
        return None
    if words.endswith(".") and not words.endswith("..") and not _SHORT.search(words):
        return "with"
    return "without" if words[-1].isalnum() else None


RULE = Rule(
    code="heading-end-mark", severity=NOTE,
    message="The heading “{text}” ends {form} a full stop, {rivals} others of its level end {rival} one.",
    cure="Let all of them end alike, best without.",
    why="Headings end without a full stop; white space says that they are over.",
    find=_find)
