"""The body as the printed page needs it: what a screen leaves open is settled by measures of type."""

from __future__ import annotations

import re

from ..model.book import Book
from ..model.diagnostic import Diagnostic
from ..tools.typefaces import width
from .code import hang_code
from .figures import set_figures
from .heads import set_heads
from .html import CALL, INLINE, Body, Element
from .lists import number_lists
from .tables import set_tables
from .titles import break_titles
from .urls import ADDRESS

WORD_JOINER = "\u2060"
_DASH, _DASH_INSIDE = re.compile(r"(?<!\s)(?=[—⸺])"), re.compile(r"(?<=\S)(?=[—⸺])")
_RANGE = re.compile(r"(?<=\d–)(?=\d)")
_MARK = re.compile(r"(?<=[-/])(?=.)")
_LONG = 40
_VERBATIM = {"pre", "code", "math", "script", "style"}


def set_body(book: Book, body: Body) -> list[Diagnostic]:
    """Prepare the text in place; what the author should know of it."""
    number_lists(body)
    hang_code(body)
    set_tables(book, body)
    for section in body.sections:
        _tie_calls(section.element)
        _tie_dashes(section.element)
        _tie_addresses(section.element)
    cut = set_heads(book, body)
    break_titles(book, body)
    _center_verse(book, body)
    set_figures(book, body)
    return cut


def _tie_calls(root: Element) -> None:
    """A note's sign stays on the line of its word, and says which it is: symbols are set in ways of
    their own."""
    for link in root.iter("a"):
        if CALL in link.get("class", ""):
            link.set("data-sign", "".join(link.itertext()))
            link.text = WORD_JOINER


def _tie_dashes(root: Element) -> None:
    """A dash that no space parts from its word stays on the word's line. Unicode allows a break on
    either side of it (UAX 14, class B2). Figures from one to another stay together."""
    for node in root.iter():
        if isinstance(node.tag, str) and node.tag not in _VERBATIM and node.text:
            dash = _DASH if node.tag in INLINE else _DASH_INSIDE
            node.text = _RANGE.sub(WORD_JOINER, dash.sub(WORD_JOINER, node.text))
        if node.tail:
            node.tail = _RANGE.sub(WORD_JOINER, _DASH.sub(WORD_JOINER, node.tail))


def _tie_addresses(root: Element) -> None:
    """An address is broken where its breaks are marked, not behind a hyphen or a slash; and anywhere
    only when there are none for long."""
    for link in root.xpath(f".//a[@class='{ADDRESS}']"):
        if any(len(part) > _LONG for part in link.itertext()):
            link.set("style", "overflow-wrap: break-word")
        link.text = _MARK.sub(WORD_JOINER, link.text)
        for part in link:
            part.tail = _MARK.sub(WORD_JOINER, part.tail)


def _center_verse(book: Book, body: Body) -> None:
    """Tell each poem its longest line, by which it is centered on the measure."""
    for section in body.sections if book.design else ():
        for poem in section.element.xpath(".//div[@class='verse']"):
            widths = [width(book.design.text_font, "".join(line.itertext()))
                      for line in poem.iter("span") if line.get("class") == "line"]
            if widths:
                poem.set("style", f"--longest: {max(widths):.4g}em")
