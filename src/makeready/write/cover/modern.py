"""A large title over a mosaic of quarter circles, half circles and triangles, another for each title."""

from __future__ import annotations

import random

from ...tools.lettering import Face
from .sheet import HEIGHT, WIDTH, Said, area, fill, ink, mixed, named, shape, svg

_PALETTES = (
    ("#f2ead8", "#d9482b", "#1f3a5f", "#e9b44c"), ("#17324a", "#e8dcc0", "#d96c3f", "#6fa3a0"),
    ("#f4efe4", "#0f5c54", "#e2a03f", "#272726"), ("#2a2438", "#e6c7a1", "#c8553d", "#7e8aa2"),
    ("#e9e4da", "#7b2d43", "#3f6c74", "#d7a29e"), ("#f0c84b", "#25304a", "#f6f0e0", "#c6462f"))
"""The ground, and what lies on it."""

_TILE, _ROWS, _MARGIN, _SPACE = 400, 4, 130, 110
_TILES = (
    "M0 0H{t}A{t} {t} 0 0 1 0 {t}Z",                                        # a quarter of a circle
    "M0 0A{h} {h} 0 0 1 0 {t}Z",                                            # half a circle at one side
    "M0 0H{t}L0 {t}Z",                                                      # half the tile
    "M{h} 0A{h} {h} 0 0 1 {h} {t}A{h} {h} 0 0 1 {h} 0Z",                    # a circle
    "M0 0H{t}A{t} {t} 0 0 1 0 {t}V{h}A{h} {h} 0 0 0 {h} 0Z")                # a quarter of a ring


def front(said: Said) -> str:
    """The title takes what it needs, in whole rows of the mosaic."""
    palette = (said.color, *_PALETTES[0][1:]) if said.color else said.pick(_PALETTES)
    ground, text = palette[0], ink(palette[0])
    room = WIDTH - 2 * _MARGIN
    face, heavy = Face(said.family), Face(said.family, weight=_heaviest(said.family), tracking=-.015)
    title = fill(said.title, heavy, room, 900, 280, 1.0)
    parts, y = [title.path(_MARGIN, _MARGIN)], _MARGIN + title.height
    if said.subtitle:
        subtitle = fill(said.subtitle, face, room, 260, said.under(title.size, 76), 1.22)
        parts.append(subtitle.path(_MARGIN, y + _SPACE))
        y += _SPACE + subtitle.height
    names = named(said, face, room, 300, 84)
    needed = y + (_SPACE + names.height if names else 0) + _SPACE
    rows = max(1, min(_ROWS, int((HEIGHT - needed) // _TILE)))
    if names:
        parts.append(names.path(_MARGIN, HEIGHT - rows * _TILE - _SPACE - names.height))
    return svg(area(ground), shape(text, "".join(parts)), _mosaic(said, palette, rows))


def _heaviest(family: str) -> int:
    return 800 if family == "Spectral" else 400


def _mosaic(said: Said, palette: tuple[str, ...], rows: int) -> str:
    """Tiles at the foot. No tile repeats the one before it."""
    chance = random.Random(said.pick(range(2 ** 32)))
    ground, *colors = palette
    out, before = [], -1
    for row in range(rows):
        for column in range(WIDTH // _TILE):
            under, over = chance.sample([mixed(ground, ink(ground), .08), *colors], 2)
            kind = chance.choice([k for k in range(len(_TILES)) if k != before])
            before = kind
            x, y = column * _TILE, HEIGHT - (rows - row) * _TILE
            path = _TILES[kind].format(t=_TILE, h=_TILE / 2)
            turn = f"rotate({90 * chance.randrange(4)} {_TILE / 2} {_TILE / 2})"
            out.append(area(under, x, y, _TILE, _TILE)
                       + f'<g transform="translate({x} {y}) {turn}">{shape(over, path)}</g>')
    return "".join(out)
