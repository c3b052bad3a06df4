"""A printer, by what it says of the books that it prints. All lengths are in points (1/72 in)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .limit import Limit

PLAIN, X1A, X3, X4 = "plain", "PDF/X-1a:2001", "PDF/X-3:2002", "PDF/X-4"
BLACK, COLOR = "black", "color"


@dataclass(frozen=True)
class Figure:
    """A number of a printer's, and where it was read, in which month (YYYY-MM). An ``estimate`` is to be
    held against the printer's own before anything is printed."""

    value: float
    source: str
    verified: str
    estimate: bool = False


@dataclass(frozen=True)
class Paper:
    """A paper: ``page`` is how thick one page is, half a leaf. ``inks`` can be printed on it: black,
    color."""

    name: str
    page: Figure
    inks: tuple[str, ...]


@dataclass(frozen=True)
class Counted:
    """Least and most pages of a book on some papers, in some trims (width, height); empty is all."""

    limit: Limit
    papers: tuple[str, ...]
    trims: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Gutter:
    """The inside margin of books up to so many pages."""

    pages: int
    inside: Limit


@dataclass(frozen=True)
class Interior:
    """How the PDF of the pages is made: its ``standard``, with what ``condition`` of printing (the
    identifier of an output intent; empty: none); whether links and bookmarks stay, crop ``marks`` stand,
    pages are made even in number and the last is left blank."""

    standard: str
    condition: str = ""
    marks: bool = False
    links: bool = False
    even: bool = True
    last_blank: bool = False


@dataclass(frozen=True)
class Spine:
    """Words on the spine: from how many ``pages`` on, and the white from them to the folds, by the width
    of the spine from which it holds."""

    pages: Limit
    clearances: tuple[tuple[float, Limit], ...]

    def clearance(self, width: float) -> Limit:
        """The white that a spine of ``width`` asks for."""
        return next(limit for least, limit in sorted(self.clearances, reverse=True, key=lambda it: it[0])
                    if width >= least)


@dataclass(frozen=True)
class Barcode:
    """The box that a barcode has on the back: its size and its distance from trim and spine. With
    ``own``, the printer prints one where the box is left free."""

    width: Figure
    height: Figure
    inset: Figure
    own: bool = False


@dataclass(frozen=True)
class Wrap:
    """How the PDF of the cover is made: one sheet of back, spine and front, with bleed all around."""

    standard: str
    condition: str
    marks: bool
    bleed: Figure
    spine: Spine
    safeties: tuple[Limit, ...]
    barcode: Barcode


@dataclass(frozen=True)
class Printer:
    """A printer, by the name that is printed.

    ``files`` are the names of the files by what they are (interior, cover); in them ``{isbn}`` and
    ``{title}`` stand for the book's own. ``trims`` are sizes (width, height) that it prints, ``custom``
    limits of width and height for others. ``bleed`` is how far a picture goes over the trim. ``limits``
    are by measure (:data:`.limit.PRINT`) for the interior, ``cover_limits`` for the sheet of the cover.
    """

    name: str
    files: Mapping[str, str]
    interior: Interior
    bleed: Figure
    trims: tuple[tuple[float, float], ...]
    custom: Mapping[str, Limit]
    papers: Mapping[str, Paper]
    counts: tuple[Counted, ...]
    gutters: tuple[Gutter, ...]
    wrap: Wrap
    limits: Mapping[str, Limit]
    cover_limits: Mapping[str, Limit]

    def gutter(self, pages: int) -> Limit:
        """What the inside margin of a book of so many pages must be; beyond the last step, its."""
        return next((step.inside for step in self.gutters if pages <= step.pages),
                    self.gutters[-1].inside)

    def count(self, paper: str, trim: tuple[float, float]) -> Limit | None:
        """How many pages a book of a trim may have on a paper, where the printer says."""
        return next((it.limit for it in self.counts if (not it.papers or paper in it.papers)
                     and (not it.trims or any(same_size(trim, other) for other in it.trims))), None)

    def prints(self, trim: tuple[float, float]) -> bool:
        """Whether it prints a trim: one of its sizes, or within the limits of others."""
        sides = zip(("trim-width", "trim-height"), trim, strict=True)
        return (any(same_size(trim, other) for other in self.trims)
                or bool(self.custom) and all(self.custom[name].allows(side) for name, side in sides))


_SAME = .75
"""A trim that is given in inches and in millimeters differs by so much: 5.06 in and 129 mm."""


def same_size(one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Whether two sizes are one, given in other units."""
    return all(abs(a - b) <= _SAME for a, b in zip(one, other, strict=True))


@dataclass(frozen=True)
class Printing:
    """How the book is printed: by whom, on what paper (empty: the first of each printer that takes the
    ink), in which ink."""

    printers: tuple[Printer, ...] = ()
    paper: str = ""
    ink: str = BLACK

    def paper_of(self, printer: Printer) -> Paper:
        """The paper of a printer that the book is printed on."""
        if self.paper in printer.papers:
            return printer.papers[self.paper]
        return next((paper for paper in printer.papers.values() if self.ink in paper.inks),
                    next(iter(printer.papers.values())))
