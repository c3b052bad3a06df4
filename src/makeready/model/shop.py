"""What a shop says of the e-books that it takes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

WORD, _WEIGHT, _PIXELS = "word", "weight", "pixels"
_SHORT, _LONG = "shorter side", "longer side"

MEASURES = {
    "package-bytes": _WEIGHT,       # the e-book as it is sent
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
    "cover-name": WORD,             # the same of a cover that is sent beside the e-book; and so on
    "cover-format": WORD,
    "cover-bytes": _WEIGHT,
    "cover-colors": WORD,
    "cover-short-side": _SHORT,
    "cover-long-side": _LONG,
}
"""All that a profile may limit, and what it is counted in."""

_SCALE = ((1e9, "GB"), (1e6, "MB"), (1e3, "KB"))


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
        case side:
            return f"{value:,.0f} pixels on the {side}"


def _bare(measure: str, value: float) -> str:
    """The same without the side that it is counted on."""
    return said(measure, value).partition(" on the ")[0]


@dataclass(frozen=True)
class Limit:
    """A bound to a measure: numbers between ``at_least`` and ``at_most``, or words of ``one_of``.

    ``advised`` is what a shop asks for and does without. ``source`` is where it says so, ``verified``
    the month (YYYY-MM) in which that was read.
    """

    shop: str
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
        return f"{self.shop} {'advises' if self.advised else 'takes'} {' and '.join(bounds)}"


def _either(words: tuple[str, ...]) -> str:
    """“a, b or c”."""
    *others, last = words
    return f"{', '.join(others)} or {last}" if others else last


@dataclass(frozen=True)
class Shop:
    """A shop, by the name that is printed, with its limits by measure (:data:`MEASURES`)."""

    name: str
    limits: Mapping[str, Limit]


def broken(measure: str, value: float | str, shops: Iterable[Shop]) -> Limit | None:
    """The strictest limit that a value breaks, if it breaks one."""
    limits = (shop.limits[measure] for shop in shops if measure in shop.limits)
    return min((limit for limit in limits if not limit.allows(value)),
               key=lambda limit: limit.strictness(value), default=None)
