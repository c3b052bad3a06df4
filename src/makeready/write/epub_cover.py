"""The cover in the e-book: the picture, which shops and shelves show, and the page that readers open."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ..model.book import Asset, Book
from ..model.terms import listed, term
from ..tools.package import Item, Statement
from . import html
from .cover import front_jpeg
from .epub_images import within
from .html import EPUB_TYPE, Element

PAGE, PICTURE = "cover", "cover-image"
"""The ids of the page and of the picture in the package."""

FILE = "cover.xhtml"
OLDER = Statement("", "", {"name": "cover", "content": PICTURE})
"""How readers of EPUB 2, and Kindle, find the picture."""


def cover_picture(book: Book) -> Asset | None:
    """The author's picture, or one that is set, as large as the book's shops take it inside; None where
    its letters cannot be had."""
    if book.cover.image:
        return book.cover.image
    data = front_jpeg(book) if book.design else None
    path = next(name for name in ("cover.jpg", "front-cover.jpg") if name not in book.assets)
    return within(Asset(path, "image/jpeg", data), book.shops) if data else None


def cover_page(book: Book, picture: Asset) -> Element:
    """The page: the picture with its words."""
    page = html.element("section", {"class": "cover", EPUB_TYPE: "cover"})
    etree.SubElement(page, "img", {"role": "doc-cover", "alt": _alt(book), "src": picture.path})
    return page


def _alt(book: Book) -> str:
    metadata = book.metadata
    names = listed(metadata.authors, metadata.language)
    return book.cover.alt or term("cover-by" if names else "cover-of", metadata.language,
                                  title=metadata.title, names=names)


def pictures(book: Book, cover: Asset | None) -> Iterator[Item]:
    """Every picture of the book, the cover too where the text shows it."""
    if cover:
        yield Item(PICTURE, cover.path, cover.media_type, cover.data, ("cover-image",))
    inside = (asset for asset in book.assets.values() if not cover or asset.path != cover.path)
    for i, asset in enumerate(inside, 1):
        yield Item(f"image-{i}", asset.path, asset.media_type, asset.data)
