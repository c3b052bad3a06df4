"""An e-book, or its cover → what the shops will say of it.

Each measure is a generator of names and values; the profiles say what each shop takes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...model.artifact import Artifact
from ...model.book import Book
from ...model.diagnostic import Diagnostic
from ...model.preflight import Held
from ...model.shop import Shop
from ...model.source import Span
from ...model.survey import survey
from ..epub import Unreadable
from ..held import hold, told
from .measures import COVER, EPUB, NAMES, opened

__all__ = ["Unreadable", "check_epub", "check_file", "hold_cover", "hold_epub", "places"]


def check_file(name: str, data: bytes, shops: Sequence[Shop]) -> list[Diagnostic]:
    """What the shops take exception to in a file as it is sent: an e-book (``.epub``), whoever made it,
    or an image of its cover. Raises Unreadable for what is neither."""
    epub = name.endswith(".epub")
    file, whole = Artifact(name, "epub" if epub else "cover", data), {"": Span(name)}
    return told((hold_epub if epub else hold_cover)(file, shops, whole))


def check_epub(artifact: Artifact, shops: Sequence[Shop], places: Mapping[str, Span] = {}
               ) -> list[Diagnostic]:
    """What the shops take exception to in an e-book but for its name: that of a build is for people, and
    may be changed. Raises Unreadable for what is no e-book."""
    return told(hold(opened(artifact.data), EPUB, [shop.limits for shop in shops], places))


def hold_epub(artifact: Artifact, shops: Sequence[Shop], places: Mapping[str, Span] = {}) -> list[Held]:
    """What the shops limit in an e-book, as it is sent. ``places`` are those of its files in the
    manuscript, “” that of the whole. Raises Unreadable for what is no e-book."""
    limits = [shop.limits for shop in shops]
    return hold(opened(artifact.data), EPUB, limits, places) + hold(artifact, NAMES["epub"], limits, places)


def hold_cover(artifact: Artifact, shops: Sequence[Shop], places: Mapping[str, Span] = {}) -> list[Held]:
    """The same of an image of the cover, as it is sent beside the book. Raises Unreadable for what is
    no image."""
    limits = [shop.limits for shop in shops]
    return hold(artifact, COVER, limits, places) + hold(artifact, NAMES["cover"], limits, places)


def places(book: Book) -> dict[str, Span]:
    """Where the files of the e-book come from: the first place of each image, the file of each
    division."""
    found = {f"text/{division.id}.xhtml": division.source.whole()
             for division in book.divisions if division.source}
    for image in survey(book).images:
        if image.span:
            found.setdefault(image.value, image.span)
    return found
