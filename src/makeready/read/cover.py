"""The front cover that book.yaml asks for."""

from __future__ import annotations

from io import BytesIO
from pathlib import PurePosixPath
from urllib.parse import unquote

from PIL import Image

from ..config import BookFile, Config, CoverEntry, design
from ..model.book import Asset, Cover
from ..model.diagnostic import Diagnostic, diagnose
from ..model.source import Span
from ..tools.disk import Folder
from ..tools.lettering import lettering_family, unknown_letters
from .images import find_image

SUFFIXES = (".jpg", ".jpeg", ".png")
_LEAST = 1600
"""Pixels on the shorter side (IngramSpark's guidelines for e-books; Apple asks for 1400)."""


def read_cover(config: Config, folder: Folder) -> tuple[Cover, list[Diagnostic]]:
    """The cover, and what is wrong with it."""
    entry = config.book.cover
    if not entry.image:
        return Cover(color=entry.color), _unlettered(config)
    span = config.places.value(("cover", "image")) or config.places.value(("cover",))
    found = _find(entry, span, folder)
    if isinstance(found, Diagnostic):
        return Cover(), [found]
    return Cover(found, entry.alt, span=span), _too_small(found, span)


def _find(entry: CoverEntry, span: Span | None, folder: Folder) -> Asset | Diagnostic:
    path = unquote(entry.image)
    if PurePosixPath(path).suffix.lower() not in SUFFIXES:
        return diagnose("cover-format", span, path=path)
    return find_image(entry.image, span, [path], folder)


def _too_small(cover: Asset, span: Span | None) -> list[Diagnostic]:
    with Image.open(BytesIO(cover.data)) as image:
        width, height = image.size
    if min(width, height) >= _LEAST:
        return []
    return [diagnose("cover-small", span, path=cover.path, width=width, height=height, least=_LEAST)]


def _unlettered(config: Config) -> list[Diagnostic]:
    """A cover cannot be set of letters that no face has."""
    text, family = _words(config.book), design(config.book).head_font
    if lettering_family(text, family):
        return []
    return [diagnose("cover-letters", config.places.value(("title",)),
                     letters="".join(unknown_letters(text)))]


def _words(book: BookFile) -> str:
    return " ".join((book.title, book.subtitle, *(person.name for person in book.authors)))
