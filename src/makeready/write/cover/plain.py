"""One color, one face, one line."""

from __future__ import annotations

from ...tools.lettering import Face
from .sheet import WIDTH, Said, area, fill, ink, named, shape, svg

_GROUNDS = ("#274156", "#8c2f2b", "#2f5d50", "#b5651d", "#4b3f5c", "#5b6b3a", "#c9a227", "#3b3b3f", "#a8506b")
_MARGIN, _RULE = 150, 6


def front(said: Said) -> str:
    """Names above a line, the title below it."""
    ground = said.color or said.pick(_GROUNDS)
    room, text = WIDTH - 2 * _MARGIN, ink(ground)
    face = Face(said.family)
    y, parts = 190.0, []
    if names := named(said, face, room, 420, 92):
        parts.append(names.path(_MARGIN, y))
        y += names.height + 90
    rule = area(text, _MARGIN, y, room, _RULE)
    y += 150
    title = fill(said.title, Face(said.family, tracking=-.02), room, 1250, 300, 1.04)
    parts.append(title.path(_MARGIN, y))
    y += title.height + 110
    if said.subtitle:
        subtitle = fill(said.subtitle, Face(said.family, "italic"), room, 320, said.under(title.size, 92), 1.22)
        parts.append(subtitle.path(_MARGIN, y))
    return svg(area(ground), rule, shape(text, "".join(parts)))
