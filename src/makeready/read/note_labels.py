"""Notes that the text refers to keep their labels: Pandoc's tree has no place for them.

A link ``[](#fn-label)`` means the note ``[^label]``. Such a note gets a mark with that id at its
beginning; all other notes stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..model import tree
from ..model.book import Division
from ..model.notes import MARK, anchor, labelled, marked
from ..model.seek import note_definitions, prose
from ..tools import pandoc
from .adjacent import part_citations


def mark_notes(divisions: Iterable[Division]) -> list[Division]:
    """The divisions with a mark in each note that a link anywhere in the book means."""
    divisions = list(divisions)
    wanted = {label for division in divisions for node in tree.walk(division.content)
              if tree.is_kind(node, "Link") and (label := labelled(tree.target(node)))}
    return [_marked(division, wanted) for division in divisions] if wanted else divisions


def _marked(division: Division, wanted: set[str]) -> Division:
    text = division.source.text if division.source else ""
    labels = sorted(wanted & note_definitions(prose(text)).keys())
    if not labels:
        return division
    meant = dict(zip(labels, _read(text, labels), strict=True))

    def mark(note: tree.Node) -> tree.Node | None:
        label = next((name for name, other in meant.items() if other == _bare(note)), None)
        if label is None:
            return None
        del meant[label]            # of two notes alike the first is meant
        return marked(note, tree.Attr(anchor(label), (MARK,)))

    return division.rewritten({"Note": mark})


def _read(text: str, labels: list[str]) -> list[tree.Node]:
    """The note of each label: the tree's order is not that of the text, so each is called once more
    where its place is known, at the end."""
    calls = "".join(f"\n\n[^{label}]" for label in labels)
    document, _ = pandoc.read(part_citations(text) + calls)
    notes = [node for node in tree.walk(document["blocks"]) if tree.is_kind(node, "Note")]
    return [_bare(note) for note in notes[-len(labels):]]


def _bare(note: tree.Node) -> tree.Node:
    """A note without the numbers that Pandoc counts its citations by."""
    return tree.rewrite(note, {"Cite": lambda cite: tree.with_citations(
        cite, [one | {"citationNoteNum": 0} for one in tree.citations(cite)], tree.inlines(cite))})
