"""The way of a DOCX: its stories are marked, Pandoc reads it, the marks are found again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ....model.source import Span
from ....tools.markup import Element
from ...draft import Beside, Draft, DraftError
from ..language import language_tag
from ..manuscript import compose
from ..package import Package, as_tree, open_package, related
from ..payload import CAPTION_STYLES, Caption, NoteKind, Payloads, Remark
from .changes import mark_changes
from .comments import mark_comments
from .fields import mark_fields, take_contents
from .headings import mark_headings
from .wordml import NAMESPACES, P, Styles, T, put_first, remove, text_of, val, w

_NOTES = {"footnotes": NoteKind("fn-"), "endnotes": NoteKind("en-")}


def read_word(name: str, data: bytes, beside: Beside) -> Draft:
    """The draft in a DOCX, which holds all of its pictures. Raises DraftError."""
    package = open_package(name, data)
    main = next((part for kind, part in related(package, "") if kind == "officeDocument"), "")
    root = package.trees.get(main)
    body = root.find(w("body")) if root is not None else None
    if body is None:
        raise DraftError("The archive holds no text of Word, or one in “Strict Open XML”: open it "
                         "in a word processor and save it as .docx.", Span(name))
    parts = {kind: package.trees[part] for kind, part in related(package, main)
             if part in package.trees}
    styles = Styles(parts.get("styles"))
    properties = {one.get("name", ""): "".join(one.itertext())
                  for kind, part in related(package, "") if kind == "custom-properties"
                  for one in package.trees.get(part, ())}
    payloads = Payloads()
    _lift_boxes(body, payloads)
    for story in (body, *(parts[kind] for kind in _NOTES if kind in parts)):
        mark_changes(story, payloads)
        mark_comments(story, parts.get("comments"), payloads)
        mark_fields(story, properties, payloads)
    _take_symbols(body, parts)
    for kind, payload in _NOTES.items():
        if kind in parts:
            _mark_notes(parts[kind], payloads.add(payload))
    take_contents(body, styles, payloads)
    mark_headings(body, styles, payloads)
    _mark_captions(body, styles, payloads)
    _say_what_is_left_out(body, package, main, payloads)
    folder = main.rpartition("/")[0]
    pictures = {path.removeprefix(f"{folder}/"): held for path, held in package.others.items()}
    book = {"language": language} if (language := _language(styles)) else {}
    return compose(name, as_tree(name, package.packed(), "docx"), payloads, pictures, book)


def _lift_boxes(body: Element, payloads: Payloads) -> None:
    """The paragraphs of a text box (17.17.1) behind the one that it hangs on: Pandoc passes over
    them. A box stands there twice, for Word of 2010 and for those before: the first counts."""
    for twice in list(body.iter(f"{{{NAMESPACES['mc']}}}AlternateContent")):
        if next(twice.iter(w("txbxContent")), None) is not None:
            remove(twice.findall("mc:Fallback", NAMESPACES))
    for box in list(body.iter(w("txbxContent"))):
        host = next((p for p in box.iterancestors(P) if p.getparent() is not None), None)
        paragraphs = [p for p in box.findall(P)]
        if host is None or not any(text_of(p).strip() for p in paragraphs):
            continue
        put_first(paragraphs[0], payloads.add(Remark("guessed", (
            "A text box is a paragraph of the text now: see that it stands in its place."))))
        for paragraph in reversed(paragraphs):
            host.addnext(paragraph)


def _mark_notes(notes: Element, mark: str) -> None:
    """A mark at the beginning of each note that is one (17.11.2): not of the separators."""
    for note in notes:
        first = note.find(f".//{P}")
        if val(note, "type") in ("", "normal") and first is not None:
            put_first(first, mark)


def _take_symbols(body: Element, parts: Mapping[str, Element]) -> None:
    """A call with a mark of the author's own (17.11.14), “*”: the number of the note replaces it, at
    the call and where the note begins."""
    for call in body.iter(w("footnoteReference"), w("endnoteReference")):
        if val(call, "customMarkFollows") in ("1", "true", "on"):
            marks = list(call.itersiblings(T, w("sym")))
            _take_mark("".join(mark.text or "" for mark in marks), call, parts)
            remove(marks)


def _take_mark(mark: str, call: Element, parts: Mapping[str, Element]) -> None:
    """A letter that goes on as a word is none."""
    kind = "footnotes" if call.tag == w("footnoteReference") else "endnotes"
    for note in parts.get(kind, ()):
        first = next(note.iter(T), None)
        if val(note, "id") == val(call, "id") and first is not None:
            first.text = re.sub(rf"^\s*{re.escape(mark)}(?!(?<=\w)\w)", "", first.text or "")


def _mark_captions(body: Element, styles: Styles, payloads: Payloads) -> None:
    mark = payloads.add(Caption())
    for paragraph in body.iter(P):
        if CAPTION_STYLES.intersection(styles.names(paragraph)[:2]) and text_of(paragraph).strip():
            put_first(paragraph, mark)


def _language(styles: Styles) -> str:
    """The language that the document's defaults name (17.3.2.20)."""
    found = (styles.root.find("w:docDefaults/w:rPrDefault/w:rPr/w:lang", NAMESPACES)
             if styles.root is not None else None)
    return language_tag(val(found))


def _say_what_is_left_out(body: Element, package: Package, main: str, payloads: Payloads) -> None:
    first = next((p for p in body.iter(P) if text_of(p).strip()), None)
    if first is not None:
        for message in _left_out(body, package, main):
            put_first(first, payloads.add(Remark("left-out", message)))


_OBJECTS = {w("object"): "an embedded object", w("altChunk"): "an embedded document"}


def _left_out(body: Element, package: Package, main: str) -> Iterator[str]:
    heads = dict.fromkeys(
        " ".join(text_of(package.trees[part]).split()) for kind, part in related(package, main)
        if kind in ("header", "footer") and part in package.trees)
    for head in filter(None, heads):
        if re.search(r"[^\W\d_]{2}", head):
            yield f"The running head “{head}” is left out: makeready makes its own."
    for tag, what in _OBJECTS.items():
        if found := sum(1 for _ in body.iter(tag)):
            yield (f"The draft holds {what} ({found}), which is left out: save it as a picture or "
                   "as text.")
