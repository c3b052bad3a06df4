"""An e-book, or its cover → what the shops will say of it.

Each measure is a generator of names and values; the profiles say what each shop takes. Of shops that
complain of the same thing only the strictest is told: who contents it contents all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ...model.artifact import Artifact
from ...model.book import Book
from ...model.diagnostic import Diagnostic, diagnose
from ...model.limit import said
from ...model.shop import Shop, broken
from ...model.source import Span
from ...model.survey import survey
from ..epub import Unreadable
from .measures import COVER, EPUB, NAMES, Measure, opened

__all__ = ["Unreadable", "check_cover", "check_epub", "check_file", "check_name", "places"]


def check_file(name: str, data: bytes, shops: Sequence[Shop]) -> list[Diagnostic]:
    """What the shops take exception to in a file as it is sent: an e-book (``.epub``), whoever made it,
    or an image of its cover. Raises Unreadable for what is neither."""
    epub = name.endswith(".epub")
    file, whole = Artifact(name, "epub" if epub else "cover", data), {"": Span(name)}
    return (check_epub if epub else check_cover)(file, shops, whole) + check_name(file, shops, whole)


def check_epub(artifact: Artifact, shops: Sequence[Shop], places: Mapping[str, Span] = {}
               ) -> list[Diagnostic]:
    """What the shops take exception to in an e-book. ``places`` are those of its files in the
    manuscript, “” that of the whole.

    Raises Unreadable for what is no e-book.
    """
    return _findings(opened(artifact.data), EPUB, shops, places)


def check_cover(artifact: Artifact, shops: Sequence[Shop], places: Mapping[str, Span] = {}
                ) -> list[Diagnostic]:
    """The same of an image of the cover, as it is sent beside the book. Raises Unreadable for what is
    no image."""
    return _findings(artifact, COVER, shops, places)


def check_name(artifact: Artifact, shops: Sequence[Shop], places: Mapping[str, Span] = {}
               ) -> list[Diagnostic]:
    """The same of the name that a file is sent by: that of a build is for people, and may be changed."""
    return _findings(artifact, NAMES[artifact.format], shops, places)


def places(book: Book) -> dict[str, Span]:
    """Where the files of the e-book come from: the first place of each image, the file of each
    division."""
    found = {f"text/{division.id}.xhtml": division.source.whole()
             for division in book.divisions if division.source}
    for image in survey(book).images:
        if image.span:
            found.setdefault(image.value, image.span)
    return found


def _findings(thing: object, measures: Mapping[str, Measure], shops: Iterable[Shop],
              places: Mapping[str, Span]) -> list[Diagnostic]:
    wanted = {measure for shop in shops for measure in shop.limits}
    return [diagnose(code, places.get(name) or places.get(""), name=name, value=said(measure, value),
                     limit=limit.said(measure), shop=limit.receiver)
            for measure, (code, values) in measures.items() if measure in wanted
            for name, value in values(thing)
            if (limit := broken(measure, value, shops))]
