"""How far a character may stand out into the margin, so that the edge of the text looks straight.

In thousandths of the character's own width, at the left and at the right. The figures are those that
microtype (Robert Schlicht) uses by default for roman type, but for letters, which keep to their edge.
"""

from __future__ import annotations

from collections.abc import Mapping

_SHARES: Mapping[str, tuple[int, int]] = {
    ".": (0, 700), ",": (0, 700), ":": (0, 500), ";": (0, 300), "!": (0, 100), "?": (0, 100),
    "-": (0, 700), "\u2010": (0, 700), "\u00ad": (0, 700), "–": (200, 200), "—": (150, 150),
    "‘": (500, 700), "’": (300, 700), "“": (500, 500), "”": (300, 500), "'": (300, 700),
    '"': (300, 500), "(": (100, 0), ")": (0, 200), "[": (100, 0), "]": (0, 200),
}


def left(char: str) -> float:
    """The share of its width by which ``char`` may stand out at the left."""
    return _SHARES.get(char, (0, 0))[0] / 1000


def right(char: str) -> float:
    """The share of its width by which ``char`` may stand out at the right."""
    return _SHARES.get(char, (0, 0))[1] / 1000
