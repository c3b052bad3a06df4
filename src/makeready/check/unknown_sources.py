"""A citation of a source that is not in the list of sources, or was not looked up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model.book import Book
from ..model.diagnostic import Diagnostic, diagnose
from ..model.identifier import NORMALIZERS, Identifier, IdentifierError, identify
from ..model.source import Span
from ..model.sources import sources, unknown_source
from ..model.survey import Found, Survey

_REST = re.compile(r"[^\s\[\];,]*")
_WHOLE = re.compile(r"[^\s\]]*[^\s\].,;:]")
_MAY_FOLLOW = ")\"'”’*_|}»"


def unknown_sources(book: Book, found: Survey) -> Iterator[Diagnostic]:
    """Each such citation, with the nearest key, or the command that looks it up, as its cure."""
    known = sources(book.references)
    for citation in found.citations:
        if whole := cut(citation):
            yield diagnose("identifier-cut", citation.span, read=citation.value, whole=whole)
        elif known.get(citation.value) is None:
            yield unknown_source(citation.value, citation.span, known,
                                 f"write \\@{citation.value} if no source is meant")


def unfetched(book: Book, found: Survey) -> dict[Identifier, Span | None]:
    """The identifiers that are still to be looked up, each with the first place that asks for it."""
    known = sources(book.references)
    cited = [(citation.value, citation.span) for citation in found.citations if not cut(citation)]
    wanted: dict[Identifier, Span | None] = {}
    for key, span in [*cited, *((key, None) for key in book.nocite)]:
        try:
            identifier = identify(key) if known.get(key) is None else None
        except IdentifierError:
            continue
        if identifier:
            wanted.setdefault(identifier, span)
    return wanted


def cut(citation: Found) -> str:
    """The whole of an identifier of which Pandoc read the beginning alone; else empty."""
    source, span = citation.division.source, citation.span
    if (source is None or span is None or not span.line
            or citation.value.partition(":")[0].casefold() not in NORMALIZERS):
        return ""
    start = source.offset(span.line, span.column) + len("@")
    end = start + len(citation.value)
    rest = _REST.match(source.text, end)[0]
    if source.text[start] == "{" or rest[:1] in _MAY_FOLLOW or not re.search(r"[\w/=]", rest):
        return ""
    return _WHOLE.match(source.text, start)[0]
