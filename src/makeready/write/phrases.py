"""Notes without numbers in print: the words in the text lead to the note, and the note opens with
their page."""

from __future__ import annotations

from ..model.book import FRONT
from .html import CALL, Body, Element


def set_phrases(body: Body) -> None:
    """Settle the calls and the notes that have no sign; the notes stand in their lists already."""
    for section in body.sections:
        known = {note.call: note.id for note in section.notes if not note.sign}
        for call in list(section.element.iter("a")):
            if CALL in call.get("class", "") and call.get("id") in known:
                _call_by_words(call)
    matters = {note.call: section.division.matter for section in body.sections
               for note in section.notes if not note.sign}
    for section in body.sections:
        for back in section.element.iter("a"):
            if back.get("class") == "note-number" and (
                    matter := matters.get(back.get("href", "")[1:])):
                back.set("class", "note-page roman" if matter == FRONT else "note-page")


def _call_by_words(call: Element) -> None:
    """The words before a call become its link. Words with a link of their own only bear its id."""
    words = call.getprevious()
    if words.find(".//a") is None:
        words.tag = "a"
        words.attrib.update({key: value for key, value in call.attrib.items() if key != "class"})
    else:
        words.set("id", call.get("id"))
    words.tail = call.tail
    call.getparent().remove(call)
