"""A paragraph-like piece of a draft that remembers where each of its characters was typed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..model.source import Span


@dataclass(frozen=True)
class Block:
    """A heading, a paragraph, an item: what stands between two breaks.

    ``places`` pairs each offset of ``text`` at which a line of the draft begins with the place of
    that character, rising, the first at offset 0. A ``verbatim`` block (code) is not looked into.
    """

    text: str
    places: tuple[tuple[int, Span], ...]
    verbatim: bool = False

    @property
    def line(self) -> int:
        """The first line of the draft it stands on."""
        return self.places[0][1].line

    @property
    def last_line(self) -> int:
        """The last line of the draft it stands on."""
        return self.places[-1][1].line

    def span(self, offset: int = 0) -> Span:
        """The place of the character at ``offset``."""
        at = bisect_right(self.places, offset, key=lambda place: place[0]) - 1
        start, span = self.places[at]
        return replace(span, column=span.column + offset - start)

    def part(self, start: int, end: int | None = None) -> Block:
        """``text[start:end]`` without the white space around it, places kept."""
        piece = self.text[start:end]
        start += len(piece) - len(piece.lstrip())
        text = piece.strip()
        later = tuple((offset - start, span) for offset, span in self.places
                      if start < offset < start + len(text))
        return Block(text, ((0, self.span(start)), *later), self.verbatim)

    def lines(self) -> list[Block]:
        """One block for each line end that the text still has."""
        starts = [0] + [i + 1 for i, char in enumerate(self.text) if char == "\n"]
        return [self.part(start, end) for start, end in zip(starts, [*starts[1:], None])]


def join(blocks: Sequence[Block]) -> Block:
    """Blocks as one, a space between them."""
    text, places = "", []
    for block in blocks:
        text += " " if text else ""
        places += [(len(text) + offset, span) for offset, span in block.places]
        text += block.text
    return Block(text, tuple(places))


def lines_of(blocks: Sequence[Block]) -> str:
    """``line 7`` or ``lines 7–12``: the lines from the first block to the last."""
    first, last = blocks[0].line, blocks[-1].last_line
    return f"line {first}" if first == last else f"lines {first}–{last}"
