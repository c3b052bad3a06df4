"""Bytes of a draft → SourceFile: the one place that knows file formats.

A new format is a row of :data:`FORMATS`: a function from bytes to text, and whether that text is
Pandoc's Markdown (where markup is the author's) or plain (where every character is only itself).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from ..model.source import SourceFile, Span


class DraftError(Exception):
    """The draft cannot be read. The message says what to do; ``span`` is the place."""

    def __init__(self, message: str, span: Span):
        super().__init__(message)
        self.message = message
        self.span = span


@dataclass(frozen=True)
class Format:
    """How a kind of file becomes text. ``decode`` may raise UnicodeDecodeError."""

    decode: Callable[[bytes], str]
    is_markdown: bool


# Also the line and paragraph separators of Unicode, which web pages and word processors leave.
_LINE_END = re.compile("\r\n?|[\u2028\u2029]")


def _utf8(data: bytes) -> str:
    return _LINE_END.sub("\n", data.decode("utf-8-sig"))


FORMATS = {
    ".txt": Format(_utf8, is_markdown=False),
    ".md": Format(_utf8, is_markdown=True),
    ".markdown": Format(_utf8, is_markdown=True),
}


def format_of(path: str) -> Format | None:
    """The format that the suffix of ``path`` names, or None."""
    return FORMATS.get(PurePath(path).suffix.lower())


def read_draft(name: str, data: bytes) -> SourceFile:
    """The draft as text: no byte-order mark, every line end ``\\n``.

    ``name`` is what diagnostics call the file; its suffix names the format. Raises DraftError.
    """
    file_format = format_of(name)
    if file_format is None:
        raise DraftError(f"“{PurePath(name).suffix or name}” is not a format that intake reads: "
                         f"save the draft as one of {', '.join(FORMATS)}.", Span(name))
    try:
        draft = SourceFile(name, file_format.decode(data))
    except UnicodeDecodeError as error:
        # The error counts from behind a byte-order mark: so does the object it carries.
        before = SourceFile(name, _utf8(error.object[:error.start]))
        raise DraftError(f"The byte 0x{error.object[error.start]:02X} is not UTF-8: save the draft "
                         "again with the encoding “UTF-8”.", before.span(len(before.text))
                         ) from None
    if not draft.text.strip():
        raise DraftError("The draft is empty: there is nothing to take in.", draft.whole())
    return draft
