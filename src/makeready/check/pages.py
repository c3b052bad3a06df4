"""Pages that cannot be: ranges that run backwards, and pages that an article does not have."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ..model import tree
from ..model.book import Book, Reference
from ..model.diagnostic import Diagnostic, diagnose
from ..model.sources import said, sources, used
from ..model.survey import Found, Survey

_PAGE = r"(?:\d+|[ivx][ivxl]*(?![\w.]))"
_RANGE = re.compile(rf"(?P<first>{_PAGE})(?:\s*[-–—]{{1,2}}\s*(?P<last>{_PAGE}))?", re.IGNORECASE)
_LIST = re.compile(rf"[\s,{{]*(?:(?:pp?|pages?|S|Seiten?|págs?|ss?)\.?\s+)?(?P<list>{_RANGE.pattern}"
                   rf"(?:\s*[,&]\s*{_RANGE.pattern.replace('?P<first>', '').replace('?P<last>', '')}"
                   r")*)(?![\w–-])", re.IGNORECASE)
"""What a citation's words after the key begin with when they are pages: “, 12–14, 20”, “ p. xii”."""

Range = tuple[int, int, bool]
"""First and last page, and whether they are counted in roman figures."""


def impossible_pages(book: Book, found: Survey) -> Iterator[Diagnostic]:
    """Each such range in a citation, and in a source."""
    known, seen = sources(book.references), Counter[int]()
    for citation in found.citations:
        one = tree.citations(citation.node)[seen[id(citation.node)]]
        seen[id(citation.node)] += 1
        pages = _listed(tree.text_of(one["citationSuffix"]))
        yield from _cited(citation, pages, known.get(citation.value))
    for reference in used(book, (citation.value for citation in found.citations)):
        for text, (first, last, _) in ranges(said(reference, "page")):
            if first > last:
                yield diagnose("pages-backwards", reference.span, pages=text)


def _cited(citation: Found, pages: str, reference: Reference | None) -> Iterator[Diagnostic]:
    own = said(reference, "page") if reference else ""
    limits = [limit for _, limit in ranges(own)]
    for text, (first, last, roman) in ranges(pages):
        if first > last:
            yield diagnose("pages-backwards", citation.span, pages=text)
        elif _has_end(own) and not roman and not any(r for _, _, r in limits):
            least, most = min(f for f, _, _ in limits), max(t for _, t, _ in limits)
            if least <= most and not least <= first <= last <= most:
                yield diagnose("pages-outside", citation.span, page=text,
                               key=citation.value, pages=own)


def _listed(suffix: str) -> str:
    match = _LIST.match(suffix)
    return match["list"] if match else ""


def _has_end(pages: str) -> bool:
    """Whether the pages of a source are a range of plain numbers, not its first page alone."""
    dash = r"\s*[-–—]{1,2}\s*\d+"
    return bool(re.fullmatch(rf"\d+{dash}(?:\s*[,;&]\s*\d+(?:{dash})?)*", pages))


def ranges(pages: str) -> Iterator[tuple[str, Range]]:
    """Each range of a list of pages as it is written, and its ends; “121–8” ends at 128. A range from
    roman to arabic figures is left out."""
    for match in re.finditer(rf"(?<![\w.]){_RANGE.pattern}(?![\w–-])", pages, re.IGNORECASE):
        first, last = match["first"], match["last"] or match["first"]
        if first.isdigit() and last.isdigit():
            if len(last) < len(first):
                last = first[:-len(last)] + last
            yield match[0], (int(first), int(last), False)
        elif not (first.isdigit() or last.isdigit()):
            yield match[0], (_roman(first), _roman(last), True)


def _roman(figures: str) -> int:
    values = [{"i": 1, "v": 5, "x": 10, "l": 50}[figure] for figure in figures.lower()]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))
