"""The notes of an EPUB, by its links."""

from __future__ import annotations

from lxml import etree

from makeready.tools.zipped import unpack

from .found import Found, found

_X = "{http://www.w3.org/1999/xhtml}"
Element = etree._Element


def texts(data: bytes) -> dict[str, Element]:
    """The roots of the texts by their files' names, in the order of reading."""
    parts = unpack(data)
    package = etree.fromstring(parts["EPUB/content.opf"])
    files = {item.get("id"): item.get("href") for item in package.iterfind(".//{*}item")}
    spine = [files[item.get("idref")] for item in package.iterfind(".//{*}itemref")]
    return {name.split("/")[-1]: etree.fromstring(parts[f"EPUB/{name}"]) for name in spine}


def read(data: bytes) -> list[Found]:
    """Every note in the order of the calls."""
    roots = texts(data)
    return [_read(call, roots) for root in roots.values() for call in links(root, "doc-noteref")]


def links(root: Element, role: str) -> list[Element]:
    """The links of a role."""
    return [link for link in root.iter(f"{_X}a") if link.get("role") == role]


def _read(call: Element, roots: dict[str, Element]) -> Found:
    note = target(call, roots)
    [back] = links(note, "doc-backlink")
    before = "".join(call.xpath("preceding::text()"))[-9:]
    return found(before, _text(call), _text(back).removesuffix("."), _text(note))


def target(link: Element, roots: dict[str, Element]) -> Element:
    """The element that a link leads to."""
    file, _, ident = link.get("href").partition("#")
    [element] = roots[file].xpath("//*[@id=$ident]", ident=ident)
    return element


def _text(element: Element) -> str:
    return "".join(element.itertext())
