"""Page ends chosen over a whole chapter, as total fit chooses the lines of a paragraph.

A chapter is a column of strips that no page turn divides: lines, headings, figures. Among all ways to
cut it into pages the one with the fewest demerits is taken: no widow and no orphan, facing pages of
one depth, no divided word where the leaf is turned, no last page of a few lines. What may give way is
a line of depth on both pages of a spread, a paragraph that can be set one line shorter or longer, the
space over a subhead, and the place of a figure. Pure: it knows heights, nothing of boxes.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter
from typing import Any, NamedTuple

NEVER = 1e9
"""Demerits of what is done only when nothing else is left."""


@dataclass(frozen=True, slots=True)
class Strip:
    """What no page turn divides. ``space`` stands before it, but not at a page's head; ``turn`` are
    the demerits of a page end behind it, ``recto`` those added at a recto's end; ``notes`` the notes
    called in it, as indices. Lengths in one unit."""

    height: float
    space: float = 0.0
    turn: float = 0.0
    recto: float = 0.0
    notes: tuple[int, ...] = ()


@dataclass(frozen=True)
class Setting:
    """One way to set a block: its strips, and the demerits over the best way. ``again`` is the height
    of a table's head, which stands over its rows on each page that it goes on to."""

    strips: tuple[Strip, ...]
    demerits: float = 0.0
    again: float = 0.0

    @cached_property
    def tops(self) -> tuple[float, ...]:
        """Where each strip begins, from the top of the first."""
        found, y = [], 0.0
        for number, strip in enumerate(self.strips):
            y += strip.space if number else 0.0
            found.append(y)
            y += strip.height
        return tuple(found)

    @cached_property
    def bottoms(self) -> tuple[float, ...]:
        """Where each strip ends, from the top of the first."""
        return tuple(top + strip.height for top, strip in zip(self.tops, self.strips))

    @cached_property
    def turns(self) -> tuple[int, ...]:
        """The strips behind which a page may end, the last one apart."""
        return tuple(number for number, strip in enumerate(self.strips[:-1]) if strip.turn < NEVER)

    @cached_property
    def has_notes(self) -> bool:
        """Whether a note is called in it."""
        return any(strip.notes for strip in self.strips)


@dataclass(frozen=True)
class Item:
    """A block of the chapter, with every way to set it, the best one first.

    ``snap`` is the space to a line on the grid after something that is not of lines: where this begins
    a page, the line is moved down to the grid again. ``closed`` is the
    space before it when floats between it and the text before have left. A float may leave its place:
    ``head`` and ``foot`` is the depth it takes from a page's text there, ``here`` are the demerits of
    staying in place, ``leave`` those of leaving it; what is ``ordered`` waits for
    the floats before it.
    """

    settings: tuple[Setting, ...]
    snap: float | None = None
    closed: float = 0.0
    floats: bool = False
    head: float = 0.0
    foot: float = 0.0
    here: float = 0.0
    leave: float = 0.0
    ordered: bool = False


@dataclass(frozen=True)
class Sheet:
    """What a chapter is set on: ``depth`` of a page's text and its ``leading``, the side and the
    depth used of the first page (1 = recto), and the space between text and notes."""

    depth: float
    leading: float
    side: int = 1
    start: float = 0.0
    note_space: float = 0.0


@dataclass(frozen=True)
class Manners:
    """What counts as how bad, on the scale of the demerits of lines."""

    long: float = 2.5e4                 # a page one line deeper than the others
    short: tuple[float, ...] = (0, 1.5e4, 2.5e5)    # by no, one, two lines
    shorter: float = 1e6                # by each line more
    uneven: float = 3e6                 # facing pages of unlike depth
    uneven_line: float = 3e5            # and for each line that they differ by
    last: float = 1e6                   # each line that lacks of a chapter's last page
    last_lines: int = 4
    slack: float = 3e3                  # a line between text and notes, squared
    split_note: float = 2e5
    away: float = 2e3                   # a float at the head of the next page
    far: float = 1e5                    # or of one after that
    margin: float = 8e6                 # ways worse than the best by so much are dropped
    searches: tuple[tuple[int, int], ...] = ((3, 80), (7, 300))
    """How many lines a page may lack where it has a choice, and how many ways are kept: the second
    search is for chapters whose pages come out uneven in the first."""

    @property
    def good(self) -> float:
        """Demerits below which nothing is wrong with a chapter."""
        return min(self.uneven, self.last)


