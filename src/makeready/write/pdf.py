"""Book → PDF: facing pages on WeasyPrint, tagged, with page labels and links both ways."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from io import BytesIO

import pikepdf
from lxml import etree

from ..model.artifact import Artifact
from ..model.book import BODY, Book
from ..model.diagnostic import Diagnostic, diagnose
from ..model.outline import outline
from ..model.source import Span
from ..model.survey import locate
from ..model.terms import term
from ..tools.printer import Document, Progress, lay_out, write_pdf as print_pdf
from . import html
from .html import Body, Element, Note, Section

WORD_JOINER = "\u2060"

_BEFORE = 80
"""How many characters before a call tell its place."""


def write_pdf(book: Book, name: str, css: bytes, progress: Progress
              ) -> tuple[Artifact, list[Diagnostic]]:
    """The print edition. ``css`` is the style sheet; ``progress`` is told each page's number."""
    body = html.render(book)
    _place_notes(book, body)
    _place_contents(book, body)
    _tie_calls(body)
    document, complaints = lay_out(_page(book, body), css, _files(book), progress)
    pages: dict[str, int] = {}
    for number, page in enumerate(document.pages, 1):
        for anchor in page.anchors:      # A section has its anchor on each of its pages.
            pages.setdefault(anchor, number)
    data, more = print_pdf(document, book.metadata.modified)
    faults = [diagnose("layout", problem=text) for text in dict.fromkeys(complaints + more)]
    if book.notes == "page-foot":
        faults += _misplaced(body, document, pages)
    return Artifact(name, "pdf", _finish(data, book, pages), pages), faults


def _files(book: Book) -> Mapping[str, bytes]:
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
    page = etree.SubElement(root, "body", {"data-title": metadata.title})
    heads = {entry.id: entry for entry in outline(book, 1)}
    first = next((s for s in body.sections if s.division.matter == BODY), None)
    for section in body.sections:
        if entry := heads.get(section.division.id):
            section.element.set("data-head", entry.text)
            next(section.element.iter("h1")).set("data-label", entry.full)
        if section is first:
            section.element.set("class", section.element.get("class") + " first")
        page.append(section.element)
    return "<!DOCTYPE html>" + etree.tostring(root, encoding="unicode", method="html")


def _place_notes(book: Book, body: Body) -> None:
    language = book.metadata.language
    for section in body.sections:
        match book.notes:
            case "chapter-end":
                html.division_notes(section, language)
            case "page-foot":
                _foot(section)
            case "book-end" if section.division.role == "notes":
                html.book_notes(body, section, language)


def _foot(section: Section) -> None:
    """Each note moves to its call, in elements that may stand inside a paragraph."""
    notes = {note.call: note for note in section.notes}
    for call in list(section.element.iter("a")):
        note = notes.get(call.get("id", ""))
        if note is None:
            continue
        foot = html.element("span", {"class": "footnote", "id": note.id})
        foot.extend(_inline(deepcopy(block)) for block in note.content)
        foot.tail = call.tail
        place = html.element("span", {"id": note.call})
        call.getparent().replace(call, place)
        place.addnext(foot)


def _tie_calls(body: Body) -> None:
    """A note's number stays on the line of its word."""
    for section in body.sections:
        for link in section.element.iter("a"):
            if html.CALL in link.get("class", ""):
                link.text = WORD_JOINER


_INLINE = {"a", "abbr", "b", "br", "code", "em", "i", "img", "s", "small", "span", "strong", "sub",
           "sup", "u", "wbr"}


def _inline(block: Element) -> Element:
    """The same content in spans, which CSS shows as blocks: an HTML paragraph holds no others."""
    for node in block.iter():
        if isinstance(node.tag, str) and node.tag not in _INLINE:
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
        nav.append(html.contents_list(entries))


def _misplaced(body: Body, document: Document, pages: Mapping[str, int]) -> Iterator[Diagnostic]:
    """Notes that the engine could not set whole, or not at the foot of the page of their call."""
    for section in body.sections:
        for note in section.notes:
            top = document.pages[pages[note.id] - 1].anchors[note.id][1]
            code = ("note-too-long" if top < 0 else
                    "note-turned" if pages[note.id] != pages[note.call] else "")
            if code:
                yield diagnose(code, _place(section, note))


def _place(section: Section, note: Note) -> Span | None:
    """Where a note is called, by the words before it."""
    [call] = section.element.xpath("//*[@id=$id]", id=note.call)
    before = " ".join(call.xpath("preceding::text()"))[-_BEFORE:]
    source = section.division.source
    return source and locate(before, source)


# --- after WeasyPrint ---------------------------------------------------------------------------

def _finish(data: bytes, book: Book, pages: Mapping[str, int]) -> bytes:
    """Page labels, which WeasyPrint does not write, and facing pages in the reader's window."""
    with pikepdf.open(BytesIO(data)) as pdf:
        first = min((pages[d.id] for d in book.divisions if d.matter == BODY), default=1)
        labels = [0, pikepdf.Dictionary(S=pikepdf.Name.r)] if first > 1 else []
        labels += [first - 1, pikepdf.Dictionary(S=pikepdf.Name.D)]
        pdf.Root.PageLabels = pikepdf.Dictionary(Nums=pikepdf.Array(labels))
        pdf.Root.PageLayout = pikepdf.Name.TwoPageRight
        out = BytesIO()
        pdf.save(out, deterministic_id=True)
        return out.getvalue()
