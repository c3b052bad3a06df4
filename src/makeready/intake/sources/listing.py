"""Where the author's list of sources stands, titled or not, and what its entries are.

A title that ``titles.py`` knows opens a list. Without one, the list is what the draft ends with, as
far up as there are lines that look like sources: inverted names, a title in quotation marks, an
address, a year at the end. Up to two lines between them may look like anything.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from statistics import median_low

from ..block import Block, lines_of
from ..finding import Finding, count
from ..headings import UNDECIDED, read_heading
from ..placeholders import find_numbers, find_unsourced, find_worded
from .entry import Entry, read_entries
from .names import INVERTED
from .titles import bare_title, title_kind


@dataclass(frozen=True)
class Listing:
    """The entries of one list, in order."""

    entries: tuple[Entry, ...]

    @property
    def line(self) -> int:
        """The line of the draft on which it begins."""
        return self.entries[0].typed.line


_CLUES = tuple((weight, re.compile(form)) for weight, form in (
    (2, "^" + INVERTED.pattern),
    (2, r"(?:https?://|www\.|doi:)\S+\)*[.\s]*(?:\(?[Aa]ccessed [^)]*\)?\.?)?$"),
    (2, r"[Aa]ccessed (?:on )?[\w ,.]+\d{4}"),
    (2, r": [^\W\d_a-z][^.:]+, (?:1[4-9]|20)\d\d\.?$"),           # Place: Publisher, 2003.
    (1, r"[\"“‘*_].+[.,?!][\"”’*_]|[\"“‘*_].+[\"”’*_][.,]"),       # a title set off
    (1, r"(?:1[4-9]|20)\d\d[a-z]?\)?[.\s]*(?:https?://\S+)?$|n\.d\."
        r"|\((?:1[4-9]|20)\d\d[a-z]?\)"),                              # a year
))
"""What sources look like, and how much each clue tells."""

_STRONG = 3
_WEAK = 2
_LONGEST = 600
"""In characters: what is longer is a paragraph."""
_GAP = 2


def split_sources(blocks: Sequence[Block]) -> tuple[list[Block], list[Listing], list[Finding]]:
    """The text without its lists of sources, the lists in order, and where they were found."""
    ranges = _titled(blocks)
    start = _untitled_start(blocks[ranges[-1].stop if ranges else 0:])
    if start is not None:
        ranges.append(range(len(blocks) - start, len(blocks)))
    taken = {i for found in ranges for i in found}
    listings = [_listing([blocks[i] for i in found]) for found in ranges]
    findings = [_report(blocks[found.start], listing) for found, listing in zip(ranges, listings)]
    lines = {entry.typed.text: entry.typed.line for found in listings for entry in found.entries}
    body, again = [], []
    for i, block in enumerate(blocks):
        if i not in taken:
            (again if block.text in lines else body).append(block)
    findings += [Finding("duplicate", block.span(), (
        f"This line is the source of line {lines[block.text]} again, in the middle of the text: it "
        "is left out there.")) for block in again]
    return body, listings, findings


def _titled(blocks: Sequence[Block]) -> list[range]:
    """The lines under a title, from the title to the next one or to a heading."""
    called = {cited.number for block in blocks
              for marker in (*find_worded(block), *find_numbers(block)) for cited in marker.cited}
    titles = [i for i, block in enumerate(blocks) if title_kind(block.text)]
    ranges: list[range] = []
    for start in titles:
        end = next((i for i in range(start + 1, len(blocks))
                    if i in titles or _is_heading(blocks[i])), len(blocks))
        if _are_sources(blocks[start + 1:end], called):
            while start - 1 in titles and (not ranges or start - 1 not in ranges[-1]):
                start -= 1                      # “Bibliography”, and under it “Primary Sources”
            ranges.append(range(start, end))
    return ranges


def _are_sources(blocks: Sequence[Block], called: Set[int]) -> bool:
    """Whether half of what stands under a title looks like sources, or is called by its number."""
    numbers = [entry.number for block in blocks for entry in _entries(block)]
    if all(numbers) and 2 * len(called & set(numbers)) >= len(numbers) > 0:
        return True
    likely = [_score(block) >= _WEAK for block in blocks]
    return bool(likely) and 2 * sum(likely) >= len(likely)


def _untitled_start(blocks: Sequence[Block]) -> int | None:
    """How many blocks from the end the list begins, or None where there is none."""
    strong: list[int] = []
    for back, block in enumerate(reversed(blocks), 1):
        if _is_text(block) or back > (strong[-1] if strong else 0) + _GAP + 1:
            break
        if _score(block) >= _STRONG:
            strong.append(back)
    if not strong or (len(strong) == 1 and _is_chance(blocks[-strong[0]])):
        return None
    start = strong[-1]
    while start < len(blocks) and _leads_to(blocks[-start - 1], blocks[-start]):
        start += 1
    return start


def _is_chance(block: Block) -> bool:
    """Whether a single line may be a sentence all the same."""
    return len(_entries(block)) == 1 and _score(block) == _STRONG


def _is_text(block: Block) -> bool:
    """Whether it cannot be a source: what cites one is not one itself."""
    return (block.verbatim or len(block.text) > _LONGEST and "\n" not in block.text
            or _is_heading(block) or bool(find_worded(block) or find_unsourced(block)))


def _is_heading(block: Block) -> bool:
    heading = read_heading(block)
    return bool(heading and heading.level != UNDECIDED)


def _leads_to(block: Block, following: Block) -> bool:
    """Whether the block above the first clear source is one too: nearly as clear, or numbered."""
    if _is_text(block):
        return False
    own, first = _entries(block)[-1].number, _entries(following)[0].number
    return _score(block) >= _WEAK or (own is not None and first == own + 1)


def _score(block: Block) -> int:
    """How much it looks like a source; of several lines that Markdown keeps together, the middling
    one."""
    return median_low(_score_entry(entry) for entry in _entries(block))


def _score_entry(entry: Entry) -> int:
    clues = sum(weight for weight, clue in _CLUES if clue.search(entry.block.text))
    return clues + entry.is_marked


def _entries(block: Block) -> list[Entry]:
    return read_entries(block, lambda entry: _score_entry(entry) >= _WEAK)


def _listing(blocks: Sequence[Block]) -> Listing:
    entries = blocks[sum(1 for block in blocks if title_kind(block.text)):]
    return Listing(tuple(entry for block in entries for entry in _entries(block)))


def _report(first: Block, listing: Listing) -> Finding:
    where = lines_of([entry.typed for entry in listing.entries])
    what = f"{where[0].upper()}{where[1:]}: {count(len(listing.entries), 'source')}"
    if title_kind(first.text):
        return Finding("matched", first.span(), f"{what} under “{bare_title(first.text)}”.")
    return Finding("guessed", first.span(), f"{what} in a list without a title.")
