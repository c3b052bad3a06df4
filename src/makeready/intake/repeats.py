"""A passage pasted twice: found though the copies differ in a few words, shown, and settled.

Blocks are alike when most of their words are. Runs of alike blocks, with a block or so between that
only one copy has, make a passage. Seeds of runs come from an index of four words in a row, so that
a long draft is not compared block by block with itself.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from .block import Block, lines_of
from .citations import Citation, common_words, find_citations, source_words
from .finding import Finding, count
from .sources.catalog import Library

Keep = Literal["auto", "first", "last", "both"]

_ALIKE = 0.8
"""The share of words in common that makes two blocks one."""
_FEWEST_WORDS = 40
"""Less than this may be repeated on purpose: a refrain, a motto, a caption."""
_IN_A_ROW = 4
_COMMONPLACE = 10
"""A row of words in more blocks than this tells nothing."""


@dataclass(frozen=True)
class Repeat:
    """Two copies of a passage in a list of blocks, and which block of one is which of the other.

    ``pairs`` holds indexes, with None where a block has no counterpart.
    """

    first: range
    second: range
    pairs: tuple[tuple[int | None, int | None], ...]


def find_repeat(blocks: Sequence[Block], start: int = 0) -> Repeat | None:
    """The first passage at or after block ``start`` that comes again later."""
    words = [_words(block.text) for block in blocks]
    for i, j in _seeds(words, start):
        pairs = _run(words, i, j)
        paired = [a for a, b in pairs if a is not None and b is not None]
        if sum(len(words[a]) for a in paired) >= _FEWEST_WORDS:
            ends = [max(x for x in side if x is not None) + 1 for side in zip(*pairs)]
            return Repeat(range(i, ends[0]), range(j, ends[1]), tuple(pairs))
    return None


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", text.casefold()))


def _seeds(words: Sequence[tuple[str, ...]], start: int) -> list[tuple[int, int]]:
    """Pairs of alike blocks, in order."""
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i in range(start, len(words)):
        starts = range(max(1, len(words[i]) - _IN_A_ROW + 1))
        for row in {words[i][k:k + _IN_A_ROW] for k in starts}:
            index[row].append(i)
    pairs = {(i, j) for found in index.values() if len(found) <= _COMMONPLACE
             for at, i in enumerate(found) for j in found[at + 1:]}
    return [(i, j) for i, j in sorted(pairs) if words[i] and _are_alike(words[i], words[j])]


def _are_alike(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    if a == b:
        return True
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


_STEPS = ((1, 1), (0, 1), (1, 0))
"""What may stand between two alike pairs: a block changed beyond likeness, one more, one less."""


def _run(words: Sequence[tuple[str, ...]], i: int, j: int) -> list[tuple[int | None, int | None]]:
    """The pairs from (i, j) on, as long as the blocks are alike and the copies do not overlap."""
    pairs: list[tuple[int | None, int | None]] = []
    end = j

    def alike(a: int, b: int) -> bool:
        return a < end and b < len(words) and _are_alike(words[a], words[b])

    while alike(i, j):
        pairs.append((i, j))
        i, j = i + 1, j + 1
        step = next(((a, b) for a, b in _STEPS if not alike(i, j) and alike(i + a, j + b)), None)
        if step:
            pairs += [(i, None)] * step[0] + [(None, j)] * step[1]
            i, j = i + step[0], j + step[1]
    return pairs


# Which copy to keep

def settle_repeats(blocks: Sequence[Block], library: Library, keep: Keep
                   ) -> tuple[list[Block], list[Finding]]:
    """The blocks with each passage once (or as typed for ``both``), and what was found."""
    kept, findings = list(blocks), []
    start = 0
    while repeat := find_repeat(kept, start):
        copies = [[kept[i] for i in side] for side in (repeat.first, repeat.second)]
        choice, reason = _choose(copies, library, keep)
        findings += _report(kept, repeat, choice, reason, library)
        start = repeat.first.stop if choice is None else repeat.first.start
        if choice is not None:
            dropped = (repeat.second, repeat.first)[choice]
            del kept[dropped.start:dropped.stop]
    return kept, findings


def _choose(copies: Sequence[Sequence[Block]], library: Library, keep: Keep
            ) -> tuple[int | None, str]:
    """Which copy to keep (None: both), and why, as the end of a sentence."""
    if keep != "auto":
        return {"first": 0, "last": 1, "both": None}[keep], f"as “--keep {keep}” asks"
    merits = [_merits(copy, library) for copy in copies]
    for own, other in ((1, 0), (0, 1)):
        better = [reason for reason, a, b in zip(_REASONS, merits[own], merits[other]) if a > b]
        worse = any(a < b for a, b in zip(merits[own], merits[other]))
        if better and not worse:
            return own, "because " + " and ".join(better)
    return 1, "as the later one: the list of sources speaks for neither more than for the other"


_REASONS = ("its citation numbers run in order",
            "its sentences have more words in common with the sources they cite")


def _merits(copy: Sequence[Block], library: Library) -> tuple[bool, float]:
    """What speaks for a copy, in the order of :data:`_REASONS`."""
    citations = [citation for block in copy for citation in find_citations(block, library)]
    numbers = list(dict.fromkeys(one.number for citation in citations
                                 for one in (*citation.live, *citation.lost) if one.number))
    return numbers == sorted(numbers), _agreement(citations, library)


def _agreement(citations: Sequence[Citation], library: Library) -> float:
    """How much the sentences speak of what they cite; a word of few sources weighs more."""
    spread = Counter(word for source in library.sources for word in source_words(source))
    return sum(1 / spread[word] for citation in citations for _, source in citation.sources
               for word in common_words(citation, source))


# Findings

@dataclass(frozen=True)
class _Difference:
    """Words of one copy and what stands for them in the other; a block may lack there."""

    blocks: tuple[Block | None, Block | None]
    words: tuple[str, str]


def _report(blocks: Sequence[Block], repeat: Repeat, choice: int | None, reason: str,
            library: Library) -> list[Finding]:
    where = [lines_of(blocks[side.start:side.stop]) for side in (repeat.first, repeat.second)]
    differences = list(_differences(blocks, repeat))
    size = " and ".join(dict.fromkeys(str(len(side)) for side in (repeat.first, repeat.second)))
    verdict = ("Both are kept, " + reason if choice is None else
               f"Kept are {where[choice]}, {reason}; {where[1 - choice]} are left out")
    summary = Finding("duplicate", blocks[repeat.first.start].span(), (
        f"{where[0][0].upper()}{where[0][1:]} come again as {where[1]}: one passage of {size} "
        f"blocks, pasted twice, {_count_differences(differences)}. {verdict}."))
    return [summary, *(_report_difference(found, choice, library) for found in differences)]


def _differences(blocks: Sequence[Block], repeat: Repeat) -> Iterator[_Difference]:
    """Word by word; a block that one copy lacks is a difference as a whole."""
    for pair in repeat.pairs:
        a, b = (blocks[i] if i is not None else None for i in pair)
        if a and b:
            yield from _compare(a, b)
        else:
            yield _Difference((a, b), (a.text if a else "", b.text if b else ""))


def _compare(a: Block, b: Block) -> Iterator[_Difference]:
    """Runs of words that differ; what is in brackets counts as one word."""
    words = [re.findall(r"\[[^\[\]]*\]\S*|\S+", block.text) for block in (a, b)]
    for kind, a1, a2, b1, b2 in SequenceMatcher(None, *words, autojunk=False).get_opcodes():
        if kind != "equal":
            yield _Difference((a, b), (" ".join(words[0][a1:a2]), " ".join(words[1][b1:b2])))


def _count_differences(differences: Sequence[_Difference]) -> str:
    if not differences:
        return "word for word the same"
    pairs = [found.words for found in differences]
    exchanged = [f"{a} and {b} changed places" for a, b in pairs if (b, a) in pairs and a < b]
    return ": ".join(filter(None, (f"with {count(len(differences), 'difference')}",
                                   ", ".join(exchanged))))


def _report_difference(found: _Difference, choice: int | None, library: Library) -> Finding:
    sides = [(block, words) for block, words in zip(found.blocks, found.words) if block]
    said = ", ".join(f"line {block.line} has {f'“{words}”' if words else 'nothing for it'}"
                     for block, words in sides)
    if len(sides) == 1:
        said += ", the other copy nothing like it"
    evidence = "".join(_evidence(block, words, library) for block, words in sides)
    kept = found.blocks[choice] if choice is not None else None
    verdict = ("" if choice is None else f" Kept: line {kept.line}." if kept else
               " It is not in the copy that is kept: put it back if it belongs there.")
    return Finding("conflicting", sides[0][0].span(), (
        f"The copies differ: {said}.{evidence}{verdict}"))


def _evidence(block: Block, words: str, library: Library) -> str:
    """What a sentence shares with the source that its differing citation means."""
    shared = [f" Source {link.number or source.key} has “{', '.join(common)}” in common with its "
              "sentence."
              for citation in find_citations(block, library) if citation.text in words
              for link, source in citation.sources
              if (common := common_words(citation, source))]
    return "".join(shared)
