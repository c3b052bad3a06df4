"""Where the pages of a laid-out document begin in its text.

WeasyPrint cuts the text of a block into the boxes of its lines; how many letters of the block stand on
the pages before tells the place of a page's first line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from weasyprint.document import Document
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from ..model.turns import BLOCK, Turn

UNCOUNTED = frozenset({"note-call", "note-number", "note-page"})
"""The classes of signs that do not count as letters: they are other ones in other formats."""

_APART = "stands_apart"


class _Rank(IntEnum):
    """What a page begins with, if it has any of it."""

    TEXT = 0
    APART = 1       # A figure at the page's head stands elsewhere in the text.
    NOTE = 2


@dataclass
class _Line:
    """A line, or a picture without one: the block that it belongs to, and its text."""

    rank: _Rank
    block: str
    text: str = ""
    counted: int = 0
    link: str = ""
    picture: bool = False


def set_apart(box: Any) -> None:
    """Say of a box that it was moved out of the order of the text, to a page's head or foot."""
    setattr(box, _APART, True)


def turns(document: Document, folios: list[str]) -> Iterator[Turn]:
    """The beginning of each page with content; ``folios`` are the numbers of all pages."""
    counts: Counter[str] = Counter()
    for page, folio in zip(document.pages, folios, strict=True):
        lines = [line for child in page._page_box.children for line in _of_page(child)]
        first = min((line for line in lines if line.picture or any(map(str.isalnum, line.text))),
                    key=lambda line: line.rank, default=None)
        if first is not None:
            yield Turn(folio, first.block, counts[first.block], first.text, first.link)
        for line in lines:
            counts[line.block] += line.counted


def _of_page(box: Any) -> Iterator[_Line]:
    """The lines of the text or of the notes; heads and folios are none."""
    if isinstance(box, boxes.FootnoteAreaBox):
        yield from _lines(box, "", _Rank.NOTE)
    elif box.element_tag == "html":
        yield from _lines(box, "", _Rank.TEXT)


def _lines(box: Any, block: str, rank: _Rank) -> Iterator[_Line]:
    if isinstance(box, AbsolutePlaceholder):
        box = box._box
    element = box.element
    if element is not None and "::" not in box.element_tag:
        block = element.get(BLOCK) or element.get("id") or block
    if box.is_floated() or getattr(box, _APART, False):
        rank = max(rank, _Rank.APART)
    if isinstance(box, boxes.LineBox):
        line = _Line(rank, block)
        _read(box, line)
        yield line
    elif isinstance(box, boxes.ReplacedBox):
        yield _Line(rank, block, picture=True)
    else:
        again = getattr(box, "skipped_rows", 0)     # The head of a table that goes on is no beginning.
        for child in box.all_children():
            if not (again and getattr(child, "is_header", False)):
                yield from _lines(child, block, rank)


def _read(box: Any, line: _Line, counts: bool = True) -> None:
    """Add the text of a box to its line. What the style sheet adds is not of the text."""
    if isinstance(box, AbsolutePlaceholder) or "::" in (box.element_tag or ""):
        return
    element = box.element
    if element is not None:
        counts = counts and not UNCOUNTED & set((element.get("class") or "").split())
        line.link = line.link or (element.get("href") or "" if element.tag == "a" else "")
    if isinstance(box, boxes.TextBox):
        line.text += box.text if counts else ""
        line.counted += counts * sum(map(str.isalnum, box.text))
        return
    line.picture = line.picture or isinstance(box, boxes.ReplacedBox)
    for child in box.all_children() if hasattr(box, "all_children") else ():
        _read(child, line, counts)
