"""What a list of contents holds: every division with a heading, and its sections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from . import tree
from .book import ROLES, Book, Division
from .tree import Inlines

FIRST_SECTION = 2
"""The heading level of a division's own sections; its title is level 1."""


@dataclass(frozen=True)
class Entry:
    """A line of the contents. ``depth`` is 1 for a division, 2 for a section; ``id`` is where it
    leads; ``label`` the number before the title, empty for none; ``title`` and ``subtitle`` hold no
    notes."""

    depth: int
    id: str
    label: str
    title: Inlines
    division: Division
    subtitle: Inlines = field(default_factory=list)

    @property
    def text(self) -> str:
        """The title as plain text, or the label where there is no title."""
        return tree.text_of(self.title) or self.label

    @property
    def full(self) -> str:
        """Label and title as plain text: “Chapter 6. The Title”."""
        return ". ".join(filter(None, (self.label if self.title else "", self.text)))


def outline(book: Book, depth: int) -> tuple[Entry, ...]:
    """Every heading down to ``depth`` (1: divisions alone), that of the contents among them."""
    return tuple(entry for division in book.divisions for entry in _entries(division)
                 if entry.depth <= depth)


def _entries(division: Division) -> Iterator[Entry]:
    if ROLES[division.role].display or not (division.title or division.label):
        return
    yield Entry(1, division.id, division.label, _bare(division.title), division,
                _bare(division.subtitle))
    for block in division.blocks:
        if tree.is_kind(block, "Header"):
            yield Entry(tree.level(block) - FIRST_SECTION + 2, tree.attr(block).id, "",
                        _bare(tree.inlines(block)), division)


def _bare(inlines: Inlines) -> Inlines:
    """Without notes, and without links: an entry is a link itself."""
    return tree.rewrite(inlines, {"Note": lambda _: [], "Link": tree.inlines})
