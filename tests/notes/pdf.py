"""The notes of a PDF, by its words and by its links, each read by a library that had no part in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import pikepdf
import pypdfium2

from .found import Found, found

_CALL = re.compile(r"[Zz]q([a-j]{3})\.?(\S+)")
_LEAD = re.compile(r"(?:^|(?<=\n))(\S+)\s+Qz([a-j]{3})")
_NEAR = 24
"""How far below its target what a link leads to may begin, in pt."""


@dataclass(frozen=True)
class Spot:
    """Where a sign stands: the page from 0, and the middle of its first character in pt."""

    page: int
    x: float
    y: float


@dataclass(frozen=True)
class Link:
    """A link's rectangle on its page (left, bottom, right, top) and where it leads: page and height."""

    page: int
    box: tuple[float, float, float, float]
    to_page: int
    to_y: float

    def holds(self, spot: Spot) -> bool:
        """Whether a sign is of the link."""
        left, bottom, right, top = self.box
        return spot.page == self.page and left <= spot.x <= right and bottom <= spot.y <= top

    def leads_to(self, spot: Spot) -> bool:
        """Whether a sign stands where the link leads."""
        return spot.page == self.to_page and -1 <= self.to_y - spot.y <= _NEAR


@dataclass(frozen=True)
class Printed:
    """The pages of a PDF: their texts, page labels and running heads, which they print last, in one
    line with the folio. ``calls`` and ``leads`` are the signs of calls and notes by key, with their
    places.
    """

    texts: tuple[str, ...]
    folios: tuple[str, ...]
    heads: tuple[str, ...]
    calls: dict[str, tuple[str, Spot]]
    leads: dict[str, tuple[str, Spot]]
    links: tuple[Link, ...]

    @property
    def notes(self) -> list[Found]:
        """Every note in the order of the calls."""
        running = "\n".join(self.texts)
        return [found(f"zq{key}.", call, self.leads[key][0].removesuffix("."),
                      running[running.index(f"Qz{key}"):running.index(f"yq{key}") + 5])
                for key, (call, _) in self.calls.items()]


def read(data: bytes) -> Printed:
    """Read a PDF."""
    texts, folios, heads, calls, leads = [], [], [], {}, {}
    with pypdfium2.PdfDocument(data) as document:
        for number, page in enumerate(document):
            chars = page.get_textpage()
            folio = document.get_page_label(number)
            text, head = _parted(chars.get_text_range().replace("\r\n", "\n\n").rstrip(), folio)
            texts.append(text)
            folios.append(folio)
            heads.append(head)
            for match in _CALL.finditer(text):
                calls[match[1]] = match[2], _spot(chars, number, match.start(2))
            for match in _LEAD.finditer(text):
                leads[match[2]] = match[1], _spot(chars, number, match.start(1))
            chars.close()
            page.close()
    return Printed(tuple(texts), tuple(folios), tuple(heads), calls, leads, tuple(_links(data)))


def _parted(text: str, folio: str) -> tuple[str, str]:
    """The text of a page without its last line, where that has the folio, and the rest of that line.
    """
    rest, _, last = text.rpartition("\n\n")
    words = last.split()
    if folio not in (words[:1] + words[-1:]):
        return text, ""
    return rest, " ".join(words[1:] if words[0] == folio else words[:-1])


def _spot(chars: pypdfium2.PdfTextPage, page: int, index: int) -> Spot:
    left, bottom, right, top = chars.get_charbox(index)
    return Spot(page, (left + right) / 2, (bottom + top) / 2)


def _links(data: bytes) -> Iterator[Link]:
    with pikepdf.open(BytesIO(data)) as pdf:
        targets = pikepdf.NameTree(pdf.Root.Names.Dests)
        numbers = {page.objgen: number for number, page in enumerate(pdf.pages)}
        for number, page in enumerate(pdf.pages):
            for note in page.get("/Annots", ()):
                name = note.get("/Dest", note.get("/A", {}).get("/D"))
                if note.Subtype == "/Link" and name is not None:
                    target = targets[str(name)]
                    left, right = sorted(map(float, note.Rect[::2]))
                    bottom, top = sorted(map(float, note.Rect[1::2]))
                    yield Link(number, (left, bottom, right, top), numbers[target[0].objgen],
                               float(target[3]))
