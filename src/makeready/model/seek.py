"""Where in the author's text a thing of Pandoc's tree stands.

The tree holds no places, so each thing is sought by its value: the third ``[@key]`` in the tree is
the third one in the file. Code and comments are blanked out first, for what stands there is no
citation; and the text of a note, which stands somewhere else in the file than its call, is sought
in its own definition.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from copy import copy
from dataclasses import dataclass
from itertools import chain
from typing import Any
from urllib.parse import quote, unquote

from . import tree
from .source import SourceFile, Span

# What is no prose. The first that begins wins: a comment inside code is code.
_NO_PROSE = re.compile(r"""
    (?P<fenced>^[ \t>]*(?P<fence>`{3,}|~{3,})(?P<info>[^\n]*)\n (?P<body>.*?)
               (?:^[ \t>]*(?P=fence)[`~]*[ \t]*$|\Z))
  | (?P<code>(?<![\\`])(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)(?P=ticks)(?!`)(?P<raw>\{=)?)
  | (?P<display>\$\$(?:(?!\n[ \t]*\n).)+?\$\$)
  | (?P<math>(?<![\\$\w])\$(?=\S)(?:(?!\n[ \t]*\n)[^$])*?(?<=\S)\$(?!\d))
  | (?P<comment><!--.*?-->)
    """, re.MULTILINE | re.DOTALL | re.VERBOSE)
_START = r"[ \t>]*\[\^(?P<label>[^\]\s]+)\]:"
_DEFINITION = re.compile(rf"(?m)^{_START}.*(?:\n(?!{_START.replace('?P<label>', '?:')})[ \t]*\S.*"
                         r"|(?:\n[ \t]*)+\n(?: {4}|\t)[ \t]*\S.*)*")
_CALL = re.compile(r"(?<!\\)\[\^(?P<label>[^\]\s]+)\]|(?<!\\)\^\[")


def blank(text: str) -> str:
    """Spaces in place of ``text``, line by line."""
    return re.sub(r"[^\n]", " ", text)


def no_prose(text: str) -> Iterator[re.Match]:
    """Every stretch of code, formula or comment; groups ``fenced`` and ``comment`` tell them apart."""
    return _NO_PROSE.finditer(text)


def prose(text: str) -> str:
    """``text`` with its code, formulas and comments blanked out. Raw markup stays."""
    return _NO_PROSE.sub(_blanked, text)


def _blanked(found: re.Match) -> str:
    if found["raw"] or (found["info"] or "").lstrip().startswith("{="):
        return found[0]
    if not found["fenced"]:
        return blank(found[0])
    head = found.start("body") - found.start()      # this line may bear an id
    return found[0][:head] + blank(found[0][head:])


def note_definitions(text: str) -> dict[str, tuple[int, int]]:
    """Where the definition of each note label begins and ends; the last one where there are two,
    as Pandoc has it."""
    return {match["label"]: match.span() for match in _definitions(text)}


def page_text(text: str) -> str:
    """``text`` with the definitions of its notes blanked out."""
    for match in _definitions(text):
        text = text[:match.start()] + blank(match[0]) + text[match.end():]
    return text


def _definitions(text: str) -> list[re.Match]:
    """A definition begins a block: without a blank line or another one before it, it is text."""
    found: list[re.Match] = []
    for match in _DEFINITION.finditer(text):
        end = max(match.start() - 1, 0)
        before = text[text.rfind("\n", 0, end) + 1:end]
        if not before.strip(" \t>") or found and found[-1].end() + 1 == match.start():
            found.append(match)
    return found


def note_calls(text: str) -> Iterator[re.Match]:
    """Every call of a note in a text without definitions; group ``label`` is None for an inline
    note."""
    return _CALL.finditer(text)


class Places:
    """Finds the first, second, third … place of each value in one file.

    Ask in the order of the text; enter a note (:meth:`note`) when the tree does.
    """

    def __init__(self, source: SourceFile | None):
        self._source = source
        self._whole = prose(source.text) if source else ""
        self._notes = note_definitions(self._whole)
        # What is searched: a text, from where and up to where.
        self._stretch = (page_text(self._whole), 0, len(self._whole))
        self._calls = (call for call in note_calls(self._stretch[0])
                       if not call["label"] or call["label"] in self._notes)
        self._finders: dict[tuple[str, str], Iterator[int]] = {}

    def next(self, what: str, value: str) -> Span | None:
        """The next place of a value of one of the kinds in :data:`WRITTEN`; the file as a whole
        for another kind or when it is not found, None when there is no file."""
        if self._source is None:
            return None
        if what not in WRITTEN:
            return self._source.whole()
        if (what, value) not in self._finders:
            self._finders[what, value] = chain(_find(what, value, *self._stretch),
                                               _find(what, value, self._whole))
        place = next(self._finders[what, value], None)
        return self._source.whole() if place is None else self._source.span(place)

    def note(self) -> tuple[Span | None, Places]:
        """The place of the next note's call, and where to seek what its text holds."""
        call = next(self._calls, None)
        if call is None or self._source is None:
            return self._source and self._source.whole(), self
        return self._source.span(call.start()), self._inside(call["label"])

    def _inside(self, label: str | None) -> Places:
        """The text of a note: its definition, or for an inline note the text around it."""
        if label is None:
            return self
        inside = copy(self)
        inside._stretch, inside._finders = (self._whole, *self._notes[label]), {}
        return inside


def _find(what: str, value: str, text: str, start: int = 0, end: int = sys.maxsize
          ) -> Iterator[int]:
    """The offsets of a value. It is found first and what must stand before it then looked at,
    which is far faster than one pattern for both."""
    for shape in WRITTEN[what]:
        for match in re.compile(shape.value(value)).finditer(text, start, end):
            place = match.start()
            if shape.before.search(text, max(place - _REACH, 0), place):
                yield place


_REACH = 2000
"""How far before an id its opening brace may stand: an image's alternative text lies between."""

OPAQUE = "\ufffc"
"""Stands in a text for what is no text of the author's."""

AS_IS = "as-is"
"""The class of a span whose text only looks like a citation or a note: ``[[sic 3]]{.as-is}``."""


def bare_text(content: Any) -> str:
    """The running text of ``content`` (a node or a list) without notes, with :data:`OPAQUE` in
    place of code, formulas, citations and what is marked :data:`AS_IS`."""
    mark = tree.literal_str(OPAQUE)
    rules = {kind: lambda _: mark for kind in ("Code", "Math", "Cite")}
    rules["Span"] = lambda span: mark if AS_IS in tree.attr(span).classes else None
    return tree.text_of(tree.rewrite(content, rules))


def written(text: str, limit: int | None = None) -> str:
    """A pattern for ``text`` as the author may have written it: line ends, emphasis, brackets,
    escapes and straight quotation marks allowed for; at most ``limit`` characters."""
    pieces = (_TYPED.get(char, re.escape(char)) for char in re.sub(r"\s", "", text)[:limit])
    brackets = "" if "[" in text else r"\[\]"
    return rf"[\s\\*_{brackets}]*".join(pieces)


_TYPED = {"“": "[“\"]", "”": "[”\"]", "‘": "[‘']", "’": "[’']", "–": "(?:–|--)", "—": "(?:—|---)",
          "…": r"(?:…|\.\.\.)", OPAQUE: r"[\s\S]{0,400}?"}


_ENOUGH = 60
"""Characters by which a heading or a piece of raw markup is known."""


def _url(target: str) -> str:
    """An address; Pandoc encodes what an address may not hold, and joins its lines."""
    return "".join(_url_char(char) for char in unquote(target))


def _url_char(char: str) -> str:
    if char.isalnum() or char in "/.-_#":
        return re.escape(char)
    return rf"(?:\\?{re.escape(char)}|{quote(char)})" if char != " " else r"(?:\s+|%20)"


def _image(target: str) -> str:
    """Seen from the manuscript's folder, from the chapter's, or lying beside the chapter."""
    url, name = _url(target), _url(target.rpartition("/")[2])
    return rf"(?:(?:[^\s()<>]*/)?{url}|(?:\./)?{name}){_CLOSE}"


def _numbered(text: str) -> str:
    """A heading behind number signs; a longer one that begins alike is another."""
    words = written(text, _ENOUGH)
    end = r"(?=[ \t*_\\\]]*(?:$|[{#^\[<]))" if len(text) < _ENOUGH else ""
    return rf"(?m)#+[ \t]+[*_\[]*{words}{end}"


def _underlined(text: str) -> str:
    return rf"(?m)[*_\[]*{written(text, _ENOUGH)}(?=[^\n]*\n[ \t>]*(?:=+|-+)[ \t]*$)"


def _first_word(text: str) -> str:
    """For a heading with links or notes among its words."""
    return rf"#+[ \t]+\W*{re.escape(text.split(' ')[0])}"


def _raw(text: str) -> str:
    return re.escape(text.strip().partition("\n")[0][:_ENOUGH])


@dataclass(frozen=True)
class Shape:
    """How a value is written: the pattern of the value, and of what stands right before it."""

    value: Callable[[str], str]
    before: re.Pattern = re.compile("")


_ADDRESS = re.compile(r"(?:\]\(\s*<?|\]:\s*<?|<|(?:src|href)=[\"']?)\Z")
_CLOSE = r"(?=[\s)>\"']|$)"

_RAW_CODE = re.compile(r"`[ \t]*(?:\{=\w+\}[ \t]*\n)?\Z")
_LINE = re.compile(r"(?m)^[ \t>]*\Z")

WRITTEN: Mapping[str, tuple[Shape, ...]] = {
    "citations": (Shape(lambda key: rf"@(?:\{{{re.escape(key)}\}}|{re.escape(key)}"
                                    r"(?!\w|[:.#$%&+?<>~/-]\w))", re.compile(r"(?<!\w)\Z")),),
    "anchors": (Shape(lambda ident: rf"{re.escape(ident)}(?![\w.:-])",
                      re.compile(r"(?:\{[^{}]*#|\bid=[\"']?)\Z")),),
    "links": (Shape(lambda target: rf"{_url(target)}{_CLOSE}", _ADDRESS),),
    "images": (Shape(_image, _ADDRESS),),
    "languages": (Shape(lambda tag: rf"{re.escape(tag)}(?=[\s\"'}}]|$)",
                        re.compile(r"\blang=[\"']?\Z")),),
    "raw": (Shape(_raw, _RAW_CODE), Shape(_raw)),
    "headings": (Shape(_numbered, _LINE), Shape(_underlined, _LINE), Shape(_first_word, _LINE)),
}
"""What a value of each kind looks like in the author's text; the likelier shape first."""
