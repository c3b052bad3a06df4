"""The ornament of scene breaks as a picture, where the reader's typeface may lack it."""

from __future__ import annotations

import re

from ..model.book import Book
from ..tools.lettering import Face
from ..tools.package import Item

FILE = "styles/ornament.svg"
_KNOWN = re.compile(r"[\u0020-\u00ff\u2010-\u2026•◊]*")
"""What every typeface has (Windows Glyph List 4)."""

_GREY = "#808080"
"""Seen on light pages and on dark ones."""

_EM, _DEPTH = 1000, 300
_SVG = ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
        '<path fill="{grey}" d="{path}"/></svg>')
_RULE = ('@supports (content: "x" / "") {{\n  hr::before {{ content: "" / ""; display: inline-block; '
         "width: {width:.3g}em; height: {height:.3g}em; background: url(ornament.svg) no-repeat }}\n}}\n")


def draw_ornament(book: Book) -> tuple[Item, str] | None:
    """The picture and its rule; None for an ornament that every reader has, or that is in a font of the
    book."""
    if book.design is None or book.embed_fonts or _KNOWN.fullmatch(book.design.ornament):
        return None
    face, text = Face(book.design.text_font), book.design.ornament
    if not face.has(text):
        return None
    width, height = round(face.width(text) * _EM), _EM + _DEPTH
    svg = _SVG.format(width=width, height=height, grey=_GREY, path=face.outline(text, _EM, 0, _EM))
    return (Item("ornament", FILE, "image/svg+xml", svg.encode()),
            _RULE.format(width=width / _EM, height=height / _EM))
