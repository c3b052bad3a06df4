"""Tracked changes (17.13.5): accepted, and each is marked, so that the review names it."""

from __future__ import annotations

from itertools import groupby

from ....tools.markup import Element
from ...finding import count
from ..payload import Payloads, Remark
from .wordml import NAMESPACES, P, mark_run, put_before, remove, text_of, val, w

_DONE = {w("ins"): "added", w("del"): "took out", w("moveTo"): "moved here",
         w("moveFrom"): "moved away"}
_FORMATS = (w("rPrChange"), w("pPrChange"), w("sectPrChange"), w("tblPrChange"), w("tcPrChange"),
            w("trPrChange"))
_LONGEST = 120


def mark_changes(story: Element, payloads: Payloads) -> None:
    """Put a mark before each run of changes of one kind by one author."""
    for paragraph in story.iter(P):
        changes = [change for change in paragraph.iter(*_DONE)
                   if change.getparent().tag not in (w("rPr"), w("trPr")) and text_of(change)]
        for said, group in groupby(changes, lambda one: f"{_author(one)} {_DONE[one.tag]}"):
            parts = list(group)
            text = "".join(map(text_of, parts))
            put_before(parts[0], payloads.add(Remark("change", (
                f"{said} “{_short(text)}”{_date(parts[0])}: accepted."))))
    _accept(story)
    _join(story)
    formats = sum(1 for _ in story.iter(*_FORMATS))
    first = next(story.iter(P), None)
    if formats and first is not None:
        first.append(mark_run(payloads.add(Remark("change", (
            f"{count(formats, 'change')} of the formatting alone: accepted.")))))


def _accept(story: Element) -> None:
    """What was added stays, what was taken out goes, whatever else the document says of it."""
    for change in list(story.iter(*_DONE)):
        parent = change.getparent()
        if parent is None or parent.tag in (w("rPr"), w("trPr")):
            continue
        if change.tag in (w("ins"), w("moveTo")):
            for element in list(change):
                change.addprevious(element)
        parent.remove(change)


def _join(story: Element) -> None:
    """A paragraph whose end was taken out goes on in the next one, which Pandoc forgets."""
    for paragraph in reversed(list(story.iter(P))):
        following = paragraph.getnext()
        if paragraph.find("w:pPr/w:rPr/w:del", NAMESPACES) is None or following is None or (
                following.tag != P):
            continue
        at = 0 if following.find(w("pPr")) is None else 1
        for element in reversed([child for child in paragraph if child.tag != w("pPr")]):
            following.insert(at, element)
        remove([paragraph])


def _author(change: Element) -> str:
    return val(change, "author") or "Someone"


def _date(change: Element) -> str:
    date = val(change, "date")[:10]
    return f" on {date}" if date else ""


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
