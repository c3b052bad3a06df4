"""A heading that skips a level."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from ..model import tree
from ..model.book import Book
from ..model.diagnostic import Diagnostic, diagnose
from ..model.survey import Survey

TITLE = 1
"""A division's title, written or made, is of level 1."""


def skipped_levels(book: Book, found: Survey) -> Iterator[Diagnostic]:
    """Each heading more than one level below the one before it in its division."""
    for _, headings in groupby(found.headings, lambda heading: id(heading.division)):
        before = TITLE
        for heading in headings:
            level = tree.level(heading.node)
            if level > before + 1:
                yield diagnose("heading-skip", heading.span, title=tree.text_of(heading.node),
                               before="#" * before, level="#" * level, expected="#" * (before + 1))
            before = level
