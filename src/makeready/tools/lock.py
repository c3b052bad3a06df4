"""The lock file of sources: what was looked up, from where and when; committed with the manuscript.

    sources:
    - identifier: doi:10.1017/s0020818300028460
      from: https://doi.org/10.1017/s0020818300028460
      fetched: 2026-03-01
      item: {type: article-journal, title: …}       # CSL data; an author may correct it
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from ..model.diagnostic import Diagnostic, ManuscriptError, diagnose
from ..model.identifier import Identifier, IdentifierError, identify
from ..model.source import SourceFile, Span
from .places import Placed, YamlError, load

_HEAD = """\
# Sources that are cited by identifier, looked up by “makeready cite fetch”. Commit this file: a build
# reads it and asks no one. What a catalog got wrong may be corrected here; it is not asked again.
"""
_KEYS = ("identifier", "from", "fetched", "item")


@dataclass(frozen=True)
class Locked:
    """A source that was looked up. ``item`` is CSL data, ``fetched`` a date (YYYY-MM-DD); ``span`` is
    the place of its identifier, None before it is written."""

    identifier: Identifier
    origin: str
    fetched: str
    item: Mapping[str, Any]
    span: Span | None = None


def dump(entries: Iterable[Locked]) -> str:
    """The text of the lock file, in the order of the identifiers."""
    rows = [dict(zip(_KEYS, (str(entry.identifier), entry.origin, entry.fetched,
                             dict(entry.item)), strict=True))
            for entry in sorted(entries, key=lambda entry: entry.identifier)]
    return _HEAD + yaml.safe_dump({"sources": rows}, sort_keys=False, allow_unicode=True, width=100)


def parse(source: SourceFile) -> list[Locked]:
    """The entries of a lock file. Raises ManuscriptError."""
    try:
        placed = load(source)
    except YamlError as error:
        raise ManuscriptError([diagnose("yaml-syntax", error.span, problem=error.problem)]) from None
    rows = placed.data.get("sources") if isinstance(placed.data, dict) else None
    if not isinstance(rows, list):
        raise ManuscriptError([_fault(source.span(0), "no list under “sources:”")])
    found = [_entry(row, ("sources", i), placed) for i, row in enumerate(rows)]
    if faults := [entry for entry in found if isinstance(entry, Diagnostic)]:
        raise ManuscriptError(faults)
    return found


def _entry(row: Any, path: tuple[str, int], placed: Placed) -> Locked | Diagnostic:
    if not (isinstance(row, dict) and isinstance(row.get("identifier"), str)
            and isinstance(row.get("item"), dict)):
        return _fault(placed.value(path), "an entry without “identifier:” or “item:”")
    span = placed.value((*path, "identifier"))
    try:
        identifier = identify(row["identifier"])
    except IdentifierError as error:
        return _fault(span, str(error))
    if identifier is None:
        return _fault(span, f"“{row['identifier']}” is no DOI, ISBN or address")
    origin, fetched = str(row.get("from", "")), str(row.get("fetched", ""))
    return Locked(identifier, origin, fetched, row["item"], span)


def _fault(span: Span | None, problem: str) -> Diagnostic:
    return diagnose("references-syntax", span, problem=problem)
