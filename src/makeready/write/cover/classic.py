"""A patterned paper with a label, as on a small book in paper boards."""

from __future__ import annotations

from math import ceil

from ...tools.lettering import Face
from .sheet import (DARK, HEIGHT, LIGHT, WIDTH, Lines, Said, area, fill, fit, frame, ink, mixed, named,
                    shape, svg)

_GROUNDS = ("#6b1f24", "#1e3550", "#24493d", "#4a2a45", "#7a4a1e", "#2f4858", "#5a5a26", "#8a3b2a")
_WIDE, _DEEP, _PAD = 1300, 1080, 130
_SPACE, _NEAR = 150, 90
"""Between the names, the title and the fleuron, and between title and subtitle."""

_FLEURON, _LOZENGE = "❦", "◆"
_BULGE = .5523
"""Where the handles of a Bézier curve are that comes nearest to a quarter of a circle."""


def front(said: Said) -> str:
    """Pattern, label, and what stands on it in the middle."""
    ground = said.color or said.pick(_GROUNDS)
    faint = mixed(ground, ink(ground), .26)
    blocks = _blocks(said)
    used = sum(space + lines.height for space, lines in blocks)
    depth = max(used + 2 * _PAD, _DEEP)
    spread = (depth - used - 2 * _PAD) / len(blocks)      # what is left opens the larger spaces
    left, top = (WIDTH - _WIDE) / 2, round((HEIGHT - depth) * .38)
    y, parts = top + _PAD + spread / 2, []
    for space, lines in blocks:
        y += space + (spread if space == _SPACE else 0)
        parts.append(lines.path(WIDTH / 2, y, .5))
        y += lines.height
    *words, fleuron = parts
    return svg(area(ground), shape(faint, said.pick((_lozenges, _scales, _petals), "paper")()),
               area(LIGHT, left, top, _WIDE, depth),
               frame(ground, 8, 36, left, top, _WIDE, depth), frame(ground, 2.5, 54, left, top, _WIDE, depth),
               shape(DARK, "".join(words)), shape(ground, fleuron))


def _blocks(said: Said) -> list[tuple[float, Lines]]:
    """What stands on the label from its head to its foot, with the space above each."""
    upright, slanted = Face(said.family), Face(said.family, "italic")
    room = _WIDE - 2 * _PAD
    title = fill(said.title, upright, room, 820, 230, 1.06)
    blocks = [(0 if not said.names else _SPACE, title)]
    if names := named(said, upright, room, 330, 96):
        blocks.insert(0, (0, names))
    if said.subtitle:
        blocks.append((_NEAR, fill(said.subtitle, slanted, room, 270, said.under(title.size, 84), 1.2)))
    mark = _FLEURON if upright.has(_FLEURON) else _LOZENGE
    return [*blocks, (_SPACE, fit([mark], upright, 200, 200, 150))]


# --- papers -------------------------------------------------------------------------------------

def _lozenges() -> str:
    """A lattice of small lozenges."""
    return "".join(f"M{x} {y - 34}l22 34l-22 34l-22 -34z" for x, y in _grid(100, 78))


def _petals() -> str:
    """Small flowers of four petals."""
    return "".join(_petal(x, y, 46) for x, y in _grid(160, 113))


def _petal(x: float, y: float, r: float) -> str:
    """Four petals that meet in a point."""
    return "".join(f"M{x:g} {y:g}q{r * a:g} {r * b:g} {r * c:g} {r * d:g}q{-r * e:g} {-r * f:g} {-r * c:g} {-r * d:g}"
                   for a, b, c, d, e, f in ((.5, -.1, 1, -1, .1, .5), (.1, .5, 1, 1, .5, .1),
                                            (-.5, .1, -1, 1, -.1, -.5), (-.1, -.5, -1, -1, -.5, -.1)))


def _scales() -> str:
    """Rows of half rings, each over the seam of the row below."""
    return "".join(_ring(x, y, r, 7) for x, y in _grid(160, 80) for r in (75, 53, 31))


def _ring(x: float, y: float, r: float, stroke: float) -> str:
    """The upper half of a ring."""
    def half(radius: float, sign: int) -> str:
        h = radius * _BULGE * sign
        side = radius * sign
        return (f"c0 {-abs(h):g} {side - h:g} {-radius:g} {side:g} {-radius:g}"
                f"c{h:g} 0 {side:g} {radius - abs(h):g} {side:g} {radius:g}")
    return f"M{x - r:g} {y:g}{half(r, 1)}h{-stroke:g}{half(r - stroke, -1)}z"


def _grid(across: float, down: float) -> list[tuple[float, float]]:
    """Places in rows, every other row half a step to the side."""
    return [(round(x * across + (across / 2 if y % 2 else 0), 1), round(y * down, 1))
            for y in range(ceil(HEIGHT / down) + 2) for x in range(-1, ceil(WIDTH / across) + 1)]
