"""What catalogs answer → clean CSL data: known variables alone, text without foreign markup."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping
from typing import Any

TEXTS = frozenset("""
    archive archive_location archive-place authority chapter-number collection-number
    collection-title container-title container-title-short division DOI edition event-place
    event-title genre ISBN ISSN issue jurisdiction language medium number number-of-volumes
    original-publisher original-publisher-place original-title page part-number part-title PMCID
    PMID publisher publisher-place section source status title title-short URL version volume
    volume-title""".split())
"""Text and number variables of CSL 1.0.2 that a bibliography may print; no abstracts, no scores."""
NAMES = frozenset("""
    author chair collection-editor compiler composer contributor container-author curator director
    editor editorial-director illustrator interviewer narrator original-author performer producer
    recipient reviewed-author translator""".split())
DATES = frozenset("accessed available-date event-date issued original-date submitted".split())
_NAME_PARTS = ("family", "given", "literal", "suffix", "dropping-particle", "non-dropping-particle")

TYPES: Mapping[str, str] = {
    "journal-article": "article-journal", "book-chapter": "chapter", "book-section": "chapter",
    "book-part": "chapter", "book-track": "chapter", "reference-entry": "entry-encyclopedia",
    "proceedings-article": "paper-conference", "proceedings": "book", "proceedings-series": "book",
    "edited-book": "book", "monograph": "book", "reference-book": "book", "book-set": "book",
    "book-series": "book", "dissertation": "thesis", "posted-content": "article", "report-component":
    "chapter", "report-series": "report", "peer-review": "review", "journal": "periodical",
    "journal-issue": "periodical", "journal-volume": "periodical", "component": "document",
    "grant": "document", "database": "dataset", "other": "document"}
"""Crossref's types (api.crossref.org/types) → CSL's; what is no key here is CSL's own."""

_MARKUP = {"i": "i", "em": "i", "italic": "i", "b": "b", "strong": "b", "bold": "b",
           "sub": "sub", "sup": "sup", "scp": "sc", "sc": "sc"}
"""Elements of titles (HTML, JATS) → those of CSL JSON."""


def clean(data: Mapping[str, Any]) -> dict[str, Any]:
    """An item of CSL's variables alone. Raises ValueError without a title."""
    item: dict[str, Any] = {"type": TYPES.get(str(data.get("type", "")), data.get("type"))
                            or "document"}
    for name, value in data.items():
        if name in NAMES and (people := [_person(p) for p in _list(value) if isinstance(p, Mapping)]):
            item[name] = [person for person in people if person]
        elif name in DATES and (date := _date(value)):
            item[name] = date
        elif name in TEXTS and (text := _first(value)):
            item[name] = plain(text).rpartition("/")[2] if name == "ISBN" else plain(text)
    if not item.get("title"):
        raise ValueError("the answer has no title")
    return {name: value for name, value in item.items() if value}


def plain(text: str) -> str:
    """Text with CSL JSON's markup alone; what is escaped is meant."""
    text = re.sub(r"</?(?:\w+:)?(\w+)[^<>]*>", _element, html.unescape(str(text)))
    return re.sub(r"\s+", " ", text).strip()


def _element(tag: re.Match) -> str:
    name = _MARKUP.get(tag[1].lower())
    return f"<{'/' if tag[0][1] == '/' else ''}{name}>" if name else ""


def _list(value: Any) -> list:
    return value if isinstance(value, list) else [value]


def _first(value: Any) -> str:
    """A text, or the first of a list of them."""
    found = next((one for one in _list(value) if isinstance(one, str | int) and one != ""), "")
    return str(found)


def _person(data: Mapping[str, Any]) -> dict[str, str]:
    person = {part: plain(data[part]) for part in _NAME_PARTS if data.get(part)}
    return person or ({"literal": plain(data["name"])} if data.get("name") else {})


def _date(value: Any) -> dict[str, Any] | None:
    """``date-parts`` of whole numbers, or what else the date says."""
    if not isinstance(value, Mapping):
        return day(str(value)) if value else None
    parts = [[int(part) for part in group if str(part).isdecimal()]
             for group in _list(value.get("date-parts")) if isinstance(group, list)]
    if any(parts):
        return {"date-parts": [group for group in parts if group]}
    return next(({"literal": str(value[key])} for key in ("literal", "raw") if value.get(key)), None)


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO = re.compile(r"(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?!\d)")
_NAMED = (re.compile(r"(?P<d>\d{1,2})\s+(?P<m>[A-Za-z]{3})[a-z]*\.?,?\s+(?P<y>\d{4})"),
          re.compile(r"(?P<m>[A-Za-z]{3})[a-z]*\.?,?\s+(?:(?P<d>\d{1,2})(?:st|nd|rd|th)?,?\s+)?"
                     r"(?P<y>\d{4})"))


def day(text: str) -> dict[str, Any] | None:
    """A date as pages and catalogs write it: 2024-02-05T10:00Z, 2024/2, “February 5, 2024”, 2009."""
    if found := _ISO.match(text.strip()):
        return {"date-parts": [[int(part) for part in found.groups() if part]]}
    for shape in _NAMED:
        found = shape.search(text)
        if found and found["m"].lower() in _MONTHS:
            month = _MONTHS.index(found["m"].lower()) + 1
            days = [int(found["d"])] if found["d"] else []
            return {"date-parts": [[int(found["y"]), month, *days]]}
    found = re.search(r"\b\d{4}\b", text)
    return {"date-parts": [[int(found[0])]]} if found else None


# --- names --------------------------------------------------------------------------------------

_PARTICLES = frozenset("al da de del della den der di dos du el la le ten ter van vom von zu zum zur"
                       .split())
_BODY = re.compile(r"(?i)\b(?:academy|agency|association|authority|bank|board|bureau|center|centre|"
                   r"commission|committee|company|corporation|council|department|editors|federation|"
                   r"foundation|group|institute?|international|ministry|nations?|network|news|office|"
                   r"organi[sz]ation|press|project|reuters|service|society|staff|team|times|"
                   r"university)\b")


def people(names: Iterable[str]) -> list[dict[str, str]]:
    """“Given Family” or “Family, Given” → CSL names, each once; a body is literal."""
    return [person(name) for name in dict.fromkeys(" ".join(name.split()) for name in names) if name]


def person(name: str) -> dict[str, str]:
    """One name. Particles stay with the family name."""
    family, comma, given = (part.strip() for part in name.partition(","))
    if comma and given:
        return {"family": family, "given": given}
    words = family.split()
    if len(words) < 2 or _BODY.search(family):
        return {"literal": family}
    at = len(words) - 1
    while at > 1 and words[at - 1].lower() in _PARTICLES:
        at -= 1
    return {"family": " ".join(words[at:]), "given": " ".join(words[:at])}
