"""Places that ask for a source and name none: to be reported, never to be printed in silence."""

from __future__ import annotations

import re

from ..block import Block
from .marker import Marker
from .mask import mask
from .worded import CLOSE, OPEN, WORD

_WANTED = r"(?:needed|required|missing|tk|tbd|to come|here)"

_SEARCHED = r"turn\d+(?:search|view|news|file|academia)\d+"
_PRIVATE = r"[\ue200-\ue2ff]*"

_FORMS = tuple(re.compile(form) for form in (
    # [citation needed], [CITATION NEEDED: who says so?], [source missing], [CITATION], [ref ?]
    rf"(?i:{OPEN}{WORD}(?:[\s_-]+{_WANTED}\b[^\[\]]*|\s*:?\s*[?xX#]*){CLOSE})",
    # [needs citation], [NEEDS CITATION: the date], [[NEEDS_SOURCE]], [add citation]
    rf"(?i:{OPEN}needs?[\s_-]+(?:an?[\s_-]+)?(?:citation|source|reference)s?\b[^\[\]]*{CLOSE})",
    rf"(?i:{OPEN}(?:add|find|insert|missing)[\s_-]+(?:an?[\s_-]+)?(?:citation|source)s?\b"
    rf"[^\[\]]*{CLOSE})",
    rf"(?i:{OPEN}(?:verify|unverified){CLOSE})",
    # [TK], [name TK], TKTK, “in TK and elsewhere”; “TK Maxx” and “TK-80” are names
    r"\[[^\[\]]*\bTK\b[^\[\]]*\]|\bTK(?:TK)+\b",
    r"(?:(?<=[^\W\dA-Z_]\s)|(?<=[,;:(]\s)|(?<=\())TK(?=[.,;:!?)]|\s+[^\W\dA-Z_]|\s*$)",
    # what a chat that searched leaves: [cite_start], 【3:0†file】, contentReference, turn0search3
    r"\[cite_(?:start|end)\]|【[^【】]*†[^【】]*】",
    r":?contentReference\[oaicite:\s*\d+\](?:\{index=\d+\})?",
    rf"{_PRIVATE}(?:cite{_PRIVATE})?{_SEARCHED}{_PRIVATE}",
))


def find_unsourced(block: Block) -> list[Marker]:
    """The places of ``block`` that want a source, in order."""
    if block.verbatim:
        return []
    text = mask(block.text)
    found = sorted((match.span() for form in _FORMS for match in form.finditer(text)),
                   key=lambda span: (span[0], -span[1]))
    markers: list[Marker] = []
    for start, end in found:
        if not markers or start >= markers[-1].end:
            markers.append(Marker(start, end, block.text[start:end], "", ()))
    return markers
