"""Pandoc's footnotes → real Word notes: endnotes, or footnotes at the page's foot.

Pandoc writes every note as a footnote, in whatever order it met them, and gives the part of the
notes no relationships for its pictures. Here both parts of notes are made anew: the notes go to the
one that the book asks for, numbered in the order of their calls.
"""

from __future__ import annotations

from . import ooxml
from .body import SECTION_BREAK
from .ooxml import Element, element
from .package import DOCUMENT, SETTINGS, WORD, Package
from .styles import StyleIds

FOOTNOTE, ENDNOTE = "footnote", "endnote"
_FIRST_NOTE = 1
_SEPARATORS = {-1: "separator", 0: "continuationSeparator"}
"""Word's own notes: the rule above the notes, and the one above a note that runs on."""
_STYLES = ("{} text", "{} reference", "{} block text")


def set_notes(package: Package, kind: str, position: str = "") -> None:
    """Make every note of the book a ``kind`` (:data:`FOOTNOTE`, :data:`ENDNOTE`).

    ``position`` is Word's word for where they stand (``sectEnd``); empty for Word's own choice.
    """
    root = package.tree(_part(FOOTNOTE))
    notes = {ooxml.value(note, "w:id"): note for note in ooxml.every(root, "w:footnote")}
    calls = list(ooxml.every(package.tree(DOCUMENT), "w:footnoteReference"))
    root[:] = [*_separators(kind, StyleIds(package)),
               *(notes[ooxml.value(call, "w:id")] for call in calls)]
    for number, nodes in enumerate(zip(calls, root[len(_SEPARATORS):]), _FIRST_NOTE):
        for node in nodes:
            node.set(ooxml.name("w:id"), str(number))
    for tree in (package.tree(DOCUMENT), root):
        _rename(tree, kind, StyleIds(package))
    _set_parts(package, kind, root)
    _set_properties(package, kind, position)


def notes_of(package: Package, kind: str) -> list[Element]:
    """The author's notes of one kind, in their order; Word's separators left out."""
    return [note for note in package.tree(_part(kind)) if not ooxml.value(note, "w:type")]


def _part(kind: str) -> str:
    return f"word/{kind}s.xml"


def _rename(root: Element, kind: str, styles: StyleIds) -> None:
    """Calls, marks and styles of footnotes become those of ``kind``."""
    for node in ooxml.every(root, "w:footnotes", "w:footnote", "w:footnoteReference",
                            "w:footnoteRef"):
        node.tag = ooxml.name(f"w:{ooxml.local(node).replace(FOOTNOTE, kind)}")
    renamed = {styles.id(name.format(FOOTNOTE)): styles.id(name.format(kind)) for name in _STYLES}
    for node in ooxml.every(root, "w:pStyle", "w:rStyle"):
        style = ooxml.value(node)
        node.set(ooxml.name("w:val"), renamed.get(style, style))


def _set_parts(package: Package, kind: str, notes: Element) -> None:
    """The part of ``kind`` with the notes, and the other without."""
    other = ENDNOTE if kind == FOOTNOTE else FOOTNOTE
    package.put(_part(kind), notes, f"{WORD}{kind}s+xml")
    package.adopt(_part(kind), (_part(FOOTNOTE), DOCUMENT))
    empty = element(f"w:{other}s", *_separators(other, StyleIds(package)))
    package.put(_part(other), empty, f"{WORD}{other}s+xml")
    package.adopt(_part(other), ())
    package.relate(DOCUMENT, f"{ENDNOTE}s", _part(ENDNOTE))


def _separators(kind: str, styles: StyleIds) -> list[Element]:
    """Footnotes stand under a rule; endnotes under their heading, so theirs is left blank."""
    style = styles.id("Normal" if kind == FOOTNOTE else SECTION_BREAK)

    def paragraph(name: str) -> Element:
        rule = [element("w:r", element(f"w:{name}"))] if kind == FOOTNOTE else []
        return element("w:p", element("w:pPr", element("w:pStyle", val=style)), *rule)

    return [element(f"w:{kind}", paragraph(name), type=name, id=ident)
            for ident, name in _SEPARATORS.items()]


def _set_properties(package: Package, kind: str, position: str) -> None:
    """Word takes the place of endnotes from the settings alone, for the whole document."""
    for other in (FOOTNOTE, ENDNOTE):
        box = element(f"w:{other}Pr")
        if other == kind and position:
            box.append(element("w:pos", val=position))
        box.append(element("w:numFmt", val="decimal"))
        box.append(element("w:numRestart", val="eachSect"))
        box.extend(element(f"w:{other}", id=ident) for ident in _SEPARATORS)
        ooxml.put(package.tree(SETTINGS), box, ooxml.SETTINGS)
