"""Lines of a draft → blocks: what belongs together, and where each part was typed.

In Markdown a blank line ends a block. In plain text authors do three things: one line a paragraph,
blank lines between paragraphs of hard-wrapped lines, and both. Which of them a line end is, the
text itself tells: inside a wrapped paragraph the next line mostly goes on in lower case, and its
first word would not have fitted on the line before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from ..model.source import SourceFile, Span
from .block import Block
from .finding import Finding, count
from .headings import UNDECIDED, read_heading
from .lists import ITEM, PAREN_LABEL
from .sources.names import INVERTED

INVISIBLE = {"\u00ad": "soft hyphen", "\ufeff": "stray byte-order mark"}
"""What typesetters and joined files leave in a text; intake takes it out. Output hyphenates."""

_SHORTEST_WRAP, _LONGEST_WRAP = 30, 120
"""In characters. No one wraps narrower; what is wider is a whole paragraph."""

_LINK_AT_END = re.compile(r"[\w][-\u2010\u2013\u2014]$")
_UNDERLINE = re.compile(r"={3,}|-{3,}")
_FENCE = re.compile(r"\s{0,3}(`{3,}|~{3,})")


@dataclass(frozen=True)
class _Line:
    span: Span
    text: str  # without the white space around it
    raw: str
    is_broken: bool  # ends inside a word, at a soft hyphen


def split(draft: SourceFile, *, is_markdown: bool) -> tuple[list[Block], list[Finding]]:
    """The blocks of a draft in their order, and what was joined or taken out to get them."""
    lines = list(_lines(draft))
    taken_out = _report_invisible(draft)
    width = _wrap_width(lines)
    if is_markdown:
        is_dense = not width and len(_groups(lines)) == 1
        return _with_code(list(_markdown_blocks(lines, is_dense))), taken_out
    groups = [_joined(group, width) for group in _groups(lines)]
    blocks = [_block(part) for parts in groups for part in parts]
    return blocks, taken_out + _report_joins(blocks, width)


def _lines(draft: SourceFile) -> Iterator[_Line]:
    for number, typed in enumerate(draft.text.split("\n"), 1):
        raw = "".join(char for char in typed if char not in INVISIBLE)
        text = raw.strip()
        indent = len(raw) - len(raw.lstrip())
        yield _Line(Span(draft.path, number, indent + 1), text, raw,
                    typed.rstrip().endswith("\u00ad"))


def _groups(lines: list[_Line]) -> list[list[_Line]]:
    """The lines between blank lines."""
    return [list(group) for filled, group in groupby(lines, key=lambda line: bool(line.text))
            if filled]


# Plain text

def _wrap_width(lines: list[_Line]) -> int:
    """The width in characters at which the draft is hard-wrapped, or 0 where it is not."""
    pairs = [(a, b) for group in _groups(lines) for a, b in pairwise(group)
             if len(a.text) <= _LONGEST_WRAP]
    if not pairs:
        return 0
    lengths = sorted(len(a.text) for a, _ in pairs)
    width = lengths[9 * len(lengths) // 10]
    going_on = sum(_seems_cut(a, b, width) for a, b in pairs)
    return width if width >= _SHORTEST_WRAP and 10 * going_on >= 3 * len(pairs) else 0


def _seems_cut(line: _Line, following: _Line, width: int) -> bool:
    """Whether a sentence runs over the line's end; scripts without case show it by length."""
    char = following.text[0]
    if char.lower() != char.upper():
        return char.islower()
    return char.isalpha() and _is_full(line, following, width)


def _is_full(line: _Line, following: _Line, width: int) -> bool:
    """Whether the next word had no room on the line; ragged hands leave a fifth of it empty."""
    return len(line.text) + 1 + len(following.text.split()[0]) > 0.8 * width


def _joined(group: list[_Line], width: int) -> list[list[_Line]]:
    """The lines of a group by the block they belong to."""
    parts = [[group[0]]]
    hangs = _hangs(group)
    for line, following in pairwise(group):
        if line.is_broken or _is_underline(line, following, parts[-1]) or (
                width and _goes_on(line, following, parts[-1][0], width, hangs)):
            parts[-1].append(following)
        else:
            parts.append([following])
    return parts


def _hangs(group: list[_Line]) -> bool:
    """Whether the first line of a block stands out to the left of its others."""
    columns = [line.span.column for line in group]
    base = min(columns)
    return columns[0] == base < max(columns) and (base, base) not in pairwise(columns)


def _is_underline(line: _Line, following: _Line, part: list[_Line]) -> bool:
    return (len(part) == 1 and len(line.text) <= _LONGEST_WRAP
            and bool(_UNDERLINE.fullmatch(following.text)))


