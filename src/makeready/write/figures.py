"""Figures on the page: none larger than the type area, each as deep as whole lines of text. A drawing
grows with large type: its letters are read by the same eyes."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from ..model.book import Asset, Book
from ..model.design import Design, Page, page
from ..tools.raster import natural_size
from ..tools.styles import leaf
from .html import ORNAMENT, Body, Element, element, move

_POINT = 72 / 96
ROW = "side-by-side"
_FULL = .9
"""A picture that fills so much of the measure has a caption as wide as the text."""

_DRAWING, _DRAWN_FOR = "image/svg+xml", 12.0
"""The largest type that a drawing in its own size goes with, in points."""

_LINES_KEPT = 6
"""How many lines a page keeps for the caption of its figure."""


def set_figures(book: Book, body: Body) -> None:
    """Size every picture of a figure; figures in a row are equally deep."""
    if book.design is None:
        return
    area = page(book.design, *leaf(book.design.trim))
    for section in body.sections:
        for row in section.element.xpath(f".//div[contains(@class, '{ROW}')]"):
            _fit(_in_a_row(row), book, area, book.design)
        for image in section.element.xpath(
                f".//figure//img[not(ancestor::table or ancestor::div[contains(@class, '{ROW}')])]"):
            _fit([image], book, area, book.design)
            _hold_caption(image, area)
        for image in section.element.xpath(".//img[@role='presentation']"):
            _paint(image, book, area, book.design)


def _in_a_row(row: Element) -> list[Element]:
    """The pictures of a row, which is laid in a block that takes its margins: WeasyPrint 70 keeps
    those of a flexible box at the head of a page."""
    inner = element("div", {"class": "row"})
    move(row, inner)
    row.append(inner)
    return inner.xpath(".//figure//img")


def _fit(images: Sequence[Element], book: Book, area: Page, design: Design) -> None:
    """Side by side in the measure, their captions level, with white below them to the next line of
    the text."""
    leading = design.leading
    room = (area.measure - (len(images) - 1) * leading) / max(len(images), 1)
    sizes = [_size(image, book.assets[image.get("src")], room, area, design) for image in images]
    deepest = max((height for _, height in sizes), default=0)
    captioned = any(_figure(image).find("figcaption") is not None for image in images)
    gap = leading / 2 if captioned else 0
    depth = math.ceil((deepest + gap) / leading - .01) * leading
    for image, (width, height) in zip(images, sizes, strict=True):
        image.set("style", f"width: {width:.6g}pt; height: {height:.6g}pt; "
                           f"margin-bottom: {deepest - height:.6g}pt")
        _figure(image).set("style", f"padding-bottom: {max(0, depth - deepest - gap):.6g}pt")


def _figure(image: Element) -> Element:
    return next(image.iterancestors("figure"))


def _hold_caption(image: Element, area: Page) -> None:
    """A caption is as wide as its picture, or half the measure under one that is narrower."""
    width, figure = float(_WIDTH.search(image.get("style"))[1]), _figure(image)
    caption = figure.find("figcaption")
    if caption is not None and width < _FULL * area.measure:
        caption.set("style", f"width: {max(width, area.measure / 2):.6g}pt")
        if width < area.measure / 2:
            figure.set("class", "narrow")


def _paint(image: Element, book: Book, area: Page, design: Design) -> None:
    """An ornament becomes the background of a span: an ``<img>`` without words is an untold figure
    to a screen reader (PDF/UA-1, 7.3)."""
    source, alone = image.get("src"), image.getparent().get("class") == ORNAMENT
    width, height = _size(image, book.assets[source], area.measure, area, design)
    lines = math.ceil(height / design.leading - .01)
    depth = lines * design.leading if alone else height
    image.tag = "span"
    image.set("style", f"display: inline-block; width: {width:.6g}pt; height: {height:.6g}pt; "
                       f"margin-bottom: {max(0, depth - height):.6g}pt; vertical-align: top; "
                       f'background: url("{source}") 0 0 / 100% 100% no-repeat')
    for name in ("src", "alt", "role"):
        image.attrib.pop(name)


def _size(image: Element, asset: Asset, room: float, area: Page, design: Design
          ) -> tuple[float, float]:
    """The size as it is, or as the author wants it in parts of the measure, and no larger than there
    is room."""
    width, height = (length * _POINT for length in natural_size(asset.data, asset.media_type))
    wish = _WISH.search(image.get("style", ""))
    larger = max(1.0, design.text_size / _DRAWN_FOR) if asset.media_type == _DRAWING else 1.0
    wanted = _points(wish, {"width": room, "height": area.height}) if wish else width * larger
    scale = wanted / (height if wish and wish[1] == "height" else width)
    scale = min(scale, room / width, (area.lines - _LINES_KEPT) * design.leading / height)
    return width * scale, height * scale


_WIDTH = re.compile(r"width: ([\d.]+)pt")
_WISH = re.compile(r"(width|height): *([\d.]+)(%|in|cm|mm|pt|px)")
_UNITS = {"in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pt": 1.0, "px": _POINT}


def _points(wish: re.Match[str], whole: dict[str, float]) -> float:
    unit = whole[wish[1]] / 100 if wish[3] == "%" else _UNITS[wish[3]]
    return float(wish[2]) * unit
