"""Identifiers → locked sources: a DOI, an ISBN or an address becomes CSL data, asked for once.

One catalog a file; a catalog names the question and reads the answer. Nothing here runs in a build.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from ..model.identifier import Identifier
from ..tools.lock import Locked
from ..tools.web import Answer, Offline, Web, WebError
from . import doi, isbn, page

Item = Mapping[str, Any]


@dataclass(frozen=True)
class Catalog:
    """Who is asked about a scheme: the address of an identifier, the media types that are wanted,
    and what makes an item of the answer (None: the catalog does not know it; raises ValueError for
    an answer that is not of the catalog's shape)."""

    name: str
    address: Callable[[str], str]
    accept: str
    item: Callable[[Answer, str], Item | None]


CATALOGS: Mapping[str, Catalog] = {
    "doi": Catalog("doi.org", doi.address, doi.ACCEPT, doi.item),
    "isbn": Catalog("Open Library", isbn.address, isbn.ACCEPT, isbn.item),
    "url": Catalog("the site", page.address, page.ACCEPT, page.item)}


@dataclass(frozen=True)
class Found:
    """What was learnt: the new entries, and for each identifier that has none the reason."""

    entries: tuple[Locked, ...]
    failed: Mapping[Identifier, str]


def look_up(identifiers: Iterable[Identifier], web: Web, today: str,
            told: Callable[[str], None] = lambda _: None) -> Found:
    """Ask about each identifier. ``today`` is the date (YYYY-MM-DD) of the entries; ``told`` hears
    what is being asked.

    Raises Offline when nothing can be reached at all.
    """
    entries: list[Locked] = []
    failed: dict[Identifier, Exception] = {}
    silent: dict[str, Offline] = {}
    for identifier in identifiers:
        told(str(identifier))
        try:
            entries.append(_ask(identifier, web, today, silent))
        except (WebError, ValueError) as error:
            failed[identifier] = error
    if failed and not entries and all(isinstance(e, Offline) for e in failed.values()):
        raise next(iter(failed.values()))
    return Found(tuple(entries), {identifier: str(error) for identifier, error in failed.items()})


def _ask(identifier: Identifier, web: Web, today: str, silent: dict[str, Offline]) -> Locked:
    """One entry. A host that could not be reached is not asked again."""
    catalog = CATALOGS[identifier.scheme]
    address = catalog.address(identifier.value)
    host = urlsplit(address).hostname or ""
    if host in silent:
        raise silent[host]
    try:
        answer = web.get(address, catalog.accept)
    except Offline as error:
        silent[host] = error
        raise
    item = _read(catalog, answer, today)
    if item is None:
        raise ValueError(f"{catalog.name} does not know it")
    return Locked(identifier, address, today, item)


def _read(catalog: Catalog, answer: Answer, today: str) -> Item | None:
    """The item of an answer, whatever the catalog sent."""
    try:
        return catalog.item(answer, today)
    except (json.JSONDecodeError, UnicodeError, TypeError, AttributeError, LookupError):
        raise ValueError(f"the answer of {catalog.name} cannot be read") from None
