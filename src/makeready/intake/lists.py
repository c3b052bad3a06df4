"""Runs of parallel lines → lists: ``Label (X): text``, numbered items, bullets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, takewhile
from typing import Any

from .block import Block, lines_of
from .finding import Finding, count

ITEM = re.compile(r"(?P<bullet>[-*•+])\s+|[(\[]?(?P<number>\d{1,3})[.)\]]\s+")
"""The mark before an item of a list, be it of things or of sources."""

_TERM = r"[^\W\d_a-z](?:[^.!?:;“”\"\n]|\.(?=\w|\s\()|(?<=[A-Z])\.)"
PAREN_LABEL = re.compile(rf"(?P<term>{_TERM}{{0,70}}\([^()\n]+\)):\s+(?=\S)")
_LABEL = re.compile(rf"(?P<term>{_TERM}{{0,70}}):\s+(?=\S)")


@dataclass(frozen=True)
class DefinitionList:
    """Terms, each with what is said of it."""

    items: tuple[tuple[Block, Block], ...]


@dataclass(frozen=True)
class ItemList:
    """Items under one kind of mark. ``start`` is the first number, or None for bullets."""

    items: tuple[Block, ...]
    start: int | None


def gather(parts: Sequence[Any], *, is_markdown: bool) -> tuple[list[Any], list[Finding]]:
    """The parts with every run of blocks that are items as one list, and what became of which.

    What is no block (a heading) ends a run. In Markdown the author's own lists stay as typed; only
    labelled lines are gathered.
    """
    readers = [_definitions] if is_markdown else [_definitions, _items]
    gathered: list[Any] = []
    findings: list[Finding] = []
    for are_blocks, run in groupby(parts, key=lambda part: isinstance(part, Block)):
        rest = list(run)
        while rest and are_blocks:
            found, used = next(filter(None, (read(rest) for read in readers)), (rest[0], 1))
            if found is not rest[0]:
                findings.append(_report(found, rest[:used]))
            gathered.append(found)
            rest = rest[used:]
        gathered += rest
    return gathered, findings


def _definitions(blocks: Sequence[Block]) -> tuple[DefinitionList, int] | None:
    lines = blocks[0].lines()
    in_one_block = len(lines) > 1  # as Markdown keeps them: all of its lines are labelled, or none
    run = _labelled(lines if in_one_block else blocks)
    if not _are_parallel([label["term"] for _, label in run]) or len(run) < len(lines):
        return None
    items = tuple((block.part(0, label.end("term")), block.part(label.end()))
                  for block, label in run)
    return DefinitionList(items), 1 if in_one_block else len(run)


def _labelled(blocks: Sequence[Block]) -> list[tuple[Block, re.Match]]:
    """The blocks up to the first without a label."""
    labels = (not block.verbatim and (PAREN_LABEL.match(block.text) or _LABEL.match(block.text))
              for block in blocks)
    return list(takewhile(lambda pair: pair[1], zip(blocks, labels)))


def _are_parallel(terms: Sequence[str]) -> bool:
    """Two labels with brackets are a list; bare ones may be chance, or speakers taking turns."""
    if all(term.endswith(")") for term in terms):
        return len(terms) >= 2
    return len(terms) >= 3 and len(set(terms)) == len(terms)


def _items(blocks: Sequence[Block]) -> tuple[ItemList, int] | None:
    first = ITEM.match(blocks[0].text)
    if not first or blocks[0].text.startswith("["):
        return None
    start = int(first["number"]) if first["number"] else None
    items: list[Block] = []
    for block in blocks:
        mark = ITEM.match(block.text)
        number = str(start + len(items)) if start is not None else None
        if not mark or (mark["bullet"], mark["number"]) != (first["bullet"], number):
            break
        items.append(block.part(mark.end()))
    return (ItemList(tuple(items), start), len(items)) if len(items) > 1 else None


def _report(found: DefinitionList | ItemList, blocks: Sequence[Block]) -> Finding:
    match found:
        case DefinitionList(items):
            terms = ", ".join(f"“{term.text}”" for term, _ in items)
            what = f"{count(len(items), 'labelled line')} are a definition list: {terms}."
        case ItemList(items, start):
            kind = "a bulleted list" if start is None else f"a list numbered from {start}"
            what = f"{count(len(items), 'item')} are {kind}."
    where = lines_of(blocks)
    return Finding("list", blocks[0].span(), f"{where[0].upper()}{where[1:]}: {what}")
