"""Citations of reference managers, which LibreOffice keeps as reference marks (7.7.3) or bookmarks
with the data in the properties of the document; and its own entries of a bibliography (7.7.11)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ....tools.markup import Element, put_before
from ...finding import count
from ...sources.names import parse_names
from ...sources.titles import title_kind
from ..cited import read_csl
from ..payload import Cite, Payloads, Remark, Work
from .opendoc import H, P, get, name, put_first, remove, text_of

_PAIRS = {name("text:reference-mark-start"): name("text:reference-mark-end"),
          name("text:bookmark-start"): name("text:bookmark-end")}


def mark_cites(text: Element, properties: Mapping[str, str], payloads: Payloads) -> None:
    """Put a mark in place of each citation whose data can be read; take out the list of sources, if
    all could be. ``properties`` are those that the document defines for itself."""
    lost = 0
    for start in list(text.iter(*_PAIRS)):
        code = _code(get(start, "text:name"), properties)
        if "CSL_CITATION" in code:
            citation = read_csl(code)
            lost += citation is None
            _replace(start, citation, payloads)
    for own in list(text.iter(name("text:bibliography-mark"))):
        put_before(own, payloads.add(_own(own)))
        remove([own])
    for section in list(text.iter(name("text:section"), name("text:bibliography"))):
        is_own = section.tag == name("text:bibliography")
        if is_own or (not lost and re.search("CSL_BIBLIOGRAPHY|ZOTERO_BIBL", _code(
                get(section, "text:name"), properties))):
            _leave_out(section, "The list of sources", "makeready makes one of what is cited.",
                       payloads)
    for tag, what in _MADE.items():
        for made in list(text.iter(name(tag))):
            _leave_out(made, what, "its page numbers are those of the draft.", payloads)
    for entry in list(text.iter(name("text:alphabetical-index-mark"),
                                name("text:alphabetical-index-mark-start"))):
        term = get(entry, "text:string-value") or (entry.tail or "").strip()
        put_before(entry, payloads.add(Remark(
            "left-out", f"An entry of the index, “{term}”, is left out here.")))


_MADE = {"text:table-of-content": "The table of contents", "text:alphabetical-index": "The index",
         "text:illustration-index": "The list of illustrations",
         "text:table-index": "The list of tables"}


def _code(ident: str, properties: Mapping[str, str]) -> str:
    """The name of a mark, or what the properties hold under it, in numbered pieces."""
    if not ident.startswith("ZOTERO_BREF"):
        return ident
    pieces = (properties.get(f"{ident}_{number}") for number in range(1, len(properties) + 1))
    return "".join(piece for piece in pieces if piece)


def _replace(start: Element, citation: Cite | None, payloads: Payloads) -> None:
    end = next((element for element in start.itersiblings(_PAIRS[start.tag])
                if get(element, "text:name") == get(start, "text:name")), None)
    if citation is None or end is None:
        put_before(start, payloads.add(Remark("missing", (
            "The reference manager's data of this citation cannot be read: it stays as text."))))
        return
    put_before(start, payloads.add(citation))
    between = [*start.itersiblings()][:[*start.itersiblings()].index(end)]
    start.tail = None
    for element in between:
        element.tail = None
    remove([*between, start, end])


def _leave_out(section: Element, what: str, why: str, payloads: Payloads) -> None:
    """Say it in the text around, and take out the heading over it."""
    lines = sum(1 for _ in section.iter(P))
    before = section.getprevious()
    if before is not None and before.tag in (P, H) and title_kind(text_of(before).strip()):
        remove([before])
    around = (*section.itersiblings(P, H), *section.itersiblings(P, H, preceding=True))
    place = next((p for p in around if text_of(p).strip()), None)
    if place is not None:
        put_first(place, payloads.add(Remark("left-out", (
            f"{what} ({count(lines, 'line')}) is left out: {why}"))))
    remove([section])


# LibreOffice's own

_TYPES = {"article": "article-journal", "book": "book", "booklet": "pamphlet",
          "conference": "paper-conference", "email": "personal_communication", "inbook": "chapter",
          "incollection": "chapter", "inproceedings": "paper-conference",
          "journal": "article-journal", "mastersthesis": "thesis", "phdthesis": "thesis",
          "techreport": "report", "unpublished": "manuscript", "www": "webpage"}
_TEXTS = {"title": "title", "container-title": "journal", "publisher": "publisher",
          "publisher-place": "address", "volume": "volume", "issue": "number", "page": "pages",
          "edition": "edition", "ISBN": "isbn", "URL": "url", "issued": "year",
          "collection-title": "series", "note": "note"}


def _own(entry: Element) -> Cite:
    item = dict(_fields(entry))
    return Cite((Work(get(entry, "text:identifier") or text_of(entry), item),), text_of(entry))


def _fields(entry: Element) -> Iterator[tuple[str, object]]:
    yield "type", _TYPES.get(get(entry, "text:bibliography-type"), "document")
    for field, attribute in _TEXTS.items():
        if text := get(entry, f"text:{attribute}"):
            yield field, text
    for role in ("author", "editor"):
        if text := get(entry, f"text:{role}"):
            read = parse_names(text)
            yield role, read[1] if read else [{"literal": text}]
    if text := get(entry, "text:booktitle"):
        yield "container-title", text
