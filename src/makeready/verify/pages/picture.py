"""Proof → one HTML page: all spreads as pictures with their faults marked, and the list of these.

Nothing is fetched: pictures, style and script are in the file. Without a script the marks and the
entries of the list still lead to each other.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from string import Template

from ...model.diagnostic import CODES
from ...model.proof import NAMES, Box, Leaf, Mark, Proof, counts, summary
from ...tools.raster import draw_pages
from ...tools.resources import resource

_SMALL, _SHARP = 1.25, 1.75
"""Pixels to the point of a page, and of a page with faults."""

_MANY = 400
"""Pages beyond which all are drawn at two thirds of that, so that a browser can still open the file."""

_LEAST = 1.2
"""Points to each side that a mark is larger than what it marks."""


@dataclass(frozen=True)
class _Pages:
    """What is drawn: leaves with their pictures, marks by sheet with their numbers from 1."""

    proof: Proof
    pictures: Sequence[bytes]
    marks: Mapping[int, Sequence[tuple[int, Mark]]]


def picture(proof: Proof, pdf: bytes, title: str, language: str) -> bytes:
    """The page for the browser; ``pdf`` is the one that was looked over, ``language`` its title's."""
    marks: dict[int, list[tuple[int, Mark]]] = {}
    for number, mark in enumerate(proof.marks, 1):
        marks.setdefault(mark.leaf.sheet, []).append((number, mark))
    pages = _Pages(proof, list(draw_pages(pdf, _scales(proof, marks))), marks)
    parts = {"title": escape(title), "language": escape(language), "legend": _legend(proof),
             "summary": "".join(f"<li>{escape(line)}" for line in summary(proof.totals)),
             "spreads": "\n".join(_spreads(pages)), "faults": "\n".join(_faults(proof))}
    return Template(resource(__package__, "picture.html")).substitute(parts).encode()


def _scales(proof: Proof, marks: Mapping[int, object]) -> list[float]:
    less = 1 if len(proof.leaves) <= _MANY else 2 / 3
    return [less * (_SHARP if leaf.sheet in marks else _SMALL) for leaf in proof.leaves]


# --- spreads ------------------------------------------------------------------------------------

def _spreads(pages: _Pages) -> Iterator[str]:
    """Two leaves that face each other; the first recto stands alone, and so may the last verso."""
    leaves = pages.proof.leaves
    for pair in [leaves[:1], *(leaves[i:i + 2] for i in range(1, len(leaves), 2))]:
        sides = "".join(_leaf(leaf, pages) for leaf in pair)
        empty = '<span class="leaf none"></span>'
        if len(pair) == 1:
            sides = empty + sides if pair[0].recto else sides + empty
        folios = " and ".join(leaf.folio for leaf in pair)
        yield f'<section class="spread" tabindex="0" aria-label="Pages {escape(folios)}">{sides}</section>'


def _leaf(leaf: Leaf, pages: _Pages) -> str:
    data = b64encode(pages.pictures[leaf.sheet - 1]).decode()
    marks = "".join(_mark(number, mark) for number, mark in pages.marks.get(leaf.sheet, ()))
    return (f'<figure class="leaf {"recto" if leaf.recto else "verso"}">'
            f'<div class="paper"><img src="data:image/webp;base64,{data}" alt="Page {escape(leaf.folio)}"'
            f' width="{leaf.width:.0f}" height="{leaf.height:.0f}">{marks}</div>'
            f"<figcaption>{escape(leaf.folio)}<small>· sheet {leaf.sheet}</small></figcaption></figure>")


def _mark(number: int, mark: Mark) -> str:
    left, top, right, bottom = _shares(mark.box, mark.leaf)
    return (f'<a class="mark {mark.fault.code}" id="mark-{number}" href="#fault-{number}" '
            f'style="left:{left:.2f}%;top:{top:.2f}%;width:{right - left:.2f}%;height:{bottom - top:.2f}%" '
            f'data-fault="{number}" aria-label="{escape(mark.fault.message)}"><b>{number}</b></a>')


def _shares(box: Box, leaf: Leaf) -> Box:
    """The box in percent of the leaf, kept on it."""
    def share(place: float, whole: float) -> float:
        return min(max(100 * place / whole, 0), 100)
    return Box(share(box.left - _LEAST, leaf.width), share(box.top - _LEAST, leaf.height),
               share(box.right + _LEAST, leaf.width), share(box.bottom + _LEAST, leaf.height))


# --- the list and the legend --------------------------------------------------------------------

def _legend(proof: Proof) -> str:
    return "\n".join(
        f'<label class="{code}" title="{escape(CODES[code].why)}"><input type="checkbox" checked '
        f'value="{code}"><i></i>{escape(NAMES[code])} <b>{count}</b></label>'
        for code, count in counts(proof))


def _faults(proof: Proof) -> Iterator[str]:
    for number, mark in enumerate(proof.marks, 1):
        fault = mark.fault
        place = f"<code>{escape(str(fault.span))}</code>" if fault.span else ""
        yield (f'<li id="fault-{number}" class="{fault.code}" data-fault="{number}">'
               f'<a href="#mark-{number}"><i></i><b>{number}</b> {escape(fault.message)}</a>'
               f"{place}<p>{escape(fault.hint)}</p></li>")
