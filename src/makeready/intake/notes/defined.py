"""Notes that Markdown defines: ``[^label]: text``, and what is indented below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..block import Block
from ..placeholders import is_grid, mask
from .note import Note

_DEFINITION = re.compile(r"[ ]{0,3}\[\^(?P<label>[^\]\s]+)\]:[ \t]*")
_CALL = re.compile(r"(?<!\\)\[\^(?P<label>[^\]\s]+)\](?!:)")
_INDENT = re.compile(r"(?: {4}|\t)")


def take_definitions(blocks: Sequence[Block]) -> tuple[list[Block], list[Note]]:
    """The text without the notes that Markdown defines in it, and these."""
    body: list[Block] = []
    notes: list[Note] = []
    is_note = False
    for block in blocks:
        defined = _divide(block)
        is_note = bool(defined) or (is_note and bool(_INDENT.match(block.text)))
        if defined:
            notes += defined
        elif is_note:
            notes[-1] = Note(notes[-1].label, (*notes[-1].blocks, _unindented(block)))
        else:
            body.append(block)
    return body, notes


def _unindented(block: Block) -> Block:
    """Each line without the indent that makes it a part of the note."""
    text, places, offset = "", [], 0
    for line in block.text.split("\n"):
        indent = _INDENT.match(line)
        start = indent.end() if indent else 0
        places.append((len(text), block.span(offset + start)))
        text += line[start:] + "\n"
        offset += len(line) + 1
    return Block(text.removesuffix("\n"), tuple(places), block.verbatim)


def _divide(block: Block) -> list[Note]:
    """The notes that a block defines, one under the other; none if it is no definition."""
    if block.verbatim or not _DEFINITION.match(block.text):
        return []
    starts = [found for line in re.finditer(r"^.*$", block.text, re.MULTILINE)
              if (found := _DEFINITION.match(block.text, line.start(), line.end()))]
    ends = [*(found.start() for found in starts[1:]), None]
    return [Note(found["label"], (_unindented(block.part(found.end(), end)),))
            for found, end in zip(starts, ends)]


def calls(block: Block) -> list[tuple[str, int]]:
    """The labels that a block calls, with the offset of each."""
    if block.verbatim:
        return []
    text = block.text if is_grid(block.text) else mask(block.text)
    return [(found["label"], found.start()) for found in _CALL.finditer(text)]
