"""What the rules read: the prose of a file, and where each character of it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from ..model.seek import OPAQUE
from ..model.source import SourceFile

PROSE, MARKUP, OTHER = 0, 1, 2
"""What a character of a file is: the author's words; signs that mark them up (``*``, ``[``);
anything else, which no cure may touch."""

NOTE, CITATION = "\ufff9", "\ufffa"
"""Stand in a passage for the call of a note and for a citation; :data:`OPAQUE` for code, formulas,
addresses and what is marked verbatim."""

PARAGRAPH, HEADING, ITEM, CELL, VERSE, REMARK = "paragraph", "heading", "item", "cell", "verse", "note"
"""Kinds of passages; ``REMARK`` is the text of a note."""


@dataclass(frozen=True)
class Passage:
    """A block of prose as it is read: no markup, escapes resolved, line ends as ``\\n``.

    Character ``i`` of ``plain`` is written at ``starts[i]:ends[i]`` of the file. ``level`` is that of
    a heading, else 0.
    """

    kind: str
    level: int
    plain: str
    starts: tuple[int, ...] = field(repr=False)
    ends: tuple[int, ...] = field(repr=False)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where ``plain[start:end]`` is written; an empty stretch stands behind what precedes it."""
        if start < end:
            return self.starts[start], self.ends[end - 1]
        at = self.ends[start - 1] if start else self.starts[start]
        return at, at


@dataclass(frozen=True)
class Text:
    """A file with its passages, in their order. ``kinds`` tells of each character what it is."""

    source: SourceFile
    passages: tuple[Passage, ...] = field(repr=False)
    kinds: bytes = field(repr=False)

    @cached_property
    def marked_up(self) -> str:
        """The file with its markup, as long as it is; :data:`OPAQUE` for what is neither prose nor
        markup. For rules about the markup itself."""
        return "".join(OPAQUE if kind == OTHER and char != "\n" else char
                       for char, kind in zip(self.source.text, self.kinds, strict=True))


@dataclass(frozen=True)
class Manuscript:
    """All texts of a book in their order; ``language`` is a BCP 47 tag."""

    language: str
    texts: tuple[Text, ...]

    def passages(self, kinds: tuple[str, ...] = ()) -> Iterator[tuple[Text, Passage]]:
        """Every passage of these kinds, or of all, with its file."""
        for text in self.texts:
            for passage in text.passages:
                if not kinds or passage.kind in kinds:
                    yield text, passage
