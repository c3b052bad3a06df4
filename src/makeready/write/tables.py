"""Tables on the page: columns of numbers aligned on their decimal points (The Chicago Manual of Style,
17th ed., 3.72), rows of several lines parted, and tables that no page holds."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from ..model.book import Book
from ..model.design import page
from ..model.terms import decimal_point
from ..tools.styles import leaf
from .columns import fit_columns, words
from .html import Body, Element

PAD = "data-pad"
LONG, PARTED = "long", "parted"
_LETTERS_PER_EM = 2.6
_LINES_KEPT = 6
"""How many lines a page keeps for the caption and the head of its table."""

_RIGHT = "text-align: right"


def set_tables(book: Book, body: Body) -> None:
    """Align the numbers of every table and fit its columns; part rows of more lines than one, and let
    those tables be divided that are longer than a page."""
    _align_decimals(body, book.metadata.language)
    if book.design is None:
        return
    area = page(book.design, *leaf(book.design.trim))
    letters = _LETTERS_PER_EM * area.measure / book.design.text_size
    for table in list(_tables(body)):
        lines = fit_columns(table, book.design, area.measure)
        depth = sum(lines) or _depth(table, letters)
        if depth > area.lines - _LINES_KEPT:
            table.getparent().set("class", f"table {LONG}")
        elif sum(count > 1 for count in lines) > 1:
            _part_rows(table, depth, area.lines - _LINES_KEPT)


def _part_rows(table: Element, depth: int, room: int) -> None:
    """Half a line between rows, where the page has room for it; all together are whole lines."""
    gaps = sum(len(group.findall("tr")) - 1 for group in table.iterfind("tbody"))
    if depth + (gaps + 1) // 2 <= room:
        table.getparent().set("class", f"table {PARTED}" + " odd" * (gaps % 2))


def _tables(body: Body) -> Iterator[Element]:
    for section in body.sections:
        yield from section.element.xpath(".//figure[@class='table']/table")


def _depth(table: Element, letters: float) -> int:
    """About how many lines the rows fill."""
    return sum(max((math.ceil(len(words(cell)) * len(row) / letters) for cell in row), default=0) or 1
               for row in table.iter("tr"))


# --- decimals -----------------------------------------------------------------------------------

def _align_decimals(body: Body, language: str) -> None:
    """In a column that holds nothing but numbers, set to the right unless the author set it
    otherwise, write what a number lacks behind its decimal point; the style sheet keeps its room and
    hides it."""
    point = re.escape(decimal_point(language))
    number = re.compile(rf"[-−–+]?[$£€]?\d[\d.,'’\s]*?({point}\d+)?")
    for table in _tables(body):
        rows = [row.findall("td") for row in table.xpath("./tbody/tr | ./tfoot/tr")]
        if rows and all(len(row) == len(rows[0]) for row in rows):
            heads = [row.findall("th") for row in table.iterfind("thead/tr")]
            for at, column in enumerate(zip(*rows)):
                over = [row[at] for row in heads if len(row) == len(rows[0])]
                _align([cell for cell in column if words(cell)], over, number, stub=at == 0)


def _align(cells: Sequence[Element], heads: Sequence[Element], number: re.Pattern[str], stub: bool
           ) -> None:
    found = [number.fullmatch(words(cell)) for cell in cells]
    if not all(found):
        return
    styles = {cell.get("style", "") for cell in cells}
    if styles == {""} and len(cells) > 1 and not stub:
        for cell in (*cells, *heads):
            cell.set("style", _RIGHT)
    elif any(_RIGHT not in style for style in styles):
        return
    fractions = [match[1] or "" for match in found]
    longest = max(fractions, key=len, default="")
    for cell, fraction in zip(cells, fractions, strict=True):
        if len(fraction) < len(longest):
            cell.set(PAD, longest[0] * (not fraction) + "0" * (len(longest) - max(len(fraction), 1)))