@dataclass
class Page:
    """One page: pieces of blocks as (item, first strip, end strip) in their order, the floats at its
    head and foot, and pieces of notes as (note, first line, end line). ``depth`` is where it ends,
    ``noted`` what its notes take of it."""

    pieces: list[tuple[int, int, int]] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    feet: list[int] = field(default_factory=list)
    notes: list[tuple[int, int, int]] = field(default_factory=list)
    depth: float = 0.0
    noted: float = 0.0


class _State(NamedTuple):
    """Where the pages stand: side and depth used of this one, the depth of its facing verso, whether
    nothing of the text is on it, floats that wait, the last note with the lines that it has here
    (None: no notes), whether it is the chapter's first page, whether the item before has left, and
    whether a float is at the foot."""

    side: int
    facing: float | None
    used: float
    fresh: bool
    waiting: tuple[int, ...] = ()
    note: tuple[int, int] | None = None
    first: bool = False
    left: bool = False
    footed: bool = False

    @property
    def headed(self) -> bool:
        """Whether a float or the rest of a note stands on a page that has no text yet."""
        return self.fresh and self.used > 0 and not self.first

    def on(self, used: float, note: tuple[int, int] | None) -> _State:
        """Farther down the page, behind something of the text."""
        return _State(self.side, self.facing, used, False, self.waiting, note, self.first, False,
                      self.footed)


class Stuck(Exception):
    """A chapter that cannot be cut into pages so."""


_Ways = dict[_State, tuple[float, Any]]
_Way = tuple[_State, float, Any]
_Reached = tuple[int, float, tuple[int, int] | None]
"""A strip, the depth that is used behind it, and the last note there."""
_Held = tuple[_Reached | None, Sequence[_Reached]]
_EPSILON = 0.05
_FINE = 150
"""Depths are told apart by so much of a px, the 200th of a point: what is of so many points, as lines
are, adds up without a remainder."""


def choose_pages(items: Sequence[Item], sheet: Sheet, manners: Manners = Manners(),
                 notes: Sequence[tuple[float, ...]] = ()) -> tuple[list[Page], list[int]]:
    """The pages, and the setting chosen for each item. ``notes`` are the heights of their lines.

    Raises Stuck when a note fits nowhere.
    """
    for lacking, ways in manners.searches:
        cost, trail = _Search(items, sheet, manners, notes, lacking, ways).run()
        if cost < manners.good:
            break
    if cost == math.inf:
        raise Stuck
    pages, chosen = _told(trail, items, notes)
    for page in pages:
        if page.notes:
            page.noted = sheet.note_space + sum(sum(notes[number][first:end])
                                                for number, first, end in page.notes)
    return pages, chosen


