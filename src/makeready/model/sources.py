"""The sources of a book: what a citation's key means, and what an item says.

An item is CSL data as Pandoc holds it (metadata values); here it is asked by name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from . import tree
from .book import Book, Group, Reference
from .diagnostic import Diagnostic, diagnose, did_you_mean
from .identifier import NORMALIZERS, Identifier, IdentifierError, identify
from .source import Span

LOCK_FILE = "sources.lock.yaml"
"""Under ``manuscript/``: what was looked up for the identifiers that the book cites."""

WHOLE = frozenset({"book", "report", "thesis", "collection", "classic", "map", "pamphlet",
                   "periodical", "standard", "dataset", "software", "motion_picture", "manuscript"})
"""Types whose ISBN is their own; that of a chapter names the book it stands in."""

DATES = ("accessed", "available-date", "event-date", "issued", "original-date", "submitted")
"""The date variables of CSL 1.0.2."""
_DAY = r"-?\d{4}(?:-\d\d(?:-\d\d)?)?[~?]?"
EDTF = re.compile(rf"{_DAY}(?:/(?:{_DAY})?)?|/{_DAY}")
"""A date as citeproc reads it in one word (Extended Date/Time Format, levels 0 and 1)."""

_FIELDS = {"doi": "DOI", "isbn": "ISBN", "url": "URL"}


@dataclass(frozen=True)
class Sources:
    """The references of a book, by key and by identifier; the author's own before those that were
    looked up."""

    by_key: Mapping[str, Reference]
    by_identifier: Mapping[Identifier, Reference]

    def get(self, key: str) -> Reference | None:
        """What a citation's key means: a key as it is written, or an identifier in any spelling.
        """
        if key in self.by_key:
            return self.by_key[key]
        try:
            identifier = identify(key)
        except IdentifierError:
            return None
        return self.by_identifier.get(identifier) if identifier else None


def sources(references: Iterable[Reference]) -> Sources:
    """Every reference under each of its names; the first where two share one."""
    references = sorted(references, key=lambda reference: reference.locked)
    by_identifier: dict[Identifier, Reference] = {}
    for reference in references:
        for identifier in identifiers(reference):
            by_identifier.setdefault(identifier, reference)
    return Sources({reference.key: reference for reference in references if not reference.locked},
                   by_identifier)


def identifiers(reference: Reference) -> Iterator[Identifier]:
    """The identifiers of the work itself."""
    if reference.locked:
        yield Identifier(*reference.key.split(":", 1))
    for scheme, name in _FIELDS.items():
        values = said(reference, name)
        if not values or scheme == "isbn" and said(reference, "type") not in WHOLE:
            continue
        for value in re.split(r"[,;\s]\s*(?=97[89]|\d{9})", values) if scheme == "isbn" else [values]:
            try:
                yield Identifier(scheme, NORMALIZERS[scheme](value.strip()))
            except IdentifierError:
                continue


def unknown_source(key: str, span: Span | None, known: Sources, otherwise: str) -> Diagnostic:
    """The fault of a key that means no source: what it is, and its cure. ``otherwise`` is what to do
    if no source is meant."""
    try:
        identifier = identify(key)
    except IdentifierError as error:
        return diagnose("identifier-invalid", span, identifier=key, problem=error)
    if identifier:
        return diagnose("source-unfetched", span, identifier=key)
    return diagnose("cite-unknown", span, key=key, hint=did_you_mean(
        key, known.by_key, f"Add it to the sources; or {otherwise}."))


def used(book: Book, cited: Iterable[str]) -> list[Reference]:
    """The references that stand in the bibliography: those cited, and those of ``nocite``."""
    known = sources(book.references)
    named = {found.key for key in (*cited, *book.nocite) if (found := known.get(key))}
    everything = "*" in book.nocite
    return [reference for reference in book.references
            if reference.key in named or everything and not reference.locked]


def group_of(reference: Reference, groups: Iterable[Group]) -> Group | None:
    """The group of the bibliography that takes a source: one that lists it, else one that asks for
    its keyword or its type, else one that asks for nothing."""
    words = {word.strip().casefold() for word in re.split("[,;]", said(reference, "keyword"))}
    tests = (lambda group: reference.key in group.keys,
             lambda group: group.keyword.casefold() in words - {""},
             lambda group: group.type and group.type == said(reference, "type"),
             lambda group: not (group.keys or group.keyword or group.type))
    groups = tuple(groups)
    return next((group for test in tests for group in groups if test(group)), None)


def cites_in_notes(style: str) -> bool:
    """Whether a CSL style sets its citations as notes."""
    found = re.search(r"<style\b[^>]*>", style)
    return bool(found and re.search(r"\bclass\s*=\s*[\"']note[\"']", found[0]))


# --- what an item says --------------------------------------------------------------------------

def said(reference: Reference, name: str) -> str:
    """A variable of the item as plain text, empty where it has none. CSL's names have no case in
    the data of some programs."""
    return next((_flat(tree.meta_python(value)) for key, value in reference.item.items()
                 if key.casefold() == name.casefold()), "")


def year(reference: Reference) -> str:
    """The year of publication in digits; empty for none, or one that is no number."""
    found = re.search(r"\d{3,4}", said(reference, "issued"))
    return found[0] if found else ""


def families(reference: Reference) -> tuple[str, ...]:
    """The family names (or the whole names of bodies) of those who made it."""
    for role in ("author", "editor"):
        names = reference.item.get(role)
        if names is not None:
            people = tree.meta_python(names)
            return tuple(_family(name) for name in (people if isinstance(people, list) else [people]))
    return ()


def _family(name: Any) -> str:
    if not isinstance(name, Mapping):
        return str(name)
    return next((str(name[key]) for key in ("family", "literal", "name") if key in name), "")


def _flat(value: Any) -> str:
    if isinstance(value, Mapping):
        return " ".join(map(_flat, value.values()))
    return " ".join(map(_flat, value)) if isinstance(value, list) else str(value)
