"""Notes of the EPUB: calls and notes that lead to each other, at a touch and for the ear.

What a touch does is a habit of each shop's. Apple Books and Kobo show a note in place when its call
is a ``noteref`` that holds text alone and its target a ``footnote``, which is no ``aside`` where it
shall be read in its list too; Kindle when call and note link to each other, the note at its
beginning. The role of a footnote is not allowed on the item of a list (DAISY knowledge base, notes), and
the type of an endnote is deprecated: the note lies inside the item.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from ..model import tree
from ..model.book import CHAPTER_END, PAGE_FOOT, Book
from ..model.notes import PHRASE, Numbered, numbered, symbol
from ..model.terms import term
from . import html
from .html import CALL, EPUB_TYPE, Body, Element, Note, Section

_ASTERISK = "*"


def place_notes(book: Book, body: Body) -> None:
    """At the book's end, or at each division's; a page's foot is not to be had in an e-book.

    Of two streams the one of the page foot has a heading that tells it apart.
    """
    language = book.metadata.language
    at_foot = "footnotes" if _apart(book) else "notes"
    for section in body.sections:
        notes = list(_signed(section))
        _settle_calls(section.element, {note.call: note.sign for note in notes})
        for place, heading in ((PAGE_FOOT, at_foot), (CHAPTER_END, "notes")):
            html.division_notes(section, [note for note in notes if note.place == place],
                                language, heading)
        if section.division.role == "notes":
            html.book_notes(body, section, language)
    names = dict(_names(book))
    for section in body.sections:
        _settle_notes(section.element, names)


def _apart(book: Book) -> bool:
    return len(book.notes.places) > 1


def _signed(section: Section) -> Iterator[Note]:
    """The notes of a division. A series of symbols begins again at its end, for no page does it."""
    count: Counter[str] = Counter()
    for note in section.notes:
        if note.sign and not note.sign.isdigit():
            count[note.place] += 1
            note = replace(note, sign=symbol(count[note.place])[0])
        yield note


# --- links --------------------------------------------------------------------------------------

def _settle_calls(root: Element, signs: Mapping[str, str]) -> None:
    """Each call is its sign, or the words that the note belongs to; where these hold a link of their
    own, for which there is no room in a link, an asterisk after them."""
    for call in root.xpath(f".//a[@class='{CALL}']"):
        sign, words = signs[call.get("id")], call.getprevious()
        if not sign and words.find(".//a") is None:
            _link(words, call)
            continue
        for part in list(call):
            call.remove(part)
        call.text = sign or _ASTERISK
        if call.text == _ASTERISK:
            call.set("class", f"{CALL} asterisk")


def _settle_notes(root: Element, names: Mapping[str, str]) -> None:
    """Each note is what a call may show; the way back is its sign, or the words that it begins with.
    """
    for item in root.xpath(".//ol[@class='notes']/li"):
        note = html.element("div", {"id": item.attrib.pop("id"), EPUB_TYPE: "footnote",
                                    "role": "doc-footnote"})
        html.move(item, note)
        item.text = None
        item.append(note)
    for back in root.xpath(".//a[@role='doc-backlink']"):
        back.set("aria-label", names[back.get("href", "")[1:]])
        if not back.text:
            _link(next(part for part in back.itersiblings() if part.get("class") == PHRASE), back)


def _link(words: Element, link: Element) -> None:
    """The words become the link, which goes."""
    words.tag = "a"
    words.attrib.update({**link.attrib, "class": PHRASE})
    if words.getnext() is link:
        words.tail = link.tail
    link.getparent().remove(link)


# --- what a link back is called -----------------------------------------------------------------

def _names(book: Book) -> Iterator[tuple[str, str]]:
    """The id of each call, and what the link back to it is called: no two alike in the book."""
    seen: Counter[str] = Counter()
    for note in numbered(book):
        name = _name(note, book)
        seen[name] += 1
        yield html.call_id(note), name if seen[name] == 1 else f"{name} ({seen[name]})"


def _name(note: Numbered, book: Book) -> str:
    division, language = note.division, book.metadata.language
    where = division.label or tree.text_of(division.title) or term(division.role, language)
    if not note.number:
        return term("back-to-title", language, n=note.sign, division=where)
    if not note.sign:
        return term("back-to-words", language, n=_words(note), division=where)
    kind = "back-to-footnote" if _apart(book) and note.place == PAGE_FOOT else "back-to-note"
    return term(kind, language, n=note.number, division=where)


def _words(note: Numbered) -> str:
    """The words that a note without a number begins with."""
    return next(tree.text_of(tree.inlines(node)) for node in tree.walk(note.node)
                if tree.is_kind(node, "Span") and PHRASE in tree.attr(node).classes)
