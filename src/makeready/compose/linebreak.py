"""Total-fit line breaking: the lines of a paragraph are chosen together, not one after another.

After Donald E. Knuth and Michael F. Plass, “Breaking Paragraphs into Lines”, Software: Practice and
Experience 11 (1981): among all ways to break a paragraph the one with the fewest demerits is taken.
Pure: it knows breakpoints and widths, nothing of fonts or pages. Lengths are in any one unit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum


class Kind(IntEnum):
    """What happens to the text at a break."""

    SPACE = 0       # The space falls away.
    DIRECT = 1      # Nothing: after a hyphen or a dash of the author's.
    HYPHEN = 2      # A hyphen is added.
    FINAL = 3       # The paragraph, or a line that the author ended, ends.


@dataclass(slots=True)
class Break:
    """A place where a line may end.

    The line ends at character ``end`` and at ``end_x``, its hyphen included; the next begins at
    ``resume`` and ``next_x``. ``spaces`` and ``next_spaces`` count the word spaces before the two.
    ``hang`` is how far the last character may stand out at the right, ``next_hang`` how far the
    next line's first may at the left. ``last`` and ``first`` are the words on either side,
    ``hyphen`` is the width of a hyphen that is added; ``divides`` tells of a hyphen at the line's end,
    added or not.
    """

    kind: Kind
    end: int
    resume: int
    end_x: float
    next_x: float
    spaces: int
    next_spaces: int
    penalty: float = 0.0
    hang: float = 0.0
    next_hang: float = 0.0
    last: str = ""
    first: str = ""
    hyphen: float = 0.0
    divides: bool = False


@dataclass(frozen=True)
class Taste:
    """What counts as how bad. Names are TeX's where TeX has them.

    A line's badness is 100 when its spaces are stretched or shrunk in full, and goes with the square
    of how far they are. TeX has the cube and other defaults; these were measured on three long books
    to leave both fewer hyphens and more even spaces.

    ``stretch`` and ``shrink`` are shares of a word space, ``expansion`` the share by which glyphs may
    be widened or narrowed. Penalties and demerits have no unit.
    """

    stretch: float = 0.5
    shrink: float = 0.333
    expansion: float = 0.02
    line_penalty: float = 10
    hyphen_penalty: float = 92
    capital_penalty: float = 60         # more for a hyphen in a name
    compound_penalty: float = 100       # more in a word that has a hyphen of its own
    dash_penalty: float = 30
    mismatch: float = 2_000             # neighbours of unlike looseness (TeX: adjdemerits)
    two_hyphens: float = 8_000          # in a row (TeX: doublehyphendemerits)
    three_hyphens: float = 10_000_000   # in a row: never, as long as anything else will do
    final_hyphen: float = 5_000         # at the end of the last line but one
    stack: float = 4_000                # a line begins or ends with the word of the line before
    runt: float = 30_000                # a last line shorter than the runt's measure
    against_faults: float = 250         # the tolerance up to which a runt or a ladder is fought
    passes: tuple[tuple[float, bool], ...] = (
        (50, False), (100, True), (250, True), (1_200, True))
    """Tolerated badness and whether words may be divided, tried one after another."""


@dataclass(frozen=True, slots=True)
class Line:
    """A chosen line: from character ``start`` to ``end``; the next begins at ``resume``."""

    start: int
    end: int
    resume: int
    kind: Kind
    hang_left: float
    hang_right: float


@dataclass(slots=True)
class _Node:
    """A break that was reached, by its best way: ``line`` lines, ``demerits`` so far."""

    at: Break
    line: int
    fitness: int
    demerits: float
    before: _Node | None


Breaks = Callable[[bool], tuple[Break, Sequence[Break]]]
"""The origin and every break of a paragraph, with or without divided words."""


@dataclass(frozen=True, slots=True)
class Widths:
    """The measure of each line: ``first`` of the first ones, ``rest`` of all others."""

    rest: float
    first: tuple[float, ...] = ()

    def of(self, line: int) -> float:
        """The measure of a line, counted from 0."""
        return self.first[line] if line < len(self.first) else self.rest


@dataclass(frozen=True, slots=True)
class Task:
    """What lines are chosen for: their measures, the width of a word space, what counts as how bad,
    and the width under which a last line is a runt."""

    widths: Widths
    space: float
    taste: Taste
    runt: float


_OVERFULL = 1e10        # more than any ladder
_ROUNDING = 1e-4
_HANG = 3.0             # word spaces: more than stands out at the start of a line
_DECENT = 100.0
"""The badness of a line whose spaces are stretched in full: 1.5 times their natural width."""

_WORTH_TRYING = 0.6
"""The share of what all lines of a paragraph can take or give that is ever needed with success: in a
novel one in twenty variants needs more, and the search for them costs as much as all the others."""

_STANDS_OUT = 0.3       # of a word space, by a line on the average
_LINES_A_HYPHEN = 8
_FEWEST = 4
"""A paragraph of fewer lines is not varied: it has no room to hide it in."""


def break_lines(breaks: Breaks, task: Task, overfull: bool = True) -> list[Line]:
    """The best lines.

    A paragraph that has a runt or a ladder is tried again with more tolerance. When nothing fits, the
    least overfull lines are taken; none at all if they may not be ``overfull``.
    """
    divided, found = None, None
    for tolerance, may_divide in (*task.taste.passes, (float("inf"), True)):
        if found is not None and tolerance > task.taste.against_faults:
            break
        if may_divide != divided:
            origin, places = breaks(may_divide)
            divided = may_divide
        end = _Search(task, tolerance).run(origin, places)
        if found is None or (end and _faults(end, task) < _faults(found, task)):
            found = end
        if found is not None and not _faults(found, task):
            break
    return list(_lines(found)) if overfull or found.demerits < _OVERFULL else []


def _faults(end: _Node, task: Task) -> int:
    """2 for a ladder, 1 for a runt."""
    width = end.at.end_x - end.before.at.next_x
    return 2 * (end.demerits >= task.taste.three_hyphens) + (end.line > 1 and width < task.runt)


def _lines(end: _Node) -> Iterator[Line]:
    chain = [end]
    while chain[-1].before is not None:
        chain.append(chain[-1].before)
    chain.reverse()
    for before, node in zip(chain, chain[1:]):
        yield Line(before.at.resume, node.at.end, node.at.resume, node.at.kind,
                   before.at.next_hang, node.at.hang)


class _Search:
    """One pass over the breaks of a paragraph."""

    _by_fitness = 1         # Whether the best ways of each looseness are told apart.

    def __init__(self, task: Task, tolerance: float):
        widths, space, taste = task.widths, task.space, task.taste
        self._widths, self._taste, self._runt = widths, taste, task.runt
        self._varying = self._told_apart = len(widths.first)
        self._stretch, self._shrink = taste.stretch * space, taste.shrink * space
        self._stands_out = _HANG * space
        self._loose_until = float("-inf")       # No line can end before this place.
        self._in_order = not widths.first or widths.first <= (widths.rest,) and self._varying == 1
        self._forced = tolerance == float("inf")
        self._loosest = 1e9 if self._forced else (tolerance / 100) ** .5
        # By how much more a line is filled, at most, when it is longer by one: were it all of spaces.
        self._gain = 1 + (taste.stretch + taste.expansion) * self._loosest

    def run(self, origin: Break, places: Sequence[Break]) -> _Node | None:
        """The best way to the final break, or None when this tolerance allows none."""
        active = [_Node(origin, 0, 1, 0.0, None)]
        best: dict = {}
        for place in places:
            if place.end_x < self._loose_until and place.kind != Kind.FINAL:
                continue
            best, active = self._reach(place, active)
            if place.kind == Kind.FINAL:
                break
            active += best.values()
            if not active:
                return None
        return min(best.values(), key=lambda node: node.demerits, default=None)

    def follow(self, origin: Break, places: Sequence[Break], lines: Sequence[Line]) -> _Node:
        """The way that ``lines`` take. The search must have no limit to its tolerance."""
        by_end = {(place.end, place.kind): place for place in places}
        node = _Node(origin, 0, 1, 0.0, None)
        for line in lines:
            reached, _ = self._reach(by_end[line.end, line.kind], [node])
            node, = reached.values()
        return node

    def _reach(self, place: Break, active: list[_Node]) -> tuple[dict, list[_Node]]:
        """The best nodes at ``place``, and which active ones may still begin a line."""
        best: dict = {}
        kept: list[_Node] = []
        rest, varying, expansion = self._widths.rest, self._varying, self._taste.expansion
        end = place.end_x - place.hang
        for number, node in enumerate(active):
            at = node.at
            measure = rest if node.line >= varying else self._widths.first[node.line]
            extra = measure + at.next_hang + at.next_x - end
            glyphs = (place.end_x - at.next_x) * expansion
            if extra >= 0:
                give = (place.spaces - at.next_spaces) * self._stretch + glyphs
                over = extra - give * self._loosest
                if over <= 0 or place.kind == Kind.FINAL:
                    self._offer(best, place, node, extra / give if give else 0.0)
                elif self._in_order and over > self._stands_out:    # Those that follow are looser.
                    if not number:
                        self._loose_until = place.end_x + (over - self._stands_out) / self._gain
                    return best, kept + active[number:] if number else active
                kept.append(node)
                continue
            give = (place.spaces - at.next_spaces) * self._shrink + glyphs
            if extra + place.hyphen >= -give:       # It fits, or would without its hyphen.
                kept.append(node)
            if extra >= -give - _ROUNDING:
                self._offer(best, place, node, extra / give if give else 0.0)
        if self._forced and not kept and not best:
            node = active[-1]
            best[0] = _Node(place, node.line + 1, 0, node.demerits + _OVERFULL, node)
        return best, kept

    def _offer(self, best: dict, place: Break, node: _Node, ratio: float) -> None:
        """Take the line from ``node`` to ``place`` if no better one of its kind is known.

        ``ratio`` tells how far its spaces are stretched (to 1) or shrunk (to −1).
        """
        if place.kind == Kind.FINAL and ratio > 0:
            ratio = 0.0
        fitness = 0 if ratio < -.5 else 1 if ratio <= .5 else 2 if ratio <= 1 else 3
        key = fitness * self._by_fitness + 4 * min(node.line + 1, self._told_apart)
        known = best.get(key)
        if known is not None and known.demerits <= node.demerits:
            return
        demerits = node.demerits + self._demerits(place, node, ratio, fitness)
        if known is None or demerits < known.demerits:
            best[key] = _Node(place, node.line + 1, fitness, demerits, node)

    def _demerits(self, place: Break, node: _Node, ratio: float, fitness: int) -> float:
        taste, at, before = self._taste, node.at, node.before
        badness = 100 * ratio * ratio
        demerits = (taste.line_penalty + badness) ** 2 + place.penalty ** 2
        if abs(fitness - node.fitness) > 1:
            demerits += taste.mismatch
        if place.divides and at.divides:
            demerits += taste.two_hyphens
            if before is not None and before.at.divides:
                demerits += taste.three_hyphens
        if place.kind == Kind.FINAL:
            demerits += self._ending(place, node)
        elif at.last and place.last == at.last and place.kind != Kind.HYPHEN:
            demerits += taste.stack
        if before is not None and at.first and at.first == before.at.first:
            demerits += taste.stack
        return demerits

    def _ending(self, place: Break, node: _Node) -> float:
        """Demerits of a paragraph's last line."""
        demerits = self._taste.final_hyphen if node.at.divides else 0.0
        width = place.end_x - node.at.next_x
        if width < self._runt and node.line:
            demerits += self._taste.runt * (1.5 - width / self._runt)
        return demerits