def _goes_on(line: _Line, following: _Line, first: _Line, width: int, hangs: bool) -> bool:
    """Whether ``following`` goes on with the wrapped block that began with ``first``."""
    if (len(line.text) > _LONGEST_WRAP or _UNDERLINE.fullmatch(line.text)
            or _starts_item(following, after=line)):
        return False
    is_full = _is_full(line, following, width)
    step = following.span.column - line.span.column
    if not step:
        return is_full or following.text[0].islower()
    if hangs or _starts_item(first):
        return step > 0 and is_full
    # A step to the right is the first line of a paragraph, or a ragged margin.
    return step < 0 or (is_full and not _ENDED.search(line.text))


_ENDED = re.compile(r"[.!?:]\W*$")


def _starts_item(line: _Line, after: _Line | None = None) -> bool:
    """Whether it is the first line of an item, or of a source unless a sentence runs into it."""
    return bool(ITEM.match(line.text) or PAREN_LABEL.match(line.text) or (
        INVERTED.match(line.text) and (after is None or not re.search(r"[\w,;]$", after.text))))


def _block(lines: list[_Line]) -> Block:
    """One text of several lines; a hyphen or dash at a line's end takes no space after it."""
    text, places, glue = "", [], ""
    for line in lines:
        text += "\n" if _UNDERLINE.fullmatch(line.text) and text else glue
        places.append((len(text), line.span))
        text += re.sub(r"[ \t\f\v]+", " ", line.text)
        glue = "" if line.is_broken or _LINK_AT_END.search(text) else " "
    return Block(text, tuple(places))


# Markdown

def _markdown_blocks(lines: list[_Line], is_dense: bool) -> Iterator[Block]:
    """What blank lines or headings divide, each line as typed; fenced code is one block.

    A ``dense`` draft has no blank line at all, so that each of its lines is a paragraph.
    """
    held: list[_Line] = []
    fence = ""
    for line in lines:
        mark = _FENCE.match(line.raw)
        ends_code = bool(fence and mark and mark[1].startswith(fence))
        if not fence and held and (is_dense or mark or not line.text or _is_heading(line)):
            yield _as_typed(held)
            held = []
        if fence or line.text:
            held.append(line)
        fence = "" if ends_code else fence or (mark[1] if mark else "")
        if ends_code or (held and not fence and _is_heading(line)):
            yield _as_typed(held, verbatim=ends_code)
            held = []
    if held:
        yield _as_typed(held, verbatim=bool(fence))


_INDENTED = re.compile(r"(?: {4}|\t).*(?:\n(?: {4}|\t).*)*")
_HOLDS_MORE = re.compile(r"\s*(?:[-*+•]|[(\[]?\w{1,4}[.)\]])\s|\s*\[\^[^\]]+\]:|\s*:\s|.*\n:\s",
                         re.DOTALL)
"""An item, a note, a definition: what is indented below one goes on with it."""


def _with_code(blocks: list[Block]) -> list[Block]:
    """Indented blocks are code, unless they belong to an item, a note or a definition above."""
    out: list[Block] = []
    is_held = False
    for block in blocks:
        is_indented = bool(_INDENTED.fullmatch(block.text))
        if not is_indented:
            is_held = bool(_HOLDS_MORE.match(block.text))
        out.append(replace(block, verbatim=True) if is_indented and not is_held else block)
    return out


def _is_heading(line: _Line) -> bool:
    """A heading by its own line: Pandoc wants blank lines around it, which authors forget."""
    heading = read_heading(_as_typed([line]))
    return heading is not None and heading.level != UNDECIDED


def _as_typed(lines: list[_Line], *, verbatim: bool = False) -> Block:
    text, places = "", []
    for line in lines:
        places.append((len(text), Span(line.span.path, line.span.line, 1)))
        text += line.raw + ("" if line.is_broken else "\n")
    return Block(text.removesuffix("\n"), tuple(places), verbatim)


# Findings

def _report_invisible(draft: SourceFile) -> list[Finding]:
    return [Finding("guessed", draft.span(draft.text.index(char)),
                    f"{count(draft.text.count(char), name)} taken out of the text, the first here.")
            for char, name in INVISIBLE.items() if char in draft.text]


def _report_joins(blocks: list[Block], width: int) -> list[Finding]:
    joins = [(block, offset, span) for block in blocks for offset, span in block.places[1:]
             if block.text[offset - 1] != "\n"]
    if not joins:
        return []
    return [Finding("guessed", joins[0][0].span(),
                    f"Lines are hard-wrapped at about {width} characters: "
                    f"{count(len(joins), 'line end')} joined, the first here."),
            *(_report_hyphen(block, offset, span) for block, offset, span in joins
              if block.text[offset - 1] in "-\u2010")]


def _report_hyphen(block: Block, offset: int, span: Span) -> Finding:
    start = block.text.rfind(" ", 0, offset) + 1
    word = block.text[start:].split()[0]
    return Finding("guessed", span, f"The line before ends in a hyphen: joined as “{word}”. Take "
                                    "the hyphen out if the word was only broken there.")