class _Search:
    """All ways through a chapter, kept as the best way to each state."""

    def __init__(self, items: Sequence[Item], sheet: Sheet, manners: Manners,
                 notes: Sequence[tuple[float, ...]], lacking: int, kept: int):
        self._items, self._sheet, self._manners, self._notes = items, sheet, manners, notes
        self._kept, self._near = kept, sheet.depth - lacking * sheet.leading - _EPSILON
        self._deep = [sum(lines) for lines in notes]

    def run(self) -> tuple[float, Any]:
        """The demerits and the trail of the best way."""
        start = _State(self._sheet.side, None, self._sheet.start, True, first=True)
        ways: _Ways = {start: (0.0, None)}
        for number, item in enumerate(self._items):
            ways = self._pruned(self._past(number, item, ways))
        return min((self._end(*way) for way in ways.items()), key=itemgetter(0))

    def _pruned(self, ways: _Ways) -> _Ways:
        if not ways:
            raise Stuck
        kept = sorted(ways.items(), key=lambda way: way[1][0])[:self._kept]
        limit = kept[0][1][0] + self._manners.margin
        return dict(way for way in kept if way[1][0] <= limit)

    # --- an item ------------------------------------------------------------------------------

    def _past(self, number: int, item: Item, ways: _Ways) -> _Ways:
        """The ways on behind an item: it is set on this page, or on the next ones, or moved."""
        past: _Ways = {}
        ways = self._entering(number, item, ways)
        if item.floats:
            for state, (cost, trail) in ways.items():
                self._float(past, number, item, state, cost, trail)
        if item.ordered:
            ways = {state: way for state, way in ways.items()
                    if not state.waiting and not state.footed}
        for choice, setting in enumerate(item.settings):
            more = setting.demerits + item.here
            self._set(past, number, item, setting, {
                state: (cost + more, (trail, "set", number, choice))
                for state, (cost, trail) in ways.items()})
        return past

    def _entering(self, number: int, item: Item, ways: _Ways) -> _Ways:
        """The ways, and those that turn the page before an item."""
        if not number:
            return ways
        entering, last = dict(ways), self._items[number - 1].settings[0].strips[-1]
        for state, (cost, trail) in ways.items():
            if (not state.fresh or state.headed) and not self._is_early(state, item):
                _keep(entering, self._turned(state, state.used, last, cost, trail, number, 0))
        return entering

    def _is_early(self, state: _State, item: Item) -> bool:
        """Whether the page may as well end behind the item as before it."""
        best = item.settings[0]
        used = state.used + best.strips[0].space + best.bottoms[-1]
        return used < self._near and not best.has_notes and best.strips[-1].turn == 0 and (
            state.note is None and not item.ordered)

    def _set(self, past: _Ways, number: int, item: Item, setting: Setting, ways: _Ways) -> None:
        """Set an item, on this page and on as many more as it goes on to. Of the ways on which a page
        begins with the same strip, the best one to each state goes on."""
        begun = {0: ways}
        while begun:
            first = min(begun)
            for state, (cost, trail) in begun.pop(first).items():
                base = state.used - setting.tops[first] + (setting.again if first else 0.0)
                if not state.fresh:
                    base += item.closed if state.left else setting.strips[first].space
                noted = state.note is not None or setting.has_notes
                whole, ends = (self._held_noted if noted else self._held)(setting, state, first, base)
                if whole:
                    used = _snapped(item, whole[1], self._sheet.leading) if state.fresh else whole[1]
                    _keep(past, (state.on(_rounded(used), whole[2]), cost, trail))
                for end, used, note in ends:
                    _keep(begun.setdefault(end + 1, {}), self._turned(
                        state._replace(note=note) if note else state, used, setting.strips[end], cost,
                        trail, number, end + 1))

    def _held(self, setting: Setting, state: _State, first: int, base: float) -> _Held:
        """What a page without notes holds of the strips from ``first`` on, with the setting's top at
        ``base``: the last one if all fit, and those behind which the page might end."""
        bottoms, turns, last = setting.bottoms, setting.turns, len(setting.bottoms) - 1
        whole = last, base + bottoms[-1], None
        if whole[1] < self._near:
            return whole, ()
        over = bisect_right(bottoms, self._limit(state) + _EPSILON - base, first)
        low, high = bisect_left(turns, first), bisect_left(turns, over)
        near = bisect_left(turns, bisect_left(bottoms, self._near - base, first), low, high)
        found = turns[near:high] or turns[low:high][-1:]
        if over <= last and state.fresh:        # Cut where no page should end rather than not at all.
            if first == last:
                return None if state.headed else whole, ()
            found = found or (max(first, over - 1),)
        return whole if over > last else None, [(end, base + bottoms[end], None) for end in found]

    def _held_noted(self, setting: Setting, state: _State, first: int, base: float) -> _Held:
        """The same where notes are called, here or on the page before."""
        reached: list[_Reached] = []
        note, limit = state.note, self._limit(state) + _EPSILON
        for strip, bottom in enumerate(setting.bottoms[first:], first):
            for called in setting.strips[strip].notes:
                base += self._deep[called] + (0.0 if note else self._sheet.note_space)
                note = called, len(self._notes[called])
            reached.append((strip, base + bottom, note))
            if base + bottom - (self._deep[note[0]] if note else 0.0) > limit:
                break
        last = len(setting.bottoms) - 1
        fitting = [at for at in reached if self._fits(state, at[1], at[2])]
        whole = next((at for at in fitting[-1:] if at[0] == last), None)
        if first == last and state.fresh and note is None and not state.headed:
            whole = reached[0]
        turns = [at for at in fitting if at[0] < last and setting.strips[at[0]].turn < NEVER]
        ends = [at for at in turns if at[1] >= self._near or at[2]] or turns[-1:]
        if not whole and not ends and state.fresh and first < last:
            ends = fitting[-1:] or reached[:1]
        return whole, ends if not whole or whole[1] >= self._near or whole[2] else ()

    def _fits(self, state: _State, used: float, note: tuple[int, int] | None) -> bool:
        """Whether the page holds so much, where its last note may be divided."""
        if note is None:
            return used <= self._limit(state) + _EPSILON
        return used <= self._target(state) + _EPSILON or bool(self._carried(state, used, note))

    # --- a page's end -------------------------------------------------------------------------

    def _target(self, state: _State) -> float:
        """The depth at which the page should end."""
        return self._sheet.depth if state.facing is None else state.facing

    def _limit(self, state: _State) -> float:
        """The depth that no page without notes goes beyond."""
        return self._sheet.depth + self._sheet.leading if state.facing is None else state.facing

    def _carried(self, state: _State, used: float, note: tuple[int, int]) -> int:
        """How many lines of the last note must go to the next page; 0 when that cannot be."""
        number, here = note
        heights, over = self._notes[number], used - self._target(state) - _EPSILON
        lines = 0
        while over > 0 and lines < here:
            lines += 1
            over -= heights[len(heights) - lines]
        lines = max(lines, min(2, here))
        return lines if over <= 0 and here - lines >= min(2, here - 1) > 0 else 0

    def _turned(self, state: _State, used: float, strip: Strip, cost: float, trail: Any,
                number: int, first: int) -> _Way | None:
        """The next page, with its head floats and the rest of a note, at what it costs."""
        carried = 0
        target = self._target(state)
        if state.note is not None:
            if used > target + _EPSILON:
                carried = self._carried(state, used, state.note)
                if not carried:
                    return None
                cost += self._manners.split_note
                used = target
            cost += self._manners.slack * ((target - used) / self._sheet.leading) ** 2
            used = target
        cost += strip.turn + self._depth_cost(state, used)
        if state.side == 1:
            cost += strip.recto
        facing = _rounded(used) if state.side == 0 else None
        note, depth = None, 0.0
        if carried:
            called = state.note[0]
            note = (called, carried)
            depth = self._sheet.note_space + sum(self._notes[called][-carried:])
        trail = (trail, "turn", number, first, used, carried)
        waiting = list(state.waiting)
        while waiting and (not depth or depth + self._items[waiting[0]].head
                           <= self._sheet.depth + _EPSILON):
            placed = waiting.pop(0)
            depth += self._items[placed].head
            trail = (trail, "head", placed)
        cost += self._manners.far * len(waiting)
        return (_State(1 - state.side, facing, _rounded(depth), True, tuple(waiting), note), cost,
                trail)

    def _depth_cost(self, state: _State, used: float) -> float:
        manners, leading = self._manners, self._sheet.leading
        lacking = (self._sheet.depth - used) / leading
        lines = round(lacking)
        if lines < 0:
            cost = manners.long
        elif lines < len(manners.short):
            cost = manners.short[lines]
        else:
            cost = manners.short[-1] + manners.shorter * (lacking - len(manners.short) + 1)
        if state.facing is not None and abs(state.facing - used) > leading / 2:
            cost += manners.uneven + manners.uneven_line * abs(state.facing - used) / leading
        return cost

    # --- floats and the end -------------------------------------------------------------------

    def _float(self, past: _Ways, number: int, item: Item, state: _State, cost: float, trail: Any
               ) -> None:
        """A float leaves its place: to the foot of this page, or to the head of the next."""
        cost += item.leave
        used = state.used + item.foot
        if not state.waiting and not state.fresh and used <= self._target(state) + _EPSILON:
            _keep(past, (state._replace(used=_rounded(used), left=True, footed=True),
                         cost, (trail, "foot", number)))
        _keep(past, (state._replace(waiting=(*state.waiting, number), left=True),
                     cost + self._manners.away, (trail, "wait", number)))

    def _end(self, state: _State, way: tuple[float, Any]) -> tuple[float, Any]:
        """The chapter's last page: floats that still wait follow the text."""
        cost, trail = way
        lines = state.used / self._sheet.leading
        if not state.first and not state.waiting:
            cost += self._manners.last * max(0.0, self._manners.last_lines - lines - _EPSILON)
        for number in state.waiting:
            setting = self._items[number].settings[0]
            height = setting.bottoms[-1]
            used = state.used + (0.0 if state.fresh else setting.strips[0].space) + height
            if used > self._limit(state) + _EPSILON and not state.fresh:
                state, cost, trail = self._turned(
                    state._replace(waiting=()), state.used, Strip(0), cost, trail, number, 0)
                used = height
            trail = (trail, "set", number, 0)
            state = state._replace(used=used, fresh=False)
        while state.note and state.used > self._target(state) + _EPSILON:
            if not self._carried(state, state.used, state.note):
                return math.inf, None
            state, cost, trail = self._turned(state, state.used, Strip(0), cost, trail,
                                              len(self._items), 0)
        depth = self._target(state) if state.note else state.used
        return cost, (trail, "end", depth)


