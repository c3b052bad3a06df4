"""The citations of EndNote, which hold its own XML: in the code of a field, or in Base64 beside it.

``ADDIN EN.CITE <EndNote><Cite>…<record>…</record></Cite></EndNote>``. The names of EndNote's
elements and the numbers of its types are those of its XML export (RSXML.dtd).
"""

from __future__ import annotations

import base64
import binascii
import re
from typing import Any

from ...tools.markup import Element, MarkupError, parse_xml
from ..sources.names import parse_names
from .cited import rich_text
from .payload import Cite, Work

_TYPES = {"0": "article-journal", "17": "article-journal", "6": "book", "28": "book",
          "5": "chapter", "7": "chapter", "10": "paper-conference", "47": "paper-conference",
          "32": "thesis", "27": "report", "12": "webpage", "16": "webpage",
          "23": "article-newspaper",
          "19": "article-magazine", "36": "manuscript", "26": "personal_communication",
          "31": "legislation", "4": "legal_case", "21": "motion_picture", "9": "software",
          "25": "patent", "20": "map", "56": "post-weblog", "43": "article-journal"}

_TEXTS = {"title": "titles/title", "container-title": "titles/secondary-title",
          "collection-title": "titles/tertiary-title", "volume": "volume", "issue": "number",
          "page": "pages", "edition": "edition", "publisher": "publisher",
          "publisher-place": "pub-location", "ISBN": "isbn", "DOI": "electronic-resource-num",
          "URL": "urls/related-urls/url", "abstract": "abstract", "issued": "dates/year"}
_PEOPLE = {"author": "contributors/authors/author",
           "editor": "contributors/secondary-authors/author",
           "translator": "contributors/subsidiary-authors/author"}


def read_endnote(code: str, data: str = "") -> Cite | None:
    """The citation in a field's code, or in the data beside it; None where there is none."""
    if "EN.CITE" not in code:
        return None
    for text in (code, _decoded(data)):
        found = re.search(r"<EndNote>.*?</EndNote>", text, re.DOTALL)
        if found:
            return _citation(found[0])
    return None


def _decoded(data: str) -> str:
    try:
        return base64.b64decode("".join(data.split())).decode("utf-8", "replace")
    except (binascii.Error, ValueError):
        return ""


def _citation(text: str) -> Cite | None:
    try:
        root = parse_xml(text.encode(), "The citation")
    except MarkupError:
        return None
    works = [_work(cite) for cite in root.iterfind("Cite")]
    printed = _text(root, "Cite/DisplayText")
    return Cite(tuple(filter(None, works)), printed) if works and all(works) else None


def _work(cite: Element) -> Work | None:
    record = cite.find("record")
    if record is None or not _text(record, "titles/title"):
        return None
    item: dict[str, Any] = {"type": _TYPES.get(_text(record, "ref-type"), "document")}
    item |= {name: text for name, path in _TEXTS.items() if (text := _text(record, path))}
    item |= {role: names for role, path in _PEOPLE.items() if (names := _names(record, path))}
    if item["type"] == "book" and "container-title" in item:      # EndNote's series of a book
        item.setdefault("collection-title", item.pop("container-title"))
    identity = " ".join(filter(None, (_text(record, "database"), _text(record, "rec-number"),
                                      item["title"])))
    return Work(identity, item, rich_text(_text(cite, "Prefix")), _text(cite, "Pages"),
                rich_text(_text(cite, "Suffix")), cite.get("ExcludeAuth") == "1")


def _text(element: Element, path: str) -> str:
    found = element.find(path)
    return " ".join("".join(found.itertext()).split()) if found is not None else ""


def _names(record: Element, path: str) -> list[dict[str, str]]:
    names: list[dict[str, str]] = []
    for person in record.iterfind(path):
        text = " ".join("".join(person.itertext()).split())
        read = None if text.endswith(",") else parse_names(text)     # a comma marks a body's name
        names += read[1] if read else [{"literal": text.rstrip(",")}] if text else []
    return names
