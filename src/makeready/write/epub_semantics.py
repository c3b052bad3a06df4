"""What the parts of an EPUB's text are, for machines and for the ear.

Roles are those of DPUB-ARIA 1.1; types those of the EPUB structure vocabulary, and where that has none
of DAISY's (Z39.98), as Standard Ebooks uses them. No deprecated one is among them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..model.scripts import is_right_to_left
from ..tools.package import XML_LANG
from .html import DRAMA, EPUB_TYPE, Element

PREFIX = "z3998: http://www.daisy.org/z3998/2012/vocab/structure/"
"""What declares the second vocabulary, as ``epub:prefix``."""

ROW_HEADS = "row-heads"
MATH = "{http://www.w3.org/1998/Math/MathML}"

_PARTS: Mapping[str, tuple[str, str]] = {
    "div[{epigraph} and not(ancestor::*[{epigraph}])]": ("epigraph", "doc-epigraph"),
    "hgroup/p[{subtitle}]": ("subtitle", ""),
    "hgroup/h1": ("title", ""),
    "*[{title-page}]/*[{book-title}]/p": ("title", ""),
    "*[{title-page}]/*[{book-subtitle}]/p": ("subtitle", "doc-subtitle"),
    "*[{half-title}]/*[{book-title}]/p": ("halftitle", ""),
    "*[{verse}]": ("z3998:verse", ""),
    "*[{letter}]": ("z3998:letter", ""),
    "*[{letter}]//*[{signature}]": ("z3998:signature", ""),
    f"*[{{{DRAMA}}}]": ("z3998:drama", ""),
    "*[{speaker}]": ("z3998:persona", ""),
    f"*[{{{DRAMA}}}]/p": ("z3998:stage-direction", ""),
    "*[{glossary}]//dt": ("glossterm", ""),
    "*[{glossary}]//dd": ("glossdef", ""),
}
"""Where a part stands (a class in braces) → its type and its role."""


def name_parts(root: Element, language: str) -> None:
    """Give every part of a text its type and role, tables their heads, passages in other languages
    their way of writing, formulas their words. ``language`` is the book's."""
    for path, (kind, role) in _PARTS.items():
        for part in root.xpath(_classes(path)):
            part.set(EPUB_TYPE, kind)
            if role:
                part.set("role", role)
    _close_levels(root)
    for table in root.iter("table"):
        _head_rows(table)
    for passage in root.iterfind(".//*[@lang]"):
        _set_language(passage, language)
    for formula in root.iter(f"{MATH}math"):
        formula.set("alttext", formula.findtext(f".//{MATH}annotation", "").strip())


def _classes(path: str) -> str:
    """The XPath of a pattern; the classes may be those of the root."""
    path = path.replace("{", "contains(concat(' ', @class, ' '), ' ").replace("}", " ')")
    return f"./descendant-or-self::{path}"


def _close_levels(root: Element) -> None:
    """A heading that skips a level keeps its looks, and is told at the next one."""
    above = [1]
    for heading in root.iter("h2", "h3", "h4", "h5", "h6"):
        level = int(heading.tag[1])
        above = [*(rank for rank in above if rank < level), level]
        if len(above) != level:
            heading.set("aria-level", str(len(above)))


def _head_rows(table: Element) -> None:
    """The first column heads its rows where the author says so, or leaves the corner above it empty; a
    cell without words heads nothing, and a screen reader would announce an empty head."""
    corner = table.find("thead/tr/th")
    if corner is not None and _is_empty(corner) or ROW_HEADS in table.get("class", "").split():
        for cell in _first_column(table):
            cell.tag = "th"
            cell.set("scope", "row")
    for cell in list(table.iter("th")):
        if _is_empty(cell):
            cell.tag = "td"
            del cell.attrib["scope"]


def _is_empty(cell: Element) -> bool:
    return not "".join(cell.itertext()).strip() and cell.find(".//img") is None


def _first_column(table: Element) -> Iterator[Element]:
    """The cells of the body that begin a row; below one of several rows there is none."""
    for group in table.iterfind("tbody"):
        covered = 0
        for row in group.iterfind("tr"):
            if not covered and len(row):
                yield row[0]
                covered = int(row[0].get("rowspan", 1))
            covered = max(covered - 1, 0)


def _set_language(passage: Element, language: str) -> None:
    """XML's attribute beside HTML's, and the direction where it is not that of the text around."""
    passage.set(XML_LANG, passage.get("lang"))
    around = [parent.get("lang") for parent in passage.iterancestors() if parent.get("lang")]
    turned = is_right_to_left(passage.get("lang"))
    if turned != is_right_to_left([*around, language][0]) and "dir" not in passage.attrib:
        passage.set("dir", "rtl" if turned else "ltr")
