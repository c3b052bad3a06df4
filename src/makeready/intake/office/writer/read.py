"""The way of an ODT: its text is marked, Pandoc reads it, the marks are found again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml import etree

from ....model import tree
from ....model.source import Span
from ....tools.markup import Element, put_before
from ...draft import Beside, Draft, DraftError
from ..faked import Line, fake_levels
from ..language import language_tag
from ..manuscript import compose
from ..package import Package, as_tree, open_package
from ..payload import CAPTION_STYLES, Body, Call, Caption, Formula, Payloads, Remark, Typed
from .changes import mark_changes, mark_comments
from .cites import mark_cites
from .opendoc import (H, NAMESPACES, P, Styles, get, name, part_styles, put_after, put_first,
                      remove, text_of)

_BOOK = {"title": "title", "subtitle": "subtitle", "author": "authors"}
_SIZE = 12.0
"""Points, where no style gives a size: what LibreOffice and Pandoc begin with."""


def read_writer(file: str, data: bytes, beside: Beside) -> Draft:
    """The draft in an ODT, which holds all of its pictures. Raises DraftError."""
    package = _whole(open_package(file, data))
    root = package.trees.get("content.xml")
    text = root.find("office:body/office:text", NAMESPACES) if root is not None else None
    if root is None or text is None:
        raise DraftError("The archive holds no text document: save the draft as .odt or .docx.",
                         Span(file))
    named = package.trees.get("styles.xml")
    roots = (*([named] if named is not None else []), root)
    part_styles(roots)
    styles = Styles(roots)
    payloads = Payloads()
    mark_changes(text, payloads)
    mark_comments(text, payloads)
    mark_cites(text, _properties(package), payloads)
    _mark_formulas(file, text, package, payloads)
    _mark_small_capitals(text, styles, payloads)
    book = {**_language(styles), **_titles(text, styles)}
    _mark_headings(text, styles, payloads)
    caption = payloads.add(Caption())
    for paragraph in text.iter(P):
        if CAPTION_STYLES.intersection(styles.names(paragraph)[:2]) and text_of(paragraph).strip():
            put_first(paragraph, caption)
    _say_heads(text, named, payloads)
    _move_notes(text, payloads)
    document = as_tree(file, package.packed(), "odt")
    return compose(file, document, payloads, package.others, book, _alts(text))


def _whole(package: Package) -> Package:
    """Pandoc reads no document without a part for its named styles; it may have none."""
    part = "styles.xml"
    if part in package.trees:
        return package
    empty = etree.Element(name("office:document-styles"), nsmap=NAMESPACES)
    return replace(package, trees={**package.trees, part: empty})


def _properties(package: Package) -> dict[str, str]:
    """What the document defines for itself (4.3.2.19)."""
    meta = package.trees.get("meta.xml")
    found = meta.iter(name("meta:user-defined")) if meta is not None else ()
    return {get(one, "meta:name"): one.text or "" for one in found}


def _move_notes(text: Element, payloads: Payloads) -> None:
    """Each note behind the text, with a mark in its place: in a note Pandoc reads paragraphs alone,
    and would lose a table."""
    for number, note in enumerate(list(text.iter(name("text:note")))):
        prefix = "en-" if get(note, "text:note-class") == "endnote" else "fn-"
        put_before(note, payloads.add(Call(number, prefix)))
        head = etree.SubElement(text, P)
        head.text = payloads.add(Body(number))
        text.extend(note.findall(f"{name('text:note-body')}/*"))
        remove([note])


def _language(styles: Styles) -> dict[str, str]:
    """The language of the paragraphs' default style."""
    for root in styles.roots:
        for style in root.iter(name("style:default-style")):
            if get(style, "style:family") == "paragraph":
                for properties in style.iter(name("style:text-properties")):
                    named = get(properties, "fo:language"), get(properties, "fo:country")
                    tag = language_tag("-".join(part for part in named if part not in ("", "none")))
                    if tag:
                        return {"language": tag}
    return {}


