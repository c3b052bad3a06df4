"""EndNote's XML → Records.

Pandoc's own reader drops pages, DOI, keywords, editors and the place of publication.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from lxml import etree

from ..model.diagnostic import ManuscriptError, diagnose
from ..model.source import SourceFile, Span
from ..tools import xml
from .records import Record, date, person, serial, standard_number

TYPES: Mapping[str, str] = {
    "Artwork": "graphic", "Bill": "bill", "Blog": "post-weblog", "Book": "book",
    "Book Section": "chapter", "Case": "legal_case", "Classical Work": "classic",
    "Computer Program": "software", "Conference Paper": "paper-conference",
    "Conference Proceedings": "paper-conference", "Dataset": "dataset",
    "Dictionary": "entry-dictionary", "Edited Book": "book", "Electronic Article":
    "article-journal", "Electronic Book": "book", "Electronic Book Section": "chapter",
    "Encyclopedia": "entry-encyclopedia", "Film or Broadcast": "motion_picture",
    "Government Document": "report", "Hearing": "hearing", "Interview": "interview",
    "Journal Article": "article-journal", "Legal Rule or Regulation": "regulation",
    "Magazine Article": "article-magazine", "Manuscript": "manuscript", "Map": "map",
    "Newspaper Article": "article-newspaper", "Online Database": "dataset",
    "Pamphlet": "pamphlet", "Patent": "patent", "Personal Communication":
    "personal_communication", "Report": "report", "Serial": "periodical", "Standard": "standard",
    "Statute": "legislation", "Thesis": "thesis", "Unpublished Work": "manuscript",
    "Web Page": "webpage"}
"""The name of a reference type → CSL's; any other is a document."""

_NAMES = {"author": "authors", "editor": "secondary-authors", "collection-editor":
          "tertiary-authors", "translator": "translated-authors"}
_TEXTS = {"title": "titles/title", "title-short": "titles/short-title", "volume": "volume",
          "page": "pages", "edition": "edition", "publisher": "publisher", "publisher-place":
          "pub-location", "DOI": "electronic-resource-num", "genre": "work-type", "language":
          "language", "section": "section", "number-of-volumes": "num-vols", "call-number":
          "call-num", "URL": "urls/related-urls/url"}
_WHOLE = ("book", "report", "thesis", "map", "manuscript")
_FACES = {"italic": "i", "bold": "b", "superscript": "sup", "subscript": "sub"}


def records(source: SourceFile) -> list[Record]:
    """Every record of a file. Raises ManuscriptError."""
    try:
        root = xml.parse(source)
    except xml.XmlError as error:
        raise ManuscriptError([diagnose("references-syntax", error.span, problem=error.problem)]
                              ) from None
    if root.find("records") is None:
        raise ManuscriptError([diagnose("references-syntax", source.span(0),
                                        problem="no <records>, as EndNote writes them")])
    return [_record(record, source) for record in root.iter("record")]


def _record(record: etree._Element, source: SourceFile) -> Record:
    named = record.find("ref-type")
    kind = TYPES.get("" if named is None else named.get("name", ""), "document")
    item: dict[str, Any] = {
        "type": kind, "issued": _issued(record), serial(kind): _text(record, "number"),
        "collection-title" if kind in _WHOLE else "container-title":
            _text(record, "titles/secondary-title") or _text(record, "periodical/full-title"),
        "keyword": ", ".join(filter(None, map(_marked, record.iterfind("keywords/keyword")))),
        **standard_number(kind, _text(record, "isbn"))}
    item.setdefault("collection-title", _text(record, "titles/tertiary-title"))
    item |= {name: _text(record, path) for name, path in _TEXTS.items()}
    item |= {role: [person(_marked(name)) for name in record.iterfind(f"contributors/{group}/author")]
             for role, group in _NAMES.items()}
    return Record(_text(record, "label") or _text(record, "rec-number"),
                  {name: value for name, value in item.items() if value},
                  Span(source.path, record.sourceline, 1))


def _issued(record: etree._Element) -> dict[str, Any] | None:
    year = _text(record, "dates/year")
    full = _text(record, "dates/pub-dates/date")
    return date(full) if year and full.startswith(year) else date(year or full)


def _text(record: etree._Element, path: str) -> str:
    found = record.find(path)
    return "" if found is None else _marked(found)


def _marked(element: etree._Element) -> str:
    """The text with the markup of CSL JSON in place of EndNote's ``<style>``."""
    parts = [element.text or ""]
    for child in element:
        tags = [_FACES[face] for face in (child.get("face") or "").split() if face in _FACES]
        inner = _marked(child)
        for tag in tags:
            inner = f"<{tag}>{inner}</{tag}>" if inner else ""
        parts += [inner, child.tail or ""]
    return re.sub(r"\s+", " ", "".join(parts)).strip() if element.tag != "style" else "".join(parts)
