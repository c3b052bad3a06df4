"""What a receiver of books (a shop, a printer) says of the files that it takes."""

from __future__ import annotations

import re
from dataclasses import dataclass

WORD, _WEIGHT, _PIXELS, LENGTH = "word", "weight", "pixels", "length"
_SHORT, _LONG, _SHARE, _DENSITY, _COUNT = "shorter side", "longer side", "share", "density", "count"

E_BOOK = {
    # the book
    "package-bytes": _WEIGHT,       # as it is sent
    "text-bytes": _WEIGHT,          # each XHTML file
    "embedded-bytes": _WEIGHT,      # all images that one XHTML file shows
    "image-bytes": _WEIGHT,         # each image
    "image-pixels": _PIXELS,        # width times height, the cover's too
    "image-colors": WORD,           # RGB, grey, CMYK, Lab
    "image-ground": WORD,           # opaque, transparent
    "drawing-side": _LONG,          # of each SVG, in CSS pixels
    "item-name": WORD,              # of a file in the e-book: plain characters, special characters
    "inner-cover": WORD,            # present, missing
    "inner-cover-format": WORD,
    "file-name": WORD,              # of the e-book: an ISBN, plain characters, special characters
    # an image of its cover
    "cover-name": WORD,
    "cover-format": WORD,
    "cover-bytes": _WEIGHT,
    "cover-colors": WORD,
    "cover-short-side": _SHORT,
    "cover-long-side": _LONG,
}
"""What a shop may limit, and what it is counted in."""

PRINT = {
    # a PDF: the pages, or the sheet of the cover
    "file-bytes": _WEIGHT,
    "print-name": WORD,             # an ISBN, plain characters, special characters
    "pdf-standard": WORD,           # PDF/X-1a:2001, PDF/X-3:2002, PDF/X-4, none
    "pdf-extras": WORD,             # each of: bookmarks, annotations, marks, a lock, scripts, files, layers
    "print-colors": WORD,           # of each object: black, grey, CMYK, RGB, spot, ICC
    "transparency": WORD,           # of each page: none, present
    "fonts": WORD,                  # each: embedded, missing
    "image-density": _DENSITY,      # of each image in its printed size
    "line-art-density": _DENSITY,   # the same of images of one bit
    "ink": _SHARE,                  # the most on any spot, all inks together
    "tint": _SHARE,                 # of each fill that is not solid
    "rule-weight": LENGTH,          # of each line that is drawn
    "type-size": LENGTH,            # of each piece of text
    "page-parity": WORD,            # even, odd
    "last-page": WORD,              # blank, printed
    "blank-run": _COUNT,            # blank pages in a row
    "page-count": _COUNT,
    "trim-width": LENGTH,
    "trim-height": LENGTH,
    "inside-margin": LENGTH,        # from the spine to the nearest ink, of each page
    "outside-margin": LENGTH,
    "top-margin": LENGTH,
    "bottom-margin": LENGTH,
    # the cover alone
    "spine-pages": _COUNT,          # of a book whose spine bears words
    "spine-clearance": LENGTH,      # from the words of the spine to its folds
    "cover-safety": LENGTH,         # from words to the trim
    "barcode-scale": _SHARE,
}
"""What a printer may limit."""

MEASURES = E_BOOK | PRINT
"""All that is limited: weights in bytes, lengths in points (1/72 in), shares in percent, densities in
pixels an inch."""

_SCALE = ((1e9, "GB"), (1e6, "MB"), (1e3, "KB"))
INCH, MM = 72.0, 72 / 25.4
_UNITS = {"in": INCH, "mm": MM, "pt": 1.0}
_LENGTH = re.compile(r"(\d*\.?\d+)\s*(in|mm|pt)")


def length(text: str) -> float:
    """A length in points: “0.125 in”, “3 mm”, “0.75 pt”. Raises ValueError for anything else."""
    match = _LENGTH.fullmatch(text.strip())
    if not match:
        raise ValueError(f"a length is wanted, as in 0.125 in or 3 mm, not “{text}”")
    return float(match[1]) * _UNITS[match[2]]


def said(measure: str, value: float | str) -> str:
    """A value of a measure in words: “5.2 MB”, “CMYK”."""
    if isinstance(value, str):
        return value
    match MEASURES[measure]:
        case "weight":
            size, unit = next((step for step in _SCALE if value >= step[0]), _SCALE[-1])
            return f"{value / size:.3g} {unit}"
        case "pixels":
            return f"{value / 1e6:.3g} million pixels"
        case "length":
            return f"{value:.2f} pt" if value < 4 else f"{value / INCH:.4g} in ({value / MM:.1f} mm)"
        case "density":
            return f"{value:.0f} ppi"
        case "share":
            return f"{value:.4g} %"
        case "count":
            return f"{value:,.0f}"
        case side:
            return f"{value:,.0f} pixels on the {side}"


def _bare(measure: str, value: float) -> str:
    """The same without the side that it is counted on."""
    return said(measure, value).partition(" on the ")[0]


@dataclass(frozen=True)
class Limit:
    """A bound to a measure: numbers between ``at_least`` and ``at_most``, or words of ``one_of``.

    ``receiver`` is the printed name of who says so, ``source`` is where, ``verified`` the month (YYYY-MM)
    in which that was read; ``advised`` is what it asks for and does without.
    """

    receiver: str
    source: str
    verified: str
    at_least: float | None = None
    at_most: float | None = None
    one_of: tuple[str, ...] = ()
    advised: bool = False

    def allows(self, value: float | str) -> bool:
        """Whether a measured value keeps to the bound."""
        if isinstance(value, str):
            return not self.one_of or value in self.one_of
        return not self._too_small(value) and (self.at_most is None or value <= self.at_most)

    def _too_small(self, value: float) -> bool:
        return self.at_least is not None and value < self.at_least

    def strictness(self, value: float | str) -> float:
        """Sorts the bounds that a value breaks, the strictest first."""
        if isinstance(value, str):
            return len(self.one_of)
        return -(self.at_least or 0) if self._too_small(value) else self.at_most or 0

    def said(self, measure: str) -> str:
        """The bound as a sentence without its stop: “Kobo advises at most 5 MB”."""
        bounds = [f"{name} {_bare(measure, value)}" for name, value in (
            ("at least", self.at_least), ("at most", self.at_most)) if value is not None]
        bounds += [f"only {_either(self.one_of)}"] if self.one_of else []
        return f"{self.receiver} {'advises' if self.advised else 'takes'} {' and '.join(bounds)}"


def _either(words: tuple[str, ...]) -> str:
    """“a, b or c”."""
    *others, last = words
    return f"{', '.join(others)} or {last}" if others else last