def _rounded(depth: float) -> float:
    return round(depth * _FINE) / _FINE


def _keep(ways: _Ways, way: _Way | None) -> None:
    """Take a way if none so good is known to its state."""
    if way is None:
        return
    state, cost, trail = way
    known = ways.get(state)
    if known is None or cost < known[0]:
        ways[state] = cost, trail


def _told(trail: Any, items: Sequence[Item], notes: Sequence[tuple[float, ...]]
          ) -> tuple[list[Page], list[int]]:
    """A trail as pages."""
    steps = []
    while trail is not None:
        steps.append(trail[1:])
        trail = trail[0]
    pages, chosen = [Page()], [0] * len(items)
    open_item: tuple[int, int] | None = None    # the item being set, and its first strip here

    def close(end: int | None = None) -> None:
        nonlocal open_item
        if open_item is None:
            return
        number, first = open_item
        strips = items[number].settings[chosen[number]].strips
        end = len(strips) if end is None else end
        if end > first:
            pages[-1].pieces.append((number, first, end))
            for strip in strips[first:end]:
                pages[-1].notes += [(note, 0, len(notes[note])) for note in strip.notes]
        open_item = None

    for kind, *rest in reversed(steps):
        match kind:
            case "set":
                close()
                open_item, chosen[rest[0]] = (rest[0], 0), rest[1]
            case "turn":
                number, first, used, carried = rest
                inside = open_item is not None and open_item[0] == number and first > 0
                close(first if inside else None)
                pages[-1].depth = used
                pages.append(Page())
                if carried:
                    note, begin, end = pages[-2].notes[-1]
                    pages[-2].notes[-1] = (note, begin, end - carried)
                    pages[-1].notes.append((note, end - carried, end))
                open_item = (number, first) if inside else None
            case "head":
                pages[-1].heads.append(rest[0])
            case "foot":
                pages[-1].feet.append(rest[0])
            case "end":
                close()
                pages[-1].depth = rest[0]
    return pages, chosen


