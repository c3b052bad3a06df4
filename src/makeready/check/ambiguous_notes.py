"""A link to a note whose label several files use."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import tree
from ..model.book import Book
from ..model.diagnostic import Diagnostic, diagnose
from ..model.notes import MARK, anchor, labelled
from ..model.survey import Survey


def ambiguous_notes(book: Book, found: Survey) -> Iterator[Diagnostic]:
    """Each such link from a file that has no note of that label itself."""
    marks = [mark for mark in found.anchors if MARK in tree.attr(mark.node).classes]
    for link in found.links:
        label = labelled(link.value)
        meant = [mark.division for mark in marks if label and mark.value == anchor(label)]
        if len(meant) > 1 and link.division not in meant:
            yield diagnose("note-ambiguous", link.span, label=label, places=", ".join(
                division.source.path for division in meant if division.source))
