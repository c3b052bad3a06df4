"""EbookLib behind one module: a finished set of files in, an EPUB out.

EbookLib (AGPL-3.0) writes the package document, the NCX and the container. Every XHTML file goes in
as the bytes that were made, because EbookLib's own HTML handling drops attributes, folds the case of
SVG and guesses a page list; what its writer leaves open is settled in :class:`_Writer`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timezone
from io import BytesIO

from ebooklib import epub
from lxml import etree

from .zipped import pack, unpack

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_MIMETYPE = "mimetype"


@dataclass(frozen=True)
class Item:
    """A file of the e-book. ``name`` is relative to the package document; ``properties`` are those
    of EPUB 3.3, such as ``nav`` and ``svg``."""

    id: str
    name: str
    media_type: str
    data: bytes = field(repr=False)
    properties: tuple[str, ...] = ()


@dataclass(frozen=True)
class Statement:
    """A line of the package's metadata: ``dc`` names a Dublin Core element, an empty one means
    ``<meta>``, or ``<link>`` where there is a ``rel``."""

    value: str
    dc: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Link:
    """An entry of the table of contents: its text, where it leads, what lies under it."""

    text: str
    href: str
    children: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Package:
    """All of an e-book. ``modified`` is seconds since 1970; ``spine`` lists ids of items, whose pages
    are turned ``right_to_left`` or the other way."""

    identifier: str
    title: str
    language: str
    modified: int
    metadata: Sequence[Statement]
    items: Sequence[Item]
    spine: Sequence[str]
    contents: Sequence[Link]
    right_to_left: bool = False


def write_package(package: Package) -> bytes:
    """The EPUB, the same bytes on every machine."""
    book = epub.EpubBook()
    book.set_identifier(package.identifier)
    book.set_language(package.language)
    book.title = package.title
    for statement in package.metadata:
        plain = "link" if "rel" in statement.attributes else "meta"
        book.add_metadata("DC" if statement.dc else None, statement.dc or plain,
                          statement.value, dict(statement.attributes))
    for item in package.items:
        entry = epub.EpubItem(item.id, item.name, item.media_type, item.data)
        entry.properties = list(item.properties)
        book.add_item(entry)
    book.add_item(epub.EpubNcx())
    book.toc = _toc(package.contents)
    book.spine = list(package.spine)
    book.set_direction("rtl" if package.right_to_left else None)
    out = BytesIO()
    writer = _Writer(out, book, {"mtime": datetime.fromtimestamp(package.modified, timezone.utc)})
    writer.process()
    writer.write()
    return pack(unpack(out.getvalue()), package.modified, (_MIMETYPE,), (_MIMETYPE,))


def _toc(links: Sequence[Link]) -> list:
    out: list = []
    for link in links:
        name = "toc-" + link.href.rpartition("/")[2].replace("#", "-").replace(".xhtml", "")
        entry = epub.Link(link.href, link.text, name)
        out.append((entry, _toc(link.children)) if link.children else entry)
    return out


class _Writer(epub.EpubWriter):
    """EbookLib's writer with the package's language, and without its advertisement."""

    def _write_opf_file(self, root: etree._Element) -> None:
        root.set(XML_LANG, self.book.language)
        if self.book.direction:
            root.set("dir", self.book.direction)
        del root.attrib["prefix"]       # “rendition” is a reserved prefix: EPUB 3.3, D.6.
        metadata = root.find("metadata")
        for generator in metadata.findall("meta[@name='generator']"):
            metadata.remove(generator)
        super()._write_opf_file(root)
