"""Citations left as text → live ones, and what there is to say of them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from .block import Block
from .finding import Finding
from .placeholders import Cited, Marker, find_markers
from .slug import telling_words
from .sources.catalog import Library, Source

_MARK = "\ufdd0"
"""Stands for a citation while the text around it is escaped: a code point that no text has."""


@dataclass(frozen=True)
class Citation:
    """A marker in a block with the sources it means; ``lost`` is what means none."""

    block: Block
    marker: Marker
    live: tuple[tuple[Cited, Source], ...]
    lost: tuple[Cited, ...]

    @property
    def markdown(self) -> str:
        """``[@doe-2021; @roe-2019, p. 12]``."""
        return "[" + "; ".join(f"@{source.key}" + (f", {cited.locator}" if cited.locator else "")
                               for cited, source in self.live) + "]"


def find_citations(block: Block, library: Library) -> list[Citation]:
    """The citations left as text in a block. Bare numbers count where the list is numbered."""
    numbered = library.list_for(block.line)
    sources = numbered.sources if numbered else {}
    return [Citation(block, marker,
                     tuple((cited, sources[cited.number]) for cited in marker.cited
                           if cited.number in sources),
                     tuple(cited for cited in marker.cited if cited.number not in sources))
            for marker in find_markers(block, bare=bool(numbered and numbered.is_typed))]


def cite(block: Block, library: Library, escape: Callable[[str], str]) -> str:
    """The text of ``block`` as Markdown, its citations live; ``escape`` is for the rest of it.

    A citation stands right behind the word or stop before it, where its note number will be. What
    has no source stays as typed.
    """
    text, at = "", 0
    live = [citation for citation in find_citations(block, library) if citation.live]
    for citation in live:
        text += block.text[at:citation.marker.start].rstrip() + _MARK
        text += "".join(f" [{citation.marker.word} {cited.number}]" for cited in citation.lost)
        at = citation.marker.end
    escaped = escape(text + block.text[at:])
    # “!” before or “(” behind would make an image or a link of it.
    parts = re.sub(rf"!(?={_MARK})|(?<={_MARK})\(", r"\\\g<0>", escaped).split(_MARK)
    return parts[0] + "".join(citation.markdown + part for citation, part in zip(live, parts[1:]))


# What a citation and its source have in common

_SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s+(?=[\"“‘(\[]?[^\W\d_a-z])")


def sentence_of(citation: Citation) -> str:
    """The sentence that a citation stands in or behind."""
    text, marker = citation.block.text, citation.marker
    before = text[:marker.start].rstrip()
    ends = [found.end() for found in _SENTENCE_END.finditer(text)]
    start = max((end for end in ends if end <= len(before)), default=0)
    if re.search(r"[.!?][\"”’)]*$", before):
        return before[start:]
    return text[start:min((end for end in ends if end > marker.end), default=None)]


def common_words(citation: Citation, source: Source) -> list[str]:
    """The telling words that the sentence shares with the source's authors, title, publisher."""
    said = {word.casefold() for word in telling_words(sentence_of(citation))}
    return [word for word in source_words(source) if word in said]


def source_words(source: Source) -> list[str]:
    """The telling words of a source in alphabetical order."""
    names = [text for role in ("author", "editor") for name in source.fields.get(role, ())
             for text in name.values()]
    texts = [*names, source.fields["title"], source.fields.get("publisher", ""),
             source.fields.get("container-title", "")]
    return sorted({word.casefold() for text in texts for word in telling_words(text)})


# Findings

def report_citations(citations: Sequence[Citation], library: Library) -> list[Finding]:
    """What became of every citation of the text, in its order, and of the sources without one."""
    return [*(finding for citation in citations for finding in _report(citation)),
            *_report_order(citations, library),
            *(_report_uncited(source) for source in uncited(library, citations))]


def uncited(library: Library, citations: Iterable[Citation]) -> list[Source]:
    """The sources that no citation names."""
    cited = {source.key for citation in citations for _, source in citation.live}
    return [source for source in library.sources if source.key not in cited]


def _report(citation: Citation) -> Iterator[Finding]:
    span = citation.block.span(citation.marker.start)
    text = citation.marker.text.strip()
    if citation.live:
        numbers = ", ".join(str(cited.number) for cited, _ in citation.live)
        yield Finding("matched", span, f"“{text}” cites source {numbers}: {citation.markdown}.")
    for cited in citation.lost:
        yield Finding("missing", span, (
            f"“{text}”: there is no source {cited.number} in the list. It stays as text; write "
            "“[@key]” there, with a key from manuscript/references.yaml."))
    if not citation.marker.cited:
        yield Finding("missing", span, (
            f"“{text}” names no source. It stays as text; write “[@key]” there, or take it out."))


def _report_order(citations: Sequence[Citation], library: Library) -> Iterator[Finding]:
    for numbered in library.lists:
        firsts: dict[int, Citation] = {}
        for citation in citations:
            if library.list_for(citation.block.line) is numbered:
                for cited, _ in citation.live:
                    firsts.setdefault(cited.number, citation)
        for number in sorted(firsts.keys() - _longest_rise(list(firsts))):
            citation = firsts[number]
            yield Finding("out-of-order", citation.block.span(citation.marker.start), (
                f"Source {number} is first cited here, out of the order of the list. The notes are "
                "numbered as they come: nothing to do, unless the number is wrong."))


def _longest_rise(numbers: Sequence[int]) -> set[int]:
    """The most of the numbers that stand in rising order (patience sorting)."""
    tops: list[int] = []
    chains: list[list[int]] = []
    for number in numbers:
        at = bisect_left(tops, number)
        chain = [*(chains[at - 1] if at else []), number]
        tops[at:at + 1], chains[at:at + 1] = [number], [chain]
    return set(chains[-1]) if chains else set()


def _report_uncited(source: Source) -> Finding:
    return Finding("unused", source.entry.typed.span(), (
        f"Nothing cites {source.key}. It stays in the bibliography through “nocite” in book.yaml; "
        "cite it, or take it out of both."))
