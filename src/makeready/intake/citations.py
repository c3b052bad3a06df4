"""Citations left as text → live ones, and what there is to say of them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from .authors import NamedMarker, find_named
from .block import Block
from .finding import Finding
from .gates import apart
from .notes import Note
from .placeholders import Cited, Marker, find_numbers, find_unsourced, find_worded, merged
from .slug import telling_words
from .sources.catalog import Library, NumberedList, Source

_MARK = "\ufdd0"
"""Stands for a citation while the text around it is escaped: a code point that no text has."""


@dataclass(frozen=True)
class Link:
    """One source or note that a marker means, and by which ``number``, if by any."""

    target: Source | Note
    number: int | None = None
    prefix: str = ""
    locator: str = ""
    has_author: bool = False

    @property
    def markdown(self) -> str:
        """``see @doe-2021, 12``; ``-@doe-2021`` where the sentence names the author."""
        if isinstance(self.target, Note):
            return f"^{self.target.label}"
        key = f"{'-' if self.has_author else ''}@{self.target.key}"
        locator = f", {self.locator}" if self.locator else ""
        return f"{self.prefix} {key}{locator}".lstrip()


@dataclass(frozen=True)
class Citation:
    """A marker in a block with what it means; ``lost`` is what means nothing."""

    block: Block
    start: int
    end: int
    text: str
    live: tuple[Link, ...]
    lost: tuple[Cited, ...] = ()
    word: str = ""
    is_guessed: bool = False

    @property
    def markdown(self) -> str:
        """``[@doe-2021; @roe-2019, p. 12]``, ``[^3][^4]``."""
        sources = "; ".join(link.markdown for link in self.live if isinstance(link.target, Source))
        notes = [link.markdown for link in self.live if isinstance(link.target, Note)]
        return "".join(f"[{inner}]" for inner in (*filter(None, [sources]), *notes))

    @property
    def sources(self) -> list[tuple[Link, Source]]:
        """The live links that lead to a source."""
        return [(link, link.target) for link in self.live if isinstance(link.target, Source)]


def find_citations(block: Block, library: Library) -> list[Citation]:
    """The citations left as text in a block, in order."""
    numbered = library.list_for(block.line)
    bare = [marker for marker in find_numbers(block)
            if block.span(marker.start) in library.accepted]
    found = [_numbered(block, marker, numbered)
             for marker in merged([*find_worded(block), *bare], block.text)]
    found += [_named(block, marker) for marker in find_named(block, library.sources)]
    found += [Citation(block, marker.start, marker.end, marker.text, ())
              for marker in find_unsourced(block)]
    found += _linked(block, numbered)
    return _with_ibid(block, _apart(found))


def _numbered(block: Block, marker: Marker, numbered: NumberedList | None) -> Citation:
    meant = numbered.meant if numbered else {}
    cited = apart(marker, meant.keys())
    return Citation(
        block, marker.start, marker.end, marker.text,
        tuple(Link(meant[one.number], one.number, locator=one.locator)
              for one in cited if one.number in meant),
        tuple(one for one in cited if one.number not in meant), marker.word,
        is_guessed=cited != marker.cited or marker.form in ("word", "round"))


def _named(block: Block, marker: NamedMarker) -> Citation:
    return Citation(block, marker.start, marker.end, marker.text, tuple(
        Link(one.source, None, one.prefix, one.locator, one.has_author) for one in marker.named))


_LINK = re.compile(r"\[\\?\[(?P<number>\d{1,3})\\?\]\]\((?P<url>https?://[^()\s]+)\)")


def _linked(block: Block, numbered: NumberedList | None) -> list[Citation]:
    """“[[3]](address)”, as chats have it: the third source of the list, if it has that address."""
    found = []
    for match in () if block.verbatim else _LINK.finditer(block.text):
        target = numbered.meant.get(int(match["number"])) if numbered else None
        is_source = isinstance(target, Source) and _address(match["url"]) == _address(
            target.fields.get("URL", ""))
        live = (Link(target, int(match["number"])),) if is_source else ()
        if block.text[:match.start()].count("`") % 2 == 0:          # not in code
            found.append(Citation(block, *match.span(), match[0], live))
    return found


def _address(url: str) -> str:
    """What two addresses of one page have in common."""
    return re.sub(r"^https?://(?:www\.)?|/?(?:#.*)?$", "", url.casefold())


def _apart(citations: Sequence[Citation]) -> list[Citation]:
    """In order; of two that overlap the first."""
    out: list[Citation] = []
    for citation in sorted(citations, key=lambda citation: (citation.start, -citation.end)):
        if not out or citation.start >= out[-1].end:
            out.append(citation)
    return out


_IBID = re.compile(r"[(\[](?:ibid(?:em)?\.?|id\.|ebd\.|ebenda)(?:,? (?P<locator>(?:pp?\. ?|S\. ?)?"
                   r"\d+(?:[–-]\d+)?))?[)\]]", re.IGNORECASE)


def _with_ibid(block: Block, citations: Sequence[Citation]) -> list[Citation]:
    """“(ibid., 12)” is the source that the citation before it in the paragraph means, if it means
    but one; where it does not, it means none."""
    out = list(citations)
    for match in () if block.verbatim else _IBID.finditer(block.text):
        before = [citation for citation in out if citation.end <= match.start()]
        links = before[-1].live if before else ()
        live = ((Link(links[0].target, locator=match["locator"] or ""),)
                if len(links) == 1 and isinstance(links[0].target, Source) else ())
        out.append(Citation(block, *match.span(), match[0], live, is_guessed=bool(live)))
        out = _apart(out)
    return out


def cite(block: Block, library: Library, escape: Callable[[str], str]) -> str:
    """The text of ``block`` as Markdown, its citations live; ``escape`` is for the rest of it.

    A citation stands right behind the word or stop before it, where its note number will be. What
    has no source stays as typed.
    """
    text, at = "", 0
    live = [citation for citation in find_citations(block, library) if citation.live]
    for citation in live:
        text += block.text[at:citation.start].rstrip() + _MARK
        text += "".join(f" [{citation.word} {cited.number}]" for cited in citation.lost)
        at = citation.end
    escaped = escape(text + block.text[at:])
    # “!” before or “(” behind would make an image or a link of it.
    parts = re.sub(rf"!(?={_MARK})|(?<={_MARK})\(", r"\\\g<0>", escaped).split(_MARK)
    return parts[0] + "".join(citation.markdown + part for citation, part in zip(live, parts[1:]))


# What a citation and its source have in common

_SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s+(?=[\"“‘(\[]?[^\W\d_a-z])")


def sentence_of(citation: Citation) -> str:
    """The sentence that a citation stands in or behind."""
    text = citation.block.text
    before = text[:citation.start].rstrip()
    ends = [found.end() for found in _SENTENCE_END.finditer(text)]
    start = max((end for end in ends if end <= len(before)), default=0)
    if re.search(r"[.!?][\"”’)]*$", before):
        return before[start:]
    return text[start:min((end for end in ends if end > citation.end), default=None)]


def common_words(citation: Citation, source: Source) -> list[str]:
    """The telling words that the sentence shares with the source's authors, title, publisher."""
    said = {word.casefold() for word in telling_words(sentence_of(citation))}
    return [word for word in source_words(source) if word in said]