# --- variants -----------------------------------------------------------------------------------

def variants(breaks: Breaks, task: Task, best: Sequence[Line]
             ) -> dict[int, tuple[float, list[Line]]]:
    """The paragraph in a line fewer and a line more than its ``best`` setting, where that can be
    decently had: the demerits it costs over the best, and the lines."""
    if len(best) < _FEWEST:
        return {}
    found = ((count, _set_in(count, breaks, task, best)) for count in (len(best) - 1, len(best) + 1))
    return {count: setting for count, setting in found if setting}


def _set_in(count: int, breaks: Breaks, task: Task, best: Sequence[Line]
           ) -> tuple[float, list[Line]] | None:
    """The paragraph in ``count`` lines, with the demerits this costs over its ``best`` setting.

    None if it cannot be decently had: with a line overfull or over 1.5 times its natural space, a
    runt, a ladder, or more divided words by one and by one for every eight lines.
    """
    for divided in (False, True):
        origin, places = breaks(divided)
        search = _Counted(task, count, places[-1])
        if search.strain(origin, 0) > _WORTH_TRYING:
            return None
        end = search.run(origin, places)
        if end is not None and end.demerits < task.taste.three_hyphens:
            lines = list(_lines(end))
            if _hyphens(lines) > _hyphens(best) + 1 + count // _LINES_A_HYPHEN:
                return None
            return max(0.0, end.demerits - _demerits(breaks, task, best)), lines
    return None


