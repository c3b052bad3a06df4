"""A style sheet for text that runs from right to left.

CSS has properties that follow the text (``margin-inline-start``); many e-readers do not know them.
"""

from __future__ import annotations

import re

_OTHER = {"left": "right", "right": "left"}
_VALUE = r"(?:-?[\d.]+[a-z%]*|auto|calc\([^()]*\))"
_FOUR = re.compile(rf"((?:margin|padding|border-width)\s*:\s*{_VALUE}\s+)"
                   rf"({_VALUE})(\s+{_VALUE}\s+)({_VALUE})"
                   r"(?=\s*[;}!])")
_SIDE = re.compile(r"(?<![\w./])(?:left|right)(?![\w./])")
"""A side, but not in the name of a class or a file."""


def mirrored(css: str) -> str:
    """``css`` with left and right exchanged: in names, in values, and where four values go round a
    box."""
    return _SIDE.sub(lambda match: _OTHER[match[0]], _FOUR.sub(r"\1\4\3\2", css))
