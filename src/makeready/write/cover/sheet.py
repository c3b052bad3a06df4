"""What the designs of a cover share: the sheet, lines that fill a box, colors that go together."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from ...tools.lettering import Face
from ..titles import even_lines

WIDTH, HEIGHT = 1600, 2560
"""Of a front cover in pixels: what KDP calls ideal, and enough for every shop."""

LIGHT, DARK = "#fbf6ea", "#1c1a1b"
_LINES = 8
_SMALL = 58
_LOOSE = 1.22
_LINKED = .5
"""How bad it is, on a cover, that a line ends with a small word."""

_FEWER = 1.12
"""How much larger a title must become by one line more."""


@dataclass(frozen=True)
class Said:
    """What a cover says: title, subtitle (may be empty) and the names, a line each; the family it is
    lettered in, and the color that the author chose, or an empty one."""

    title: str
    subtitle: str
    names: tuple[str, ...]
    family: str
    color: str = ""

    @staticmethod
    def under(size: float, largest: float) -> float:
        """The largest size of a subtitle under a title of a size."""
        return max(_SMALL, min(largest, size * .6))

    def pick(self, choices: Sequence, salt: str = "") -> object:
        """One of ``choices``, always the same for this title."""
        digest = hashlib.sha256(f"{self.title}{salt}".encode()).digest()
        return choices[int.from_bytes(digest[:4]) % len(choices)]


@dataclass(frozen=True)
class Lines:
    """Text broken into lines of one size. ``leading`` is in the size."""

    texts: tuple[str, ...]
    face: Face
    size: float
    leading: float

    @property
    def height(self) -> float:
        """From the head of the first line's capitals to the last baseline."""
        return self.face.cap_height * self.size + (len(self.texts) - 1) * self.leading * self.size

    def path(self, x: float, top: float, share: float = 0.0) -> str:
        """The outlines, from ``top`` down. Of the white beside a line, ``share`` is at its left: with 0
        the lines begin at ``x``, with .5 they are centered on it, with 1 they end there."""
        baseline = top + self.face.cap_height * self.size
        return "".join(self.face.outline(
            text, self.size, x - share * self.face.width(text) * self.size,
            baseline + i * self.leading * self.size) for i, text in enumerate(self.texts))


def fill(text: str, face: Face, width: float, height: float, largest: float,
         leading: float = 1.1) -> Lines:
    """``text`` in as few even lines as let it be large, within a box."""
    words = text.split()
    ems = [face.width(word + " ") for word in words]
    best: Lines | None = None
    for count in range(1, min(_LINES, len(words)) + 1):
        found = fit(_broken(words, ems, count), face, width, height, largest, leading)
        if best is None or found.size > best.size * _FEWER and not _lonely(found.texts):
            best = found
    return best


def fit(texts: Sequence[str], face: Face, width: float, height: float, largest: float,
        leading: float = 1.1) -> Lines:
    """Lines as they are, as large as the box lets them be."""
    widest = max(map(face.width, texts))
    deep = face.cap_height + (len(texts) - 1) * leading
    return Lines(tuple(texts), face, min(largest, width / widest, height / deep), leading)


def named(said: Said, face: Face, width: float, height: float, largest: float) -> Lines | None:
    """The names: a line each; a line that lists them is broken. None where no one is named."""
    if len(said.names) == 1:
        return fill(said.names[0], face, width, height, largest, _LOOSE)
    return fit(said.names, face, width, height, largest, _LOOSE) if said.names else None


def _lonely(texts: Sequence[str]) -> bool:
    """Whether a line is but one small word: “and”."""
    return any(text.islower() and " " not in text for text in texts)


def _broken(words: Sequence[str], ems: Sequence[float], count: int) -> list[str]:
    ends = [0, *(end + 1 for end in even_lines(words, ems, count, float("inf"), _LINKED)), len(words)]
    return [" ".join(words[start:end]) for start, end in zip(ends, ends[1:], strict=False)]


# --- drawing ------------------------------------------------------------------------------------

def svg(*parts: str) -> str:
    """A front cover of its parts, the lowest first."""
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" '
            f'viewBox="0 0 {WIDTH} {HEIGHT}">{"".join(parts)}</svg>')


def area(color: str, x: float = 0, y: float = 0, width: float = WIDTH, height: float = HEIGHT) -> str:
    """A rectangle."""
    return f'<path fill="{color}" d="M{x:g} {y:g}h{width:g}v{height:g}h{-width:g}z"/>'


def shape(color: str, path: str) -> str:
    """An outline, filled."""
    return f'<path fill="{color}" d="{path}"/>'


def frame(color: str, stroke: float, inset: float, x: float, y: float, width: float, height: float) -> str:
    """A line inside a rectangle, ``inset`` from its edges."""
    return (f'<rect fill="none" stroke="{color}" stroke-width="{stroke:g}" x="{x + inset:g}" y="{y + inset:g}" '
            f'width="{width - 2 * inset:g}" height="{height - 2 * inset:g}"/>')


# --- colors -------------------------------------------------------------------------------------

def mixed(color: str, other: str, share: float) -> str:
    """``color`` with a ``share`` of another one."""
    pairs = zip(_channels(color), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def ink(ground: str) -> str:
    """What is read best on ``ground``: light or dark."""
    return max(LIGHT, DARK, key=lambda color: _contrast(color, ground))


def _channels(color: str) -> tuple[int, int, int]:
    return tuple(int(color[i:i + 2], 16) for i in (1, 3, 5))


def _contrast(color: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2."""
    dark, light = sorted(map(_luminance, (color, other)))
    return (light + .05) / (dark + .05)


def _luminance(color: str) -> float:
    linear = [c / 3294.6 if c <= 10 else ((c / 255 + .055) / 1.055) ** 2.4 for c in _channels(color)]
    return sum(part * share for part, share in zip(linear, (.2126, .7152, .0722), strict=True))
