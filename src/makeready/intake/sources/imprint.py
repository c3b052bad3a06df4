"""What follows the title of a source: where it appeared, who published it, when.

Three shapes: a journal's volume and pages, a chapter “In” a book, and all the rest, a row of short
segments (genre, edition, publisher …) that are told apart one by one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from .dates import find_date
from .names import parse_names

Fields = dict[str, Any]

STOP = re.compile(r"(?<!\b[^\W\d_a-z])(?<!, ed)(?<!, eds)(?<!, trans)(?<!\b[Vv]ol)(?<!\b[Nn]o)"
                  r"(?<!\bSt)(?<!\b[Rr]ev)\.\s+")
"""The end of a sentence: not an initial's point, nor that of a common abbreviation."""

_PAGES = r"(?:pp?\. ?)?(?P<page>[A-Za-z]?\d+(?:[–-]\d+)?)"
_JOURNAL = re.compile(
    r"(?P<container>\D+?),? (?:vol\. ?)?(?P<volume>\d{1,3})"
    r"(?:,? (?:nos?|issue)\.? ?(?P<no>[\d–/-]+)| ?\((?P<issue>\d{1,3}(?:[–/-]\d+)?)\))?"
    rf"(?:,? \((?P<date>[^()]*\d{{4}})\))?(?:[:,] ?{_PAGES})?", re.IGNORECASE)
_CHAPTER = re.compile(r"in:? (?P<container>[^()]+?)(?:,? (?:edited by|eds?\.) (?P<editor>.+?))?"
                      rf"(?:, {_PAGES})?(?:(?<!\b[A-Z])\. | (?=\())(?P<rest>.+)", re.IGNORECASE)
_PLACE = re.compile(r"(?P<place>[^\W\d_a-z][^:()]{1,40}): (?P<publisher>[^:]+)")
_PERIODICAL = re.compile(r"(?:the )?[\w. ]*\b(?:chronicle|daily|economist|gazette|guardian|herald|"
                         r"independent|journal|magazine|mirror|news|newsletter|observer|post|"
                         r"quarterly|review|telegraph|times|tribune|weekly)\b.*", re.IGNORECASE)

GENRES = {
    "article": "webpage", "blog post": "post-weblog", "briefing": "webpage",
    "commentary": "webpage", "conference paper": "paper-conference", "dissertation": "thesis",
    "editorial": "webpage", "essay": "webpage", "fact sheet": "webpage", "interview": "webpage",
    "ma thesis": "thesis", "op-ed": "webpage", "opinion": "webpage", "paper": "webpage",
    "phd diss": "thesis", "phd dissertation": "thesis", "phd thesis": "thesis",
    "podcast": "webpage", "policy brief": "webpage", "policy paper": "webpage",
    "press release": "webpage", "report": "report", "research paper": "webpage",
    "speech": "webpage", "statement": "webpage", "technical report": "report",
    "testimony": "webpage", "transcript": "webpage", "video": "webpage",
    "white paper": "report", "working paper": "report",
}
"""What a source may call itself, in lower case → the CSL type of a whole that does."""


def read_imprint(tail: str, *, is_part: bool) -> Fields | None:
    """The fields that ``tail`` gives, ``type`` among them where the shape tells it; None when it
    makes no sense. ``is_part``: the title was in quotation marks.
    """
    text = re.sub(r"^\((.*)\)$", r"\1", tail.strip(" .,;"))  # as notes have it
    found = _JOURNAL.fullmatch(_bare(text))
    if found and (found["no"] or found["issue"] or found["date"] or _is_page(found["page"])):
        return _journal(found)
    found = _CHAPTER.fullmatch(text)
    if found:
        return _chapter(found)
    return _segments(text, is_part=is_part)


def _bare(text: str) -> str:
    return re.sub(r"(?<!\w)[*_]+|[*_]+(?!\w)", "", text)


def _is_page(text: str | None) -> bool:
    """In “Daily, March 3, 2021” nothing is a page."""
    return bool(text) and not re.fullmatch(r"(?:1[4-9]|20)\d\d", text)


def _journal(found: re.Match) -> Fields:
    date = find_date(found["date"] or "")
    fields = {"type": "article-journal",
              "container-title": found["container"], "volume": found["volume"],
              "issue": found["no"] or found["issue"], "page": found["page"],
              "issued": date and date[0]}
    return {name: value for name, value in fields.items() if value}


