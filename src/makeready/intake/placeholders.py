"""Citations left as text: ``[CITATION 3]`` and its kin.

=========================  ==================================================================
``[CITATION 3]``           any case, colon or none; also source, cite, ref, reference
``[citation: 1, 4–6; 9]``  several numbers, ranges, “Citation 1, Citation 2”, a page after one
``(Citation 1)``           other brackets around that word only
``[3]``                    a bare number, where the list of sources is numbered and has it
``[citation needed]``      no number: only to be reported
=========================  ==================================================================
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .block import Block


@dataclass(frozen=True)
class Cited:
    """A source by its number in the list, and the place in it (“p. 12”), if one is given."""

    number: int
    locator: str = ""


@dataclass(frozen=True)
class Marker:
    """A citation left as text at ``text[start:end]`` of a block.

    ``word`` is what stands before the number, empty for a bare ``[3]``. ``cited`` is empty where no
    source is named.
    """

    start: int
    end: int
    text: str
    word: str
    cited: tuple[Cited, ...]


_WORD = r"(?P<word>citations?|cites?|sources?|references?|refs?)"
_OPEN, _CLOSE = r"\\?\[+\s*", r"\s*\\?\]+"  # word processors' exports escape or double them
_FORMS = tuple(re.compile(form, re.IGNORECASE) for form in (
    rf"{_OPEN}{_WORD}[\s.:#-]*(?:nos?\.?\s*)?(?P<numbers>\d[^\[\]\\]*?){_CLOSE}",
    r"[({]\s*(?P<word>citations?)[\s:#]*(?P<numbers>\d[^(){}]*?)\s*[)}]",
    rf"{_OPEN}{_WORD}(?:\s+needed\b[^\[\]]*|\s*:?\s*[?xX#]*){_CLOSE}",
    rf"{_OPEN}needs?[\s_]+(?:an?[\s_]+)?(?:citation|source|reference)s?\b[^\[\]]*{_CLOSE}",
    rf"{_OPEN}(?:verify|unverified){_CLOSE}",
))
# After a word, a stop, a quotation mark or another; a link is “[3](address)”.
_BARE = re.compile(r"(?<=[\w.,;:!?\"”’')\]*»])\s?(?P<mark>\\?\[(?P<numbers>\d{1,3}"
                   r"(?:\s*[,;–-]\s*\d{1,3})*)\\?\])(?!\()")
_CODE = re.compile(r"(`+)[^`].*?\1")
_LONGEST_RANGE = 50


def find_markers(block: Block, *, bare: bool = False) -> list[Marker]:
    """The citations left as text in ``block``; ``bare`` numbers too where they can be meant.

    Those that stand side by side are one.
    """
    if block.verbatim:
        return []
    text = _CODE.sub(lambda code: "\0" * len(code[0]), block.text)
    found = [_marker(match, 0) for form in _FORMS for match in form.finditer(text)]
    if bare:
        found += [_marker(match, "mark") for match in _BARE.finditer(text)]
    return _merged(sorted(found, key=lambda marker: marker.start), block.text)


def _marker(match: re.Match, group: int | str) -> Marker:
    groups = match.groupdict()
    return Marker(match.start(group), match.end(group), match[group], groups.get("word") or "",
                  _cited(groups.get("numbers") or ""))


def _merged(markers: list[Marker], text: str) -> list[Marker]:
    merged: list[Marker] = []
    for marker in markers:
        last = merged[-1] if merged else None
        if last and last.cited and marker.cited and not text[last.end:marker.start].strip():
            merged[-1] = Marker(last.start, marker.end, text[last.start:marker.end], last.word,
                                last.cited + marker.cited)
        elif not last or marker.start >= last.end:
            merged.append(marker)
    return merged


_ITEM = re.compile(rf"(?:{_WORD}\s*:?\s*)?(?P<first>\d+)(?:\s*(?:[–—-]|to)\s*(?P<last>\d+))?"
                   r"(?:\s*[:,]?\s*(?P<locator>pp?\.\s*\S.*))?", re.IGNORECASE)


def _cited(numbers: str) -> tuple[Cited, ...]:
    """The sources that “1, 3–5; 8, p. 12” names; none when it cannot be read."""
    cited: list[Cited] = []
    parts = re.split(r"\s*[,;&](?!\s*pp?\.)\s*(?:and\s+)?|\s+and\s+", numbers)
    for item in map(_ITEM.fullmatch, parts):
        if not item:
            return ()
        first, last = int(item["first"]), int(item["last"] or item["first"])
        if not first <= last < first + _LONGEST_RANGE:
            return ()
        cited += [Cited(number, item["locator"] or "") for number in range(first, last + 1)]
    return tuple(cited)
