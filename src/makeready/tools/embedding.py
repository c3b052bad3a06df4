"""Typefaces cut down to the letters of a book, to be carried in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from io import BytesIO

import fontpkg
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

MEDIA_TYPE = "font/ttf"
"""A core media type of EPUB 3.3; Kindle takes no WOFF."""

_FEATURES = ("smcp", "c2sc", "onum", "lnum", "pnum", "tnum", "sups", "subs", "frac", "numr", "dnom")
"""What the style sheets ask for, beside what every text needs."""


@dataclass(frozen=True)
class Cut:
    """A face with a book's letters alone: its file's name, and what a style sheet calls it."""

    name: str
    family: str
    style: str
    weight: int
    data: bytes = field(repr=False)


def cut(family: str, style: str, weight: int, text: str) -> Cut | None:
    """The face with the letters of ``text``; None where the family has no such face."""
    try:
        path = fontpkg.path(family, style=style, weight=weight)
    except fontpkg.FontpkgError:
        return None
    font = TTFont(path, recalcTimestamp=False)
    subsetter = Subsetter(_options())
    subsetter.populate(text=text)
    subsetter.subset(font)
    if "fvar" in font:
        instantiateVariableFont(font, {"wght": weight}, inplace=True)
    out = BytesIO()
    font.save(out)
    return Cut(f"{_slug(family)}-{style}-{weight}.ttf", family, style, weight, out.getvalue())


def licences(families: Iterable[str]) -> dict[str, bytes]:
    """The licence of each family by its file's name; the OFL asks that it goes with the fonts."""
    return {f"{_slug(family)}-license.txt": (fontpkg.family(family).files[0].path.parents[1]
                                             / "LICENSE").read_bytes() for family in families}


def _options() -> Options:
    options = Options()
    options.layout_features = [*options.layout_features, *_FEATURES]
    options.drop_tables = [*options.drop_tables, "meta"]
    options.hinting = False
    options.recalc_timestamp = False
    options.notdef_outline = True
    options.name_IDs = ["*"]        # who made it and under which terms stays in the font
    return options


def _slug(family: str) -> str:
    return fontpkg.family(family).slug
