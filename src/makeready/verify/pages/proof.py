"""Book and PDF → Proof: the faults of its pages with their places in the manuscript."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from statistics import fmean, pstdev

from ...model import tree
from ...model.artifact import Artifact
from ...model.book import ROLES, Book, Division
from ...model.design import Design
from ...model.diagnostic import diagnose
from ...model.proof import Box, Leaf, Mark, Proof, Totals
from ...model.source import Span
from ...tools.typefaces import SMALL_CAPS, features, width
from .body import find_body, find_inner
from .faults import FINDERS, LOOSE, OF_LINES, Fault, find_faults
from .fonts import Font, read_fonts
from .glyphs import body_size, read_sheets
from .measures import hyphens
from .model import Body, Line, Sheet, line_number
from .places import Places, stretches

CODE_OF = {
    "loose": "page-loose",
    "overfull": "page-overfull",
    "stray": "page-overfull",
    "ladder": "page-ladder",
    "short word": "page-runt",
    "runt": "page-runt",
    "stacked starts": "page-stack",
    "stacked ends": "page-stack",
    "river": "page-river",
    "widow": "page-widow",
    "orphan": "page-orphan",
    "divided at the turn": "page-divided-word",
    "uneven spread": "page-uneven",
    "short page": "page-short",
    "short last page": "page-last-short",
    "off grid": "page-off-grid",
    "missing glyph": "page-tofu",
    "faked face": "page-faked-face",
    "small caps": "page-small-caps",
}
"""The code of each fault of the instrument, and of those of fonts."""

_UNTOLD = {"contents", "part"}
"""Divisions whose lines are no running text, beside the display pages."""

_APPARATUS = {"notes", "bibliography"}
"""Divisions that are set in a size of their own."""

_ENOUGH = 8
"""Lines of running text in a size that is measured by itself."""

_SHOWN = 64
"""Characters of a line that are shown."""

_OFF_THE_TEXT = ("off grid",)
"""What is asked of the text alone: notes and sources keep to a leading of their own."""


def look_over(artifact: Artifact, book: Book) -> Proof:
    """Every typographic fault of a print PDF. ``book`` is what it was made of: ready for the writer.
    """
    fonts = read_fonts(artifact.data)
    sheets = read_sheets(artifact.data, fonts=fonts)
    bodies = list(_bodies(sheets, artifact.pages, book))
    rows = _rows(sheets, bodies)
    places = Places(book, artifact.pages, rows)
    faults = chain(_typeset(bodies), _of_fonts(sheets, fonts, rows),
                   _without_small_caps(book, places, rows))
    return Proof(tuple(sheet.leaf for sheet in sheets),
                 tuple(_marks(faults, [sheet.leaf for sheet in sheets], places)),
                 _totals(sheets, bodies))


# --- what is measured together ------------------------------------------------------------------

@dataclass(frozen=True)
class _Flow:
    """A body of text: ``main`` is the text of its pages, others stand among it; ``text`` is the book's,
    not that of its notes and sources."""

    body: Body
    main: bool
    text: bool


def _bodies(sheets: Sequence[Sheet], starts: Mapping[str, int], book: Book) -> Iterator[_Flow]:
    """The flows of the text, then those of notes and sources."""
    space = None
    for text, group in _groups(sheets, starts, book.divisions):
        own = list({sheet.number: sheet for division in group for sheet in division}.values())
        openings = [division[0].number for division in group]
        try:
            body = _body(own, openings, space, book.design)
        except ValueError:          # No running text.
            continue
        space = body.natural / body.frame.size
        yield _Flow(body, True, text)
        for size in _inner_sizes(body):
            inner = find_inner(body, own, size)
            if not inner.frame.ragged:
                yield _Flow(inner, False, text)


def _groups(sheets: Sequence[Sheet], starts: Mapping[str, int], divisions: Sequence[Division]
            ) -> Iterator[tuple[bool, list[list[Sheet]]]]:
    """Of the text, and then of its notes and sources: the sheets of each division."""
    owned = [(division.role not in _APPARATUS, [sheets[page - 1] for page in pages])
             for division, pages in stretches(divisions, starts, len(sheets))
             if not ROLES[division.role].display and division.role not in _UNTOLD]
    for text in (True, False):
        if group := [own for of_text, own in owned if of_text == text]:
            yield text, group


def _body(sheets: Sequence[Sheet], openings: Sequence[int], space: float | None,
          design: Design | None) -> Body:
    size = body_size(sheets)
    try:
        return find_body(sheets, size, space, openings)
    except ValueError:              # No last line that shows it: the typeface says.
        return find_body(sheets, size, space or (width(design.text_font, " ") if design else None),
                         openings)


def _inner_sizes(body: Body) -> list[float]:
    """Other sizes that lines of running text on the same pages have."""
    sizes = Counter(line.size for page in body.pages for line in page.others
                    if len(line.text) > 30 and len(line.gaps) > 4)
    runs = {line.size for page in body.pages for line, below in zip(page.others, page.others[1:])
            if line.size == below.size}
    return [size for size, count in sizes.items() if count >= _ENOUGH and size in runs]


def _rows(sheets: Sequence[Sheet], flows: Sequence[_Flow]) -> dict[int, Sequence[Line]]:
    """The lines of each page by its number, head and folio left out where they are known."""
    rows = {sheet.number: sheet.lines for sheet in sheets}
    for flow in flows:
        if flow.main:
            rows |= {page.number: sorted((*page.lines, *page.others), key=lambda line: line.baseline)
                     for page in flow.body.pages}
    return rows


# --- the faults ---------------------------------------------------------------------------------

def _typeset(flows: Iterable[_Flow]) -> Iterator[Fault]:
    for flow in flows:
        kinds = dict(FINDERS if flow.main else OF_LINES)
        for kind in () if flow.text else _OFF_THE_TEXT:
            kinds.pop(kind, None)
        yield from find_faults(flow.body, kinds)


def _of_fonts(sheets: Sequence[Sheet], fonts: Sequence[Font], rows: Mapping[int, Sequence[Line]]
              ) -> Iterator[Fault]:
    """Empty boxes, and words in a face that is not what was asked for."""
    known = {font.name: font for font in fonts}
    for sheet in sheets:
        for run in sheet.runs:
            font = known[run.font]
            at = (sheet.number, line_number(run.baseline, rows[sheet.number]))
            for char in dict.fromkeys(char for char in run.text if char in font.missing):
                yield Fault("missing glyph", *at, run.text, f"{char}” (U+{ord(char):04X}", run.box)
            if font.faked:
                yield Fault("faked face", *at, run.text, f"{font.faked} of {font.family}", run.box)


def _without_small_caps(book: Book, places: Places, rows: Mapping[int, Sequence[Line]]
                        ) -> Iterator[Fault]:
    """The author's small capitals in a typeface that has none."""
    design = book.design
    if design is None or SMALL_CAPS in features(design.text_font):
        return
    for division in book.divisions:
        word = 0
        for phrase in _small_caps(division.blocks):
            if found := places.lines_of(division, phrase, word):
                (sheet, number), word = found
                line = next(line for line in rows[sheet]
                            if line_number(line.baseline, rows[sheet]) == number)
                yield Fault("small caps", sheet, number, phrase, design.text_font, line.box)


