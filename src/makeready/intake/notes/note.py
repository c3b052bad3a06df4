"""What a note is, whoever numbered it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..block import Block


@dataclass(frozen=True)
class Note:
    """A note under its ``label``; ``blocks`` are its paragraphs without label or number."""

    label: str
    blocks: tuple[Block, ...]

    @property
    def line(self) -> int:
        """The line of the draft on which it begins."""
        return self.blocks[0].line


@dataclass(frozen=True)
class NoteList:
    """Notes typed under the text, by number; ``line`` is where the list begins. ``scope`` are the
    lines that it is for, where it does not stand below them."""

    line: int
    notes: Mapping[int, Note]
    scope: range | None = None
