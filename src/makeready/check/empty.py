"""A division that the author listed and did not write."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import tree
from ..model.book import Book, Division
from ..model.diagnostic import Diagnostic, diagnose
from ..model.survey import Survey

MAY_BE_EMPTY = ("part",)
"""Divisions that may consist of their title alone."""


def empty_divisions(book: Book, found: Survey) -> Iterator[Diagnostic]:
    """Each division from a file that holds neither words nor an image."""
    for division in book.divisions:
        if (division.source is not None and not _has_content(division)
                and not (division.title and division.role in MAY_BE_EMPTY)):
            yield diagnose("chapter-empty", division.source.span(0),
                           title=tree.text_of(division.title) or division.role)


def _has_content(division: Division) -> bool:
    """Whether there is more than headings, breaks and comments."""
    return any(tree.is_kind(node, "Str", "Code", "CodeBlock", "Math", "Image")
               for node in tree.walk_outside(division.blocks, "Header"))
