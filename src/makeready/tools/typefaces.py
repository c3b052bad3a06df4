"""Typefaces of the installed font packages: their files as rules of CSS, their metrics, their letters.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from urllib.parse import quote

import fontpkg
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.ttLib import TTFont

BOLD = 700
SUPERIORS, INFERIORS = "sups", "subs"
SMALL_CAPS, CAPITALS_TO_SMALL = "smcp", "c2sc"


@dataclass(frozen=True)
class Letter:
    """A glyph in ems: its advance, its box, and its outline as the data of an SVG path in units of
    the font, ``per_em`` of them in an em, y upward."""

    advance: float
    left: float
    right: float
    bottom: float
    top: float
    outline: str = field(repr=False)
    per_em: int


def family(name: str) -> str:
    """The name of a family as its package spells it. Raises ValueError when none is installed."""
    try:
        return fontpkg.family(name).name
    except fontpkg.FontpkgError:
        raise ValueError(name) from None


def is_variable(name: str) -> bool:
    """Whether one file of the family holds all weights."""
    return any(file.variable for file in fontpkg.family(name).files)


def face_rules(name: str, weight: int) -> str:
    """``@font-face`` rules: upright and italic, in this weight and in bold where there are files.

    A file that holds all weights is named once and without one: WeasyPrint 70 sets its bold on the
    widths of its regular otherwise.
    """
    weights = ((weight, ""),) if is_variable(name) else ((weight, "normal"), (BOLD, "bold"))
    return "\n".join(filter(None, (_face_rule(name, style, real, shown)
                                   for style in ("normal", "italic") for real, shown in weights)))


def _face_rule(name: str, style: str, weight: int, shown: str) -> str:
    try:
        fontpkg.path(name, style=style, weight=weight)
    except fontpkg.FontpkgError:
        return ""
    described = f"font-weight: {shown}; " if shown else ""
    return (f'@font-face {{ font-family: "{name}"; font-style: {style}; {described}'
            f"src: url(/fonts/{quote(name)}/{style}/{weight}) }}")


@cache
def features(name: str) -> frozenset[str]:
    """The OpenType features of the upright face."""
    table = opened(name)["GSUB"].table
    return frozenset(record.FeatureTag for record in table.FeatureList.FeatureRecord)


@cache
def cap_height(name: str) -> float:
    """The height of capitals in ems."""
    font = opened(name)
    return font["OS/2"].sCapHeight / font["head"].unitsPerEm


@cache
def line(name: str) -> tuple[float, float]:
    """How far a line reaches above and below its baseline, in ems."""
    font = opened(name)
    em = font["head"].unitsPerEm
    return font["hhea"].ascent / em, -font["hhea"].descent / em


def width(name: str, text: str, *, style: str = "normal", small_caps: bool = False) -> float:
    """The width of ``text`` in ems, without kerning, in the ``normal`` or the ``italic`` face;
    with ``small_caps`` all its letters are small capitals. A word joiner is never drawn."""
    font = opened(name, style)
    glyphs, widths = font.getBestCmap(), font["hmtx"]
    capitals = _substitutes(name, style) if small_caps else {}
    names = (glyphs.get(ord(char), ".notdef") for char in text if char != "\u2060")
    return sum(widths[capitals.get(glyph, glyph)][0] for glyph in names) / font["head"].unitsPerEm


@cache
def _substitutes(name: str, style: str) -> Mapping[str, str]:
    """The small capital of each letter, large or small, that has one."""
    table = opened(name, style)["GSUB"].table
    lookups = {number for record in table.FeatureList.FeatureRecord
               if record.FeatureTag in (SMALL_CAPS, CAPITALS_TO_SMALL)
               for number in record.Feature.LookupListIndex}
    tables = (getattr(part, "ExtSubTable", part) for number in sorted(lookups)
              for part in table.LookupList.Lookup[number].SubTable)
    return {glyph: capital for part in tables
            for glyph, capital in getattr(part, "mapping", {}).items()}


@cache
def letter(name: str, char: str) -> Letter | None:
    """A glyph of the upright face, None where the face has none."""
    font = opened(name)
    glyph = font.getBestCmap().get(ord(char))
    if glyph is None:
        return None
    glyphs, em = font.getGlyphSet(), font["head"].unitsPerEm
    bounds, path = BoundsPen(glyphs), SVGPathPen(glyphs)
    glyphs[glyph].draw(bounds)
    glyphs[glyph].draw(path)
    left, bottom, right, top = (value / em for value in bounds.bounds or (0, 0, 0, 0))
    return Letter(glyphs[glyph].width / em, left, right, bottom, top, path.getCommands(), em)


@cache
def opened(name: str, style: str = "normal", weight: int = 400) -> TTFont:
    """The font file of a face; not to be changed."""
    return TTFont(fontpkg.path(name, style=style, weight=weight))
