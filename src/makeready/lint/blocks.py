"""A Markdown file → its blocks of prose, line by line.

What is no prose falls out here: the YAML block, code, formulas, comments, drawn and aligned tables
(whose columns a longer word would break), addresses of links, and divisions that are marked
``.verbatim``, ``.as-is`` or with a language of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..model.seek import OPAQUE, no_prose
from ..model.source import SourceFile
from .inlines import cover, is_set_apart, read_passages
from .text import CELL, HEADING, ITEM, OTHER, PARAGRAPH, REMARK, VERSE, Text

_HEADER = re.compile(r"---[ \t]*\n(?=[ \t]*\S)(?:.*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_RAW_BLOCK = re.compile(r"(?is)<(pre|script|style|textarea)\b.*?</\1>")
_QUOTED = re.compile(r"(?: {0,3}> ?)+")
_QUOTED_INSIDE = re.compile(r"(?:[ \t]*> ?)+")
_DIV = re.compile(r"[ \t]*:{3,}(?P<what>.*)$")
_HEADING = re.compile(r"(?P<marks>#{1,6})[ \t]+(?P<words>.*?)(?:[ \t]+#+)?(?:[ \t]*\{[^{}]*\})?[ \t]*$")
_UNDERLINE = re.compile(r"(?P<marks>=+|-+)[ \t]*$")
_RULE = re.compile(r"[ \t]{0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_ADDRESS = re.compile(r" {0,3}\[(?!\^)(?P<label>[^\[\]]+)\]:[ \t]*\S+")
_REMARK = re.compile(r" {0,3}\[\^[^\]\s]+\]:[ \t]*")
_GRID = re.compile(r"[ \t]*\+[-=:+]+\+[ \t]*$")
_COLUMNS = re.compile(r"[ \t]*-{2,}(?:[ \t]+-{2,})+[ \t]*$")
_DASHES = re.compile(r"[ \t]*-{3,}[ \t]*$")
_CELLS = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:[|+][ \t]*:?-+:?[ \t]*)+\|?[ \t]*$"
                    r"|[ \t]*\|[ \t]*:?-+:?[ \t]*\|[ \t]*$")
_VERSE = re.compile(r"\|(?:[ \t]+|$)")
_ITEM = re.compile(r"[ \t]*(?:[-+*]|\(?(?:\d{1,9}|[a-z]|[ivxlcdm]+|#|@[\w-]*)[.)]|\(?[A-Z]+\)|"
                   r"[A-Z]+\.(?=[ \t]{2}))[ \t]+(?=\S)")
_DEFINITION = re.compile(r"[ \t]{0,3}[:~][ \t]+(?=\S)")
_CELL = re.compile(r"(?:\\.|[^|\\])+")


@dataclass
class Block:
    """Lines of prose: their characters, and the place of each in the file."""

    kind: str
    level: int = 0
    chars: list[str] = field(default_factory=list)
    at: list[int] = field(default_factory=list)

    def add(self, start: int, words: str) -> None:
        """One more line, or the first."""
        if self.chars:
            self.chars.append("\n")
            self.at.append(self.at[-1] + 1)
        self.chars += words
        self.at += range(start, start + len(words))


def read_text(source: SourceFile) -> Text:
    """A file with its passages."""
    covered, labels = _covered(source.text)
    kinds = bytearray([OTHER]) * len(source.text)
    passages = [passage for block in _Reader(covered).blocks()
                for passage in read_passages(block.kind, block.level, "".join(block.chars), block.at,
                                             kinds, labels)]
    return Text(source, tuple(sorted(passages, key=lambda p: p.starts[0])), bytes(kinds))


def _covered(text: str) -> tuple[str, frozenset[str]]:
    """The text with the blocks covered that are no prose, and the labels of its links' addresses.
    What looks like code or a formula in a line may stand in code that is indented."""
    header = _HEADER.match(text)
    if header:
        text = cover(header) + text[header.end():]
    for match in [*no_prose(text)]:
        if match["fenced"] or match["comment"] or match["display"]:
            text = text[:match.start()] + cover(match) + text[match.end():]
    text = _RAW_BLOCK.sub(cover, text)
    return text, frozenset(match["label"].lower() for match in
                           re.finditer(rf"(?m)^{_ADDRESS.pattern}", text))


class _Reader:
    """Goes through the lines; what a line is depends on those before it."""

    def __init__(self, text: str):
        self._lines = text.split("\n")
        self._starts, at = [], 0
        for line in self._lines:
            self._starts.append(at)
            at += len(line) + 1
        self._block: Block | None = None
        self._indent = 0                    # of the list or note that a block may belong to
        self._inside = False                # whether this line belongs to it
        self._divs: list[bool] = []         # open ones: whether they are set apart
        self._skip = 0                      # the line up to which nothing is read

    def blocks(self) -> Iterator[Block]:
        """Every block of prose, in order."""
        for at, line in enumerate(self._lines):
            if at < self._skip:
                continue
            self._inside = 0 < self._indent <= len(line) - len(line.lstrip(" \t"))
            quote = (_QUOTED_INSIDE if self._inside else _QUOTED).match(line)
            shift = quote.end() if quote else 0
            yield from self._line(at, self._starts[at] + shift, line[shift:])
        yield from self._flush()

    def _flush(self) -> Iterator[Block]:
        block, self._block = self._block, None
        if block and "".join(block.chars).strip(OPAQUE + " \t\n"):
            yield block

    def _line(self, at: int, start: int, line: str) -> Iterator[Block]:
        if not line.strip(OPAQUE + " \t"):
            yield from self._flush() if not line.strip(" \t") or not self._block else ()
            return
        if div := _DIV.match(line):
            yield from self._flush()
            self._turn(div["what"])
        elif not any(self._divs):
            yield from self._prose(at, start, line)

    def _turn(self, what: str) -> None:
        """A division opens or closes."""
        if what.strip(": \t"):
            self._divs.append(is_set_apart(what))
        elif self._divs:
            self._divs.pop()

    def _prose(self, at: int, start: int, line: str) -> Iterator[Block]:
        if self._block is None or self._block.kind in (ITEM, REMARK) or _DEFINITION.match(line):
            if (opened := self._opens(at, start, line)) is not None:
                yield from opened
                return
        if self._is_underline(line):
            assert self._block
            self._block.kind, self._block.level = HEADING, 1 if line[0] == "=" else 2
            yield from self._flush()
        elif _COLUMNS.match(line) or _RULE.match(line):
            yield from self._table(at, line)
        else:
            self._block = self._block or Block(PARAGRAPH)
            words = line.lstrip(" \t")
            self._block.add(start + len(line) - len(words), words)

    def _is_underline(self, line: str) -> bool:
        return bool(self._block and self._block.kind == PARAGRAPH and _UNDERLINE.match(line)
                    and "\n" not in self._block.chars)

    def _table(self, at: int, line: str) -> Iterator[Block]:
        """An aligned table, whose head was taken for a paragraph; or a mere rule."""
        if _COLUMNS.match(line):
            closing = at if self._block else self._closing(at) - 1
            self._block, self._skip = None, self._end(closing)
        yield from self._flush()

    def _end(self, at: int) -> int:
        """The line behind the table that holds line ``at``."""
        while at < len(self._lines) and self._lines[at].strip():
            at += 1
        return at

    def _opens(self, at: int, start: int, line: str) -> list[Block] | None:
        """The blocks before what begins with this line, or None when it goes on."""
        fresh = self._block is None
        words = line.lstrip(" \t")
        indent = len(line[:len(line) - len(words)].expandtabs(4))
        if fresh and indent >= self._indent + 4:
            return []                                               # code
        if match := _REMARK.match(line):
            return self._begin(Block(REMARK), start, line, match.end(), 4)
        if match := _ITEM.match(line) or _DEFINITION.match(line):
            if not _RULE.match(line):
                return self._begin(Block(ITEM), start, line, match.end(), match.end())
        if not fresh:
            return None
        if not indent and not self._inside:
            self._indent = 0
        return self._whole(at, start + indent, words)

    def _begin(self, block: Block, start: int, line: str, cut: int, indent: int) -> list[Block]:
        before = list(self._flush())
        self._block, self._indent = block, indent
        block.add(start + cut, line[cut:])
        return before

    def _whole(self, at: int, start: int, line: str) -> list[Block] | None:
        """What is known by its first line: headings, tables, verse, addresses."""
        if match := _HEADING.match(line):
            block = Block(HEADING, len(match["marks"]))
            block.add(start + match.start("words"), match["words"])
            return [block]
        following = self._lines[at + 1] if at + 1 < len(self._lines) else ""
        if _GRID.match(line) or _DASHES.match(line) and following.strip():
            self._skip = self._closing(at) if _DASHES.match(line) else self._end(at)
            return []
        if "|" in line and _CELLS.match(following):
            return list(self._pipes(at))
        if _VERSE.match(line):
            return [self._verse(at)]
        return [] if _ADDRESS.match(line) else None

    def _closing(self, at: int) -> int:
        """The line behind a table between two lines of dashes; the next where nothing closes it."""
        for end in range(at + 1, len(self._lines)):
            line, after = self._lines[end], "".join(self._lines[end + 1:end + 2])
            if (_DASHES.match(line) or _COLUMNS.match(line)) and not after.strip():
                return end + 1
        return at + 1

    def _pipes(self, at: int) -> Iterator[Block]:
        self._skip = self._end(at)
        for row in range(at, self._skip):
            for match in () if row == at + 1 else _CELL.finditer(self._lines[row]):
                block = Block(CELL)
                words = match[0].strip()
                if words:
                    block.add(self._starts[row] + match.start() + match[0].index(words), words)
                    yield block

    def _verse(self, at: int) -> Block:
        self._skip = self._end(at)
        block = Block(VERSE)
        for row in range(at, self._skip):
            match = re.match(rf"(?:{_QUOTED.pattern})?[ \t]*\|?[ \t]*", self._lines[row])
            block.add(self._starts[row] + match.end(), self._lines[row][match.end():])
        return block
