"""One entry of a list, of sources or of notes, and the mark before it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from ..block import Block, join

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_DIGITS = str.maketrans(RAISED, "0123456789")

_MARK = re.compile("|".join((
    r"(?:[-*•+]\s+)?(?:\\?\[){1,2}\\?\^?(?P<bracket>\d{1,3})(?:\\?\]){1,2}(?!\()"   # [3] [[3]]
    r"[:.]?\s*",                                                               # [^3]:
    r"[(\[](?P<round>\d{1,3})\)\s+",                                            # (3)
    r"(?P<plain>\d{1,3})\\?[.)\]]\s+",                                          # 3. 3) 3\.
    rf"(?P<raised>[{RAISED}]{{1,3}})\s*",                                       # ³
    r"\^\\?\[?(?P<caret>\d{1,3})\\?\]?\^\s*",                                   # ^3^
    r"<sup>\[?(?P<sup>\d{1,3})\]?</sup>\s*",
    r"[-*•+]\s+",
)))


@dataclass(frozen=True)
class Entry:
    """As the author ``typed`` it, and without the mark before it.

    ``number`` is the one that stands in that mark, or None.
    """

    typed: Block
    block: Block
    number: int | None

    @property
    def is_marked(self) -> bool:
        """Whether a number or a bullet stands before it."""
        return self.block is not self.typed


def read_entry(block: Block) -> Entry:
    """The entry that a whole block is."""
    mark = _MARK.match(block.text)
    if not mark or mark.end() == len(block.text):
        return Entry(block, block, None)
    number = next(filter(None, mark.groups()), None)
    return Entry(block, block.part(mark.end()),
                 int(number.translate(_DIGITS)) if number else None)


def read_entries(block: Block, is_whole: Callable[[Entry], bool] = lambda entry: False
                 ) -> list[Entry]:
    """The block as one entry, or one for each item that Markdown keeps together, or one for each
    line where every line ``is_whole`` by itself."""
    lines = block.lines()
    entries = [read_entry(line) for line in lines]
    starts = [i for i, entry in enumerate(entries) if entry.is_marked]
    if all(map(is_whole, entries)):
        return entries
    if starts[:1] != [0]:
        return [read_entry(block)]
    bounds = zip(starts, [*starts[1:], len(lines)])
    return [read_entry(join(lines[start:end])) for start, end in bounds]
