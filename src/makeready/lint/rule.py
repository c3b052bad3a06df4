"""What a rule is, what it finds, and how most rules are made: of a pattern.

A finder takes the whole manuscript, for some rules look at all of it; :func:`each` makes one of a
pattern over passages, :func:`in_markup` of one over the file with its markup.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from ..model.diagnostic import Diagnostic, Rule as Row
from ..model.diagnostic import Severity
from .text import OTHER, Manuscript, Passage, Text

NOTE, WARNING = Severity.NOTE, Severity.WARNING


@dataclass(frozen=True)
class Found:
    """A place: ``text.source.text[start:end]``. ``new`` is what certainly belongs there, None where
    the author must decide; ``values`` fill the rule's sentences."""

    text: Text
    start: int
    end: int
    new: str | None = None
    values: Mapping[str, object] = field(default_factory=dict)


Finder = Callable[[Manuscript], Iterator[Found]]


@dataclass(frozen=True, kw_only=True)
class Rule(Row):
    """A rule of the house. Its sentences may say ``{text}``, what was found, ``{around}``, some words
    round it, and whatever the finder gives as values.

    ``languages`` are BCP 47 tags or their beginnings; none stands for all.
    """

    code: str
    find: Finder
    languages: tuple[str, ...] = ()

    def holds_for(self, language: str) -> bool:
        """Whether the rule is one of this language."""
        return not self.languages or any(
            language == tag or language.startswith(f"{tag}-") for tag in self.languages)


@dataclass(frozen=True)
class Finding:
    """A place that a rule found."""

    rule: Rule
    found: Found

    @property
    def diagnostic(self) -> Diagnostic:
        """The finding in the author's terms."""
        text, found = self.found.text, self.found
        values = {"text": _shown(text.source.text[found.start:found.end]), "around": _around(found),
                  **found.values}
        return Diagnostic(self.rule.code, self.rule.severity, self.rule.message.format(**values),
                          text.source.span(found.start), self.rule.cure.format(**values))


def _shown(text: str) -> str:
    return re.sub(r"\s*\n(?:[ \t]*>)*\s*|\s+", " ", text)


_NEAR = 24
_BLANK = re.compile(r"\n[ \t>]*\n[ \t>]*")


def _around(found: Found) -> str:
    """The found words with some before and after, cut at spaces."""
    text = found.text.source.text
    start, end = max(found.start - _NEAR, 0), min(found.end + _NEAR, len(text))
    before, after = text[start:found.start], text[found.end:end]
    if start:
        before = before.partition(" ")[2] or before
    if end < len(text):
        after = after.rpartition(" ")[0] or after
    words = _BLANK.split(before)[-1] + text[found.start:found.end] + _BLANK.split(after)[0]
    return _shown(words).strip(" >")


New = str | Callable[[re.Match], str | None] | None
"""A replacement: a template for ``re.Match.expand``, or a function; None where there is none."""
Test = Callable[[re.Match], object]


def each(pattern: str, new: New = None, *, flags: int = 0, kinds: tuple[str, ...] = (),
         unless: Test = lambda match: False, typed: bool = False) -> Finder:
    """Every match of ``pattern`` in the passages (of ``kinds``), unless ``unless`` says otherwise;
    with ``typed``, where these very characters stand in the file, with no markup among them.

    A group ``at`` is the place, where the pattern takes in what stands round it; the named groups
    are values.
    """
    compiled = re.compile(pattern, flags)

    def find(manuscript: Manuscript) -> Iterator[Found]:
        for text, passage in manuscript.passages(kinds):
            for match in compiled.finditer(passage.plain):
                if not unless(match) and (not typed or is_typed(text, passage, match)):
                    yield in_passage(text, passage, match, new)
    return find


def is_typed(text: Text, passage: Passage, match: re.Match) -> bool:
    """Whether the place of a match is written in the file as it is read."""
    start, end = match.span(_place(match))
    begin, stop = passage.place(start, end)
    return text.source.text[begin:stop] == passage.plain[start:end]


def in_passage(text: Text, passage: Passage, match: re.Match, new: New = None,
               **values: object) -> Found:
    """The place of a match in a passage; no cure where markup stands within it."""
    start, end = match.span(_place(match))
    begin, stop = passage.place(start, end)
    cure = _new(match, new) if is_typed(text, passage, match) else None
    return Found(text, begin, stop, cure, match.groupdict() | values)


def in_markup(pattern: str, new: New = None, *, flags: int = 0,
              unless: Test = lambda match: False) -> Finder:
    """Every match of ``pattern`` in the files with their markup (:attr:`Text.marked_up`)."""
    compiled = re.compile(pattern, flags)

    def find(manuscript: Manuscript) -> Iterator[Found]:
        for text in manuscript.texts:
            for match in compiled.finditer(text.marked_up):
                if not unless(match):
                    yield Found(text, *match.span(_place(match)), _new(match, new), match.groupdict())
    return find


def _place(match: re.Match) -> str | int:
    """The group of the match that is the place."""
    return "at" if match.groupdict().get("at") is not None else 0


def _new(match: re.Match, new: New) -> str | None:
    return match.expand(new) if isinstance(new, str) else new(match) if new else None


def is_certain(found: Found) -> bool:
    """Whether a place has a cure, which touches nothing but prose and its markup."""
    return found.new is not None and OTHER not in found.text.kinds[found.start:found.end]
