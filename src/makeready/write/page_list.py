"""The page list of an EPUB: where the pages of the printed book begin, in the text and in the nav.

A marker stands where the print page turns, in the middle of a sentence if need be (EPUB Accessibility
1.1, 2.4; DPUB-ARIA 1.1, doc-pagebreak). Blank pages have none, nor has what stands in print alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from ..model.diagnostic import Diagnostic, diagnose
from ..model.terms import term
from ..model.turns import BLOCK, Turn
from .html import CALL, EPUB_TYPE, INLINE, Element, element

_SIGNS = {CALL, "note-number"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6", "hgroup", "nav"}
_NOT_IN_PRINT = ("annotation", "annotation-xml")
_ENOUGH = 24
"""So many letters tell a place in a paragraph."""


@dataclass(frozen=True)
class PrintPage:
    """A printed page: its folio, and the name of the file and the id at which it begins."""

    folio: str
    file: str
    id: str


@dataclass(frozen=True)
class _Piece:
    """A run of text: what holds it, and whether it follows that (a tail) or stands in it."""

    holder: Element
    is_tail: bool
    text: str

    def part(self, offset: int, marker: Element) -> None:
        """Put a marker into the text."""
        rest = self.text[offset:]
        marker.tail = rest or None
        if self.is_tail:
            self.holder.tail = self.text[:offset]
            self.holder.getparent().insert(self.holder.getparent().index(self.holder) + 1, marker)
        else:
            self.holder.text = self.text[:offset]
            self.holder.insert(0, marker)


def mark_pages(turns: Sequence[Turn], files: Mapping[str, Element], language: str
               ) -> tuple[list[PrintPage], list[Diagnostic]]:
    """Put a marker into the text at the beginning of each printed page.

    ``files`` are the roots of the files by their names. A page that begins with a line of the contents
    begins at the entry that leads there. What is printed but stands in no file has no page; a page whose
    first words are not where they should be is a fault.
    """
    blocks = {key: (name, block) for name, root in files.items()
              for block in root.iter("*") if (key := block.get(BLOCK) or block.get("id"))}
    entries = {link.get("href"): (name, link) for name, root in files.items()
               for nav in root.iter("nav") for link in nav.iter("a")}
    pages, faults = [], []
    for turn in turns:
        marker = element("span", {EPUB_TYPE: "pagebreak", "role": "doc-pagebreak", "id": f"Page-{turn.folio}",
                                  "aria-label": term("page", language, n=turn.folio)})
        if turn.block in blocks:
            name, block = blocks[turn.block]
            if not _mark(block, turn, marker):
                faults.append(diagnose("folio-missing", folio=turn.folio, words=turn.line.strip()))
                continue
        elif turn.link in entries:
            name, link = entries[turn.link]
            _Piece(link, False, link.text or "").part(0, marker)
        else:
            continue
        pages.append(PrintPage(turn.folio, name, marker.get("id")))
    return pages, faults


def page_list(pages: Sequence[PrintPage], language: str) -> Element:
    """The ``<nav>`` of the pages."""
    nav = element("nav", {EPUB_TYPE: "page-list", "role": "doc-pagelist", "hidden": "hidden",
                          "aria-label": term("pages", language)})
    items = etree.SubElement(nav, "ol")
    for page in pages:
        link = etree.SubElement(etree.SubElement(items, "li"), "a",
                                {"href": f"{page.file}#{page.id}"})
        link.text = page.folio
    return nav


def strip(root: Element) -> None:
    """Take the numbers of the blocks away."""
    for block in root.iter("*"):
        block.attrib.pop(BLOCK, None)


# --- a place in a block -------------------------------------------------------------------------

def _mark(block: Element, turn: Turn, marker: Element) -> bool:
    """Put the marker before the first word of the page; False where that is not found."""
    pieces = list(_pieces(block))
    text = "".join(piece.text for piece in pieces)
    if turn.letters == 0 and _letters(text).startswith(_letters(turn.line)[:_ENOUGH]):
        _put_first(marker, block)
        return True
    place = _place(text, turn)
    if place is None:
        return False
    for piece in pieces:
        if place < len(piece.text):
            piece.part(place, marker)
            return True
        place -= len(piece.text)
    return False


def _put_first(marker: Element, block: Element) -> None:
    """Put the marker at the beginning of a block. A heading would be read out with it, and is what its
    section is called by: there it stands before, and before a nav, which may not hold it."""
    parent = block.getparent()
    if parent.tag in ("hgroup", "nav"):
        block, parent = parent, parent.getparent()
    if block.tag in _HEADINGS:
        parent.insert(parent.index(block), marker)
    else:
        _Piece(block, False, block.text or "").part(0, marker)


def _pieces(block: Element) -> Iterator[_Piece]:
    """The text of a block, in order, without that of blocks inside it and without signs of notes."""
    if block.text:
        yield _Piece(block, False, block.text)
    for child in block:
        if not _is_apart(child):
            yield from _pieces(child)
        if child.tail:
            yield _Piece(child, True, child.tail)


def _is_apart(child: Element) -> bool:
    tag = etree.QName(child).localname
    return (tag not in INLINE and child.get(BLOCK, child.get("id")) is not None
            or tag in _NOT_IN_PRINT or bool(_SIGNS & set((child.get("class") or "").split())))


def _place(text: str, turn: Turn) -> int | None:
    """The place of the page's first character in the text of its block."""
    at = [place for place, char in enumerate(text) if char.isalnum()]
    said = _letters(turn.line)[:_ENOUGH]
    here = _nearest("".join(text[place] for place in at), said, turn.letters)
    if here is None or not said:
        return None
    first, before = at[here], at[here - 1] + 1 if here else 0
    gap, opening = text[before:first], _opening(turn.line)
    if opening and gap.endswith(opening):
        return first - len(opening)
    spaces = [place for place, char in enumerate(gap) if char.isspace()]
    return before + spaces[-1] + 1 if spaces else first


def _nearest(letters: str, said: str, place: int) -> int | None:
    """Where ``said`` begins in ``letters``: at ``place``, or as near to it as may be. A formula has other
    letters in print."""
    if letters.startswith(said, place):
        return place
    found = [n for n in range(len(letters)) if letters.startswith(said, n)]
    return min(found, key=lambda n: abs(n - place), default=None)


def _opening(line: str) -> str:
    """What stands before the first letter of a line: a quotation mark, a bracket."""
    shown = "".join(char for char in line if char.isprintable()).lstrip()
    return shown[:next((n for n, char in enumerate(shown) if char.isalnum()), len(shown))]


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
