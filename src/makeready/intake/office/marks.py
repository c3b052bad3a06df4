"""Marks in a text that go through Pandoc and are found again on the other side.

A mark is a number in characters without width (a stretch of Unicode's variation selectors that no
script uses), so that it changes neither a word nor the alignment of a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_DIGITS = [chr(0xE01D0 + digit) for digit in range(16)]
_END = "\U000e01ef"
_MARK = re.compile(f"[{_DIGITS[0]}-{_DIGITS[-1]}]+{_END}")
_STRAY = re.compile(f"[{_DIGITS[0]}-{_DIGITS[-1]}{_END}]")


def mark(number: int) -> str:
    """The mark of a number from 0."""
    return "".join(_DIGITS[int(digit, 16)] for digit in f"{number:x}") + _END


def split(text: str) -> Iterator[str | int]:
    """``text`` in pieces: strings, none of them empty, and the numbers of the marks between."""
    at = 0
    for found in _MARK.finditer(text):
        if found.start() > at:
            yield text[at:found.start()]
        yield int("".join(f"{ord(char) - 0xE01D0:x}" for char in found[0][:-1]), 16)
        at = found.end()
    if at < len(text):
        yield text[at:]


def without(text: str) -> str:
    """``text`` without any mark, whole or broken."""
    return _STRAY.sub("", text)