def _hyphens(lines: Sequence[Line]) -> int:
    return sum(line.kind == Kind.HYPHEN for line in lines)


def _demerits(breaks: Breaks, task: Task, lines: Sequence[Line]) -> float:
    search = _Search(task, float("inf"))
    return search.follow(*breaks(_hyphens(lines) > 0), lines).demerits


class _Counted(_Search):
    """A search for a setting in ``count`` decent lines, with no runt."""

    _by_fitness = 0         # It costs a third less, and its settings 3 % more demerits.

    def __init__(self, task: Task, count: int, final: Break):
        super().__init__(task, _DECENT)
        self._told_apart = self._count = count
        self._final, self._space = final, task.space
        self._room = [0.0]                      # of the last lines, from 0 lines on
        for line in reversed(range(count)):
            self._room.append(self._room[-1] + task.widths.of(line))
        self._last = task.widths.of(count - 1)
        self._at: Break | None = None
        self._can: dict[int, bool] = {}         # break there, by the line that would end

    def strain(self, place: Break, line: int) -> float:
        """How much of what their spaces and glyphs can take or give at most the lines after ``line``
        need, if they are to hold the text from ``place`` on and be filled by it."""
        left, final = self._count - line, self._final
        if left <= 0 or place.kind == Kind.FINAL:
            return 0.0 if left == 0 and place.kind == Kind.FINAL else float("inf")
        # A space falls away at the end of every line but the last, and some of them stand out.
        text = final.end_x - place.next_x - (left - 1) * self._space
        spaces = max(0, final.spaces - place.next_spaces - (left - 1))
        glyphs = text * self._taste.expansion
        room, full = self._room[left], self._room[left] - self._last + self._runt
        shrunk = (text - room - _STANDS_OUT * left * self._space) / (
            spaces * self._shrink + glyphs or _ROUNDING)
        if left == 1:
            return shrunk
        return max(shrunk, (full - text) / (spaces * self._stretch + glyphs or _ROUNDING))

    def _offer(self, best: dict, place: Break, node: _Node, ratio: float) -> None:
        if place is not self._at:
            self._at, self._can = place, {}
        can = self._can.get(node.line)
        if can is None:
            can = self._can[node.line] = self.strain(place, node.line + 1) <= 1
        if not can:
            return
        if place.kind == Kind.FINAL and place.end_x - node.at.next_x < self._runt:
            return
        super()._offer(best, place, node, ratio)
