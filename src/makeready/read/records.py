"""Records of other programs → References: each is CSL data with its place, and gets a key."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..model.book import Reference
from ..model.source import Span
from ..tools import pandoc


@dataclass(frozen=True)
class Record:
    """A source as a program exported it: an item of CSL JSON. ``key`` is empty where it has none."""

    key: str
    item: Mapping[str, Any]
    span: Span


def references(records: Iterable[Record], locked: bool = False) -> list[Reference]:
    """The records in their order, as Pandoc reads CSL JSON. Raises PandocError."""
    records = _keyed(list(records))
    items = [{**record.item, "id": record.key} for record in records]
    document, _ = pandoc.read(json.dumps(items), "csljson")
    found = [item["c"] for item in document["meta"]["references"]["c"]] if items else []
    return [Reference(record.key, item, record.span, data, locked)
            for record, item, data in zip(records, found, items, strict=True)]


def _keyed(records: Sequence[Record]) -> list[Record]:
    """``keohane-1984`` for a record without a key; ``keohane-1984a`` and ``b`` for two alike."""
    bases = [record.key or _base(record.item) for record in records]
    total, seen = Counter(bases), Counter[str]()
    out = []
    for record, base in zip(records, bases, strict=True):
        letter = chr(ord("a") + seen[base] % 26) if total[base] > 1 and not record.key else ""
        seen[base] += 1
        out.append(replace(record, key=base + letter))
    return out


def _base(item: Mapping[str, Any]) -> str:
    names = item.get("author") or item.get("editor") or [{}]
    name = names[0].get("family") or names[0].get("literal") or item.get("title", "")
    parts = (item.get("issued") or {}).get("date-parts") or [["nd"]]
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain)[:3]
    return "-".join([*(words or ["source"]), str(parts[0][0])])


# --- what programs write alike ------------------------------------------------------------------

def person(name: str) -> dict[str, str]:
    """“Family, Given, Suffix”; without a comma the name of a body."""
    parts = [part.strip() for part in name.split(",")]
    if len(parts) == 1:
        return {"literal": parts[0]}
    return {key: part for key, part in zip(("family", "given", "suffix"), parts) if part}


def date(text: str) -> dict[str, Any] | None:
    """“1984”, “1984/03/05/Spring”, “1984-03”; what is no number stays as it is written."""
    found = re.match(r"\s*(\d{4})(?:[/-](\d{1,2}))?(?:[/-](\d{1,2}))?(?![\d])", text)
    if found:
        return {"date-parts": [[int(part) for part in found.groups() if part]]}
    return {"literal": text.strip()} if text.strip() else None


def serial(kind: str) -> str:
    """What the number of an issue is called in a type: “issue” in what appears again and again."""
    return "issue" if kind in PERIODICALS else "number"


PERIODICALS = frozenset({"article-journal", "article-magazine", "article-newspaper", "periodical"})


def standard_number(kind: str, text: str) -> dict[str, str]:
    """The ISSN of a periodical, else the ISBN: programs keep both in one field."""
    if not text:
        return {}
    digits = re.sub(r"[^\dXx]", "", text.split()[0] if " " in text.strip() else text)
    return {"ISSN" if kind in PERIODICALS or len(digits) == 8 else "ISBN": text.strip()}
