from collections.abc import Iterator

from ..rivals import rival_shapes
from ..rule import NOTE, Found, Rule
from ..text import Manuscript

_BEFORE, _AFTER = r"(?<![\w.,/#–-])", r"(?![\w/–-]|[.,]\d)"

# Only round numbers are sure to be amounts, and no names of houses, files or places.
_BARE = rf"{_BEFORE}[1-9]\d{{2,6}}00{_AFTER}"
_GAP = "[ \u00a0\u202f]"
_SPACE = rf"{_BEFORE}(?<!\d{_GAP})[1-9]\d{{0,2}}(?:{_GAP}\d{{3}})+(?!{_GAP}?\d){_AFTER}"


def _separated(mark: str) -> str:
    return rf"{_BEFORE}[1-9](?:\d{{1,2}}(?:{mark}\d{{3}})+|(?:{mark}\d{{3}}){{2,}}){_AFTER}"


_ENOUGH = 3
"""Places; fewer make no custom."""

_ENGLISH = rival_shapes({"10,000": _separated(","), "10000": _BARE})
_OTHERS = rival_shapes({"10.000": _separated(r"\."), "10 000": _SPACE, "10000": _BARE})


def _find(manuscript: Manuscript) -> Iterator[Found]:
    """In English a comma parts thousands and a point the decimals, elsewhere the other way round."""
    find = _ENGLISH if manuscript.language.startswith("en") else _OTHERS
    return (found for found in find(manuscript) if found.values["rivals"] >= _ENOUGH)


RULE = Rule(
    code="number-thousands", severity=NOTE,
    message="“{text}”: large numbers are written like {form} {count} times, like {rival} {rivals} times.",
    cure="Write all of them one way.",
    why="A reader compares figures; they should look alike.",
    find=_find)
