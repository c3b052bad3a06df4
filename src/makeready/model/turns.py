"""Where the pages of the printed book begin, told in letters of its text."""

from __future__ import annotations

from dataclasses import dataclass

BLOCK = "data-block"
"""The attribute that numbers the blocks of the text alike in every rendering of a book as HTML."""


@dataclass(frozen=True)
class Turn:
    """The beginning of a printed page.

    ``folio`` is the page's number as readers know it (xii, 34); ``block`` the value of
    :data:`BLOCK`, or the id, of the block that the page begins in, ``letters`` how many letters
    and digits of the block stand before, calls and numbers of notes not counted. ``line`` is the text of
    the page's first line, ``link`` the target of the first link in it: a line of the contents is
    known by that.
    """

    folio: str
    block: str
    letters: int
    line: str
    link: str = ""
