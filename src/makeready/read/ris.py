"""RIS → Records, by the tags of its specification (Research Information Systems, 2011).

Pandoc's own reader stops at a line that goes on, and drops the place of publication, the edition and
the ISBN of books.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ..model.diagnostic import ManuscriptError, diagnose
from ..model.source import SourceFile
from .records import Record, date, person, serial, standard_number

TYPES: Mapping[str, str] = {
    "ABST": "article", "ART": "graphic", "BILL": "bill", "BLOG": "post-weblog", "BOOK": "book",
    "CASE": "legal_case", "CHAP": "chapter", "CLSWK": "classic", "COMP": "software",
    "CONF": "book", "CPAPER": "paper-conference", "DATA": "dataset", "DICT": "entry-dictionary",
    "EBOOK": "book", "ECHAP": "chapter", "EDBOOK": "book", "EJOUR": "article-journal",
    "ELEC": "webpage", "ENCYC": "entry-encyclopedia", "GEN": "document", "GOVDOC": "report",
    "HEAR": "hearing", "ICOMM": "personal_communication", "INPR": "article-journal",
    "JFULL": "periodical", "JOUR": "article-journal", "LEGAL": "legislation",
    "MANSCPT": "manuscript", "MAP": "map", "MGZN": "article-magazine", "MPCT": "motion_picture",
    "MUSIC": "song", "NEWS": "article-newspaper", "PAMP": "pamphlet", "PAT": "patent",
    "PCOMM": "personal_communication", "RPRT": "report", "SER": "book", "SLIDE": "speech",
    "SOUND": "song", "STAND": "standard", "STAT": "legislation", "THES": "thesis",
    "UNBILL": "bill", "UNPB": "manuscript", "VIDEO": "motion_picture", "WEB": "webpage"}
"""The type after TY → CSL's; any other is a document."""

_NAMES = {"author": ("AU", "A1"), "editor": ("ED", "A2"), "collection-editor": ("A3",),
          "translator": ("A4", "TA")}
_TEXTS = {"title": ("TI", "T1", "CT"), "title-short": ("ST",), "volume": ("VL",),
          "publisher": ("PB",), "publisher-place": ("CY", "PP"), "edition": ("ET",), "DOI": ("DO",),
          "URL": ("UR",), "genre": ("M3",), "language": ("LA",), "section": ("SE",),
          "number-of-volumes": ("NV",), "archive": ("DB", "DP"), "call-number": ("CN",),
          "container-title-short": ("JA", "J1", "J2")}
_HOLDERS = ("T2", "JF", "JO", "BT")
_WHOLE = ("book", "report", "thesis", "map", "manuscript")
"""Types that are no part of another: what holds them is a series."""

_LINE = re.compile(r"(?P<tag>[A-Z][A-Z0-9]) {1,2}-(?: (?P<value>.*))?")

Tags = dict[str, list[str]]


def records(source: SourceFile) -> list[Record]:
    """Every record of a file. Raises ManuscriptError."""
    return [_record(tags, start, source) for tags, start in _cut(source)]


def _cut(source: SourceFile) -> Iterator[tuple[Tags, int]]:
    """The tags of each record with the number of its first line."""
    tags: Tags = {}
    start, last = 0, ""
    for number, line in enumerate(source.text.split("\n"), 1):
        found = _LINE.fullmatch(line.rstrip())
        if not start and line.strip() and (not found or found["tag"] != "TY"):
            raise _fault(source, number, "a record begins with “TY  - ”")
        if start and found and found["tag"] == "TY":
            raise _fault(source, start, "the record that begins here is never closed by “ER  - ”")
        if found and found["tag"] == "ER":
            yield tags, start
            tags, start = {}, 0
        elif found:
            start, last = start or number, found["tag"]
            tags.setdefault(last, []).append((found["value"] or "").strip())
        elif start and line.strip():
            tags[last][-1] += " " + line.strip()
    if start:
        raise _fault(source, start, "the record that begins here is never closed by “ER  - ”")


def _fault(source: SourceFile, line: int, problem: str) -> ManuscriptError:
    return ManuscriptError([diagnose("references-syntax", source.span(source.offset(line)),
                                     problem=problem)])


def _first(tags: Tags, *names: str) -> str:
    return next((value for name in names for value in tags.get(name, ()) if value), "")


def _record(tags: Tags, start: int, source: SourceFile) -> Record:
    kind = TYPES.get(_first(tags, "TY"), "document")
    item: dict[str, Any] = {
        "type": kind, "issued": _issued(tags), "accessed": date(_first(tags, "Y2")),
        "keyword": ", ".join(filter(None, tags.get("KW", ()))),
        "page": "-".join(filter(None, (_first(tags, "SP"), _first(tags, "EP")))),
        serial(kind): _first(tags, "IS", "M1"),
        "collection-title" if kind in _WHOLE else "container-title": _first(tags, *_HOLDERS),
        **standard_number(kind, _first(tags, "SN"))}
    item.setdefault("collection-title", _first(tags, "T3"))
    item |= {name: _first(tags, *given) for name, given in _TEXTS.items()}
    item |= {role: [person(name) for tag in given for name in tags.get(tag, ()) if name]
             for role, given in _NAMES.items()}
    return Record(_first(tags, "ID"), {name: value for name, value in item.items() if value},
                  source.span(source.offset(start)))


def _issued(tags: Tags) -> dict[str, Any] | None:
    """The date, which says more than the year, where there is one."""
    return date(_first(tags, "DA")) or date(_first(tags, "PY", "Y1"))
