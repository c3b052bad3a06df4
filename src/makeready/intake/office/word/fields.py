"""Fields (17.16): the citations of reference managers, and what makeready makes by itself.

A field is a run that begins it, its code, a run that parts code from result, the result, a run that
ends it; fields stand in fields.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ....tools.markup import Element
from ...finding import count
from ...sources.titles import title_kind
from ..cited import read_control, read_csl
from ..endnote import read_endnote
from ..payload import Cite, Payloads, Remark
from .wordml import (NAMESPACES, P, R, Styles, mark_run, put_before, remove, text_of, val,
                     w)

_CITATION = re.compile(r"\bCSL_CITATION\b|\bEN\.CITE\b(?!\.DATA)")
_LIST = re.compile(r"\bCSL_BIBLIOGRAPHY\b|\bEN\.REFLIST\b")
_MADE = {
    "table of contents": re.compile(r"\s*TOC\b"), "index": re.compile(r"\s*INDEX\b"),
    "table of authorities": re.compile(r"\s*TOA\b"),
}
_CONTENTS = re.compile(
    r"(?:table of )?contents|inhalt(?:sverzeichnis|sübersicht)?|table des matières|sommaire|"
    r"índice(?: general)?|indice|sumário|index|register|stichwortverzeichnis", re.IGNORECASE)


@dataclass
class _Field:
    """A field of a story; ``runs`` are all of its runs, those of its ends too."""

    runs: list[Element] = field(default_factory=list)
    code: str = ""
    data: str = ""
    is_code: bool = True


def mark_fields(story: Element, properties: Mapping[str, str], payloads: Payloads) -> None:
    """Put a mark in place of each citation whose data can be read, and take out what is made anew:
    lists of sources, if all citations could be read, the contents, the index.

    ``properties`` are those that the document defines for itself: Zotero may keep its data there.
    """
    fields = [*_fields(story), *_bookmarked(story, properties)]
    lost = 0
    for own in fields:
        if _CITATION.search(own.code):
            citation = read_csl(own.code) or read_endnote(own.code, own.data)
            lost += not _replace(own, citation, payloads)
    lost += _controls(story, payloads)
    for own in fields:
        if _LIST.search(own.code):
            _take_list(own, payloads, keeps=bool(lost))
        else:
            _take_made(own, payloads)
    _mark_entries(story, payloads)


def take_contents(body: Element, styles: Styles, payloads: Payloads) -> None:
    """A table of contents that is no field any more, told by the styles of its lines."""
    lines = [p for p in body.findall(P)
             if any(re.fullmatch(r"(?:toc|contents) ?\d", name) for name in styles.names(p)[:1])]
    if lines:
        _leave_out(lines[0], lines, payloads, (
            f"The table of contents ({count(len(lines), 'line')}) is left out: makeready makes "
            "one."))
        remove(lines)


def _fields(story: Element) -> Iterator[_Field]:
    """The fields that stand in no other, in order, then the simple ones (17.16.19)."""
    open_: list[_Field] = []
    for run in story.iter(R):
        for part in run:
            match part.tag, val(part, "fldCharType"):
                case tag, "begin" if tag == w("fldChar"):
                    data = part.findtext(w("fldData")) or ""
                    open_.append(_Field(data=data))
                    if len(open_) > 1 and data and not open_[0].data:
                        open_[0].data = data          # EndNote's field within its field
                case tag, "separate" if tag == w("fldChar") and open_:
                    open_[-1].is_code = False
                case tag, "end" if tag == w("fldChar") and open_:
                    done = open_.pop()
                    if not open_:
                        yield _Field([*done.runs, run], done.code, done.data)
                case tag, _ if tag == w("instrText") and open_ and open_[-1].is_code:
                    open_[-1].code += part.text or ""
        if open_:
            open_[0].runs.append(run)
    for simple in story.iter(w("fldSimple")):
        yield _Field([simple], val(simple, "instr"))


def _bookmarked(story: Element, properties: Mapping[str, str]) -> Iterator[_Field]:
    """Zotero's bookmarks, whose code lies in properties of the document, in numbered pieces."""
    for start in story.iter(w("bookmarkStart")):
        code = "".join(filter(None, (properties.get(f"{val(start, 'name')}_{number}")
                                     for number in range(1, len(properties) + 1))))
        if val(start, "name").startswith("ZOTERO_BREF") and code:
            runs: list[Element] = []
            for element in story.iter(R, w("bookmarkStart"), w("bookmarkEnd")):
                if element.tag == w("bookmarkEnd") and val(element, "id") == val(start, "id"):
                    break
                if element.tag == R and (runs or _is_behind(element, start)):
                    runs.append(element)
            if runs:
                yield _Field(runs, code)