def _titles(text: Element, styles: Styles) -> dict[str, str]:
    """The title page that the draft begins with goes to book.yaml; where there is a title for each
    chapter, these are headings, and all others go one level down."""
    own = [p for p in text.iter(P) if "title" in styles.names(p)[:2] and text_of(p).strip()]
    if len(own) > 1:
        for heading in text.iter(H):
            level = get(heading, "text:outline-level")
            heading.set(name("text:outline-level"), str(int(level) + 1 if level.isdecimal() else 2))
        for paragraph in own:
            paragraph.tag = H
            paragraph.set(name("text:outline-level"), "1")
        return {}
    book: dict[str, str] = {}
    for paragraph in [p for p in text.iter(P, H) if text_of(p).strip()]:
        role = next((role for role in _BOOK if role in styles.names(paragraph)[:2]), None)
        if role is None or paragraph.tag == H or paragraph.find(name("text:note")) is not None:
            break
        book[_BOOK[role]] = text_of(paragraph).strip()
        remove([paragraph])
    return book


def _mark_headings(text: Element, styles: Styles, payloads: Payloads) -> None:
    """Large type is a heading, where there is no other."""
    if next(text.iter(H), None) is not None:
        return
    paragraphs = [p for p in text.iter(P) if text_of(p).strip() and not _is_in_note(p)]
    for paragraph, level in zip(paragraphs, fake_levels([_line(p, styles) for p in paragraphs])):
        if level:
            put_first(paragraph, payloads.add(Remark("guessed", (
                f"“{text_of(paragraph).strip()}” is a heading by the size of its type."))))
            paragraph.tag = H
            paragraph.set(name("text:outline-level"), str(level))


def _is_in_note(paragraph: Element) -> bool:
    return next(paragraph.iterancestors(name("text:note")), None) is not None


def _line(paragraph: Element, styles: Styles) -> Line:
    around = styles.size("paragraph", get(paragraph, "text:style-name"), _SIZE)
    spans = [span for span in paragraph.iter(name("text:span")) if text_of(span).strip()]
    sizes = [styles.size("text", get(span, "text:style-name"), around) for span in spans]
    whole = sum(len(text_of(span).strip()) for span in spans) >= len(text_of(paragraph).strip())
    holder = next(paragraph.iterancestors(name("text:list"), name("table:table")), None)
    return Line(text_of(paragraph), min(sizes) if sizes and whole else around, holder is None)


def _mark_small_capitals(text: Element, styles: Styles, payloads: Payloads) -> None:
    """What Pandoc reads as plain text. In a table the signs would be more than it left room for."""
    for span in text.iter(name("text:span")):
        if (styles.has(span, "fo:font-variant", "small-caps") and text_of(span).strip()
                and next(span.iterancestors(name("table:table")), None) is None):
            put_before(span, payloads.add(Typed("[")))
            put_after(span, payloads.add(Typed("]{.smallcaps}")))


def _mark_formulas(file: str, text: Element, package: Package, payloads: Payloads) -> None:
    """Formulas are documents of their own in MathML, which Pandoc reads in a web page."""
    frames = [(frame, math) for frame in text.iter(name("draw:frame"))
              if (math := _math(frame, package)) is not None]
    if not frames:
        return
    page = b"".join(b"<p>" + etree.tostring(math) + b"</p>" for _, math in frames)
    blocks = as_tree(file, page, "html")["blocks"]
    for (frame, _), block in zip(frames, blocks):
        formulas = [node for node in tree.walk(block) if tree.is_kind(node, "Math")]
        if formulas:
            put_before(frame, payloads.add(Formula(tree.literal(formulas[0]))))
            remove([frame])


def _math(frame: Element, package: Package) -> Element | None:
    target = get(frame.find("draw:object", NAMESPACES), "xlink:href").strip("./")
    root = package.trees.get(f"{target}/content.xml")
    return root if root is not None and etree.QName(root).localname == "math" else None


def _alts(text: Element) -> dict[str, str]:
    """What each picture shows, by its place in the archive."""
    found = ((get(image, "xlink:href"), frame) for frame in text.iter(name("draw:frame"))
             for image in frame.iterfind("draw:image", NAMESPACES))
    return {target: alt for target, frame in found
            if (alt := frame.findtext(name("svg:desc")) or frame.findtext(name("svg:title")) or "")}


def _say_heads(text: Element, named: Element | None, payloads: Payloads) -> None:
    first = next((p for p in text.iter(P, H) if text_of(p).strip()), None)
    for head in _heads(named) if first is not None else ():
        put_first(first, payloads.add(Remark("left-out", (
            f"The running head “{head}” is left out: makeready makes its own."))))


def _heads(named: Element | None) -> Iterator[str]:
    pages: Sequence[Element] = () if named is None else [
        *named.iter(name("style:header"), name("style:footer"))]
    texts = dict.fromkeys(" ".join(text_of(page).split()) for page in pages)
    return (text for text in texts if re.search(r"[^\W\d_]{2}", text))
