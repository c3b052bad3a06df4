"""Which text is written from left to right with spaces between its words: only that is composed."""

from __future__ import annotations

import re

_OTHERS = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"     # RTL
    "|[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1980-\u19df]"       # Thai, Lao, Burmese, Khmer, Tai
    "|[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef"
    "\U00020000-\U0003ffff]")                                           # Han, kana, Hangul
_MOST = 3


def by_words(text: str) -> bool:
    """Whether at most a third of the characters of ``text`` are of other scripts: Hebrew, Arabic and
    all that run from right to left; Han, kana and Hangul; Thai and its neighbours (Unicode's blocks).
    """
    return text.isascii() or _MOST * len(_OTHERS.findall(text)) <= len(text)
