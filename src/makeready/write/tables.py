"""Tables on the page: columns of numbers aligned on their decimal points (The Chicago Manual of Style,
17th ed., 3.72), and tables that no page holds."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from ..model.book import Book
from ..model.design import page
from ..model.terms import decimal_point
from ..tools.styles import leaf
from .html import Body, Element

PAD = "data-pad"
LONG = "long"
_LETTERS_PER_EM = 2.6
_LINES_KEPT = 6
"""How many lines a page keeps for the caption and the head of its table."""

_RIGHT = "text-align: right"


def set_tables(book: Book, body: Body) -> None:
    """Align the numbers of every table, and let those be divided that are longer than a page."""
    _align_decimals(body, book.metadata.language)
    if book.design is None:
        return
    area = page(book.design, *leaf(book.design.trim))
    letters = _LETTERS_PER_EM * area.measure / book.design.text_size
    for table in _tables(body):
        if _depth(table, letters) > area.lines - _LINES_KEPT:
            table.getparent().set("class", f"table {LONG}")


def _tables(body: Body) -> Iterator[Element]:
    for section in body.sections:
        yield from section.element.xpath(".//figure[@class='table']/table")


def _depth(table: Element, letters: float) -> int:
    """About how many lines the rows fill."""
    return sum(max((math.ceil(len(_text(cell)) * len(row) / letters) for cell in row), default=0) or 1
               for row in table.iter("tr"))


# --- decimals -----------------------------------------------------------------------------------

def _align_decimals(body: Body, language: str) -> None:
    """In a column that the author set to the right and that holds nothing but numbers, write what
    a number lacks behind its decimal point; the style sheet keeps its room and hides it."""
    point = re.escape(decimal_point(language))
    number = re.compile(rf"[-−–+]?[$£€]?\d[\d.,'’\s]*?({point}\d+)?")
    for table in _tables(body):
        rows = [row.findall("td") for row in table.iterfind("tbody/tr")]
        if rows and all(len(row) == len(rows[0]) for row in rows):
            for column in zip(*rows):
                _align([cell for cell in column if _text(cell)], number)


def _align(cells: Sequence[Element], number: re.Pattern[str]) -> None:
    found = [number.fullmatch(_text(cell)) for cell in cells]
    if not all(found) or any(_RIGHT not in cell.get("style", "") for cell in cells):
        return
    fractions = [match[1] or "" for match in found]
    longest = max(fractions, key=len, default="")
    for cell, fraction in zip(cells, fractions, strict=True):
        if len(fraction) < len(longest):
            cell.set(PAD, longest[0] * (not fraction) + "0" * (len(longest) - max(len(fraction), 1)))


def _text(cell: Element) -> str:
    return "".join(cell.itertext()).strip()
