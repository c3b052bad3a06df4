"""One Word section for each division: its pages are counted as its part of the book asks, its
notes as the book does, and it begins a page."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import pairwise

from ...model.book import BOOK_END, FRONT, ROLES, Book, Placement
from . import ooxml
from .body import SECTION_BREAK
from .notes import ENDNOTE, FOOTNOTE, numbering
from .ooxml import Element, element
from .package import DOCUMENT, Package
from .styles import StyleIds


@dataclass(frozen=True)
class Section:
    """What Word must know of a division.

    ``folios`` is how its pages are numbered (``lowerRoman``, ``decimal``), ``restart`` whether
    from 1. ``bare`` leaves its first page without a folio. ``passes_on`` lets its endnotes stand
    at the end of the next section that does not pass them on.
    """

    folios: str
    restart: bool
    bare: bool
    passes_on: bool


def sections(book: Book) -> list[Section]:
    """The sections of the book, one a division: front matter in roman figures, the rest from 1."""
    roman = [division.matter == FRONT for division in book.divisions]
    restarts = [True, *(before != after for before, after in pairwise(roman))]
    home = home_of_notes(book)
    return [Section("lowerRoman" if front else "decimal", restart,
                    ROLES[division.role].display, place < home)
            for place, (division, front, restart)
            in enumerate(zip(book.divisions, roman, restarts))]


def home_of_notes(book: Book) -> int:
    """The place of the division in which all notes before it stand; 0 when each keeps its own."""
    return next((place for place, division in enumerate(book.divisions)
                 if division.role == "notes" and BOOK_END in book.notes.places), 0)


def divide(package: Package, plan: Sequence[Section], notes: Placement) -> None:
    """Turn the marks in the text into section breaks and give each section its properties.

    What the document says of its page (paper, margins, footers) holds for every section.
    """
    body = ooxml.find(package.tree(DOCUMENT), "w:body")
    last = ooxml.find(body, "w:sectPr")
    mark = StyleIds(package).id(SECTION_BREAK)
    marks = [paragraph for paragraph in ooxml.every(body, "w:p")
             if ooxml.style_of(paragraph) == mark]
    for paragraph, section in zip(marks, plan[:-1], strict=True):
        holder = _holder(paragraph)
        ooxml.put(ooxml.properties(holder), _properties(last, section, notes),
                  ooxml.PARAGRAPH_PROPERTIES)
    body.replace(last, _properties(last, plan[-1], notes))


def _holder(mark: Element) -> Element:
    """The paragraph that carries the break: the division's last one, else the mark, emptied."""
    before = ooxml.neighbor(mark, -1)
    if before is not None and ooxml.find(before, "w:pPr/w:sectPr") is None:
        mark.getparent().remove(mark)
        return before
    for run in ooxml.every(mark, "w:r"):
        mark.remove(run)
    return mark


def _properties(common: Element, section: Section, notes: Placement) -> Element:
    """A ``w:sectPr``."""
    new = deepcopy(common)
    for node in new.findall(ooxml.name("w:noEndnote")):
        new.remove(node)
    restart = {"start": 1} if section.restart else {}
    for part in (element("w:footnotePr", *numbering(FOOTNOTE, notes)),
                 element("w:endnotePr", *numbering(ENDNOTE, notes)),
                 element("w:type", val="nextPage"),
                 element("w:pgNumType", fmt=section.folios, **restart),
                 *([element("w:noEndnote")] if section.passes_on else []),
                 *([element("w:titlePg")] if section.bare else [])):
        ooxml.put(new, part, ooxml.SECTION_PROPERTIES)
    return new
