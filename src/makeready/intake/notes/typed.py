"""Notes that the author typed as a list under the text.

A typed list holds notes, and not sources, when what it says is more than a list of sources says:
“Ibid.”, a page after the imprint, a remark; and when each number is called but once. Without a
heading over it, it is one only if the text above calls every one of its numbers, in their order.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count as count_from

from ..block import Block, lines_of
from ..finding import Finding, count
from ..headings import UNDECIDED, Heading, read_heading
from ..placeholders import find_numbers, find_worded
from ..sources.entry import Entry, read_entries, read_entry
from ..sources.names import INVERTED
from ..sources.parse import parse
from ..sources.titles import bare_title, title_kind
from .defined import calls
from .note import Note, NoteList

_SAFE = ("bracketed", "raised", "label", "stop")
_BACK = re.compile(r"\W*(?:ibid(?:em)?\b|id\.|op\. ?cit|loc\. ?cit|a\. ?a\. ?o|ebd\.|ebenda|"
                   r"see (?:also |above|below|note|n\.)|cf\. |vgl\. |voir |véase |cfr?\. |siehe )"
                   r"|.*\b(?:op\. ?cit|a\. ?a\. ?o)\.?", re.IGNORECASE)
_PAGE_CITED = re.compile(r"(?:(?:\)|[^\W\d_]|[”\"*_]),|,[”\"*_]+) (?:pp?\. ?|S\. |s\. )?"
                         r"(?!(?:1[4-9]|20)\d\d\.?$)\d+(?:[–-]\d+)?"
                         r"(?:, \d+(?:[–-]\d+)?)*\.?$")
_INLINE = re.compile(r"\[(?:foot|end)?note (?P<number>\d{1,3}):\s+(?P<text>.+)\]",
                     re.IGNORECASE | re.DOTALL)


def take_typed(blocks: Sequence[Block]) -> tuple[list[Block], list[NoteList], list[Finding]]:
    """The text without the lists of notes that are typed in it, these, and where they stood."""
    runs = list(_find(blocks))
    taken = {i for run in runs for i in run.where}
    chapters = [block.line for block in blocks if _level(block) == 1]
    labels = {(bisect(chapters, block.line), label) for block in blocks for label, _ in calls(block)
              if not label.isdigit()}
    lists, findings = [], []
    for run in runs:
        lists.append(_note_list(run, bisect(chapters, run.lines.start), labels))
        findings.append(_report(run, blocks[run.where.start]))
        findings += [_report_back(number, note) for number, note in lists[-1].notes.items()
                     if _BACK.match(note.blocks[0].text)]
    return [block for i, block in enumerate(blocks) if i not in taken], lists, findings


Numbered = tuple[tuple[int, tuple[Block, ...]], ...]
"""Each number with its paragraphs."""


@dataclass(frozen=True)
class _Run:
    """A list of notes, and the blocks it takes up; ``scope`` as in :class:`NoteList`."""

    where: range
    notes: Numbered
    title: str = ""
    scope: range | None = None

    @property
    def lines(self) -> range:
        """The lines of the chapter that it is for, or else its own."""
        return self.scope or range(self.notes[0][1][0].line, self.notes[-1][1][-1].last_line + 1)


def _find(blocks: Sequence[Block]) -> Iterator[_Run]:
    """The lists in order. A list belongs to the text between it and the one before."""
    called = [_called(block) for block in blocks]
    last = i = 0
    while i < len(blocks):
        above = [number for numbers in called[last:i] for number in numbers]
        runs, after = _at(blocks, i, above, called)
        yield from runs
        if runs:
            last = after
        i = after


def _at(blocks: Sequence[Block], i: int, above: Sequence[int], called: Sequence[Sequence[int]]
        ) -> tuple[list[_Run], int]:
    """The lists that begin at block ``i``, and where to look on."""
    kind = title_kind(blocks[i].text)
    if kind == "notes" and (groups := _grouped(blocks, i, called)):
        return groups, groups[-1].where.stop
    run = _titled(blocks, i) if kind else _untitled(blocks, i)
    numbers = [number for number, _ in run.notes]
    own = [number for number in above if number in numbers]
    if kind:
        is_called = 2 * len(set(own)) >= len(numbers) > 0
        by_place = kind == "notes" and len(set(own)) == len(own)
    else:
        is_called = bool(numbers) and list(above[-len(numbers):]) == numbers and (
            len(numbers) > 1 or not blocks[i].text[0].isdigit())
        by_place = True
    if is_called and _are_notes(run.notes, by_place):
        return [run], run.where.stop
    return [], _behind_list(blocks, i + 1) if kind else max(i + 1, run.where.stop)


def _behind_list(blocks: Sequence[Block], i: int) -> int:
    """Where the numbered entries end that begin at block ``i``."""
    while i < len(blocks) and any(entry.number for entry in _entries(blocks[i])):
        i += 1
    return i


def _titled(blocks: Sequence[Block], start: int) -> _Run:
    """What stands under a heading such as “Notes”."""
    end = next((i for i in range(start + 1, len(blocks))
                if _is_heading(blocks[i]) or title_kind(blocks[i].text)), len(blocks))
    return _Run(range(start, end), _numbered(blocks[start + 1:end]), bare_title(blocks[start].text))


def _untitled(blocks: Sequence[Block], start: int) -> _Run:
    """Blocks in a row that are numbered on from each other."""
    notes: Numbered = ()
    end = start
    while end < len(blocks) and (own := _items(blocks[end])) and (
            not notes or own[0][0] == notes[-1][0] + 1):
        notes += own
        end += 1
    return _Run(range(start, end), notes)


# The notes of all chapters at the end, under the chapters' headings

def _grouped(blocks: Sequence[Block], start: int, called: Sequence[Sequence[int]]) -> list[_Run]:
    """A list for each chapter, where “Notes” is followed by headings that the text has too."""
    chapters = [i for i in range(start) if _is_heading(blocks[i])]
    runs: list[_Run] = []
    at = start + 1
    while at < len(blocks) and _is_heading(blocks[at]):
        run = _titled(blocks, at)
        own = next((i for i in chapters if _is_same(blocks[i], blocks[at])), None)
        numbers = {number for number, _ in run.notes}
        if own is None or not numbers:
            break
        end = next((i for i in chapters
                    if i > own and _level(blocks[i]) <= _level(blocks[own])), start)
        heard = [n for numbers_ in called[own:end] for n in numbers_ if n in numbers]
        if 2 * len(set(heard)) < len(numbers):
            break
        runs.append(replace(run, where=range(at if runs else start, run.where.stop),
                            scope=range(blocks[own].line, blocks[end].line)))
        at = run.where.stop
    return runs


def _level(block: Block) -> int:
    heading = read_heading(block)
    return heading.level if heading else 0


def _is_same(own: Block, other: Block) -> bool:
    """Whether two headings name one chapter, by its title or else by its number."""
    first, second = read_heading(own), read_heading(other)
    if not first or not second:
        return False
    titles = [_title(heading) for heading in (first, second)]
    if all(titles):
        return titles[0] == titles[1]
    return bool(first.number) and first.number == second.number


def _title(heading: Heading) -> str:
    text = heading.title.text if heading.title else ""
    return " ".join(re.findall(r"\w+", text.casefold()))


# What the entries say

def _items(block: Block) -> Numbered:
    """The numbered notes that a block is, numbered on from each other, or none."""
    if block.verbatim or _is_heading(block):
        return ()
    if found := _INLINE.fullmatch(block.text):
        return ((int(found["number"]), (block.part(*found.span("text")),)),)
    entries = read_entries(block)
    numbers = [entry.number for entry in entries]
    if not all(numbers) or numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return ()
    return tuple((entry.number, (entry.block,)) for entry in entries)


def _numbered(blocks: Sequence[Block]) -> Numbered:
    """What stands under a heading, by number: what has none goes on with the note before it.
    Nothing unless it begins with a number and gives none twice."""
    notes: list[tuple[int, tuple[Block, ...]]] = []
    for entry in (entry for block in blocks for entry in _entries(block)):
        if entry.number is not None:
            notes.append((entry.number, (entry.block,)))
        elif not notes:
            return ()
        else:
            notes[-1] = (notes[-1][0], (*notes[-1][1], entry.typed))
    numbers = [number for number, _ in notes]
    return tuple(notes) if len(set(numbers)) == len(numbers) else ()


_LOOSE = re.compile(r"(?P<number>\d{1,3})\s+(?=[\"“‘(*_«]*[^\W\da-z_])")


def _entries(block: Block) -> list[Entry]:
    """Under a heading a number may also stand without a mark: “3 See the ledger.”"""
    loose = None if block.verbatim else _LOOSE.match(block.text)
    if loose and not read_entry(block).is_marked:
        return [Entry(block, block.part(loose.end()), int(loose["number"]))]
    return read_entries(block)


def _are_notes(notes: Numbered, by_place: bool) -> bool:
    """Whether the entries say what only notes say; where their place is that of notes, they are
    unless three quarters are sources."""
    entries = [paragraphs[0] for _, paragraphs in notes]
    if any(_BACK.match(entry.text) for entry in entries):
        return True
    return by_place and 4 * sum(map(_is_source, entries)) < 3 * len(entries)


def _is_source(entry: Block) -> bool:
    """Whether it has the form of an entry in a list of sources: filed by name, a page on the web,
    or all of it in place."""
    if _PAGE_CITED.search(entry.text.strip()):
        return False
    if INVERTED.match(entry.text) or re.search(r"https?://\S+|\b10\.\d{4,9}/\S+", entry.text):
        return True
    parsed = parse(entry.text)
    return parsed is not None and parsed.is_sure


def _called(block: Block) -> list[int]:
    markers = [*find_worded(block), *(m for m in find_numbers(block) if m.form in _SAFE)]
    return [cited.number for marker in sorted(markers, key=lambda marker: marker.start)
            for cited in marker.cited]


def _is_heading(block: Block) -> bool:
    heading = read_heading(block)
    return bool(heading and heading.level != UNDECIDED)


def _note_list(run: _Run, chapter: int, labels: set[tuple[int, str]]) -> NoteList:
    """The notes with labels that their chapter has not yet: their numbers, if it can be."""
    notes = {}
    for number, paragraphs in run.notes:
        names = (f"{number}-{n}" if n > 1 else str(number) for n in count_from(1))
        label = next(name for name in names if (chapter, name) not in labels)
        labels.add((chapter, label))
        notes[number] = Note(label, paragraphs)
    return NoteList(run.notes[0][1][0].line, notes, run.scope)


def _report(run: _Run, first: Block) -> Finding:
    where = lines_of([run.notes[0][1][0], run.notes[-1][1][-1]])
    under = f" under “{run.title}”" if run.title else " in a list without a title"
    return Finding("matched" if run.title else "guessed", first.span(), (
        f"{where[0].upper()}{where[1:]}: {count(len(run.notes), 'note')}{under}."))


def _report_back(number: int, note: Note) -> Finding:
    return Finding("guessed", note.blocks[0].span(), (
        f"Note {number} begins “{' '.join(note.blocks[0].text.split()[:3])}”, or looks back at "
        "another: it stays as typed, and is right as long as no note comes between the two."))
