"""“n. 14” as a field of Word's: its number stays right when an editor adds a note before it."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from ...model.terms import term
from . import ooxml
from .calls import Call, keep_bookmark
from .ooxml import Element, element
from .package import DOCUMENT, ENDNOTES, FOOTNOTES, Package


def refer_to_notes(package: Package, calls: Sequence[Call], language: str) -> None:
    """Make a field of the number in each link that refers to a note by its number.

    The link leads to the note itself, the field asks the call for its number (ECMA-376 Part 1,
    17.16.5.38); words of the author's own stay as they are.
    """
    notes = {ooxml.value(mark, "w:name"): call for call in calls if call.said.number
             for mark in ooxml.every(call.note, "w:bookmarkStart")}
    for part in (DOCUMENT, ENDNOTES, FOOTNOTES):
        for link in ooxml.every(package.tree(part), "w:hyperlink"):
            call = notes.get(ooxml.value(link, "w:anchor"))
            if call is not None:
                _set_field(link, call, language)


def _set_field(link: Element, call: Call, language: str) -> None:
    number = call.said.sign or str(call.said.number)
    texts = list(ooxml.every(link, "w:t"))
    said = "".join(text.text for text in texts)
    if said != number and not said.endswith(term("note", language, n=number)):
        return
    last = texts[-1]
    run = last.getparent()
    result = deepcopy(run)
    ooxml.find(result, "w:t").text = number
    run.addnext(element("w:fldSimple", result, instr=f" NOTEREF {keep_bookmark(call)} "))
    last.text = last.text.removesuffix(number)
    if not last.text:
        run.getparent().remove(run)
