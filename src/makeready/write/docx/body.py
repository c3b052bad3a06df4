"""Book → the document that Pandoc turns into Word: every paragraph that is not plain text carries
the name of its style, and a mark stands where a section ends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from ...model import tree
from ...model.book import Book, Division
from ...model.outline import Entry, outline
from ...model.tree import Attr, Blocks, Inlines
from .calls import hold_calls
from .pictures import settled

SCENE_BREAK = "* * *"
SECTION_BREAK = "Section Break"
"""The style of the paragraph that marks where a section ends; :mod:`.sections` says how."""

CLASS_STYLES: Mapping[str, str] = {
    "book-title": "Title", "book-subtitle": "Subtitle", "book-author": "Author",
    "book-credit": "Credit", "book-publisher": "Publisher", "book-place": "Place",
    "imprint": "Copyright", "dedication": "Dedication", "epigraph": "Epigraph",
    "attribution": "Epigraph Source", "verse": "Verse", "csl-entry": "Bibliography",
}
"""The class of a Div → the Word style of its paragraphs."""

ROLE_STYLES: Mapping[str, Mapping[str, str]] = {
    "half-title": CLASS_STYLES | {"book-title": "Half Title"},
}
"""Divisions in which a class means another style."""

DISPLAY_STYLES: Mapping[str, str] = {
    "copyright-page": "Copyright", "dedication": "Dedication", "epigraph": "Epigraph"}
"""Divisions whose every paragraph has one style."""

_TOC_DEEPEST = 3
_DASHES = ("—", "–", "―")
"""What the line under an epigraph that names its source begins with."""


def document(book: Book, images: Mapping[str, str]) -> dict:
    """The book as one Pandoc document.

    ``images`` maps the target of each image to the name under which Pandoc finds it.
    """
    blocks = [_opening(division) + _content(division, book, images)
              for division in hold_calls(book).divisions]
    marked = [part + [styled(SECTION_BREAK, tree.words("§"))] for part in blocks[:-1]]
    return tree.document(sum(marked + blocks[-1:], []))


# --- the parts of a division --------------------------------------------------------------------

def _opening(division: Division) -> Blocks:
    """Number, title and subtitle; the title alone, or the number of a chapter without one, is
    the heading in Word's navigation."""
    if not (division.title or division.label):
        return []
    number = [styled("Chapter Number", tree.words(division.label))] if (
        division.title and division.label) else []
    heading = tree.header(1, division.title or tree.words(division.label), Attr(division.id))
    subtitle = [styled("Chapter Subtitle", division.subtitle)] if division.subtitle else []
    return [*number, heading, *subtitle]


def _content(division: Division, book: Book, images: Mapping[str, str]) -> Blocks:
    blocks = _contents(book) if division.role == "contents" else []
    blocks += _settled(division, images)
    if division.title or division.label:
        return blocks
    return [tree.div(blocks, Attr(division.id))]


def _contents(book: Book) -> Blocks:
    """A list of links, without page numbers: no field that asks to be updated, and none to go
    stale while the text is edited."""
    return [styled(f"toc {min(entry.depth, _TOC_DEEPEST)}", _entry(entry))
            for entry in outline(book, book.contents_depth)
            if entry.division.role != "contents"]


def _entry(entry: Entry) -> Inlines:
    if not (entry.label and entry.title):
        return [tree.link(entry.title or tree.words(entry.label), f"#{entry.id}")]
    return [tree.link([*tree.words(entry.label), _TAB, *entry.title], f"#{entry.id}")]


_TAB = tree.literal_str("\t")


# --- what Pandoc would write in its own way -----------------------------------------------------

def _settled(division: Division, images: Mapping[str, str]) -> Blocks:
    """The text with the styles that Pandoc does not know, and the pictures under their names."""
    def name(div: tree.Node) -> tree.Node | None:
        known = ROLE_STYLES.get(division.role, CLASS_STYLES)
        found = [known[name] for name in tree.attr(div).classes if name in known]
        return tree.with_attr(div, _style_attr(found[0], tree.attr(div))) if found else None

    blocks = tree.rewrite(division.blocks, {
        "Div": name, "Image": lambda image: settled(image, images),
        "HorizontalRule": lambda _: styled("Scene Break", tree.words(SCENE_BREAK))})
    if division.role in DISPLAY_STYLES:
        return _displayed(blocks, DISPLAY_STYLES[division.role])
    return tree.rewrite(blocks, {"LineBlock": lambda verse: _stanzas(verse, "Verse")})


def _displayed(blocks: Blocks, style: str) -> Blocks:
    """A page of one style; a line that begins with a dash names the source of what it follows."""
    def source(paragraph: tree.Node) -> tree.Node | None:
        named = tree.text_of(paragraph).startswith(_DASHES)
        return styled("Epigraph Source", tree.inlines(paragraph)) if named else None

    return [tree.div(tree.rewrite(blocks, {
        "Para": source, "LineBlock": lambda verse: _stanzas(verse, style),
        "BlockQuote": lambda quote: tree.div(tree.blocks(quote))}), _style_attr(style))]


def _stanzas(block: tree.Node, style: str) -> Blocks:
    """A paragraph for each stanza, its lines held together by line ends."""
    stanzas = groupby(tree.lines(block), key=bool)
    return [styled(style, list(_joined(lines))) for filled, lines in stanzas if filled]


def _joined(lines: Iterator[Inlines]) -> Iterator[tree.Node]:
    for number, line in enumerate(lines):
        if number:
            yield tree.line_break()
        yield from line


# --- styles -------------------------------------------------------------------------------------

def styled(style: str, content: Inlines) -> tree.Node:
    """A paragraph in the Word style called ``style``."""
    return tree.div([tree.para(content)], _style_attr(style))


def _style_attr(style: str, base: Attr = Attr()) -> Attr:
    return Attr(base.id, base.classes, (*base.pairs, ("custom-style", style)))
