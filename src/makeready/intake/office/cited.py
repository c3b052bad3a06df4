"""The citations of Zotero and Mendeley, which hold CSL data as JSON in the code of a field.

``ADDIN ZOTERO_ITEM CSL_CITATION {…}`` and ``ADDIN CSL_CITATION {…}`` in Word, the name of a
reference mark in LibreOffice; ``MENDELEY_CITATION_v3_…`` as the tag of a content control, in
Base64. The shape is that of citeproc-js's citation object (citation-style-language/schema,
csl-citation.json).
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from typing import Any

from ..escape import escape
from ..sources.imprint import Fields
from ..sources.keys import assign_keys
from .payload import Cite, Work

_UNITS = {"book": "bk.", "chapter": "chap.", "column": "col.", "figure": "fig.", "folio": "fol.",
          "issue": "no.", "line": "l.", "note": "n.", "opus": "op.", "page": "",
          "paragraph": "para.", "part": "pt.", "section": "sec.", "sub verbo": "s.v.",
          "sub-verbo": "s.v.", "verse": "v.",
          "volume": "vol."}
"""CSL's labels of locators → what Pandoc reads as the same; a page needs none."""


def read_csl(code: str) -> Cite | None:
    """The citation in a field's code, or None where there is none, or none with its data."""
    start = code.find("{", code.find("CSL_CITATION"))
    if "CSL_CITATION" not in code or start < 0:
        return None
    try:
        data, _ = json.JSONDecoder().raw_decode(code[start:])
    except (json.JSONDecodeError, RecursionError):
        return None
    return _citation(data)


def read_control(tag: str) -> Cite | None:
    """The citation in the tag of a content control, as Mendeley Cite writes it."""
    coded = tag.removeprefix("MENDELEY_CITATION_v3_")
    if coded == tag:
        return None
    try:
        return _citation(json.loads(base64.b64decode(coded + "=" * (-len(coded) % 4))))
    except (ValueError, RecursionError):
        return None


def _citation(data: Any) -> Cite | None:
    items = data.get("citationItems") if isinstance(data, dict) else None
    if not isinstance(items, list) or not items:
        return None
    works = [_work(item) for item in items]
    properties = data.get("properties")
    printed = properties.get("plainCitation", "") if isinstance(properties, dict) else ""
    return Cite(tuple(filter(None, works)), str(printed)) if all(works) else None


def _work(item: Any) -> Work | None:
    data = item.get("itemData") if isinstance(item, dict) else None
    if not isinstance(data, dict) or not (data.keys() - _INTERNAL):
        return None
    uris = item.get("uris") or item.get("uri") or f"{item.get('id')} {data.get('title')}"
    unit = _UNITS.get(item.get("label") or "page", item.get("label") or "")
    locator = " ".join(filter(None, (unit, str(item.get("locator") or "").strip())))
    return Work(str(uris[0] if isinstance(uris, list) else uris), data,
                _affix(item.get("prefix")), locator if item.get("locator") else "",
                _affix(item.get("suffix")), bool(item.get("suppress-author")))


def _affix(text: Any) -> str:
    return rich_text(str(text)).strip() if text else ""


# CSL data → what references.yaml holds

_INTERNAL = frozenset({"id", "citation-key", "citation-label", "system_id", "uris", "schema"})
_DATES = ("issued", "accessed", "original-date", "event-date", "available-date", "submitted")
_VERBATIM = frozenset({"type", "DOI", "URL", "ISBN", "ISSN", "PMID", "PMCID", "language", "page",
                       "page-first", "volume", "issue", "number", "number-of-pages", "edition"})


def sources_of(citations: Sequence[Cite]) -> tuple[dict[str, str], dict[str, Fields]]:
    """The key of each identity, and the CSL item of each key, its texts as Markdown."""
    items: dict[str, Mapping[str, Any]] = {}
    for citation in citations:
        for work in citation.works:
            items.setdefault(work.identity, work.item)
    fields = {identity: dict(_fields(item)) for identity, item in items.items()}
    same = {identity: next(first for first in fields if fields[first] == fields[identity])
            for identity in fields}
    own = [identity for identity in fields if same[identity] == identity]
    keys = dict(zip(own, assign_keys([fields[identity] for identity in own])))
    return ({identity: keys[same[identity]] for identity in fields},
            {keys[identity]: fields[identity] for identity in own})


def _fields(item: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    yield "type", str(item.get("type") or "document")
    for name, value in item.items():
        if name in _INTERNAL or name == "type" or value in (None, "", [], {}):
            continue
        if name in _DATES:
            date = _date(value)
            if date:
                yield name, date
        elif name in _VERBATIM:
            yield name, str(value)
        elif isinstance(value, list) and all(isinstance(one, dict) for one in value):
            yield name, [{part: text if isinstance(text, bool) else rich_text(str(text))
                          for part, text in one.items() if text not in ("", None)} for one in value]
        elif isinstance(value, str | int | float):
            yield name, rich_text(str(value))


def _date(value: Any) -> str | dict[str, str]:
    """CSL's date parts as EDTF; what that cannot say, word for word."""
    if not isinstance(value, dict):
        return str(value)
    parts = value.get("date-parts")
    if isinstance(parts, list) and parts and all(isinstance(part, list) and part for part in parts):
        ends = ["-".join(f"{int(n):02}" for n in part if str(n).isdecimal()) for part in parts]
        if all(ends):
            return "/".join(end.zfill(4) if "-" not in end else end for end in ends)
    text = value.get("literal") or value.get("raw") or ""
    return {"literal": str(text)} if text else ""


_TAGS = (("i", "*"), ("em", "*"), ("b", "**"), ("strong", "**"), ("sup", "^"), ("sub", "~"))

_SPANS = (('style="font-variant: ?small-caps;?"', "smallcaps"), ('class="nocase"', "nocase"))


def rich_text(text: str) -> str:
    """CSL's rich text (``<i>``, ``<sup>``, small capitals) as Markdown."""
    out = escape(unescape(" ".join(text.split())))
    for attribute, name in _SPANS:
        out = re.sub(rf"\\<span {attribute}>(.*?)\\</span>", rf"[\1]{{.{name}}}", out)
    for tag, sign in _TAGS:
        out = re.sub(rf"\\<{tag}>(.*?)\\</{tag}>", rf"{sign}\1{sign}", out)
    return out


def markdown(citation: Cite, keys: Mapping[str, str]) -> str:
    """``[see @doe-2021, 12; @roe-2019]``."""
    return "[" + "; ".join(_one(work, keys[work.identity]) for work in citation.works) + "]"


def _one(work: Work, key: str) -> str:
    cited = f"{'-' if work.without_author else ''}@{key}"
    locator = f", {work.locator}" if work.locator else ""
    suffix = work.suffix if work.suffix[:1] in ",.:" or not work.suffix else f", {work.suffix}"
    prefixed = " ".join(filter(None, (work.prefix, cited)))
    return (prefixed + locator + suffix).replace(";", ",")      # “;” would part two sources
