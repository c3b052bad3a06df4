"""Places in the author's files: what a diagnostic points at."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True, order=True)
class Span:
    """A place in a file the author can open.

    ``path`` is relative to the project; ``line`` and ``column`` count from 1, in characters.
    Line 0 means the file as a whole.
    """

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path


@dataclass(frozen=True)
class SourceFile:
    """A text file as the author wrote it: line ends are ``\\n``, a byte-order mark is gone."""

    path: str
    text: str = field(repr=False)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0] + [i + 1 for i, char in enumerate(self.text) if char == "\n"]

    def span(self, offset: int) -> Span:
        """The place of the character at ``offset`` (from 0)."""
        line = bisect_right(self._line_starts, offset)
        return Span(self.path, line, offset - self._line_starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """Line ``number`` (from 1) without its line end."""
        return self.text.split("\n")[number - 1]

    def offset(self, line: int, column: int = 1) -> int:
        """The offset of a place, the inverse of :meth:`span`."""
        return self._line_starts[line - 1] + column - 1

    def find(self, needle: str, start: int = 0) -> Span | None:
        """The first place of ``needle`` at or after ``start``, or None."""
        offset = self.text.find(needle, start) if needle else -1
        return self.span(offset) if offset >= 0 else None

    def whole(self) -> Span:
        """The file itself, for what has no line."""
        return Span(self.path)
