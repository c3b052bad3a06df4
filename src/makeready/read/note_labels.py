"""What the labels of notes say, for which Pandoc's tree has no place.

A link ``[](#fn-label)`` means the note ``[^label]``: that note gets a mark with this id at its
beginning. In a book with two streams of notes each of the author's own is a remark, with a mark that
says so; but a label ``[^en-…]`` or ``[^fn-…]`` says itself whether its note is one for the end or for
the page foot.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..model import tree
from ..model.book import PAGE_FOOT, Division, Placement
from ..model.notes import MARK, REMARK, anchor, labelled, marked
from ..model.seek import note_definitions, prose
from ..tools import pandoc
from .adjacent import part_citations

_FOOT, _END = "fn-", "en-"


def mark_notes(divisions: Iterable[Division], notes: Placement = Placement()) -> list[Division]:
    """The divisions with their notes marked."""
    divisions = list(divisions)
    wanted = {label for division in divisions for node in tree.walk(division.content)
              if tree.is_kind(node, "Link") and (label := labelled(tree.target(node)))}
    return [_marked(division, wanted, notes) for division in divisions]


def _marked(division: Division, wanted: set[str], notes: Placement) -> Division:
    text = division.source.text if division.source else ""
    apart = len(notes.places) > 1
    defined = note_definitions(prose(text))
    labels = sorted(label for label in defined if label in wanted
                    or apart and label.startswith((_FOOT, _END)))
    if not (labels or apart):
        return division
    meant = dict(zip(labels, _read(text, labels), strict=True))

    def mark(note: tree.Node) -> tree.Node | None:
        label = next((name for name, other in meant.items() if other == _bare(note)), "")
        meant.pop(label, None)      # of two notes alike the first is meant
        classes = (MARK, REMARK) if apart and _is_remark(label, notes) else (MARK,)
        if len(classes) == 1 and label not in wanted:
            return None
        return marked(note, tree.Attr(anchor(label) if label in wanted else "", classes))

    return division.rewritten({"Note": mark})


def _is_remark(label: str, notes: Placement) -> bool:
    """Whether a note of the author's own is one of the remarks."""
    at_foot = notes.remarks == PAGE_FOOT
    return at_foot if label.startswith(_FOOT) else not at_foot if label.startswith(_END) else True


def _read(text: str, labels: list[str]) -> list[tree.Node]:
    """The note of each label: the tree's order is not that of the text, so each is called once more
    where its place is known, at the end."""
    if not labels:
        return []
    calls = "".join(f"\n\n[^{label}]" for label in labels)
    document, _ = pandoc.read(part_citations(text) + calls)
    notes = [node for node in tree.walk(document["blocks"]) if tree.is_kind(node, "Note")]
    return [_bare(note) for note in notes[-len(labels):]]


def _bare(note: tree.Node) -> tree.Node:
    """A note without the numbers that Pandoc counts its citations by."""
    return tree.rewrite(note, {"Cite": lambda cite: tree.with_citations(
        cite, [one | {"citationNoteNum": 0} for one in tree.citations(cite)], tree.inlines(cite))})
