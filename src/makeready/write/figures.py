"""Figures on the page: none larger than the type area, each as deep as whole lines of text."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from ..model.book import Asset, Book
from ..model.design import Page, page
from ..tools.raster import natural_size
from ..tools.styles import leaf
from .html import Body, Element

_POINT = 72 / 96
ROW = "side-by-side"
_LINES_KEPT = 6
"""How many lines a page keeps for the caption of its figure."""


def set_figures(book: Book, body: Body) -> None:
    """Size every picture of a figure; figures in a row are equally deep."""
    if book.design is None:
        return
    area, leading = page(book.design, *leaf(book.design.trim)), book.design.leading
    for section in body.sections:
        rows = section.element.xpath(f".//div[contains(@class, '{ROW}')]")
        together = [row.xpath(".//figure//img") for row in rows]
        alone = [[image] for image in section.element.xpath(
            f".//figure//img[not(ancestor::div[contains(@class, '{ROW}')])]")]
        for images in filter(None, together + alone):
            _fit(images, book, area, leading)


def _fit(images: Sequence[Element], book: Book, area: Page, leading: float) -> None:
    """Side by side in the measure, each with white below it to the next line of the text."""
    room = (area.measure - (len(images) - 1) * leading) / len(images)
    sizes = [_size(image, book.assets[image.get("src")], room, area, leading) for image in images]
    deepest = max(height for _, height in sizes)
    depth = math.ceil(deepest / leading - .01) * leading
    for image, (width, height) in zip(images, sizes, strict=True):
        image.set("style", f"width: {width:.6g}pt; height: {height:.6g}pt; "
                           f"margin-bottom: {depth - height:.6g}pt")


def _size(image: Element, asset: Asset, room: float, area: Page, leading: float
          ) -> tuple[float, float]:
    """The size as it is, or as the author wants it in parts of the measure, and no larger than there
    is room."""
    width, height = (length * _POINT for length in natural_size(asset.data, asset.media_type))
    wish = _WISH.search(image.get("style", ""))
    wanted = _points(wish, {"width": room, "height": area.height}) if wish else width
    scale = wanted / (height if wish and wish[1] == "height" else width)
    scale = min(scale, room / width, (area.lines - _LINES_KEPT) * leading / height)
    return width * scale, height * scale


_WISH = re.compile(r"(width|height): *([\d.]+)(%|in|cm|mm|pt|px)")
_UNITS = {"in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pt": 1.0, "px": _POINT}


def _points(wish: re.Match[str], whole: dict[str, float]) -> float:
    unit = whole[wish[1]] / 100 if wish[3] == "%" else _UNITS[wish[3]]
    return float(wish[2]) * unit
