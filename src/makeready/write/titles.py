"""Titles of more than one line, broken where the sense breaks or in lines of even length."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from ..model.book import Book
from ..model.design import page
from ..tools.styles import leaf
from ..tools.typefaces import width
from .html import Body, Element, element

_FILLED = .92
"""How much of the measure a line of a title may fill: the rest is for bolder letters."""

_STEPS = {"hgroup/h1|./h1": 3, "hgroup/p[@class='subtitle']": 1,
          "div[@class='book-title']/p": 5, "div[@class='book-subtitle']/p": 1}
_HALF_TITLE = {"div[@class='book-title']/p": 1}
"""Where the titles of a division are, and on which step of the scale they stand."""

_LEADING = 1.2
"""From line to line of a title, in its size."""

_SENSE = re.compile(r"[:?!—–]$")


def break_titles(book: Book, body: Body) -> None:
    """Break the titles of every division and of the title page."""
    if book.design is None:
        return
    room = _FILLED * page(book.design, *leaf(book.design.trim)).measure
    for title, step in _titles(body):
        words = "".join(title.itertext()).split(" ")
        ems = [width(book.design.head_font, word + " ") for word in words]
        breaks = _breaks(words, ems, room / book.design.size(step))
        for index in reversed(breaks):
            _break(title, index)
        if breaks:
            _lead(title, len(breaks) + 1, book.design.size(step), book.design.leading)


def _lead(title: Element, lines: int, size: float, leading: float) -> None:
    """Set the lines of a title close, and the text below it on its line."""
    height = lines * _LEADING * size
    rest = max(0, math.ceil(height / leading - .01) * leading - height)
    title.set("style", f"line-height: {_LEADING * size:.6g}pt; padding-bottom: {rest:.6g}pt")


def _titles(body: Body) -> Iterator[tuple[Element, int]]:
    """Every title but those that the author broke."""
    for section in body.sections:
        steps = _HALF_TITLE if section.division.role == "half-title" else _STEPS
        for path, step in steps.items():
            for title in section.element.xpath(f"./{path}"):
                if title.find(".//br") is None:
                    yield title, step


def _breaks(words: Sequence[str], ems: Sequence[float], room: float) -> list[int]:
    """The spaces, counted from 0, at which a title of more than one line is broken."""
    count = len(_filled(ems, room))
    if not count:
        return []
    for at in range(1, len(words)):
        if _SENSE.search(words[at - 1]) and sum(ems[:at]) <= room and sum(ems[at:]) <= room:
            return [at - 1]
    widths = sorted(sum(ems[first:last]) for first in range(len(ems))
                    for last in range(first + 1, len(ems) + 1))
    least = next(limit for limit in widths if limit >= max(ems) and len(_filled(ems, limit)) <= count)
    return _filled(ems, least)


def _filled(ems: Sequence[float], room: float) -> list[int]:
    """The spaces at which lines end that each take as many words as they can."""
    ends, line = [], 0.0
    for at, wide in enumerate(ems):
        if line and line + wide > room + 1e-6:
            ends.append(at - 1)
            line = 0.0
        line += wide
    return ends


def _break(title: Element, index: int) -> None:
    """End a line behind the space ``index`` of a title's text."""
    for holder, name, parent, place in _texts(title):
        text = getattr(holder, name) or ""
        if index < text.count(" "):
            at = [found.end() for found in re.finditer(" ", text)][index]
            line_end = element("br")
            setattr(holder, name, text[:at])
            line_end.tail = text[at:]
            parent.insert(place, line_end)
            return
        index -= text.count(" ")


def _texts(parent: Element) -> Iterator[tuple[Element, str, Element, int]]:
    """Every text in its order: whose it is, its ``text`` or ``tail``, and where an element behind
    its words would stand."""
    yield parent, "text", parent, 0
    for place, child in enumerate(parent):
        yield from _texts(child)
        yield child, "tail", parent, place + 1
