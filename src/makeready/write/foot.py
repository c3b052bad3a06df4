"""Notes at the page foot: moved to their calls, given their signs, and looked for where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy

from ..model.book import PAGE_FOOT, SYMBOLS, Book
from ..model.diagnostic import Diagnostic, diagnose
from ..model.notes import symbol
from ..model.source import Span
from ..model.survey import locate
from ..tools.printer import Document
from . import html
from .html import FOOT, INLINE, Body, Element, Note, Section

Symbols = Mapping[str, int]
"""The place of a note in the series of symbols, from 1, by its id."""

LEAD = "lead-sign"
_BEFORE = 80
"""How many characters before a call tell its place."""


def move_to_calls(section: Section) -> None:
    """Each note for the page foot goes to its call."""
    notes = {note.call: note for note in section.notes if note.place == PAGE_FOOT}
    for call in list(section.element.iter("a")):
        note = notes.get(call.get("id", ""))
        if note is None:
            continue
        foot = _foot(note)
        foot.tail = call.tail
        place = html.element("span", {"id": note.call})
        call.getparent().replace(call, place)
        place.addnext(foot)


def _foot(note: Note) -> Element:
    """A note as CSS takes it to the foot. One that begins with no paragraph has its sign inside."""
    foot = html.element("span", {"class": FOOT, "id": note.id, "data-sign": note.sign,
                                 "data-lead": note.lead})
    foot.extend(deepcopy(note.content))
    if len(foot) and foot[0].tag != "p":
        foot.set("class", f"{FOOT} led")
        sign = html.element("span", {"class": LEAD, "data-lead": note.lead})
        html.put_before(sign, foot)
        hang(sign)
    return foot


def hang(sign: Element) -> None:
    """A sign on a line of its own before a list goes to the list's first line, left of its marker."""
    line = sign.getparent()
    below = line.getnext()
    if below is not None and below.tag == "div" and len(below) == 1:
        below = below[0]        # A list with marks of its own.
    if below is None or below.tag not in ("ol", "ul") or len(line) > 1 or (sign.tail or "").strip():
        return
    item = below[0]
    text = item[0] if len(item) and item[0].tag == "p" and not (item.text or "").strip() else item
    line.getparent().remove(line)
    sign.set("class", f"{sign.get('class')} hung")
    below.set("class", f"{below.get('class', '')} hanging".strip())
    sign.tail, text.text = text.text, None
    text.insert(0, sign)


def make_inline(root: Element) -> None:
    """The notes' content in spans, which CSS shows as blocks: an HTML paragraph holds no others."""
    for foot in root.xpath(f".//span[starts-with(@class, '{FOOT}')]"):
        for node in foot.iterdescendants():
            if isinstance(node.tag, str) and node.tag not in INLINE:
                node.set("class", f"{node.get('class', '')} {node.tag}".strip())
                node.tag = "span"
                node.text, node.tail = _dense(node.text), _dense(node.tail)


def _dense(text: str | None) -> str | None:
    """Nothing for a space between blocks, which would be a line of its own."""
    return text if text and text.strip() else None


# --- symbols ------------------------------------------------------------------------------------

def first_symbols(book: Book, body: Body) -> Symbols:
    """What the notes with symbols have before any page is known: each is the only one of its page.
    """
    if book.notes.marks != SYMBOLS:
        return {}
    return {note.id: 1 for section in body.sections for note in section.notes
            if note.place == PAGE_FOOT}


def symbols_by_page(body: Body, pages: Mapping[str, int], now: Symbols, least: Symbols) -> Symbols:
    """The symbols of the notes in ``now``, in a series that begins again on each page (Chicago
    Manual of Style, 14); none comes before that of ``least``.

    A note that stands on another page than its call keeps clear of the signs of both, and all keep
    clear of an unnumbered note that is called on their page and stands at the end.
    """
    last: dict[int, int] = {}
    found: dict[str, int] = {}
    for section in body.sections:
        for note in section.notes:
            on = {pages[ident] for ident in (note.call, note.id) if ident in pages}
            number = max([last.get(page, 0) + 1 for page in on] + [least.get(note.id, 1)])
            if note.id in now:
                found[note.id] = number
            if note.id in now or _is_symbol(note):
                last.update(dict.fromkeys(on, number))
    return found


def _is_symbol(note: Note) -> bool:
    return bool(note.sign) and not note.sign.isdigit()


def sign(body: Body, symbols: Symbols) -> None:
    """Write the signs where the style sheet finds them."""
    for section in body.sections if symbols else ():
        for foot in section.element.iter("span"):
            if number := symbols.get(foot.get("id", "")):
                for element in (foot, *foot.xpath(f".//span[starts-with(@class, '{LEAD}')]")):
                    element.set("data-lead", symbol(number))
                foot.set("data-sign", symbol(number))


# --- where they came to stand -------------------------------------------------------------------

def misplaced(body: Body, document: Document, pages: Mapping[str, int]) -> Iterator[Diagnostic]:
    """Notes that the engine could not set whole, or not at the foot of the page of their call."""
    for section in body.sections:
        for note in section.notes:
            if note.place != PAGE_FOOT:
                continue
            page = pages.get(note.id)
            if page is None or document.pages[page - 1].anchors[note.id][1] < 0:
                yield diagnose("note-too-long", _place(section, note))
            elif page != pages[note.call]:
                yield diagnose("note-turned", _place(section, note))


def _place(section: Section, note: Note) -> Span | None:
    """Where a note is called, by the words before it in its paragraph."""
    [call] = section.element.xpath("//*[@id=$id]", id=note.call)
    block = next(parent for parent in call.iterancestors() if parent.tag not in INLINE)
    before = "".join(block.xpath(".//text()[following::*[@id=$id]]", id=note.call))
    source = section.division.source
    return source and locate(before[-_BEFORE:], source)
