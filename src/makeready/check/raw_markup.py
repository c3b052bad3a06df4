"""HTML, TeX and the like, which would reach one format only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from ..model import tree
from ..model.book import Book
from ..model.diagnostic import Diagnostic, diagnose
from ..model.survey import Found, Survey

_COMMENT = re.compile(r"\s*<!--.*-->\s*", re.DOTALL)
_OPENING = re.compile(r"<(?P<name>[a-zA-Z][\w-]*)")
_SHOWN = 40


def raw_markup(book: Book, found: Survey) -> Iterator[Diagnostic]:
    """Each piece that is no comment; of an element with an end tag, its outermost start tag."""
    pieces = [piece for piece in found.raw if not _COMMENT.fullmatch(piece.value)]
    for _, group in groupby(pieces, lambda piece: id(piece.division)):
        for piece in _outermost(list(group)):
            text = piece.value.strip().partition("\n")[0]
            yield diagnose("raw-markup", piece.span, format=tree.raw_format(piece.node),
                           text=text if len(text) <= _SHOWN else text[:_SHOWN] + "…")


def _outermost(pieces: list[Found]) -> Iterator[Found]:
    """The pieces that do not stand inside another, nor end it."""
    i = 0
    while i < len(pieces):
        yield pieces[i]
        i = _end(pieces, i) + 1


def _end(pieces: list[Found], start: int) -> int:
    """The index of the end tag of the piece at ``start``; ``start`` itself when it has none."""
    opening = _OPENING.match(pieces[start].value)
    if opening is None:
        return start
    depth = 0
    for i, piece in enumerate(pieces[start:], start):
        tags = re.findall(rf"<(/?){opening['name']}\b", piece.value, re.IGNORECASE)
        depth += sum(-1 if slash else 1 for slash in tags)
        if depth == 0:
            return i
    return start
