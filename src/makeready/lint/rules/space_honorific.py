from collections.abc import Iterator, Mapping

from ..rule import NOTE, Finder, Found, Rule, each
from ..text import Manuscript


def _titles(words: str) -> Finder:
    return each(rf"(?<![\w.-])(?:{words})\.(?P<at> )(?=[A-ZÀ-Þ][a-zà-ÿ])", "\u00a0")


_TITLES: Mapping[str, Finder] = {
    "en": _titles("Mr|Mrs|Ms|Dr|Messrs|Prof"), "de": _titles("Dr|Prof|Hr"),
    "es": _titles("Sr|Sra|Srta|Dr|Dra|Dña"), "fr": _titles("MM?|Dr|Mgr")}


def _find(manuscript: Manuscript) -> Iterator[Found]:
    return _TITLES[manuscript.language.partition("-")[0]](manuscript)


RULE = Rule(
    code="space-honorific", severity=NOTE, languages=tuple(_TITLES),
    message="A line may end between the title and the name: “{around}”.",
    cure="Set a no-break space.",
    why="“Mr.” at the end of a line leaves the reader waiting, and looks like the end of a sentence.",
    find=_find)
