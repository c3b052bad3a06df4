"""An e-book as its package document tells it, whoever made it."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote

from lxml import etree

from ..tools.zipped import ArchiveError, unpack

XHTML = "application/xhtml+xml"
_CONTAINER_FILE = "META-INF/container.xml"
_OPF = "{http://www.idpf.org/2007/opf}"
_CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}"
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=True)


class Unreadable(Exception):
    """The file is not what it is taken for; the message says why, as a sentence."""


@dataclass(frozen=True)
class Item:
    """A file of the e-book. ``name`` is relative to the package document."""

    name: str
    media_type: str
    data: bytes = field(repr=False)


@dataclass(frozen=True)
class Epub:
    """The files that its manifest lists, by name; those that are read, in their order; the image of its
    cover, None where it has none. What the manifest names and the archive has not is left out."""

    items: Mapping[str, Item]
    spine: tuple[Item, ...]
    cover: Item | None


def read_epub(data: bytes) -> Epub:
    """Raises Unreadable for what is no e-book."""
    try:
        parts = unpack(data)
        container = parse(parts[_CONTAINER_FILE])
        path = next(container.iter(f"{_CONTAINER}rootfile")).get("full-path", "")
        package = parse(parts[path])
    except (KeyError, StopIteration):
        raise Unreadable("The archive holds no package document: it is no EPUB.") from None
    except ArchiveError as error:
        raise Unreadable(str(error)) from None
    folder = posixpath.dirname(path)
    items = {entry.get("id"): Item(name, entry.get("media-type", ""), parts[posixpath.join(folder, name)])
             for entry in package.iter(f"{_OPF}item")
             if posixpath.join(folder, name := unquote(entry.get("href", ""))) in parts}
    spine = (items.get(entry.get("idref")) for entry in package.iter(f"{_OPF}itemref"))
    return Epub({item.name: item for item in items.values()}, tuple(filter(None, spine)),
                items.get(_cover(package)))


def parse(data: bytes) -> etree._Element:
    """A document, mended where it is broken; an empty one for what is past it."""
    root = etree.fromstring(data, _PARSER) if data.strip() else None
    return etree.Element("empty") if root is None else root


def _cover(package: etree._Element) -> str | None:
    """The id of the cover: as EPUB 3 marks it, else as EPUB 2 did."""
    for entry in package.iter(f"{_OPF}item"):
        if "cover-image" in entry.get("properties", "").split():
            return entry.get("id")
    return next((entry.get("content") for entry in package.iter(f"{_OPF}meta")
                 if entry.get("name") == "cover"), None)
