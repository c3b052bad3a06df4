"""The fonts of a PDF: how wide their letters are, which of them are not what was asked for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pikepdf
from fontTools.ttLib import TTFont, TTLibError
from pikepdf import Dictionary

Advances = Mapping[tuple[str, str], Sequence[float]]
"""By a font's name and a letter (or the letters of a ligature) the widths, in thousandths of the size,
of all glyphs that stand for it, the widest first: a small capital is an “a” too."""


@dataclass(frozen=True)
class Font:
    """A font under its name in the PDF. ``widths`` are those of :data:`Advances`; ``missing`` are the
    characters that it has no glyph for; ``faked`` says what was asked for and not had: “bold”,
    “italic”, “bold italic”, or nothing."""

    name: str
    widths: Mapping[str, Sequence[float]]
    missing: frozenset[str]
    faked: str

    @property
    def family(self) -> str:
        """The family as people write it."""
        return _STYLE.sub("", self.name.partition("+")[2] or self.name).replace("-", " ").strip()


def read_fonts(pdf: bytes | Path) -> list[Font]:
    """The fonts of all pages."""
    with pikepdf.open(BytesIO(pdf) if isinstance(pdf, bytes) else pdf) as document:
        found = {item.objgen: item for page in document.pages for item in _fonts_of(page)}
        return [_font(item) for item in found.values()]


def advances(fonts: Sequence[Font]) -> Advances:
    """The widths of all fonts; of those that share a name together."""
    widths = defaultdict(set)
    for font in fonts:
        for letters, found in font.widths.items():
            widths[font.name, letters].update(found)
    return {key: sorted(found, reverse=True) for key, found in widths.items()}


def _fonts_of(page: pikepdf.Page) -> Iterator[Dictionary]:
    for item in page.resources.get("/Font", {}).values():
        if isinstance(item, Dictionary):
            yield item


def _font(item: Dictionary) -> Font:
    letters = _letters(item.ToUnicode.read_bytes()) if "/ToUnicode" in item else {}
    widths = defaultdict(list)
    for code, width in _widths(item):
        if code in letters:
            widths[letters[code]].append(width)
    name, face = str(item.get("/BaseFont", "")).lstrip("/"), _face(item)
    return Font(name, widths, _missing(letters, face), _faked(name, face))


# --- widths -------------------------------------------------------------------------------------

def _widths(item: Dictionary) -> Iterator[tuple[int, float]]:
    """The width of each code (ISO 32000-1, 9.2.4 and 9.7.4.3; codes are taken for CIDs)."""
    if "/Widths" in item:
        yield from enumerate(map(float, item.Widths), int(item.FirstChar))
    for descendant in item.get("/DescendantFonts", ()):
        parts = list(descendant.get("/W", ()))
        while parts:
            first, second = parts[:2]
            if isinstance(second, pikepdf.Array):
                yield from enumerate(map(float, second), int(first))
                del parts[:2]
            else:
                yield from ((code, float(parts[2])) for code in range(int(first), int(second) + 1))
                del parts[:3]


_SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_PAIR = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F\s]*)>")
_RANGE = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*(?:<([0-9a-fA-F\s]*)>|\[(.*?)\])", re.DOTALL)


def _letters(cmap: bytes) -> dict[int, str]:
    """What each code stands for (ISO 32000-1, 9.10.3)."""
    letters = {}
    for kind, section in _SECTION.findall(cmap):
        if kind == b"bfchar":
            letters |= {int(code, 16): _text(text) for code, text in _PAIR.findall(section)}
            continue
        for first, last, text, texts in _RANGE.findall(section):
            codes = range(int(first, 16), int(last, 16) + 1)
            each = map(_text, re.findall(rb"<(.*?)>", texts)) if texts else _from(_text(text))
            letters |= dict(zip(codes, each))
    return letters


def _text(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be", "replace")


def _from(text: str) -> Iterator[str]:
    """A text and those that follow it, its last character counted up."""
    last = ord(text[-1])
    return (text[:-1] + chr(code) for code in range(last, 0x110000))


# --- what was asked for and not had -------------------------------------------------------------

_STYLE = re.compile(r"(?:-(?:Thin|Light|Medium|Semi|Ultra|Extra|Demi|Bold|Heavy|Black|Oblique|Italic"
                    r"|Regular|Roman|Condensed|Expanded))+$")
_BOLD = 600
"""The least weight that is a bold one (CSS Fonts 4, 2.2)."""


def _face(item: Dictionary) -> TTFont | None:
    """The embedded font, where it is one that fontTools can open."""
    for descendant in item.get("/DescendantFonts", ()):
        described = descendant.get("/FontDescriptor", {})
        data = described.get("/FontFile2") or described.get("/FontFile3")
        try:
            return TTFont(BytesIO(data.read_bytes()), lazy=True) if data else None
        except TTLibError:
            return None
    return None


def _missing(letters: Mapping[int, str], face: TTFont | None) -> frozenset[str]:
    """Characters under codes beyond the glyphs of the font: WeasyPrint gives them to what no typeface
    has, and prints the empty box."""
    count = face["maxp"].numGlyphs if face and "maxp" in face else None
    return frozenset(text for code, text in letters.items() if count is not None and code >= count)


def _faked(name: str, face: TTFont | None) -> str:
    """WeasyPrint names a font by what was asked for, and embeds what there was."""
    if face is None or "OS/2" not in face or "head" not in face:
        return ""
    asked = _STYLE.search(name)
    asked = asked[0] if asked else ""
    heavy = "Bold" in asked or "Heavy" in asked or "Black" in asked
    leaning = "Oblique" in asked or "Italic" in asked
    wanted = [style for style, wish, had in (
        ("bold", heavy, face["OS/2"].usWeightClass >= _BOLD or face["head"].macStyle & 1),
        ("italic", leaning, face["head"].macStyle & 2 or face["OS/2"].fsSelection & 1))
        if wish and not had]
    return " ".join(wanted)
