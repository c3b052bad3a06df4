"""Book → EPUB 3.3: one XHTML file a division, notes linked both ways."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lxml import etree

from ..model import tree
from ..model.accessibility import accessibility
from ..model.artifact import Artifact
from ..model.book import BACK, BODY, CONTRIBUTOR_ROLES, FRONT, Asset, Book
from ..model.diagnostic import Diagnostic
from ..model.outline import Entry
from ..model.scripts import is_right_to_left
from ..model.terms import term
from ..model.turns import BLOCK, Turn
from ..tools.package import Item, Link, Package, Statement, write_package
from . import epub_cover, html
from .accessibility import STYLE, earned, statements, transformable
from .epub_cover import cover_picture
from .epub_fonts import embed
from .epub_notes import place_notes
from .epub_ornament import draw_ornament
from .epub_semantics import MATH, PREFIX, name_parts
from .html import EPUB_TYPE, OPS, Body, Element, Section
from .opening import mark_openings
from .page_list import PrintPage, mark_pages, page_list, strip

TEXT = "text"
NAV = "contents"
XHTML = "application/xhtml+xml"
_MATTERS = {FRONT: "frontmatter", BODY: "bodymatter", BACK: "backmatter"}
_LANDMARKS = {"title-page": "titlepage", "contents": "toc", "illustrations": "loi",
              "notes": "endnotes", "glossary": "glossary", "bibliography": "bibliography",
              "index": "index"}
_AFTER_PARTS = {"conclusion", "epilogue", "afterword"}
_SHELL = ('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
          '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="{ops}" epub:prefix="{prefix}" '
          'lang="{language}" xml:lang="{language}"{direction}>\n<head>\n<meta charset="utf-8"/>\n'
          '<title>{title}</title>\n<link rel="stylesheet" type="text/css" href="{style}"/>\n</head>\n'
          '<body epub:type="{matter}">\n{body}\n</body>\n</html>\n')

etree.register_namespace("epub", OPS)


@dataclass(frozen=True)
class _Texts:
    """The texts: all sections but the contents, the contents and the other lists, the file and place of
    each id, and the printed pages."""

    sections: Sequence[Section]
    lists: Element
    places: Mapping[str, str]
    pages: Sequence[PrintPage]

    @property
    def roots(self) -> list[Element]:
        """What becomes XHTML."""
        return [*(section.element for section in self.sections), *self.lists]


def write_epub(book: Book, name: str, css: str, turns: Sequence[Turn] = ()
               ) -> tuple[Artifact, list[Diagnostic]]:
    """The e-book. ``css`` is its style sheet, ``turns`` tell where the pages of the printed book begin,
    if there is one. Raises ManuscriptError for a claim that the style sheet belies."""
    earned(book.claims, css)
    body = html.render(book, "--mathml")
    place_notes(book, body)
    mark_openings(book, body)
    cover = cover_picture(book)
    texts, faults = _settled(book, body, turns, cover is not None)
    return Artifact(name, "epub", write_package(_package(book, body, texts, css, cover))), faults


def _settled(book: Book, body: Body, turns: Sequence[Turn], covered: bool
             ) -> tuple[_Texts, list[Diagnostic]]:
    """The texts with marks, links and names in place."""
    language = book.metadata.language
    lists = html.element("body")
    lists.extend(_nav(book, body, covered))
    sections = [section for section in body.sections if section.division.role != NAV]
    places = {ident: f"{_file(section)}#{ident}" for section in sections
              for ident in html.ids(section.element)}
    places |= {section.division.id: _file(section) for section in body.sections}
    pages, faults = mark_pages(turns, {_file(section): section.element for section in sections}
                               | {f"{NAV}.xhtml": lists}, language)
    if pages:
        lists.append(page_list(pages, language))
    texts = _Texts(sections, lists, places, pages)
    for root in texts.roots:
        strip(root)
        _lead(root, places)
        name_parts(root, language)
    return texts, faults


def _package(book: Book, body: Body, texts: _Texts, css: str, cover: Asset | None) -> Package:
    metadata, language = book.metadata, book.metadata.language
    facts = accessibility(book, pages=bool(texts.pages), transformable=transformable(css))
    fonts = embed(book, texts.roots, css)
    ornament, ornament_css = draw_ornament(book) or (None, "")
    contents = Item(_item(NAV), f"{TEXT}/{NAV}.xhtml", XHTML,
                    _xhtml(texts.lists, term("contents", language), FRONT, book), ("nav",))
    covers = [_cover(book, cover)] if cover else []
    spine = [_item(NAV if section.division.role == NAV else section.division.id)
             for section in body.sections]
    return Package(
        identifier=metadata.identifier, title=metadata.title, language=language,
        modified=metadata.modified, right_to_left=is_right_to_left(language),
        metadata=[*_metadata(book), *statements(facts), *_page_source(book, texts.pages),
                  *([epub_cover.OLDER] if cover else [])],
        items=[*covers, *(_document(section, book) for section in texts.sections), contents,
               Item("style", STYLE, "text/css", (fonts.css + css + ornament_css).encode()),
               *epub_cover.pictures(book, cover), *fonts.items, *([ornament] if ornament else [])],
        spine=[*(page.id for page in covers), *spine],
        contents=_ncx(body, texts.places, book.contents_depth))


# --- files --------------------------------------------------------------------------------------

def _item(name: str) -> str:
    """The id of a text in the package, apart from those of images and styles."""
    return f"text-{name}"


def _file(section: Section) -> str:
    return f"{NAV if section.division.role == NAV else section.division.id}.xhtml"


def _document(section: Section, book: Book) -> Item:
    title = tree.text_of(section.division.title) or section.division.label or term(
        section.division.role, book.metadata.language)
    properties = ("mathml",) if _has_math(section.element) else ()
    return Item(_item(section.division.id), f"{TEXT}/{_file(section)}", XHTML,
                _xhtml([section.element], title, section.division.matter, book), properties)


def _has_math(root: Element) -> bool:
    return next(root.iter(f"{MATH}math"), None) is not None


def _xhtml(content: Sequence[Element], title: str, matter: str, book: Book,
           style: str = f"../{STYLE}") -> bytes:
    declared = f' xmlns:epub="{OPS}"'       # by the root, once for all
    body = "\n".join(etree.tostring(root, encoding="unicode").replace(declared, "")
                     for root in content)
    language = book.metadata.language
    return _SHELL.format(ops=OPS, prefix=PREFIX, language=language, title=_escape(title),
                         direction=' dir="rtl"' if is_right_to_left(language) else "",
                         style=style, matter=_MATTERS[matter], body=body).encode()


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _cover(book: Book, picture: Asset) -> Item:
    page = epub_cover.cover_page(book, picture)
    return Item(epub_cover.PAGE, epub_cover.FILE, XHTML,
                _xhtml([page], term("cover", book.metadata.language), FRONT, book, STYLE))


def _lead(root: Element, places: Mapping[str, str]) -> None:
    """Links lead to the file that holds their id; images lie one folder up."""
    for link in root.iter("a"):
        href = link.get("href", "")
        if href.startswith("#"):
            link.set("href", places[href[1:]])
    for image in root.iter("img"):
        image.set("src", "../" + image.get("src", ""))


# --- navigation ---------------------------------------------------------------------------------

def _nav(book: Book, body: Body, covered: bool) -> list[Element]:
    """The contents, and the landmarks that reading systems look for."""
    language = book.metadata.language
    title = term("contents", language)
    contents = html.element("nav", {EPUB_TYPE: "toc", "role": "doc-toc", "id": "toc",
                                    "aria-labelledby": "toc-Title"})
    heading = etree.SubElement(contents, "h1", {"id": "toc-Title"})
    heading.text = title
    for printed in (section.element for section in body.sections if section.division.role == NAV):
        heading.set(BLOCK, printed.find(".//h1").get(BLOCK))
    contents.append(html.contents_list(_shown(body, book.contents_depth)))
    landmarks = html.element("nav", {EPUB_TYPE: "landmarks", "hidden": "hidden",
                                     "aria-label": term("landmarks", language)})
    items = etree.SubElement(landmarks, "ol")
    for kind, text, target in _landmarks(book, body, covered):
        link = etree.SubElement(etree.SubElement(items, "li"), "a",
                                {EPUB_TYPE: kind, "href": target})
        link.text = text
    return [contents, landmarks]


def _shown(body: Body, depth: int) -> list[tuple[Entry, Element]]:
    """The lines of the contents down to ``depth``; what belongs to a part lies under it."""
    out: list[tuple[Entry, Element]] = []
    in_part = False
    for entry, title in body.contents:
        role = entry.division.role
        if entry.depth == 1:
            in_part = entry.division.matter == BODY and role not in _AFTER_PARTS and (
                in_part or role == "part")
        if entry.depth <= depth and role != NAV:
            under = in_part and role != "part"
            out.append((replace(entry, depth=entry.depth + under), title))
    return out


def _landmarks(book: Book, body: Body, covered: bool) -> Iterator[tuple[str, str, str]]:
    """EPUB structure term, text and target of each landmark."""
    if covered:
        yield "cover", term("cover", book.metadata.language), f"../{epub_cover.FILE}"
    begun = False
    for section in body.sections:
        division = section.division
        name = (tree.text_of(division.title) or division.label
                or term(division.role, book.metadata.language))
        if division.matter == BODY and not begun:
            begun = True
            yield "bodymatter", name, f"#{division.id}"
        elif division.role in _LANDMARKS:
            target = f"{NAV}.xhtml" if division.role == NAV else f"#{division.id}"
            yield _LANDMARKS[division.role], name, target


def _ncx(body: Body, places: Mapping[str, str], depth: int) -> list[Link]:
    """The contents once more for readers of EPUB 2."""
    def links(entries: Sequence[Entry], level: int) -> Iterator[Link]:
        for i, entry in enumerate(entries):
            if entry.depth == level:
                rest = entries[i + 1:]
                end = next((n for n, e in enumerate(rest) if e.depth <= level), len(rest))
                yield Link(entry.full, f"{TEXT}/{places[entry.id]}",
                           tuple(links(rest[:end], level + 1)))
    return list(links([entry for entry, _ in _shown(body, depth)], 1))


# --- metadata -----------------------------------------------------------------------------------

def _metadata(book: Book) -> Iterator[Statement]:
    metadata = book.metadata
    yield Statement(metadata.title, "title", {"id": "title"})
    yield _refine("title", "title-type", "main")
    if metadata.subtitle:
        yield Statement(metadata.subtitle, "title", {"id": "subtitle"})
        yield _refine("subtitle", "title-type", "subtitle")
    for i, person in enumerate(metadata.contributors, 1):
        kind = "creator" if person.role == "author" else "contributor"
        yield Statement(person.name, kind, {"id": f"{kind}-{i}"})
        yield _refine(f"{kind}-{i}", "file-as", person.sort)
        yield Statement(CONTRIBUTOR_ROLES[person.role], "", {
            "refines": f"#{kind}-{i}", "property": "role", "scheme": "marc:relators"})
    plain = (("publisher", metadata.publisher), ("date", metadata.date),
             ("rights", metadata.copyright), ("description", metadata.description),
             *(("subject", subject) for subject in metadata.subjects))
    yield from (Statement(value, name) for name, value in plain if value)


def _page_source(book: Book, pages: Sequence[PrintPage]) -> Iterator[Statement]:
    """The printed book whose pages these are (EPUB Accessibility 1.1, 2.4)."""
    if pages:
        metadata = book.metadata
        isbn = "".join(filter(str.isalnum, metadata.isbn.get("print", "")))
        named = (metadata.title, term("print-edition", metadata.language), metadata.publisher,
                 metadata.date[:4])
        source = f"urn:isbn:{isbn}" if isbn else ", ".join(filter(None, named))
        yield Statement(source, "", {"property": "pageBreakSource"})


def _refine(ident: str, name: str, value: str) -> Statement:
    return Statement(value, "", {"refines": f"#{ident}", "property": name})