def _snapped(item: Item, used: float, leading: float) -> float:
    """The depth used, as much larger as brings the next line to the grid."""
    if item.snap is None:
        return used
    return math.ceil((used + item.snap - _EPSILON) / leading) * leading - item.snap


def places(page: Page, items: Sequence[Item], chosen: Sequence[int], start: float,
           leading: float) -> tuple[dict[int, float], list[tuple[int, float, bool]]]:
    """Where each piece of a page stands, by its item; and its floats: item, place, whether at the
    head. ``start`` is the depth used before the text, in the chapter's first page."""
    floats, y = [], start
    for number in page.heads:
        floats.append((number, y, True))
        y += items[number].head
    foot = page.depth - page.noted
    for number in reversed(page.feet):
        setting = items[number].settings[0]
        floats.append((number, foot - setting.bottoms[-1], False))
        foot -= items[number].foot
    tops: dict[int, float] = {}
    before: int | None = None
    for number, first, end in page.pieces:
        setting = items[number].settings[chosen[number]]
        if before is not None:
            left = before < number - 1
            y += items[number].closed if left else setting.strips[first].space
        y += setting.again if first else 0.0
        tops[number] = y
        y += setting.bottoms[end - 1] - setting.tops[first]
        if before is None:
            y = _snapped(items[number], y, leading)
        before = number
    return tops, floats
