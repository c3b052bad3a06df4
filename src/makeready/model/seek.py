"""Where in the author's text a thing of Pandoc's tree stands.

The tree holds no places, so each thing is sought by its value: the third ``[@key]`` in the tree is
the third one in the file. Code and comments are blanked out first, for what stands there is no
citation; and the text of a note, which stands somewhere else in the file than its call, is sought
in its own definition.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from . import tree
from .source import SourceFile, Span

# The shapes that the author's Markdown may have; a blanked text keeps its offsets.
_FENCED = re.compile(r"(?ms)^(?P<open>[ \t>]*(?P<fence>`{3,}|~{3,})(?![^\n]*\{=)[^\n]*\n)(?P<body>.*?)"
                     r"(?P<close>^[ \t>]*(?P=fence)|\Z)")
_INLINE = re.compile(r"(?<![\\`])(`+)(?!`)(?:(?!\n[ \t]*\n)[\s\S])+?(?<!`)\1(?!`)(?!\{=)")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_START = r"[ \t>]*\[\^(?P<label>[^\]\s]+)\]:"
_DEFINITION = re.compile(rf"(?m)^{_START}.*(?:\n(?!{_START.replace('?P<label>', '?:')})[ \t]*\S.*"
                         r"|(?:\n[ \t]*)+\n(?: {4}|\t)[ \t]*\S.*)*")
_CALL = re.compile(r"(?<!\\)\[\^(?P<label>[^\]\s]+)\]|(?<!\\)\^\[")


def blank(text: str) -> str:
    """Spaces in place of ``text``, line by line."""
    return re.sub(r"[^\n]", " ", text)


def prose(text: str) -> str:
    """``text`` with its code and comments blanked out. Raw markup stays."""
    text = _FENCED.sub(lambda m: m["open"] + blank(m["body"]) + m["close"], text)
    for pattern in (_INLINE, _COMMENT):
        text = pattern.sub(lambda m: blank(m[0]), text)
    return text


def note_definitions(text: str) -> dict[str, tuple[int, int]]:
    """Where the definition of each note label begins and ends; the last one where there are two,
    as Pandoc has it. A definition begins a block: one without a blank line before it is text."""
    found: dict[str, tuple[int, int]] = {}
    end = -1
    for match in _DEFINITION.finditer(text):
        if match.start() == end + 1 or not text[:match.start()].rpartition("\n")[0].rpartition(
                "\n")[2].strip(" \t>"):
            found[match["label"]] = match.span()
            end = match.end()
    return found


def note_calls(text: str) -> Iterator[re.Match]:
    """Every call of a note; group ``label`` is None for an inline note."""
    heads = {match.start("label") for match in _DEFINITION.finditer(text)}
    return (match for match in _CALL.finditer(text) if match.start("label") not in heads)


class Places:
    """Finds the first, second, third … place of each value in one file.

    Ask in the order of the text; enter a note (:meth:`note`) when the tree does. ``text`` is what
    is searched, the source's own offsets kept; by default, all but the definitions of notes.
    """

    def __init__(self, source: SourceFile | None, text: str | None = None):
        self._source = source
        self._whole = prose(source.text) if source else ""
        self._notes = note_definitions(self._whole)
        self._text = _without(self._notes.values(), self._whole) if text is None else text
        self._calls = (call for call in note_calls(self._text)
                       if not call["label"] or call["label"] in self._notes)
        self._finders: dict[tuple[str, str], Iterator[re.Match]] = {}

    def next(self, what: str, value: str) -> Span | None:
        """The next place of a value of one of the kinds in :data:`WRITTEN`; the file as a whole
        for another kind or when it is not found, None when there is no file."""
        if self._source is None:
            return None
        if what not in WRITTEN:
            return self._source.whole()
        pattern = WRITTEN[what](value)
        if (what, value) not in self._finders:
            self._finders[what, value] = re.finditer(pattern, self._text)
        match = next(self._finders[what, value], None) or re.search(pattern, self._whole)
        return self._source.span(match.start("at")) if match else self._source.whole()

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
        start, end = self._notes[label]
        return Places(self._source, blank(self._whole[:start]) + self._whole[start:end])


def _without(stretches: Iterable[tuple[int, int]], text: str) -> str:
    for start, end in stretches:
        text = text[:start] + blank(text[start:end]) + text[end:]
    return text


OPAQUE = "\ufffc"
"""Stands in a text for what is no text: a piece of code, a formula."""


def bare_text(content: Any) -> str:
    """The running text of ``content`` (a node or a list) without notes, with :data:`OPAQUE` in
    place of code and formulas."""
    mark = tree.literal_str(OPAQUE)
    return tree.text_of(tree.rewrite(content, {"Code": lambda _: mark, "Math": lambda _: mark}))


def written(text: str, limit: int = 60) -> str:
    """A pattern for ``text`` as the author may have written it: line ends, emphasis, brackets,
    escapes and straight quotation marks allowed for; at most ``limit`` characters."""
    pieces = (_TYPED.get(char, re.escape(char)) for char in re.sub(r"\s", "", text)[:limit])
    return r"[\s\\*_\[\]]*".join(pieces)


_TYPED = {"“": "[“\"]", "”": "[”\"]", "‘": "[‘']", "’": "[’']", "–": "(?:–|--)", "—": "(?:—|---)",
          "…": r"(?:…|\.\.\.)", OPAQUE: r"[\s\S]{0,400}?"}


def _url(target: str) -> str:
    """Pandoc writes spaces in addresses as ``%20``."""
    return re.escape(target.replace("%20", " ")).replace(r"\ ", "(?:%20| )")


def _image(target: str) -> str:
    """Seen from the manuscript's folder, from the chapter's, or lying beside the chapter."""
    url, name = _url(target), _url(target.rpartition("/")[2])
    return rf"{_OPEN}(?P<at>(?:[^\s()<>]*/)?{url}|(?:\./)?{name}){_CLOSE}"


def _heading(text: str) -> str:
    """An underlined heading, or one behind number signs."""
    return rf"(?m)^(?P<at>(?:#+[ \t]+)?[*_]*{written(text)})"


_OPEN = r"(?:\]\([ \t\n]*<?|\]:[ \t\n]*<?|<|(?:src|href)=[\"']?)"
_CLOSE = r"(?=[\s)>\"']|$)"

WRITTEN: Mapping[str, Callable[[str], str]] = {
    "citations": lambda key: (rf"(?<!\w)(?P<at>@(?:\{{{re.escape(key)}\}}|"
                              rf"{re.escape(key)}(?!\w|[:.#$%&+?<>~/-]\w)))"),
    "anchors": lambda ident: (rf"(?:\{{[^{{}}]*#|\bid=[\"']?)"
                              rf"(?P<at>{re.escape(ident)})(?![\w.:-])"),
    "links": lambda target: rf"{_OPEN}(?P<at>{_url(target)}){_CLOSE}",
    "images": _image,
    "raw": lambda text: f"(?P<at>{re.escape(text.strip().partition(chr(10))[0][:60])})",
    "headings": _heading,
}
"""What a value of each kind looks like in the author's text; group ``at`` is where it stands."""
