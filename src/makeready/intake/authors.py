"""Sources cited by name and year: ``(Smith 2020, 12)``, ``Smith (2020)``, ``[Smith2020]``, and
``{Smith, 2020 #7@12}``, which EndNote leaves where it has not formatted a citation.

A bracket is a citation only if every part of it names one source of the author's own list: a name
and a year alone may be a place and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .block import Block
from .placeholders import mask
from .sources.catalog import Source
from .sources.dates import MONTHS, year_of
from .sources.keys import acronym


@dataclass(frozen=True)
class Named:
    """One source as a bracket names it; ``prefix`` and ``locator`` are what stands around it.

    ``has_author``: the name stands in the sentence, before the bracket.
    """

    source: Source
    prefix: str = ""
    locator: str = ""
    has_author: bool = False


@dataclass(frozen=True)
class NamedMarker:
    """A bracket at ``text[start:end]`` of a block, and what it names: nothing where it looks like a
    citation but its source is not in the list, or stands there twice."""

    start: int
    end: int
    text: str
    named: tuple[Named, ...]


_YEAR = r"(?:(?:1[4-9]|20)\d\d[a-z]?|n\. ?d\.|o\. ?J\.|s\. ?d\.|forthcoming|in press)(?!\w)"
_PREFIX = (r"see(?:,? (?:also|for example|e\.g\.),?)?|cf\.|e\.g\.,?|for example,?|compare|"
           r"(?:quoted|cited) in|qtd\. in|vgl\.|siehe(?: auch)?|s\.|zit\. (?:n\.|nach)|"
           r"voir(?: aussi)?|cfr?\.|véase|ver|vid\.")
_UNIT = r"(?:(?:pp?|chaps?|ch|secs?|figs?|tabs?|vols?|bk|nn?|S|Kap|Bd|paras?|fol|f)\.? ?|§§? ?)"
_PLACE = (rf"{_UNIT}?(?:\d+|[ivxlc]+)(?:[–-](?:\d+|[ivxlc]+))?(?: ?ff?\.)?"
          rf"(?:, {_UNIT}?\d+(?:[–-]\d+)?)*")
_PART = re.compile(
    rf"(?:(?P<prefix>(?i:{_PREFIX})) )?(?P<names>[^\W\d][^\d();:\[\]]{{1,80}}?),?[ +]?"
    rf"(?P<years>{_YEAR}(?:, {_YEAR})*)(?:(?:[,:] ?| )(?P<locator>{_PLACE}))?")
_AGAIN = re.compile(r"(?P<names>[^\W\d][^\d();:\[\]]{1,80}?),? (?:op|loc)\. ?cit\.?"
                    rf"(?:,? (?P<locator>{_PLACE}))?")
_ALONE = re.compile(rf"(?P<year>{_YEAR})(?:[,:] ?(?P<locator>{_PLACE}))?")
_BRACKETS = re.compile(r"\s?(?P<mark>\((?P<round>[^()\n]+)\)"
                       r"|\\?\[(?P<square>[^\[\]\n]+?)\\?\](?![(:\[])"
                       r"|\{(?P<curly>[^{}\n]+ ?\\?#\d+[^{}\n]*)\})")
_RECORD = re.compile(r" ?\\?#\d+(?:\\?@(?P<locator>[^;]+))?")
_ET_AL = re.compile(r",? (?:et al\.?|and (?:others|colleagues)|u\. ?a\.|y otros|et coll\.)$")
_AND = re.compile(r",? (?:and|&|et|und|u\.|y|e) |, ")


def find_named(block: Block, sources: Sequence[Source]) -> list[NamedMarker]:
    """The brackets of ``block`` that name sources, in order."""
    if block.verbatim or not sources:
        return []
    return [marker for match in _BRACKETS.finditer(mask(block.text))
            if (marker := _read(match, block.text, sources))]


def _read(match: re.Match[str], text: str, sources: Sequence[Source]) -> NamedMarker | None:
    inner = match["round"] or match["square"] or _RECORD.sub(
        lambda found: f", {found['locator']}" if found["locator"] else "", match["curly"])
    start, end = match.span("mark")
    if match["round"] and (alone := _ALONE.fullmatch(inner)):
        source = _before(text[:match.start()], alone["year"], sources)
        named = [Named(source, locator=alone["locator"] or "", has_author=True)] if source else []
        return NamedMarker(start, end, text[start:end], tuple(named)) if named else None
    parts = [list(_part(part.strip(), sources)) for part in inner.split(";")]
    if not any(parts):
        return None
    named = [one for part in parts for one in part]
    is_whole = all(parts) and all(named)
    return NamedMarker(start, end, text[start:end],
                       tuple(one for one in named if one) if is_whole else ())


def _part(text: str, sources: Sequence[Source]) -> Iterator[Named | None]:
    """What “see Smith 2019, 2020, 12” names: None for a year of which the list has none, nothing at
    all where no author of the list is named."""
    if again := _AGAIN.fullmatch(text):
        own = _by_author(_split(again["names"]), sources)
        if own:
            yield Named(own[0], locator=again["locator"] or "") if len(own) == 1 else None
        return
    found = _PART.fullmatch(text)
    names = _split(found["names"]) if found else []
    own = _by_author(names, sources) if names else []
    if not own:
        return
    years, locator = found["years"].split(", "), found["locator"] or ""
    if len(years) > 1 and _of_year(own, years[-1]) is None:     # “Smith 2019, 1999”: a page
        locator = ", ".join(filter(None, (years.pop(), locator)))
    for year in years:
        source = _of_year(own, year)
        yield source and Named(source, found["prefix"] or "", locator if year == years[-1] else "")


def _before(text: str, year: str, sources: Sequence[Source]) -> Source | None:
    """The source of the author whose name ends the text: “as Smith and Jones”."""
    words = re.sub(r"['’]s?$", "", _ET_AL.sub("", text)).split(" ")
    for first in range(max(0, len(words) - 8), len(words)):
        names = " ".join(words[first:])
        if own := _by_author(_split(names), sources):
            return _of_year(own, year)
    return None


def _split(names: str) -> list[str]:
    text = _ET_AL.sub("", names.strip())
    return [part.strip() for part in _AND.split(text) if part.strip()] if text else []


def _by_author(names: Sequence[str], sources: Sequence[Source]) -> list[Source]:
    """The sources that begin with these authors. A month is none."""
    if not names or names[0].casefold() in MONTHS:
        return []
    return [source for source in sources if _is_by(source, names)]


def _is_by(source: Source, names: Sequence[str]) -> bool:
    people = source.fields.get("author") or source.fields.get("editor") or []
    if not people:
        head = rf"\W*{re.escape(names[0])}\b"
        return len(names) == 1 and bool(re.match(head, _typed(source), re.IGNORECASE))
    own = [_called(person) for person in people]
    return len(names) <= len(own) and all(
        name.casefold() in forms for name, forms in zip(names, own))


def _called(person: dict[str, str]) -> set[str]:
    """What a text may call an author, in lower case."""
    if "family" in person:
        particle = person.get("non-dropping-particle", "")
        family = person["family"].casefold()
        return {family, f"{particle.casefold()} {family}".strip(),
                f"{person.get('given', '').casefold()} {family}".strip()}
    name = person.get("literal", "")
    return {name.casefold(), acronym(name).casefold(),
            re.sub(r"^the ", "", re.sub(r"\s*\([^()]*\)", "", name).casefold())}


def _of_year(sources: Sequence[Source], year: str) -> Source | None:
    """The one source of a year, “2020b” too."""
    digits, letter = re.fullmatch(r"(\d*)(.*)", year).groups()
    if not digits:
        undated = [source for source in sources if not year_of(source.fields.get("issued"))]
        return undated[0] if len(undated) == 1 else None
    own = [source for source in sources if _year(source) == digits]
    if letter and len(own) > 1:
        own = [source for source in own if _letter(source) == letter]
    return own[0] if len(own) == 1 else None


def _year(source: Source) -> str:
    if issued := year_of(source.fields.get("issued")):
        return issued
    found = re.search(r"\b(?:1[4-9]|20)\d\d(?=[a-z]?\b)", _typed(source))
    return found[0] if found else ""


def _letter(source: Source) -> str:
    """The letter that the list gives to the year, or else the key."""
    found = (re.search(r"\b(?:1[4-9]|20)\d\d([a-z])\b", _typed(source))
             or re.search(r"\d{4}([a-z])$", source.key))
    return found[1] if found else ""


def _typed(source: Source) -> str:
    """The author's own line, where there is one."""
    return source.entry.block.text if source.entry else ""
