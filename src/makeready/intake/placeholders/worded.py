"""Numbers with a word that says what they are: ``[CITATION 3]`` and its kin.

=========================  ==================================================================
``[CITATION 3]``           any case, colon or none; also source, cite, ref, reference
``[citation: 1, 4–6; 9]``  several numbers, ranges, “Citation 1, Citation 2”, a page after one
``(Citation 1)``           other brackets around that word only
``【3†source】``             as the search of a chat leaves it
=========================  ==================================================================
"""

from __future__ import annotations

import re

from ..block import Block
from .marker import Marker, merged, read_numbers
from .mask import mask

WORD = r"(?P<word>citations?|cites?|sources?|references?|refs?)"
OPEN, CLOSE = r"\\?\[+\s*", r"\s*\\?\]+"  # word processors' exports escape or double them

_FORMS = tuple(re.compile(form, re.IGNORECASE) for form in (
    rf"{OPEN}{WORD}[\s.:#-]*(?:nos?\.?\s*)?(?P<numbers>\d[^\[\]\\]*?){CLOSE}",
    r"[({]\s*(?P<word>citations?)[\s:#]*(?P<numbers>\d[^(){}]*?)\s*[)}]",
    r"【(?P<numbers>\d{1,3})†(?P<word>source)[^【】]*】",
))


def find_worded(block: Block) -> list[Marker]:
    """The citations of ``block`` that say so; those that stand side by side are one."""
    if block.verbatim:
        return []
    text = mask(block.text)
    return merged([Marker(match.start(), match.end(), block.text[match.start():match.end()],
                          match["word"], read_numbers(match["numbers"]))
                   for form in _FORMS for match in form.finditer(text)], block.text)
