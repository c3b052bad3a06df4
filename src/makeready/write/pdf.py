"""Book → PDF: facing pages on WeasyPrint, tagged, with page labels and links both ways."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial
from itertools import count

from lxml import etree

from ..model.artifact import Artifact
from ..model.book import BODY, CHAPTER_END, Book
from ..model.diagnostic import Diagnostic, diagnose
from ..model.numerals import roman
from ..model.outline import outline
from ..model.terms import term
from ..tools.images import eight_bits
from ..tools.printer import Document, Progress, lay_out, write_pdf as print_pdf
from ..tools.turns import turns
from . import foot, html
from .html import Body, Element
from .note_heads import note_heads
from .opening import open_chapters
from .pdf_finish import finish
from .phrases import set_phrases
from .setting import set_body

_FREE = 2
"""After so many layouts symbols that still change only go on in their series."""


def write_pdf(book: Book, name: str, css: str, progress: Progress
              ) -> tuple[Artifact, list[Diagnostic]]:
    """The print edition. ``css`` is the style sheet; ``progress`` is told each page's number."""
    body = html.render(book)
    _place_notes(book, body)
    _place_contents(book, body)
    faults = set_body(book, body)
    files = _files(book) | open_chapters(book, body)
    document, complaints, pages = _laid_out(book, body, css, files, progress)
    data, more = print_pdf(document, book.metadata.modified)
    first = min((pages[d.id] for d in book.divisions if d.matter == BODY), default=1)
    typed = any("\u2010" in d.source.text for d in book.divisions if d.source)
    data, faces = finish(data, first, own_hyphens=not typed)
    folios = [roman(number).lower() for number in range(1, first)] + [
        str(number) for number in range(1, len(document.pages) - first + 2)]
    faults += [_translated(text, book) for text in dict.fromkeys(complaints + more)]
    faults += [diagnose("typeface-foreign", name=face) for face in faces
               if _letters(face) not in _letters(css)]
    faults += foot.misplaced(body, document, pages)
    return Artifact(name, "pdf", data, pages, tuple(turns(document, folios))), faults


def _laid_out(book: Book, body: Body, css: str, files: Mapping[str, bytes], progress: Progress
              ) -> tuple[Document, list[str], dict[str, int]]:
    """The pages, what the engine said of them, and the page of each id. Symbols at the page foot
    follow from the pages, and these from the width of the symbols: the book is laid out until they
    agree, and soon no symbol may go back in its series."""
    root, symbols = _page(book, body), foot.first_symbols(book, body)
    least: foot.Symbols = {}
    for attempt in count(1):
        foot.sign(body, symbols)
        html_page = "<!DOCTYPE html>" + etree.tostring(root, encoding="unicode", method="html")
        document, complaints = lay_out(html_page, css, files, progress,
                                       partial(note_heads, book, body))
        pages = _pages(document)
        before, symbols = symbols, foot.symbols_by_page(body, pages, symbols, least)
        if symbols == before:
            return document, complaints, pages
        if attempt >= _FREE:
            least = symbols
        del document        # One book of boxes is enough to hold.


def _pages(document: Document) -> dict[str, int]:
    pages: dict[str, int] = {}
    for number, page in enumerate(document.pages, 1):
        for anchor in page.anchors:      # A section has its anchor on each of its pages.
            pages.setdefault(anchor, number)
    return pages


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
    return {asset.path: eight_bits(asset.data, asset.media_type) for asset in book.assets.values()}


# --- the document -------------------------------------------------------------------------------

def _page(book: Book, body: Body) -> Element:
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
        foot.make_inline(section.element)
        page.append(section.element)
    return root


def _place_notes(book: Book, body: Body) -> None:
    language = book.metadata.language
    for section in body.sections:
        foot.move_to_calls(section)
        html.division_notes(section, [note for note in section.notes if note.place == CHAPTER_END],
                            language)
        if section.division.role == "notes":
            html.book_notes(body, section, language)
        for number in section.element.xpath(".//ol[@class='notes']/li/p[1]/a[@class='note-number']"):
            foot.hang(number)
    set_phrases(body)


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
