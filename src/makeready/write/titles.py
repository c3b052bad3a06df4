"""Titles of more than one line, broken where the sense breaks or in lines of even length that do not
end with small words; in the contents too, where a leader needs room behind them."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from ..model.book import Book
from ..model.design import FOLIO_WIDTH, NUMBER_WIDTH, Design, page
from ..tools.styles import leaf
from ..tools.typefaces import width
from .html import FOOT, Body, Element, element

_FILLED = .92
"""How much of the measure a line of a title may fill: the rest is for bolder letters."""

_STEPS = {"hgroup/h1|./h1": 3, "hgroup/p[@class='subtitle']": 1,
          "div[@class='book-title']/p": 5, "div[@class='book-subtitle']/p": 1}
_HALF_TITLE = {"div[@class='book-title']/p": 1}
"""Where the titles of a division are, and on which step of the scale they stand."""

_LEADING = 1.2
"""From line to line of a title, in its size."""

_SENSE = re.compile(r"[:?!—–]$")
_LINKING = re.compile(r"[a-zà-ÿ]{1,4}")
"""A word that a line had better not end with: “of”, “with”, “und”."""

_LINKED = .1
"""What that counts beside the squares of the parts by which lines differ from their mean."""


def break_titles(book: Book, body: Body) -> None:
    """Break the titles of every division and of the title page."""
    if book.design is None:
        return
    design, measure = book.design, page(book.design, *leaf(book.design.trim)).measure
    for title, step in _titles(body):
        size = design.size(step)
        lines = _break(title, design.head_font, _FILLED * measure / size)
        if lines > 1:
            _lead(title, lines, size, design)
    for title, depth in _entries(body):
        size = design.size(-.5) if depth > 1 else design.text_size
        room = measure - (FOLIO_WIDTH + depth * NUMBER_WIDTH) * design.text_size
        _break(title, design.text_font, _FILLED * room / size)


def _lead(title: Element, lines: int, size: float, design: Design) -> None:
    """Set the lines of a title close, the first about as far below a label as a single one is, and
    the text below them on its line."""
    height = lines * _LEADING * size
    rest = max(0, math.ceil(height / design.leading - .01) * design.leading - height)
    above = min(rest, max(0, design.lead(size) - _LEADING * size) / 2)
    title.set("style", f"line-height: {_LEADING * size:.6g}pt; "
                       f"padding: {above:.6g}pt 0 {rest - above:.6g}pt")


def _titles(body: Body) -> Iterator[tuple[Element, int]]:
    """Every title but those that the author broke."""
    for section in body.sections:
        steps = _HALF_TITLE if section.division.role == "half-title" else _STEPS
        for path, step in steps.items():
            for title in section.element.xpath(f"./{path}"):
                if title.find(".//br") is None:
                    yield title, step


def _entries(body: Body) -> Iterator[tuple[Element, int]]:
    """The titles in the contents, each with its depth from 1."""
    for section in body.sections:
        for title in section.element.xpath(".//nav//span[@class='title'][not(.//br)]"):
            yield title, len(list(title.iterancestors("ol")))


def _break(title: Element, font: str, room: float) -> int:
    """Break a title whose lines hold ``room`` ems; how many lines it has."""
    words = "".join(getattr(holder, name) or "" for holder, name, *_ in _texts(title)).split(" ")
    breaks = _breaks(words, [width(font, word + " ") for word in words], room)
    for index in reversed(breaks):
        _end_line(title, index)
    return len(breaks) + 1


def _breaks(words: Sequence[str], ems: Sequence[float], room: float) -> list[int]:
    """The spaces, counted from 0, at which a title of more than one line is broken."""
    count = len(_filled(ems, room))
    if not count:
        return []
    for at in range(1, len(words)):
        if _SENSE.search(words[at - 1]) and sum(ems[:at]) <= room and sum(ems[at:]) <= room:
            return [at - 1]
    return even_lines(words, ems, count + 1, room)


def even_lines(words: Sequence[str], ems: Sequence[float], lines: int, room: float,
               linked: float = _LINKED) -> list[int]:
    """The spaces at which so many lines end that are as even as may be; ``linked`` is what a small word
    at the end of a line counts."""
    ideal, last = sum(ems) / lines, len(words)
    best: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}
    for _ in range(lines):
        ways: dict[int, tuple[float, list[int]]] = {}
        for start, (cost, ends) in best.items():
            for end in range(start + 1, last + 1):
                wide = sum(ems[start:end])
                if wide > room + 1e-6 and end > start + 1:
                    break
                linking = end < last and _LINKING.fullmatch(words[end - 1])
                found = cost + (wide / ideal - 1) ** 2 + linked * bool(linking), [*ends, end - 1]
                ways[end] = min(ways.get(end, found), found)
        best = ways
    return best[last][1][:-1]


def _filled(ems: Sequence[float], room: float) -> list[int]:
    """The spaces at which lines end that each take as many words as they can."""
    ends, line = [], 0.0
    for at, wide in enumerate(ems):
        if line and line + wide > room + 1e-6:
            ends.append(at - 1)
            line = 0.0
        line += wide
    return ends


def _end_line(title: Element, index: int) -> None:
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
    """Every text in its order, but for a note's: whose it is, its ``text`` or ``tail``, and where an
    element behind its words would stand."""
    yield parent, "text", parent, 0
    for place, child in enumerate(parent):
        if FOOT not in child.get("class", "").split():
            yield from _texts(child)
        yield child, "tail", parent, place + 1