def _chapter(found: re.Match) -> Fields | None:
    editors = parse_names(found["editor"], is_inverted=False) if found["editor"] else None
    fields = {"type": "chapter", "container-title": _bare(found["container"]),
              "page": found["page"], "editor": editors and editors[1]}
    rest = _segments(found["rest"].strip(" .,;()"), is_part=False)
    return rest and {name: value for name, value in fields.items() if value} | rest


def _person(role: str) -> Callable[[re.Match], Fields]:
    def read(found: re.Match) -> Fields:
        names = parse_names(found["name"], is_inverted=False)
        return {role: names[1]} if names else {}
    return read


_SEGMENTS: tuple[tuple[re.Pattern, Callable[[re.Match], Fields]], ...] = tuple(
    (re.compile(form, re.IGNORECASE), read) for form, read in (
        (r"(\d+)(?:st|nd|rd|th) ed(?:ition|n)?", lambda found: {"edition": found[1]}),
        (r"(?:rev|revised|new|enlarged)\.? ed(?:ition|n)?", lambda found: {"edition": found[0]}),
        (r"vol(?:ume|\.)? ?(\d+|[ivx]+)", lambda found: {"volume": found[1]}),
        (r"pp?\. ?([A-Za-z]?\d+(?:[–-]\d+)?)", lambda found: {"page": found[1]}),
        (r"(?:(?P<genre>[a-z ]+) )?(?:no|number)\.? ?(?P<number>[\w/.-]*\d[\w/.-]*)",
         lambda found: {"number": found["number"]} | (
             {"genre": found["genre"]} if found["genre"] else {})),
        (r"(?:translated by|trans\.) (?P<name>.+)", _person("translator")),
        (r"(?:edited by|eds?\.) (?P<name>.+)", _person("editor")),
        (rf"(?:{'|'.join(map(re.escape, GENRES))})", lambda found: {"genre": found[0]}),
        (r"n\.d", lambda found: {}),
        (r"(\d+) (?:p|pp|pages|páginas|págs?|pagine|seiten|s)\.?",
         lambda found: {"number-of-pages": found[1]}),
    ))


_NO_NAME = re.compile(r"^In\b|^(?!(?:[\w-]+\.)+[a-z]{2,}$)[^\W\d_A-Z]|^\d+(?:[–-]\d+)?$"
                      r"|\d\s?[:(]\d|[\[\]]|^[^()]*\)|\([^()]*$")
"""What is no one's name: a lower-case word that is no address, a number, half of a bracket."""


def _segments(text: str, *, is_part: bool) -> Fields | None:
    fields: Fields = {}
    date = find_date(text)
    if date:
        fields["issued"] = date[0]
        text = f"{text[:date[1]].rstrip('( ')}, {text[date[2]:].lstrip(') ')}"
    names = []
    for segment in filter(None, (part.strip(" .,;") for part in _divide(text))):
        read = _read_segment(segment)
        if read is None or read.keys() & fields.keys():
            names.append(segment)
        else:
            fields |= read
    if len(names) > 3 or any(_NO_NAME.search(_bare(name)) for name in names):
        return None
    return fields | _publisher(names, is_part=is_part)


def _divide(text: str) -> list[str]:
    """At commas and stops, but “Washington, DC: A Press” stays whole."""
    return [part for sentence in STOP.split(text)
            for part in re.split(r"[,;](?:\s+(?![A-Z]{2}:)|$)", sentence)]


def _read_segment(segment: str) -> Fields | None:
    for form, read in _SEGMENTS:
        if found := form.fullmatch(segment):
            return read(found)
    return None


def _publisher(names: list[str], *, is_part: bool) -> Fields:
    """Names of where it appeared: a periodical if the first looks like one, else a publisher."""
    if not names:
        return {}
    first, rest = names[0], ", ".join(names[1:])
    if is_part and (first != _bare(first) or _PERIODICAL.fullmatch(first)):
        return {"type": "article-newspaper", "container-title": _bare(first)} | (
            {"publisher": rest} if rest else {})
    found = None if is_part else _PLACE.fullmatch(", ".join(names))
    if found:
        return {"publisher-place": found["place"], "publisher": found["publisher"]}
    return {"publisher": _bare(", ".join(names))}
