"""One source under two keys."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator

from ..model.book import Book, Reference
from ..model.diagnostic import Diagnostic, diagnose
from ..model.sources import families, identifiers, said, used, year
from ..model.survey import Survey

_TELLING = ("volume", "issue", "number", "edition", "page", "version", "container-title")
"""What parts two sources with one title: where both have it, it must be the same."""


def same_source_twice(book: Book, found: Survey) -> Iterator[Diagnostic]:
    """Each source that is another one by its DOI or ISBN, or by title, authors and year."""
    looked_up = used(book, (citation.value for citation in found.citations))
    first: dict[Hashable, Reference] = {}
    for reference in book.references:
        if reference.locked and reference not in looked_up:
            continue
        names = {name: str(name).replace(":", " ", 1).replace("doi", "DOI").replace("isbn", "ISBN")
                 for name in identifiers(reference) if name.scheme != "url"}
        if title := _title(reference):
            names[title] = "title, authors and year are alike"
        other = next(((first[name], same) for name, same in names.items()
                      if name in first and first[name].key != reference.key
                      and (name != title or _agree(first[name], reference))), None)
        if other:
            yield diagnose("source-twice", reference.span, key=reference.key, other=other[0].key,
                           place=other[0].span, same=other[1])
        for name in names:
            first.setdefault(name, reference)


def _title(reference: Reference) -> tuple[str, ...] | None:
    """Title, year and authors without case and punctuation; None where one of them is missing."""
    title, names = _plain(said(reference, "title")), families(reference)
    if not (title and year(reference) and names):
        return None
    return (title, year(reference), *map(_plain, names))


def _plain(text: str) -> str:
    return "".join(re.findall(r"\w+", text.casefold()))


def _agree(one: Reference, other: Reference) -> bool:
    dates = {said(one, "issued"), said(other, "issued")}
    return (all(_plain(said(one, name)) == _plain(said(other, name)) for name in _TELLING
                if said(one, name) and said(other, name))
            and (len(dates) == 1 or any(re.fullmatch(r"\d{4}", date) for date in dates)))
