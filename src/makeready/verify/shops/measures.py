"""How what a shop limits is measured: on an e-book, on an image of its cover, on a file's name."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote

from ...model.artifact import Artifact
from ...model.identifier import IdentifierError, isbn13
from ...tools.images import BROKEN, FORMATS, SVG, Look, look
from ..epub import XHTML, Epub, Item, Unreadable, parse, read_epub
from ..held import Measure, Values

ISBN, PLAIN, SPECIAL = "an ISBN", "plain characters", "special characters"
OPAQUE, TRANSPARENT = "opaque", "transparent"
PRESENT, MISSING = "present", "missing"


@dataclass(frozen=True)
class Opened:
    """An e-book with what its images are; what cannot be opened is a validator's to tell."""

    size: int
    epub: Epub
    images: Mapping[str, Look]


def opened(data: bytes) -> Opened:
    """Raises Unreadable for what is no e-book."""
    epub = read_epub(data)
    looks = {name: seen for name, item in epub.items.items()
             if item.media_type in FORMATS and (seen := _look(item))}
    return Opened(len(data), epub, looks)


def _look(item: Item) -> Look | None:
    try:
        return look(item.data, item.media_type)
    except BROKEN:
        return None


# --- an e-book ----------------------------------------------------------------------------------

def _package(book: Opened) -> Values:
    yield "", book.size


def _texts(book: Opened) -> Values:
    for item in book.epub.items.values():
        if item.media_type == XHTML:
            yield item.name, len(item.data)


def _embedded(book: Opened) -> Values:
    for item in book.epub.items.values():
        if item.media_type == XHTML:
            shown = {_target(item.name, image) for image in _sources(item.data)}
            yield item.name, sum(len(book.epub.items[name].data) for name in shown
                                 if name in book.epub.items)


def _sources(data: bytes) -> Iterator[str]:
    for element in parse(data).iter("{*}img", "{*}image"):
        yield element.get("src") or element.get("{http://www.w3.org/1999/xlink}href") or ""


def _target(base: str, href: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), unquote(href)))


def _of_images(value: Callable[[Look], float | str], drawn: bool = False) -> Callable[[Opened], Values]:
    """A measure of each image: of drawings, or of the others."""
    def measure(book: Opened) -> Values:
        for name, seen in book.images.items():
            if (seen.format == FORMATS[SVG]) == drawn:
                yield name, value(seen)
    return measure


def _inner_names(book: Opened) -> Values:
    for name in book.epub.items:
        yield name, PLAIN if all(map(_is_plain, name.split("/"))) else SPECIAL


def _inner_cover(book: Opened) -> Values:
    yield "", PRESENT if book.epub.cover else MISSING


def _inner_format(book: Opened) -> Values:
    if cover := book.epub.cover:
        yield cover.name, FORMATS.get(cover.media_type, cover.media_type)


EPUB: Mapping[str, Measure] = {
    "package-bytes": _package,
    "text-bytes": _texts,
    "embedded-bytes": _embedded,
    "image-bytes": _of_images(lambda seen: seen.weight),
    "image-pixels": _of_images(lambda seen: seen.pixels),
    "image-colors": _of_images(lambda seen: seen.colors),
    "image-ground": _of_images(lambda seen: OPAQUE if seen.opaque else TRANSPARENT),
    "drawing-side": _of_images(lambda seen: max(seen.width, seen.height), drawn=True),
    "item-name": _inner_names,
    "inner-cover": _inner_cover,
    "inner-cover-format": _inner_format,
}


# --- a cover ------------------------------------------------------------------------------------

def _of_cover(value: Callable[[Look], float | str]) -> Callable[[Artifact], Values]:
    def measure(cover: Artifact) -> Values:
        try:
            yield cover.name, value(look(cover.data, ""))
        except BROKEN:
            raise Unreadable("This is no image of a kind that is known.") from None
    return measure


COVER: Mapping[str, Measure] = {
    "cover-format": _of_cover(lambda seen: seen.format),
    "cover-colors": _of_cover(lambda seen: seen.colors),
    "cover-bytes": _of_cover(lambda seen: seen.weight),
    "cover-short-side": _of_cover(lambda seen: min(seen.width, seen.height)),
    "cover-long-side": _of_cover(lambda seen: max(seen.width, seen.height)),
}


# --- a name -------------------------------------------------------------------------------------

def _name(artifact: Artifact) -> Values:
    name = PurePosixPath(artifact.name).name
    yield name, ISBN if _has_isbn(name) else PLAIN if _is_plain(name) else SPECIAL


def _has_isbn(name: str) -> bool:
    """Whether a name is an ISBN, but for its suffix and a word behind it (“978…_frontcover.jpg”)."""
    digits = re.match(r"97[89]\d{10}(?=[._])", name)
    try:
        return bool(digits and isbn13(digits[0]))
    except IdentifierError:
        return False


def _is_plain(name: str) -> bool:
    return re.fullmatch(r"[\w.-]+", name) is not None


NAMES: Mapping[str, Mapping[str, Measure]] = {
    "epub": {"file-name": _name}, "cover": {"cover-name": _name}}
