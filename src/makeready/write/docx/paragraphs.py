"""Paragraph styles that depend on what stands around: Pandoc leaves them open, or guesses."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy

from . import ooxml
from .ooxml import Element
from .package import DOCUMENT, ENDNOTES, FOOTNOTES, Package
from .styles import StyleIds

NUMBERING = "word/numbering.xml"

_BODY = {"", "body text", "first paragraph", "compact"}
"""What Pandoc calls a paragraph of which it knows nothing more."""
_PAGE_HEAD = {"", "section break"}
_OPENERS = _PAGE_HEAD | {"scene break", "chapter subtitle"} | {
    f"heading {level}" for level in range(1, 7)}
"""After these a paragraph is set without indent."""
_LISTS: Mapping[str, str] = {"bullet": "List Bullet", "none": "List Continue"}
"""Word's format of a list's numbers → the style of its paragraphs; all others are numbers."""
_RUNNING = {"body text", "first paragraph"}
_NUMBER = "chapter number"
"""A title stands near to its number; the space above both is the number's."""
_SUNK, _SINK = {"dedication", "epigraph"}, 144
"""What stands alone on its page, and by how many points below its head."""
_ROUND_TABLE = 12
"""Points between a table and the text."""
_LINKS_ALONE = ("toc ", "notes heading")


def set_styles(package: Package) -> None:
    """Give every paragraph of the text and of the notes its style."""
    styles = StyleIds(package)
    formats = _list_formats(package)
    for part in (DOCUMENT, ENDNOTES, FOOTNOTES):
        before = ""
        for paragraph in ooxml.every(package.tree(part), "w:p"):
            name = styles.name(ooxml.style_of(paragraph))
            if name in _BODY:
                style = _style(paragraph, before, formats)
                ooxml.set_style(paragraph, styles.id(style))
                name = style.lower()
            if before == _NUMBER:
                _space(paragraph, before=0)
            if before in _PAGE_HEAD and name in _SUNK:
                _space(paragraph, before=_SINK)
            if name.startswith(_LINKS_ALONE):
                _plain_links(paragraph)
            before = name
        for table in ooxml.every(package.tree(part), "w:tbl"):
            _settle_table(table, styles)


def _style(paragraph: Element, before: str, formats: Mapping[str, str]) -> str:
    """The name of the style for a paragraph after one of the style ``before``."""
    number = ooxml.value(ooxml.find(paragraph, "w:pPr/w:numPr/w:numId"))
    if number:
        return _LISTS.get(formats[number], "List Number")
    row = next(paragraph.iterancestors(ooxml.name("w:tr")), None)
    if row is not None:
        heads = ooxml.find(row, "w:trPr/w:tblHeader") is not None
        return "Table Heading" if heads else "Table Text"
    if _is_picture(paragraph):
        return "Figure"
    return "First Paragraph" if before in _OPENERS else "Body Text"


def _is_picture(paragraph: Element) -> bool:
    """Whether a paragraph holds a picture and no word."""
    words = "".join(paragraph.itertext(ooxml.name("w:t"))).strip()
    return not words and next(ooxml.every(paragraph, "w:drawing"), None) is not None


def _list_formats(package: Package) -> dict[str, str]:
    """The format of each list by its number; ``none`` for text that goes on under an item."""
    if NUMBERING not in package:
        return {}
    root = package.tree(NUMBERING)
    kinds = {ooxml.value(kind, "w:abstractNumId"): _format(kind)
             for kind in ooxml.every(root, "w:abstractNum")}
    return {ooxml.value(number, "w:numId"):
            kinds[ooxml.value(ooxml.find(number, "w:abstractNumId"))]
            for number in ooxml.every(root, "w:num")}


def _format(kind: Element) -> str:
    level = ooxml.find(kind, "w:lvl")
    text = ooxml.value(ooxml.find(level, "w:lvlText"))
    return ooxml.value(ooxml.find(level, "w:numFmt")) if text.strip() else "none"


def _space(paragraph: Element, **points: int) -> None:
    """Set the space ``before`` or ``after`` one paragraph, without its style."""
    box = ooxml.properties(paragraph)
    space = ooxml.find(box, "w:spacing")
    if space is None:
        space = ooxml.element("w:spacing")
        ooxml.put(box, space, ooxml.PARAGRAPH_PROPERTIES)
    for side, length in points.items():
        space.set(ooxml.name(f"w:{side}"), str(20 * length))


def _settle_table(table: Element, styles: StyleIds) -> None:
    """Keep each row on one page, and the text at a distance: a table has no space of its own."""
    for row in ooxml.every(table, "w:tr"):
        _row_properties(row).append(ooxml.element("w:cantSplit"))
    for step, side in ((-1, "after"), (1, "before")):
        text = ooxml.neighbor(table, step)
        if text is not None and styles.name(ooxml.style_of(text)) in _RUNNING:
            _space(text, **{side: _ROUND_TABLE})


def _row_properties(row: Element) -> Element:
    found = ooxml.find(row, "w:trPr")
    if found is None:
        found = ooxml.element("w:trPr")
        row.insert(0, found)
    return found


def _plain_links(paragraph: Element) -> None:
    """A line that is a link as a whole looks like text; its tab is Word's."""
    for style in ooxml.every(paragraph, "w:rStyle"):
        style.getparent().remove(style)
    for text in ooxml.every(paragraph, "w:t"):
        before, tab, after = (text.text or "").partition("\t")
        if tab:
            text.text = before
            rest = deepcopy(text)
            rest.text = after
            text.getparent().extend((ooxml.element("w:tab"), rest))
