"""Pandoc's footnotes → real Word notes: endnotes, footnotes at the page's foot, or both.

Pandoc writes every note as a footnote, in whatever order it met them, and gives the part of the
notes no relationships for its pictures. Here both parts of notes are made anew: each note goes to
the one that the book asks for, numbered in the order of the calls.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy

from ...model.book import BOOK_END, CHAPTER_END, PAGE_FOOT, SYMBOLS, Placement
from . import ooxml
from .body import SECTION_BREAK
from .calls import Call
from .ooxml import Element, element
from .package import DOCUMENT, ENDNOTES, FOOTNOTES, SETTINGS, WORD, Package
from .styles import StyleIds

FOOTNOTE, ENDNOTE = "footnote", "endnote"
KINDS: Mapping[str, str] = {BOOK_END: ENDNOTE, CHAPTER_END: ENDNOTE, PAGE_FOOT: FOOTNOTE}
"""Where a note stands → Word's kind of note."""

_PARTS: Mapping[str, str] = {ENDNOTE: ENDNOTES, FOOTNOTE: FOOTNOTES}
_FIRST_NOTE = 1
_SEPARATORS = {-1: "separator", 0: "continuationSeparator"}
"""Word's own notes: the rule above the notes, and the one above a note that runs on."""
_STYLES = ("{} text", "{} reference", "{} block text")
_RESTARTS: Mapping[str, str] = {"chapter": "eachSect", "book": "continuous"}
"""How the book numbers its notes → where Word begins again."""


def set_notes(package: Package, calls: Sequence[Call], notes: Placement) -> None:
    """Make each note of the book one of Word's kind for its place."""
    empty = package.tree(FOOTNOTES)     # for the namespaces that Pandoc declares on it
    empty[:] = []
    for kind, part in _PARTS.items():
        own = [call for call in calls if KINDS[call.said.place] == kind]
        for ident, call in enumerate(own, _FIRST_NOTE):
            _set_note(call, str(ident), kind, StyleIds(package))
            if _is_unnumbered(call, notes):
                _unnumber(call, kind)
        root = deepcopy(empty)
        root.tag = ooxml.name(f"w:{kind}s")
        root.extend([*_separators(kind, StyleIds(package)), *(call.note for call in own)])
        package.put(part, root, f"{WORD}{kind}s+xml")
        package.adopt(part, (FOOTNOTES, DOCUMENT))      # the footnotes come last: all take from them
    package.relate(DOCUMENT, f"{ENDNOTE}s", ENDNOTES)
    _set_properties(package, notes)


def notes_of(package: Package, kind: str) -> list[Element]:
    """The author's notes of one kind, in their order; Word's separators left out."""
    return [note for note in package.tree(_PARTS[kind]) if not ooxml.value(note, "w:type")]


def numbering(kind: str, notes: Placement) -> list[Element]:
    """How Word counts the notes of a kind, for the settings and for each section. Signs begin again
    on each page; so Word has them, and so they are read."""
    signs = kind == FOOTNOTE and notes.marks == SYMBOLS
    return [element("w:numFmt", val="chicago" if signs else "decimal"),
            element("w:numRestart", val="eachPage" if signs else _RESTARTS[notes.numbering])]


def _set_note(call: Call, ident: str, kind: str, styles: StyleIds) -> None:
    """Call, mark and styles of a footnote become those of ``kind``."""
    for node in (call.reference, call.note):
        node.set(ooxml.name("w:id"), ident)
    renamed = {styles.id(name.format(FOOTNOTE)): styles.id(name.format(kind)) for name in _STYLES}
    for root in (call.reference.getparent(), call.note):
        for node in ooxml.every(root, "w:footnote", "w:footnoteReference", "w:footnoteRef"):
            node.tag = ooxml.name(f"w:{ooxml.local(node).replace(FOOTNOTE, kind)}")
        for node in ooxml.every(root, "w:pStyle", "w:rStyle"):
            style = ooxml.value(node)
            node.set(ooxml.name("w:val"), renamed.get(style, style))


# --- notes without a number ---------------------------------------------------------------------

def _is_unnumbered(call: Call, notes: Placement) -> bool:
    """Whether a note of a title needs a mark of its own, which Word does not count; among signs it
    is the first of its page by itself."""
    signs = call.said.place == PAGE_FOOT and notes.marks == SYMBOLS
    return not (call.said.number or signs)


def _unnumber(call: Call, kind: str) -> None:
    """The sign as text, at the call and where the note begins (ECMA-376 Part 1, 17.11.14)."""
    call.reference.set(ooxml.name("w:customMarkFollows"), "1")
    call.reference.addnext(_sign(call))
    [mark] = ooxml.every(call.note, f"w:{kind}Ref")
    mark.getparent().replace(mark, _sign(call))


def _sign(call: Call) -> Element:
    text = element("w:t")
    text.text = call.said.sign
    return text


# --- what Word has of its own -------------------------------------------------------------------

def _separators(kind: str, styles: StyleIds) -> list[Element]:
    """Footnotes stand under a rule; endnotes under their heading, so theirs is left blank."""
    style = styles.id("Normal" if kind == FOOTNOTE else SECTION_BREAK)

    def paragraph(name: str) -> Element:
        rule = [element("w:r", element(f"w:{name}"))] if kind == FOOTNOTE else []
        return element("w:p", element("w:pPr", element("w:pStyle", val=style)), *rule)

    return [element(f"w:{kind}", paragraph(name), type=name, id=ident)
            for ident, name in _SEPARATORS.items()]


def _set_properties(package: Package, notes: Placement) -> None:
    """Word takes the place of endnotes from the settings alone, for the whole document."""
    for kind in _PARTS:
        place = [element("w:pos", val="sectEnd")] if kind == ENDNOTE else []
        box = element(f"w:{kind}Pr", *place, *numbering(kind, notes))
        box.extend(element(f"w:{kind}", id=ident) for ident in _SEPARATORS)
        ooxml.put(package.tree(SETTINGS), box, ooxml.SETTINGS)
