"""A block's characters → passages of plain prose: emphasis, links, notes and citations taken out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape

from ..model.seek import AS_IS, OPAQUE, no_prose
from .text import CITATION, MARKUP, NOTE, PROSE, REMARK, Passage

VERBATIM = "verbatim"
"""The class of a span or division that is quoted letter by letter: no rule looks at it."""

_APART = re.compile(rf"\.(?:{VERBATIM}|{AS_IS})\b|\blang=|^\s*(?:{VERBATIM}|{AS_IS})\s*$")


def is_set_apart(attributes: str) -> bool:
    """Whether what bears these attributes is verbatim, or in a language of its own."""
    return bool(_APART.search(attributes.strip()))


_KEY = r"(?:\{[^{}\n]+\}|\w(?:\w|[:.#$%&+?<>~/-](?=\w))*)"
_TOKEN = re.compile(rf"""
    (?P<covered>{OPAQUE}+)
  | (?P<escaped>\\(?:[^\w\s]|_))
  | (?P<fixed>\\[ ])
  | (?P<broken>\\(?=\n))
  | (?P<address><(?:[a-z][\w+.-]*:|[\w.+-]+@)[^\s<>]+>
      |(?:https?://|www\.|doi:(?=10\.))(?:[^\s<>\[\]()“”"«»*|]|\([^\s()]*\))*
       [^\s<>\[\]()“”"«»*|.,;:!?'’]
      |[\w.+-]+@[\w-]+(?:\.[\w-]+)+)
  | (?P<tag></?[A-Za-z][^<>]*>)
  | (?P<entity>&(?:\#\d+|\#[xX][0-9a-fA-F]+|[A-Za-z]\w*);)
  | (?P<call>\[\^[^\]\s]+\])
  | (?P<remark>\^\[)
  | (?P<bracket>!?\[)
  | (?P<key>(?<![\w])-?@{_KEY}(?:[ ]\[[^\[\]]*\])?)
  | (?P<raised>(?<!~)(?P<sign>[\^~])(?!~)(?=[^\s^~]+(?P=sign)))
  | (?P<emphasis>\*+|_+|~~)
    """, re.VERBOSE | re.DOTALL)
_CITES = re.compile(rf"(?:^|[\s;(])-?@{_KEY}")
_TARGET = re.compile(r"\(\s*(?:<[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)"
                     r"(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)")
_ATTRIBUTES = re.compile(r"\{[^{}]*\}")
_IN_PLACE = {"img": OPAQUE, "br": "\n"}
_LABEL = re.compile(r"\[([^\[\]]*)\]")


def cover(match: re.Match) -> str:
    """:data:`OPAQUE` in place of what was matched, line by line."""
    return re.sub(r"[^\n]", OPAQUE, match[0])


def read_passages(kind: str, level: int, chars: str, at: Sequence[int], kinds: bytearray,
                  labels: frozenset[str]) -> Iterator[Passage]:
    """The passage of a block, then those of the notes within it.

    ``at`` is the place of each character in the file; what each is, is noted in ``kinds``.
    """
    for match in [*no_prose(chars)]:
        chars = chars[:match.start()] + cover(match) + chars[match.end():]
    reader = _Reader(chars, at, kinds, labels)
    reader.read(0, len(chars))
    if reader.plain:
        yield Passage(kind, level, "".join(reader.plain), tuple(reader.starts), tuple(reader.ends))
    for start, end in reader.remarks:
        yield from read_passages(REMARK, 0, chars[start:end], at[start:end], kinds, labels)


class _Reader:
    def __init__(self, chars: str, at: Sequence[int], kinds: bytearray, labels: frozenset[str]):
        self._chars, self._at, self._kinds, self._labels = chars, at, kinds, labels
        self._tails: dict[int, int] = {}            # where a bracket closes → where its tail ends
        self.plain: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.remarks: list[tuple[int, int]] = []    # the notes written in place

    def read(self, place: int, end: int) -> None:
        """Read on from ``place``, token by token."""
        while place < end:
            if place in self._tails:
                self._mark(place, MARKUP)
                place = self._tails[place]
            elif match := _TOKEN.match(self._chars, place):
                place = getattr(self, f"_{match.lastgroup}")(match)
            else:
                self._prose(place)
                place += 1

    def _prose(self, place: int) -> None:
        self._emit(self._chars[place], place, place + 1)
        self._mark(place, PROSE)

    def _emit(self, char: str, start: int, end: int) -> None:
        """A character of the passage, written at ``start:end`` of the block."""
        self.plain.append(char)
        self.starts.append(self._at[start])
        self.ends.append(self._at[end - 1] + 1)

    def _mark(self, place: int, kind: int) -> None:
        self._kinds[self._at[place]] = kind

    def _instead(self, char: str, match: re.Match) -> int:
        self._emit(char, match.start(), match.end())
        return match.end()

    def _covered(self, match: re.Match) -> int:
        return self._instead(OPAQUE, match)

    _address = _covered

    def _key(self, match: re.Match) -> int:
        return self._instead(CITATION, match)

    def _call(self, match: re.Match) -> int:
        return self._instead(NOTE, match)

    def _entity(self, match: re.Match) -> int:
        char = unescape(match[0])
        return self._instead(char if len(char) == 1 else OPAQUE, match)

    def _escaped(self, match: re.Match) -> int:
        self._mark(match.start(), MARKUP)
        self._prose(match.start() + 1)
        return match.end()

    def _fixed(self, match: re.Match) -> int:
        self._mark(match.start(), MARKUP)
        self._mark(match.start() + 1, PROSE)
        return self._instead("\u00a0", match)

    def _broken(self, match: re.Match) -> int:
        self._mark(match.start(), MARKUP)
        return match.end()

    def _tag(self, match: re.Match) -> int:
        """Raw HTML; a picture is something, the end of a line parts words."""
        name = match[0].strip("</>").split()[0].lower()
        if name in _IN_PLACE:
            self._emit(_IN_PLACE[name], *match.span())
        return match.end()

    def _raised(self, match: re.Match) -> int:
        """A sign of ``m^2^`` or ``H~2~O``; the other one is met at its place."""
        self._mark(match.start(), MARKUP)
        closing = self._chars.index(match[0], match.end())
        self._tails[closing] = closing + 1
        return match.end()

    def _emphasis(self, match: re.Match) -> int:
        before = self._chars[match.start() - 1:match.start()]
        after = self._chars[match.end():match.end() + 1]
        stays = (not before.strip() and not after.strip()
                 or match[0][0] == "_" and before.isalnum() and after.isalnum())
        for place in range(*match.span()):
            if stays:
                self._prose(place)
            else:
                self._mark(place, MARKUP)
        return match.end()

    def _remark(self, match: re.Match) -> int:
        """A note written in place is a passage of its own."""
        closing = self._closing(match.start() + 1)
        if closing is None:
            return self._plain(match)
        for place in (match.start(), match.start() + 1, closing):
            self._mark(place, MARKUP)
        self._emit(NOTE, match.start(), closing + 1)
        self.remarks.append((match.end(), closing))
        return closing + 1

    def _plain(self, match: re.Match) -> int:
        self._prose(match.start())
        return match.start() + 1

    def _bracket(self, match: re.Match) -> int:
        """A citation; a link, an image or a span with its words; or mere brackets."""
        opening = match.end() - 1
        closing = self._closing(opening)
        if closing is None:
            return self._plain(match)
        inside, end = self._chars[opening + 1:closing], self._tail(closing)
        if end == closing + 1 and match[0] == "[" and _CITES.search(inside):
            self._emit(CITATION, opening, end)
        elif is_set_apart(self._chars[closing + 1:end]):
            self._emit(OPAQUE, match.start(), end)
        elif end > closing + 1 or inside.lower() in self._labels:
            for place in range(*match.span()):
                self._mark(place, MARKUP)
            self._tails[closing] = end
            return match.end()
        else:
            return self._plain(match)
        return end

    def _closing(self, opening: int) -> int | None:
        """Where the bracket closes that opens here."""
        depth = 0
        for match in re.compile(r"\\.|[\[\]]", re.DOTALL).finditer(self._chars, opening):
            depth += {"[": 1, "]": -1}.get(match[0], 0)
            if not depth:
                return match.start()
        return None

    def _tail(self, closing: int) -> int:
        """The end of the target, the label and the attributes behind a bracket."""
        end = closing + 1
        if target := _TARGET.match(self._chars, end):
            end = target.end()
        elif (label := _LABEL.match(self._chars, end)) and (
                label[1] or self._chars[:closing].rpartition("[")[2]).lower() in self._labels:
            end = label.end()
        attributes = _ATTRIBUTES.match(self._chars, end)
        return attributes.end() if attributes else end
