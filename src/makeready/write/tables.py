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
from .columns import fit_columns, full_rows, words
from .html import Body, Element

PAD = "data-pad"
LONG, PARTED, ODD, NUMBERS = "long", "parted", "odd", "numbers"
_LETTERS_PER_EM = 2.6
_LINES_KEPT = 6
"""How many lines a page keeps for the caption and the head of its table."""

_NOTHING = re.compile(r"[-–—―_.…\s]*")
"""What a cell says that has no number."""

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
        room = area.lines - _LINES_KEPT - (sum(lines) or _depth(table, letters))
        names = _names(table, sum(count > 1 for count in lines) > 1, room)
        table.getparent().set("class", " ".join(["table", *names]))


def _names(table: Element, turned: bool, room: int) -> Iterator[str]:
    """The classes of a table that leaves ``room`` lines of its page, and in which cells are turned. All
    its half lines together are whole ones."""
    gaps = sum(len(group.findall("tr")) - 1 for group in table.iterfind("tbody"))
    halves = (table.find("caption") is not None) + bool(table.xpath("thead and tfoot"))
    if numbers := _is_of_numbers(table):
        yield NUMBERS
    if room < 0:
        yield LONG
    elif turned and not numbers and 2 * room >= gaps:
        yield PARTED
        halves += gaps
    if halves % 2:
        yield ODD


def _is_of_numbers(table: Element) -> bool:
    """Whether every column but the first is of numbers: these stand on the last line of their row."""
    cells = [cell for row in full_rows(table, "./tbody/tr") for cell in row[1:]]
    return bool(cells) and all(_RIGHT in cell.get("style", "") for cell in cells)


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
        rows = full_rows(table, "./tbody/tr | ./tfoot/tr")
        heads = full_rows(table, "./thead/tr")
        for at, column in enumerate(zip(*rows)):
            over = [row[at] for row in heads if len(row) == len(rows[0])]
            filled = [cell for cell in column if not _NOTHING.fullmatch(words(cell))]
            _align(filled, column, over, number)


def _align(cells: Sequence[Element], column: Sequence[Element], heads: Sequence[Element],
           number: re.Pattern[str]) -> None:
    found = [number.fullmatch(words(cell)) for cell in cells]
    if not all(found):
        return
    styles = {cell.get("style", "") for cell in cells}
    if styles == {""} and len(cells) > 1 and column[0].getprevious() is not None:
        for cell in (*column, *heads):
            cell.set("style", _RIGHT)
    elif any(_RIGHT not in style for style in styles):
        return
    fractions = [match[1] or "" for match in found]
    longest = max(fractions, key=len, default="")
    for cell, fraction in zip(cells, fractions, strict=True):
        if len(fraction) < len(longest):
            cell.set(PAD, longest[0] * (not fraction) + "0" * (len(longest) - max(len(fraction), 1)))
