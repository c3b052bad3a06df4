"""Citations that touch: Pandoc takes ``[@a][@b]`` for a link with a label and prints the brackets."""

from __future__ import annotations

import re

from ..model.seek import prose

_SEAM = re.compile(r"(?<!\\)\](?=\[[^\[\]]*(?<!\w)@)")
_CITED = re.compile(r"(?<![\w\\])@(?:\{[^{}]+\}|\w)")
_IN_TEXT = re.compile(r"(?<![\w\\])@(?:\{[^{}]+\}|[\w:.#$%&+?<>~/-]*\w)[ ]*\Z")


def part_citations(text: str) -> str:
    """``text`` with a space between two citations that touch, so that each is read as one."""
    plain = prose(text)
    out, done = "", 0
    for seam in _SEAM.finditer(plain):
        start = _opening(plain, seam.start())
        if start is not None and (_CITED.search(plain, start, seam.start())
                                  or _IN_TEXT.search(plain, max(start - 200, 0), start)):
            out += text[done:seam.end()] + " "
            done = seam.end()
    return out + text[done:]


def _opening(text: str, closing: int) -> int | None:
    """The bracket that the one at ``closing`` closes, in its paragraph."""
    depth = 0
    for at in range(closing, max(text.rfind("\n\n", 0, closing), -1), -1):
        depth += {"]": 1, "[": -1}.get(text[at], 0) if text[at - 1:at] != "\\" else 0
        if depth == 0:
            return at
    return None