def _small_caps(blocks: tree.Blocks) -> Iterator[str]:
    for node in tree.walk(blocks):
        if tree.is_kind(node, "SmallCaps") or "smallcaps" in tree.attr(node).classes:
            yield tree.text_of(tree.inlines(node))


# --- the marks ----------------------------------------------------------------------------------

def _marks(faults: Iterable[Fault], leaves: Sequence[Leaf], places: Places) -> Iterator[Mark]:
    """One mark for each kind of fault on a line, by page and line."""
    found: dict[tuple[str, int, int], list[Fault]] = {}
    for fault in faults:
        found.setdefault((CODE_OF[fault.kind], fault.page, fault.line), []).append(fault)
    uneven = {page for code, page, _ in found if code == "page-uneven"}
    for (code, page, line), alike in sorted(found.items(), key=lambda item: (*item[0][1:], item[0][0])):
        if code != "page-short" or page not in uneven:
            yield _mark(code, leaves[page - 1], line, alike, places.of((page, line)))


def _mark(code: str, leaf: Leaf, line: int, alike: Sequence[Fault], span: Span | None
          ) -> Mark:
    at = f"Page {leaf.folio} (sheet {leaf.sheet}), line {line}"
    details = dict.fromkeys(fault.detail for fault in alike)
    text = alike[0].text
    fault = diagnose(code, span, at=at, detail=", ".join(details), text=_cut(text))
    return Mark(fault, leaf, line, text, _union([fault.box for fault in alike]))


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN].rstrip() + "…"


def _union(boxes: Sequence[Box]) -> Box:
    lefts, tops, rights, bottoms = zip(*boxes)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))


def _totals(sheets: Sequence[Sheet], flows: Sequence[_Flow]) -> Totals:
    spaces = [flow.body.looseness(line) for flow in flows
              for lines in flow.body.justified for line in lines]
    return Totals(len(sheets), len(sheets) // 2 + 1, len(spaces), fmean(spaces) if spaces else 0,
                  pstdev(spaces) if spaces else 0, sum(space > LOOSE for space in spaces),
                  sum(hyphens(flow.body) for flow in flows))
