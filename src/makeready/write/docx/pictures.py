"""The book's pictures as Word can show them, and what is said of them.

Word gets a drawing as PNG: it would draw SVG itself, but with whatever fonts the reader has.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from lxml import etree

from ...model import tree
from ...model.book import Asset
from ...tools.raster import converts, to_png
from . import ooxml
from .ooxml import Element
from .package import DOCUMENT, ENDNOTES, FOOTNOTES, Package

_DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"
_PARTS = (DOCUMENT, ENDNOTES, FOOTNOTES)


def pictures(assets: Mapping[str, Asset]) -> tuple[dict[str, bytes], dict[str, str]]:
    """Files by names that any program can open, and the name that stands for each target."""
    files: dict[str, bytes] = {}
    names: dict[str, str] = {}
    for number, (path, asset) in enumerate(sorted(assets.items()), 1):
        converted = converts(asset.media_type)
        suffix = ".png" if converted else PurePosixPath(path).suffix.lower()
        names[path] = f"picture-{number}{suffix}"
        files[names[path]] = to_png(asset.data, asset.media_type) if converted else asset.data
    return files, names


def settled(image: tree.Node, names: Mapping[str, str]) -> tree.Node:
    """An Image under the name of its file; its alternative text stands where Pandoc takes it from,
    which is what the image holds."""
    words = tree.attr(image).get("alt")
    content = tree.inlines(image) if words is None else tree.words(words)
    target = names.get(tree.target(image), tree.target(image))
    return tree.with_target(tree.with_inlines(image, content), target)


def describe_pictures(package: Package) -> None:
    """Number the pictures through the book; the alternative text stands in both places where
    programs look for it, and a picture without one is marked as ornament."""
    drawings = [drawing for part in _PARTS
                for drawing in ooxml.every(package.tree(part), "w:drawing")]
    for number, drawing in enumerate(drawings, 1):
        outer, inner = (next(ooxml.every(drawing, tag)) for tag in ("wp:docPr", "pic:cNvPr"))
        text = outer.get("descr", "")
        for node in (outer, inner):
            node.attrib.pop("title", None)
            for key, value in (("id", str(number)), ("name", f"Picture {number}"), ("descr", text)):
                node.set(key, value)
        if not text:
            outer.append(_ornament())


def _ornament() -> Element:
    """Word's own mark of a picture that says nothing (MS-ODRAWXML 2.27)."""
    mark = etree.Element(f"{{{_DECORATIVE}}}decorative", val="1", nsmap={"adec": _DECORATIVE})
    extension = etree.Element(ooxml.name("a:ext"), uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}")
    extension.append(mark)
    return ooxml.element("a:extLst", extension)
