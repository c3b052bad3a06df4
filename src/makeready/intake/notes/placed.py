"""Which chapter a note goes to: a file of its own needs its own notes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from ..block import Block
from ..finding import Finding
from .defined import calls
from .note import Note


def place_notes(chapters: Sequence[Sequence[Block]], own: Sequence[Note], typed: Sequence[Note],
                called: Callable[[Block], Iterable[tuple[int, Note]]]
                ) -> tuple[list[list[Note]], list[Finding]]:
    """For each chapter the notes that its blocks call, in order, then those that nothing calls.

    ``own`` are Markdown's, called by their labels; ``called`` gives the ``typed`` ones that a block
    calls, each with its offset.
    """
    placed: list[list[Note]] = [[] for _ in chapters]
    findings = []
    for blocks, notes in zip(chapters, placed):
        found = [pair for block in blocks for pair in sorted(
            [*_own(block, own), *called(block)], key=lambda pair: pair[0])]
        notes += dict.fromkeys(note for _, note in found)
    calling = Counter(note for notes in placed for note in notes)
    for note in (*own, *typed):
        if not calling[note]:
            placed[_chapter_of(note, chapters)].append(note)
        if calling[note] != 1:
            findings.append(_report_calls(note, calling[note]))
    return placed, findings


def _own(block: Block, notes: Sequence[Note]) -> Iterator[tuple[int, Note]]:
    """Of several notes with one label the next one below is meant, or else the last."""
    for label, offset in calls(block):
        same = [note for note in notes if note.label == label]
        below = [note for note in same if note.line > block.line]
        if same:
            yield offset, (below or same[-1:])[0]


def _chapter_of(note: Note, chapters: Sequence[Sequence[Block]]) -> int:
    """The last chapter that begins above the note."""
    return max((i for i, blocks in enumerate(chapters) if blocks and blocks[0].line < note.line),
               default=0)


def _report_calls(note: Note, chapters: int) -> Finding:
    span = note.blocks[0].span()
    if chapters:
        return Finding("guessed", span, (
            f"The note “{note.label}” is called in {chapters} chapters: each has it as its own."))
    return Finding("unused", span, (
        f"Nothing calls the note “{note.label}”. It stands at the end of its chapter: put "
        f"“[^{note.label}]” where it belongs, or delete it."))
