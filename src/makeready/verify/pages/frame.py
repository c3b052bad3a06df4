"""Lines of one size → what their pages have in common: leading, type area, margins, indent."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from statistics import median

from .model import Frame, Line, Page

_LONG = 25
"""Characters. Shorter lines say nothing about margins."""

INDENT = 0.5, 4
"""Em that the first line of a paragraph may be indented by."""

_JUSTIFIED = 0.35
"""The share of long lines that end on a margin where text is justified; of ragged lines far fewer end
on any three half points."""


def find_frame(pages: Sequence[Page], size: float) -> Frame:
    """The frame of pages whose lines are those of ``size``. Raises ValueError when there is no running
    text on them."""
    if not any(len(page.lines) > 1 and _is_text(line) for page in pages for line in page.lines):
        raise ValueError("there is no running text on these pages")
    leading, top = _leading(pages), _top(pages)
    lefts = _by_side(pages, lambda line: line.left)
    main = _main(pages)
    return Frame(size, leading, top, _bottom(pages), _grid(pages, top, leading), lefts,
                 _rights(pages), _reach(pages), main, _indent(pages, lefts, main, size))


def inner_frame(pages: Sequence[Page], size: float, outer: Frame) -> Frame:
    """The frame of text within that of another size: quotations, notes at the foot of the page."""
    frame = find_frame(pages, size)
    return replace(frame, top=outer.top, bottom=outer.bottom, grid=outer.grid)


def _is_text(line: Line) -> bool:
    return len(line.text) > 30 and len(line.gaps) > 4


# --- up and down --------------------------------------------------------------------------------

def _leading(pages: Sequence[Page]) -> float:
    """The commonest distance of baselines, then its mean over long runs of lines: some producers
    put baselines on whole pixels."""
    distances = Counter(round(below.baseline - above.baseline, 1)
                        for page in pages for above, below in zip(page.lines, page.lines[1:]))
    leading = distances.most_common(1)[0][0]
    for _ in range(3):
        runs = [run for page in pages for run in _runs(page.lines, leading) if len(run) > 8]
        if runs:
            leading = (sum(run[-1].baseline - run[0].baseline for run in runs)
                       / sum(len(run) - 1 for run in runs))
    return leading


def _runs(lines: Sequence[Line], leading: float) -> Iterator[list[Line]]:
    """Lines in regular succession."""
    run: list[Line] = []
    for line in lines:
        if run and abs(line.baseline - run[-1].baseline - leading) > 0.08 * leading:
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _top(pages: Sequence[Page]) -> float:
    """Where the first line of text stands on most pages, to half a point. Of several places as
    frequent the highest: a page of few lines is an opening."""
    firsts = (next(filter(_is_text, page.lines), None) for page in pages)
    places = Counter(_half(line.baseline) for line in firsts if line)
    return min(places, key=lambda place: (-places[place], place))


def _bottom(pages: Sequence[Page]) -> float:
    """The lowest baseline that several pages end on with text, not with a folio."""
    ends: dict[float, list[int]] = defaultdict(list)
    for page in pages:
        if page.lines:
            ends[_half(page.lines[-1].baseline)].append(len(page.lines[-1].text))
    enough = min(3, max(1, len(pages) // 100))
    return max((place for place, lengths in ends.items()
                if len(lengths) >= enough and median(lengths) > 12), default=max(ends))


def _grid(pages: Sequence[Page], top: float, leading: float) -> float:
    firsts = [page.lines[0].baseline for page in pages if page.lines]
    return median([y for y in firsts if abs(y - top) < 0.1 * leading] or [top])


def _half(length: float) -> float:
    return round(length * 2) / 2


# --- left and right -----------------------------------------------------------------------------

def _long_lines(pages: Iterable[Page], recto: bool) -> list[Line]:
    return [line for page in pages if page.recto == recto
            for line in page.lines if len(line.text) > _LONG]


def _by_side(pages: Sequence[Page], edge: Callable[[Line], float]) -> dict[bool, tuple[float, ...]]:
    """The margins of rectos and of versos; where one of them is unknown, those of the other."""
    found = {recto: _margins([edge(line) for line in _long_lines(pages, recto)])
             for recto in (False, True)}
    return {recto: found[recto] or found[not recto] for recto in found}


def _rights(pages: Sequence[Page]) -> dict[bool, tuple[float, ...]]:
    """The margins at right; none where the lines end anywhere."""
    rights = _by_side(pages, lambda line: line.right)
    lines = [line for recto in (False, True) for line in _long_lines(pages, recto)]
    full = sum(any(abs(line.right - margin) <= 1 for margin in rights[line.page % 2 == 1][:1])
               for line in lines)
    return rights if full >= _JUSTIFIED * len(lines) else {False: (), True: ()}


def _reach(pages: Sequence[Page]) -> dict[bool, float]:
    """Where the longest lines end, but for one in twenty."""
    edges = {recto: sorted(line.right for line in _long_lines(pages, recto))
             for recto in (False, True)}
    found = {recto: right[int(0.95 * len(right))] if right else None
             for recto, right in edges.items()}
    return {recto: found[not recto] if right is None else right for recto, right in found.items()}


def _margins(edges: Sequence[float]) -> tuple[float, ...]:
    """The places, to half a point, that many lines begin or end on; the commonest first."""
    counts = Counter(round(edge * 2) for edge in edges)
    enough = max(3, min(15, len(edges) / 10), 0.012 * len(edges))
    kept: list[int] = []
    for place, _ in counts.most_common(60):
        around = sum(counts[place + step] for step in (-1, 0, 1))
        if around >= enough and all(abs(place - other) > 3 for other in kept):
            kept.append(place)
    return tuple(place / 2 for place in kept)


def _main(pages: Sequence[Page]) -> dict[bool, float]:
    found = {}
    for recto in (False, True):
        counts = Counter(_half(line.left) for line in _long_lines(pages, recto))
        found[recto] = counts.most_common(1)[0][0] if counts else None
    return {recto: found[not recto] if place is None else place
            for recto, place in found.items()}


def _indent(pages: Iterable[Page], lefts: Mapping[bool, tuple[float, ...]],
            main: Mapping[bool, float], size: float) -> float:
    """The indent that most lines have; 0 when there is none."""
    least, most = (em * size for em in INDENT)
    counts: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            for left in lefts[page.recto]:
                indent = left - main[page.recto]
                if least < indent < most and abs(line.left - left) < 0.7:
                    counts[indent] += 1
    return counts.most_common(1)[0][0] if counts else 0