def source_words(source: Source) -> list[str]:
    """The telling words of a source in alphabetical order."""
    names = [text for role in ("author", "editor") for name in source.fields.get(role, ())
             for text in name.values()]
    texts = [*names, source.fields.get("title", ""), source.fields.get("publisher", ""),
             source.fields.get("container-title", "")]
    return sorted({word.casefold() for text in texts for word in telling_words(text)})


# Findings

def report_citations(citations: Sequence[Citation], library: Library) -> list[Finding]:
    """What became of every citation of the text, in its order, and of the sources without one."""
    return [*(finding for citation in citations for finding in _report(citation)),
            *_report_order(citations, library),
            *(_report_uncited(source) for source in uncited(library, citations))]


def uncited(library: Library, citations: Iterable[Citation]) -> list[Source]:
    """The sources that no citation names. Those that came with their data are cited in the text."""
    cited = {source.key for citation in citations for _, source in citation.sources}
    return [source for source in library.sources if source.entry and source.key not in cited]


def _report(citation: Citation) -> Iterator[Finding]:
    span = citation.block.span(citation.start)
    text = citation.text.strip()
    if citation.live:
        yield Finding("guessed" if citation.is_guessed else "matched", span,
                      f"“{text}” {_what(citation)}: {citation.markdown}.")
    for cited in citation.lost:
        yield Finding("missing", span, (
            f"“{text}”: there is no source {cited.number} in the list. It stays as text; write "
            "“[@key]” there, with a key from manuscript/references.yaml."))
    if not citation.live and not citation.lost:
        yield Finding("missing", span, (
            f"“{text}” names no source. It stays as text; write “[@key]” there, or take it out."))


def _what(citation: Citation) -> str:
    """``cites source 1, 3``; ``calls note 4``; ``cites a source by its author``."""
    numbers = ", ".join(str(link.number) for link in citation.live if link.number)
    if not numbers:
        return "cites by name"
    return f"{'cites source' if citation.sources else 'calls note'} {numbers}"


def _report_order(citations: Sequence[Citation], library: Library) -> Iterator[Finding]:
    for numbered in library.lists:
        firsts: dict[int, Citation] = {}
        for citation in citations:
            if library.list_for(citation.block.line) is numbered:
                for link in citation.live:
                    if link.number:
                        firsts.setdefault(link.number, citation)
        for number in sorted(firsts.keys() - _longest_rise(list(firsts))):
            citation = firsts[number]
            yield Finding("out-of-order", citation.block.span(citation.start), (
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
