"""Book → PDF: facing pages on WeasyPrint, tagged, with page labels and links both ways."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy

from lxml import etree

from ..model.artifact import Artifact
from ..model.book import BODY, CHAPTER_END, PAGE_FOOT, Book
from ..model.diagnostic import Diagnostic, diagnose
from ..model.outline import outline
from ..model.source import Span
from ..model.survey import locate
from ..model.terms import term
from ..tools.printer import Document, Progress, lay_out, write_pdf as print_pdf
from . import html
from .html import INLINE, Body, Element, Note, Section
from .opening import open_chapters
from .pdf_finish import finish
from .setting import set_body

_BEFORE = 80
"""How many characters before a call tell its place."""


def write_pdf(book: Book, name: str, css: str, progress: Progress
              ) -> tuple[Artifact, list[Diagnostic]]:
    """The print edition. ``css`` is the style sheet; ``progress`` is told each page's number."""
    body = html.render(book)
    _place_notes(book, body)
    _place_contents(book, body)
    faults = set_body(book, body)
    files = _files(book) | open_chapters(book, body)
    document, complaints = lay_out(_page(book, body), css, files, progress)
    pages: dict[str, int] = {}
    for number, page in enumerate(document.pages, 1):
        for anchor in page.anchors:      # A section has its anchor on each of its pages.
            pages.setdefault(anchor, number)
    data, more = print_pdf(document, book.metadata.modified)
    first = min((pages[d.id] for d in book.divisions if d.matter == BODY), default=1)
    typed = any("\u2010" in d.source.text for d in book.divisions if d.source)
    data, faces = finish(data, first, own_hyphens=not typed)
    faults += [_translated(text, book) for text in dict.fromkeys(complaints + more)]
    faults += [diagnose("typeface-foreign", name=face) for face in faces
               if _letters(face) not in _letters(css)]
    faults += _misplaced(body, document, pages)
    return Artifact(name, "pdf", data, pages), faults


def _translated(complaint: str, book: Book) -> Diagnostic:
    """What WeasyPrint said, in the author's terms where we know them."""
    if missing := re.search(r"\.notdef glyph .*\(U\+([0-9A-F]+)\)", complaint):
        char = chr(int(missing[1], 16))
        places = (d.source.find(char) for d in book.divisions if d.source)
        return diagnose("glyph-missing", next(filter(None, places), None), char=char,
                        point=missing[1])
    return diagnose("layout", problem=complaint)


def _letters(text: str) -> str:
    """A typeface's name as far as style sheets and font files agree on it."""
    family = re.sub(r"(-(bold|italic|oblique|regular|medium|semibold|light)\w*)+$", "", text.lower())
    return re.sub(r"[^a-z0-9]", "", family)


def _files(book: Book) -> dict[str, bytes]:
    return {asset.path: asset.data for asset in book.assets.values()}


# --- the document -------------------------------------------------------------------------------

def _page(book: Book, body: Body) -> str:
    """The whole book as one HTML page."""
    metadata = book.metadata
    root = html.element("html", {"lang": metadata.language})
    head = etree.SubElement(root, "head")
    etree.SubElement(head, "title").text = metadata.title
    for name, content in (("author", ", ".join(metadata.authors)),
                          ("description", metadata.description),
                          ("keywords", ", ".join(metadata.subjects))):
        if content:
            etree.SubElement(head, "meta", {"name": name, "content": content})
    page = etree.SubElement(root, "body")
    heads = {entry.id: entry for entry in outline(book, 1)}
    first = next((s for s in body.sections if s.division.matter == BODY), None)
    for section in body.sections:
        if entry := heads.get(section.division.id):
            next(section.element.iter("h1")).set("data-label", entry.full)
        if section is first:
            section.element.set("class", section.element.get("class") + " first")
        page.append(section.element)
    return "<!DOCTYPE html>" + etree.tostring(root, encoding="unicode", method="html")


def _place_notes(book: Book, body: Body) -> None:
    language = book.metadata.language
    for section in body.sections:
        _foot(section)
        html.division_notes(section, [note for note in section.notes if note.place == CHAPTER_END],
                            language)
        if section.division.role == "notes":
            html.book_notes(body, section, language)


def _foot(section: Section) -> None:
    """Each note for the page foot moves to its call, in elements that may stand inside a paragraph.
    """
    notes = {note.call: note for note in section.notes if note.place == PAGE_FOOT}
    for call in list(section.element.iter("a")):
        note = notes.get(call.get("id", ""))
        if note is None:
            continue
        foot = html.element("span", {"class": "footnote", "id": note.id, "data-sign": note.sign,
                                     "data-lead": note.lead})
        foot.extend(_inline(deepcopy(block)) for block in note.content)
        for block in foot:
            block.tail = None       # A space behind the last block would be a line of its own.
        foot.tail = call.tail
        place = html.element("span", {"id": note.call})
        call.getparent().replace(call, place)
        place.addnext(foot)


def _inline(block: Element) -> Element:
    """The same content in spans, which CSS shows as blocks: an HTML paragraph holds no others."""
    for node in block.iter():
        if isinstance(node.tag, str) and node.tag not in INLINE:
            node.set("class", f"{node.get('class', '')} {node.tag}".strip())
            node.tag = "span"
    return block


def _place_contents(book: Book, body: Body) -> None:
    """Fill the contents from what stands behind them."""
    ids = [section.division.id for section in body.sections]
    for i, section in enumerate(body.sections):
        if section.division.role != "contents":
            continue
        later = set(ids[i + 1:])
        entries = [(entry, title) for entry, title in body.contents
                   if entry.depth <= book.contents_depth and entry.division.id in later]
        nav = etree.SubElement(section.element, "nav", {
            "aria-label": term("contents", book.metadata.language)})
        nav.append(html.contents_list(entries, short=True))


def _misplaced(body: Body, document: Document, pages: Mapping[str, int]) -> Iterator[Diagnostic]:
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
