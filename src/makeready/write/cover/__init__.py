"""The front cover: set from the book's title and names, in one of three designs.

Each design is a function from what is said (:class:`Said`) to an SVG of :data:`WIDTH` × :data:`HEIGHT`, with
every letter as an outline.
"""

from __future__ import annotations

from functools import lru_cache

from ...model.book import Book
from ...model.shop import Shop, broken
from ...model.terms import listed, term
from ...tools.images import as_jpeg, look
from ...tools.lettering import composed, lettering_family
from ...tools.raster import to_jpeg
from . import classic, modern, plain
from .sheet import HEIGHT, WIDTH, Said

DESIGNS = {"classic": classic.front, "modern": modern.front, "plain": plain.front}
_LISTED = 3
"""How many authors have a line each; more are listed."""


def front_jpeg(book: Book) -> bytes | None:
    """The front cover as JPEG; None where no face has all the letters of its words."""
    svg = front_svg(book)
    return _drawn(svg) if svg else None


def front_svg(book: Book) -> str | None:
    """The front cover as SVG; None where no face has all the letters of its words."""
    said = _said(book)
    return DESIGNS[book.design.cover](said) if said else None


def sent_cover(book: Book, shop: Shop) -> bytes | None:
    """The front cover as it is sent to a shop beside the e-book: the author's picture, as JPEG where the
    shop names it so or does not take its colors; else the front that is set."""
    if not book.cover.image:
        return front_jpeg(book) if book.design else None
    data = book.cover.image.data
    seen = look(data, book.cover.image.media_type)
    named = shop.files["cover"].endswith(".jpg") and seen.format != "JPEG"
    return as_jpeg(data) if named or broken("cover-colors", seen.colors, [shop]) else data


@lru_cache(maxsize=8)
def _drawn(svg: str) -> bytes:
    return to_jpeg(svg.encode(), WIDTH, HEIGHT)


def _said(book: Book) -> Said | None:
    metadata = book.metadata
    title, subtitle, *names = map(composed, (metadata.title, metadata.subtitle, *_names(book)))
    family = lettering_family(" ".join((title, subtitle, *names)), book.design.head_font)
    return Said(title, subtitle, tuple(names), family, book.cover.color) if family else None


def _names(book: Book) -> tuple[str, ...]:
    """The lines of names: authors, else “Edited by” and all editors."""
    metadata = book.metadata
    names = metadata.authors
    if names and all(person.role != "author" for person in metadata.contributors):
        return (term("editor", metadata.language, names=listed(names, metadata.language)),)
    return names if len(names) <= _LISTED else (listed(names, metadata.language),)
