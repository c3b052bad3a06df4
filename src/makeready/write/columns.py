"""The widths of a table's columns, and how many lines its rows fill in them.

A table whose cells each fit on a line is as wide as they are. In a wider one first the heads are turned,
then the shortest columns, of names or of years, are kept whole, and the others share what is left as
the author measured them, none narrower than its longest word; a column more is kept whole for two
lines more at most.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from ..model.design import Design
from ..tools.typefaces import width
from .html import CALL, Element, element

_GAP, _CLOSE = 1.8, 1.2
"""The space between columns in ems, and that where cells are turned."""

_HANG = 1.0
"""How far the turned lines of the first column are indented, in ems."""

_SLACK, _HEAVY = 1.04, 1.16
"""What a cell has beyond the width of its letters, and a head, whose letters are bold or spaced."""

_PIECE = re.compile(r"[^ \n]*?[^ \n](?:[-–—](?=\w)|[ \n]+|$)")
"""What stands together on a line, with the space behind it."""

_BLOCKS = ("p", "ul", "ol", "dl", "br", "img", "pre", "blockquote", "div", "math")
_SHARE = re.compile(r"width: *([\d.]+)%")


@dataclass(frozen=True)
class _Column:
    """The widths of the pieces of each cell, the first ``heads`` of which are heads, the part of the
    table that the author gave the column, and the indent of turned lines; in ems."""

    cells: Sequence[Sequence[float]]
    heads: int
    share: float
    hang: float

    @cached_property
    def least(self) -> float:
        """The longest piece."""
        return max((wide + self.hang * (at > 0) for cell in self.cells
                    for at, wide in enumerate(cell)), default=0.0)

    @cached_property
    def whole(self) -> float:
        """The longest cell below the head."""
        return max([self.least, *map(sum, self.cells[self.heads:])])

    @cached_property
    def natural(self) -> float:
        """The longest cell."""
        return max(map(sum, self.cells))

    def lines(self, row: int, room: float) -> int:
        """How many lines a cell fills."""
        count, line = 1, 0.0
        for piece in self.cells[row]:
            if line and line + piece > room:
                count, line = count + 1, self.hang
            line += piece
        return count


def fit_columns(table: Element, design: Design, measure: float) -> Sequence[int]:
    """Set the widths of the columns; the lines of each row that has a cell in every column. None where
    cells hold more than words, or where a word is wider than there is room: nothing is set there."""
    rows = full_rows(table)
    table.set("style", f"--column-gap: {_GAP:g}em")
    if not rows or any(next(cell.iter(*_BLOCKS), None) is not None for row in rows for cell in row):
        return ()
    heads = sum(row[0].getparent().getparent().tag == "thead" for row in rows)
    columns = [_Column([_pieces(cell, design) for cell in cells], heads, share, 0 if at else _HANG)
               for at, (cells, share) in enumerate(zip(zip(*rows), _shares(table, rows)))]
    room, gaps = measure / design.table_size, len(columns) - 1
    widths = [column.natural for column in columns]
    if sum(widths) + gaps * _GAP <= room:
        _measure(table, ())
    elif widths := _best(columns, room - gaps * _CLOSE):
        table.set("style", f"--column-gap: {_CLOSE:g}em")
        _measure(table, [wide + _CLOSE for wide in widths[:-1]] + widths[-1:])
    return _lines(columns, widths)


def words(cell: Element) -> str:
    """What a cell says, without its notes."""
    parts = [cell.text or ""]
    for child in cell:
        kind = child.get("class", "")
        parts += ["" if CALL in kind or "footnote" in kind else words(child), child.tail or ""]
    return "".join(parts).strip(" \n")


def full_rows(table: Element, path: str = ".//tr") -> list[list[Element]]:
    """The cells of the rows that have one in every column."""
    rows = [list(row) for row in table.xpath(path)]
    return [row for row in rows if len(row) == max(map(len, rows))
            and not any(cell.get("colspan") or cell.get("rowspan") for cell in row)]


def _pieces(cell: Element, design: Design) -> list[float]:
    wider = _HEAVY if cell.tag == "th" else _SLACK
    return [wider * width(design.text_font, piece) for piece in _PIECE.findall(words(cell))]


def _shares(table: Element, rows: Sequence[Sequence[Element]]) -> list[float]:
    """As the author measured the columns, else by how much stands in them."""
    found = [_SHARE.search(col.get("style", "")) for col in table.iterfind("colgroup/col")]
    if len(found) == len(rows[0]) and all(found):
        return [float(match[1]) for match in found]
    return [sum(len(words(cell)) for cell in cells) for cells in zip(*rows)]


def _best(columns: Sequence[_Column], room: float) -> list[float]:
    """The widths with the fewest lines, of which a whole column is worth two."""
    left = room - sum(column.whole for column in columns)
    if left >= 0:
        return [column.whole + left / len(columns) for column in columns]
    choices = [(sum(_lines(columns, widths)) - 2 * kept, widths)
               for kept in reversed(range(len(columns)))
               if (widths := _shared(columns, kept, room))]
    return min(choices, default=(0, []), key=lambda choice: choice[0])[1]


def _lines(columns: Sequence[_Column], widths: Sequence[float]) -> list[int]:
    """The lines of each row."""
    return [max(column.lines(row, wide) for column, wide in zip(columns, widths))
            for row in range(len(columns[0].cells))] if widths else []


def _shared(columns: Sequence[_Column], kept: int, room: float) -> list[float]:
    """The widths with the ``kept`` shortest columns whole; none where a word does not fit."""
    order = sorted(range(len(columns)), key=lambda at: columns[at].whole)
    widths = {at: columns[at].whole for at in order[:kept]}
    open_ = order[kept:]
    while open_:
        rest = room - sum(widths.values())
        total = sum(columns[at].share for at in open_) or 1.0
        found = {at: rest * columns[at].share / total for at in open_}
        low = [at for at in open_ if found[at] < columns[at].least]
        widths |= {at: columns[at].least for at in low} if low else found
        open_ = [at for at in open_ if at not in widths]
    fits = sum(widths.values()) <= room + .01
    return [widths[at] for at in range(len(columns))] if fits else []


def _measure(table: Element, widths: Sequence[float]) -> None:
    """Write the widths, or that the table has none of its own."""
    for group in table.findall("colgroup"):
        table.remove(group)
    if widths:
        group = element("colgroup")
        for wide in widths:
            group.append(element("col", {"style": f"width: {wide / sum(widths):.2%}"}))
        caption = table.find("caption")
        table.insert(0 if caption is None else 1, group)
