"""Words as outlines, with the typeface's own advances and kerning: lettering that needs no font where it
is shown."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from typing import Any

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen

from .typefaces import opened

_PAIRS, _EXTENSION = 2, 9
"""Kinds of lookups in GPOS (OpenType 1.9)."""


@dataclass(frozen=True)
class Face:
    """A face of an installed family. ``tracking`` is added between letters, in ems."""

    family: str
    style: str = "normal"
    weight: int = 400
    tracking: float = 0.0

    def has(self, text: str) -> bool:
        """Whether every letter of ``text`` is in the face."""
        return all(char.isspace() or ord(char) in self._cut.glyphs for char in text)

    def width(self, text: str) -> float:
        """The width of ``text`` in ems, from the first letter's origin to the last one's advance."""
        return sum(self._advances(text)) - self.tracking

    def outline(self, text: str, size: float, x: float, baseline: float) -> str:
        """The data of an SVG path: ``text`` at ``size``, y downward."""
        pen = SVGPathPen(self._cut.outlines, ntos=lambda number: f"{number:.1f}".removesuffix(".0"))
        scale = size / self._cut.em
        for name, advance in zip(self._cut.names(text), self._advances(text), strict=True):
            self._cut.outlines[name].draw(TransformPen(pen, (scale, 0, 0, -scale, x, baseline)))
            x += advance * size
        return pen.getCommands()

    @property
    def cap_height(self) -> float:
        """The height of capitals in ems."""
        return self._cut.font["OS/2"].sCapHeight / self._cut.em

    @property
    def _cut(self) -> _Cut:
        return _cut(self.family, self.style, self.weight)

    def _advances(self, text: str) -> list[float]:
        """From each letter to the next, in ems."""
        cut, names = self._cut, self._cut.names(text)
        kerns = [cut.kern(left, right) for left, right in pairwise(names)] + [0]
        return [(cut.outlines[name].width + kern) / cut.em + self.tracking
                for name, kern in zip(names, kerns, strict=True)]


class _Cut:
    """A font file in one weight."""

    def __init__(self, family: str, style: str, weight: int):
        self.font = opened(family, style, weight)
        self.em: int = self.font["head"].unitsPerEm
        self.glyphs: Mapping[int, str] = self.font.getBestCmap()
        self.outlines = self.font.getGlyphSet(location={"wght": weight} if "fvar" in self.font else None)

    def names(self, text: str) -> list[str]:
        """The glyph of each letter."""
        return [self.glyphs.get(ord(char), ".notdef") for char in text]

    def kern(self, left: str, right: str) -> int:
        """What is added between two glyphs, in units of the font."""
        return next((found for pairs in self._pairs if (found := _found(pairs, left, right)) is not None), 0)

    @cached_property
    def _pairs(self) -> list[Any]:
        """The tables of kerning, in the order in which they are asked."""
        table = self.font["GPOS"].table
        numbers = sorted({number for record in table.FeatureList.FeatureRecord
                          if record.FeatureTag == "kern" for number in record.Feature.LookupListIndex})
        parts = (part for number in numbers for part in table.LookupList.Lookup[number].SubTable)
        plain = (part.ExtSubTable if part.LookupType == _EXTENSION else part for part in parts)
        return [part for part in plain if part.LookupType == _PAIRS]


def _found(pairs: Any, left: str, right: str) -> int | None:
    """The kerning of a pair by one table: None where it does not know the pair."""
    if left not in pairs.Coverage.glyphs:
        return None
    if pairs.Format == 1:
        of_left = pairs.PairSet[pairs.Coverage.glyphs.index(left)].PairValueRecord
        record = next((record for record in of_left if record.SecondGlyph == right), None)
        if record is None:
            return None
    else:
        row = pairs.Class1Record[pairs.ClassDef1.classDefs.get(left, 0)]
        record = row.Class2Record[pairs.ClassDef2.classDefs.get(right, 0)]
    return getattr(record.Value1, "XAdvance", 0)


@cache
def _cut(family: str, style: str, weight: int) -> _Cut:
    return _Cut(family, style, weight)


# --- which family -------------------------------------------------------------------------------

_SPARE = "EB Garamond"
"""The family that takes over where another lacks a letter: it has Greek too."""


def lettering_family(text: str, family: str) -> str | None:
    """The family for ``text``: ``family``, else the spare one; None where neither has all the letters."""
    return next((name for name in (family, _SPARE)
                 if all(Face(name, style).has(composed(text)) for style in ("normal", "italic"))), None)


def unknown_letters(text: str) -> list[str]:
    """The letters of ``text``, each once, that the spare family lacks."""
    return [char for char in dict.fromkeys(composed(text)) if not Face(_SPARE).has(char)]


def composed(text: str) -> str:
    """``text`` on one line, its accents on their letters as the faces have them."""
    return unicodedata.normalize("NFC", " ".join(text.split()))
