"""Citations that Pandoc reads as something else, and what it drops inside of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import tree
from ..model.book import Book, Division
from ..model.diagnostic import Diagnostic, diagnose
from ..model.seek import prose
from ..model.survey import Found, Survey
from .unknown_sources import cut

_BRACKET = re.compile(r"(?<!\\)[\[\]]")
_KEYLESS = re.compile(r"(?<![\w\\])@\{[^{}\n]*\s[^{}\n]*\}|(?<=[^\\]\[)-?@(?=\s)")
_LOST = {"Cite": ("second citation", "Separate sources by semicolons: [@one, 12; @two]."),
         "Note": ("note", "Put its words behind the pages, or the citation into the note.")}


def misread_citations(book: Book, found: Survey) -> Iterator[Diagnostic]:
    """Each citation whose brackets stay in the text, and each that holds what citeproc drops."""
    texts = {id(d): prose(d.source.text) for d in book.divisions if d.source}
    nodes = {id(citation.node): citation for citation in reversed(found.citations)}
    inner = {id(node) for citation in nodes.values() for node in _inside(citation.node)}
    for ident, citation in reversed(nodes.items()):
        yield from _nested(citation)
        if (ident not in inner and tree.is_in_text(tree.citations(citation.node)[0])
                and not cut(citation)):
            yield from _brackets(citation, texts.get(id(citation.division), ""))
    for division in book.divisions:
        yield from _unread(division, texts.get(id(division), ""))


def _inside(cite: tree.Node) -> Iterator[tree.Node]:
    """What stands before and after the keys of a citation."""
    for one in tree.citations(cite):
        yield from tree.walk([one["citationPrefix"], one["citationSuffix"]])


def _nested(citation: Found) -> Iterator[Diagnostic]:
    lost = next((n for n in _inside(citation.node) if tree.is_kind(n, *_LOST)), None)
    if lost:
        what, hint = _LOST[tree.kind(lost)]
        yield diagnose("cite-nested", citation.span, what=what, hint=hint)


def _unread(division: Division, text: str) -> Iterator[Diagnostic]:
    """What begins like a citation and has no key."""
    for match in _KEYLESS.finditer(text):
        if division.source:
            yield diagnose("cite-misread", division.source.span(match.start()),
                           hint="A key follows the @ at once, and holds no space.")


def _brackets(citation: Found, text: str) -> Iterator[Diagnostic]:
    """A bare key inside brackets that are nothing to Pandoc."""
    if not (citation.span and citation.span.line and citation.division.source):
        return
    at = citation.division.source.offset(citation.span.line, citation.span.column)
    opening, closing = _around(text, at)
    if opening is None or text[opening - 1:opening] in ("^", "!") or text[opening + 1] == "^":
        return
    if closing is None:
        yield diagnose("cite-misread", citation.span, hint="Close the bracket.")
    elif not _means_something(text, closing):
        yield diagnose("cite-misread", citation.span, hint=_cure(text[opening:closing + 1]))


def _around(text: str, at: int) -> tuple[int | None, int | None]:
    """The brackets that stand round a place, in its paragraph."""
    start = max(text.rfind("\n\n", 0, at), 0)
    end = text.find("\n\n", at)
    open_ones: list[int] = []
    for match in _BRACKET.finditer(text, start, at):
        if match[0] == "[":
            open_ones.append(match.start())
        elif open_ones:
            open_ones.pop()
    if not open_ones:
        return None, None
    depth = 0
    for match in _BRACKET.finditer(text, at, end if end >= 0 else len(text)):
        depth += 1 if match[0] == "[" else -1
        if depth < 0:
            return open_ones[-1], match.start()
    return open_ones[-1], None


def _means_something(text: str, closing: int) -> bool:
    """Whether the brackets are those of a link or a span."""
    after = text[closing + 1:closing + 2]
    label = re.match(r"\[([^\[\]]+)\]", text[closing + 1:])
    return after in ("(", "{") or bool(
        label and re.search(rf"(?m)^ {{0,3}}\[{re.escape(label[1])}\]:", text))


def _cure(bracket: str) -> str:
    if any("@" not in part for part in bracket.split(";")):
        return "A semicolon begins another source: separate pages by commas."
    return ("Write [@key, pages], and nothing in brackets right behind it; brackets that are meant "
            "as \\[.")