def _is_behind(run: Element, start: Element) -> bool:
    paragraph = start.getparent()
    return paragraph is not None and run in list(start.itersiblings())


def _replace(own: _Field, citation: Cite | None, payloads: Payloads) -> bool:
    """Whether a mark stands now in place of the field; if not, its result stays and is reported."""
    if own.runs[0].getparent() is None:
        return True
    if citation is None:
        put_before(own.runs[0], payloads.add(Remark("missing", (
            f"The reference manager's data of “{_shown(own)}” cannot be read: it stays as text."))))
        return False
    put_before(own.runs[0], payloads.add(citation))
    remove(own.runs)
    return True


def _shown(own: _Field) -> str:
    return " ".join("".join(map(text_of, own.runs)).split())


def _controls(story: Element, payloads: Payloads) -> int:
    """Mendeley's newer citations, which are content controls; how many could not be read."""
    lost = 0
    for control in list(story.iter(w("sdt"))):
        tag = val(control.find("w:sdtPr/w:tag", NAMESPACES))
        if tag.startswith("MENDELEY_CITATION"):
            citation = read_control(tag)
            lost += citation is None
            if citation:
                put_before(control, payloads.add(citation))
                remove([control])
        elif tag.startswith("MENDELEY_BIBLIOGRAPHY") and not lost:
            _leave_out(control, list(control.iter(P)), payloads, (
                "The reference manager's list of sources is left out: makeready makes one."))
            remove([control])
    return lost


def _take_list(own: _Field, payloads: Payloads, *, keeps: bool) -> None:
    paragraphs = _paragraphs(own)
    if keeps or not paragraphs:
        return
    _leave_out(paragraphs[0], paragraphs, payloads, (
        f"The reference manager's list of sources ({count(len(paragraphs), 'line')}) is left out: "
        "makeready makes one of what is cited."))
    remove(own.runs)


def _take_made(own: _Field, payloads: Payloads) -> None:
    what = next((name for name, form in _MADE.items() if form.match(own.code)), None)
    paragraphs = _paragraphs(own)
    if what is None or not paragraphs:
        return
    # Word puts the contents with their heading into a box of their own (17.5.2).
    box = next((sdt for sdt in paragraphs[0].iterancestors(w("sdt"))
                if sdt.find("w:sdtPr/w:docPartObj", NAMESPACES) is not None), None)
    _leave_out(paragraphs[0] if box is None else box, paragraphs, payloads, (
        f"The {what} ({count(len(paragraphs), 'line')}) is left out: its page numbers are those of "
        "the draft." + (" makeready makes one." if what == "table of contents" else "")))
    remove(own.runs if box is None else [box])


def _paragraphs(own: _Field) -> list[Element]:
    found = (next(run.iterancestors(P), None) for run in own.runs if run.getparent() is not None)
    return list(dict.fromkeys(paragraph for paragraph in found if paragraph is not None))


def _leave_out(place: Element, paragraphs: Sequence[Element], payloads: Payloads, message: str
               ) -> None:
    """Say it before the text that follows, and take out the heading over what is left out."""
    body = [element for element in place.iterancestors() if element.tag == w("body")]
    top = place
    while body and top.getparent() is not body[0]:
        top = top.getparent()
    before = top.getprevious()
    if before is not None and before.tag == P and _is_title(text_of(before)):
        remove([before])
    for following in top.itersiblings(P):
        if following not in paragraphs and text_of(following).strip():
            _say(following, payloads, message)
            return
    earlier = next((p for p in top.itersiblings(P, preceding=True) if text_of(p).strip()), None)
    if earlier is not None:
        _say(earlier, payloads, message)


def _say(paragraph: Element, payloads: Payloads, message: str) -> None:
    paragraph.append(mark_run(payloads.add(Remark("left-out", message))))


def _is_title(text: str) -> bool:
    return bool(title_kind(text.strip()) or _CONTENTS.fullmatch(text.strip(" :")))


def _mark_entries(story: Element, payloads: Payloads) -> None:
    """Entries of an index (17.16.5.79): makeready has no place for them yet, the author may."""
    for own in list(_fields(story)):
        found = re.match(r"\s*XE\s+[\"“](?P<term>[^\"”]+)[\"”]", own.code)
        if found and own.runs[0].getparent() is not None:
            put_before(own.runs[0], payloads.add(Remark(
                "left-out", f"An entry of the index, “{found['term']}”, is left out here.")))
