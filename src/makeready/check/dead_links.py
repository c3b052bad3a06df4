"""A link that leads to nothing in the book."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote

from ..model.book import Book
from ..model.diagnostic import Diagnostic, diagnose, did_you_mean
from ..model.notes import labelled
from ..model.survey import Survey

_OUTWARD = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")


def dead_links(book: Book, found: Survey) -> Iterator[Diagnostic]:
    """Each link that is neither an address on the network nor an id of the book."""
    ids = {anchor.value for anchor in found.anchors} | {d.id for d in book.divisions}
    for link in found.links:
        target = unquote(link.value)
        if not _OUTWARD.match(target) and not (target[:1] == "#" and target[1:] in ids):
            yield diagnose("link-dead", link.span, target=target, hint=_cure(target, ids, book))


def _cure(target: str, ids: Collection[str], book: Book) -> str:
    path, _, ident = target.partition("#")
    if not target:
        return "Write between the parentheses where it leads."
    if not path and (label := labelled(target)):
        return f"It means a note: label that note [^{label}]."
    if not path:
        near = did_you_mean(target, [f"#{name}" for name in ids], "")
        return near or f"Put {{#{ident}}} behind the heading, image or table that it means."
    if path.startswith(("www.", "//")):
        return f"Write https://{path.lstrip('/')}."
    if ident in ids:
        return f"Chapters become one book: write #{ident} alone."
    for division in book.divisions:
        if division.source and PurePosixPath(division.source.path).name == PurePosixPath(path).name:
            return f"Chapters become one book: write #{division.anchor or division.id}."
    return "Link to an id of the book (#id) or to an address with https://."
