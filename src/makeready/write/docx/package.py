"""The package around the text: parts, what they are, and how they point to each other (OPC)."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Mapping

from lxml import etree

from ...tools.zipped import pack, unpack
from . import ooxml
from .ooxml import Element

CONTENT_TYPES = "[Content_Types].xml"
ROOT_RELATIONSHIPS = "_rels/.rels"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_KIND = ooxml.NAMESPACES["r"] + "/"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
"""What the content types of Word's parts begin with."""

DOCUMENT = "word/document.xml"
STYLES = "word/styles.xml"
SETTINGS = "word/settings.xml"
FOOTNOTES = "word/footnotes.xml"
ENDNOTES = "word/endnotes.xml"


class Package:
    """A DOCX in memory. An XML part is parsed when it is asked for, and edited in place."""

    def __init__(self, parts: Mapping[str, bytes]):
        self._parts: dict[str, bytes | Element] = dict(parts)

    @classmethod
    def read(cls, data: bytes) -> Package:
        """The package in a file's bytes. Raises ArchiveError."""
        return cls(unpack(data))

    def written(self, epoch: int) -> bytes:
        """The file, dated ``epoch``: the same package gives the same bytes."""
        parts = {name: part if isinstance(part, bytes) else ooxml.serialize(part)
                 for name, part in self._parts.items()}
        return pack(parts, epoch, first=(CONTENT_TYPES, ROOT_RELATIONSHIPS))

    def __contains__(self, part: str) -> bool:
        return part in self._parts

    def tree(self, part: str) -> Element:
        """The root element of an XML part; an edit of it is an edit of the package.

        Raises KeyError, and ooxml.SyntaxFault for what is no XML.
        """
        content = self._parts[part]
        if isinstance(content, bytes):
            content = self._parts[part] = ooxml.parse(content)
        return content

    def put(self, part: str, tree: Element, content_type: str) -> None:
        """Add an XML part or replace it."""
        self._parts[part] = tree
        self._declare(part, content_type)

    def drop(self, part: str) -> None:
        """Take a part out, with everything that points to it."""
        for name in (part, _relationships_of(part)):
            self._parts.pop(name, None)
        self._declare(part, None)
        for owner in [name for name in self._parts if name.endswith(".rels")]:
            for relationship in list(self.tree(owner)):
                if _target(owner, relationship) == part:
                    self.tree(owner).remove(relationship)

    def _declare(self, part: str, content_type: str | None) -> None:
        types = self.tree(CONTENT_TYPES)
        for override in types.findall(f"{{{_TYPES}}}Override"):
            if override.get("PartName") == f"/{part}":
                types.remove(override)
        if content_type:
            etree.SubElement(types, f"{{{_TYPES}}}Override", PartName=f"/{part}",
                             ContentType=content_type)

    # --- relationships --------------------------------------------------------------------------

    def relate(self, owner: str, kind: str, part: str) -> str:
        """Let ``owner`` point to ``part`` as its ``kind`` (``styles``, ``footer``); the id."""
        tree = self._relationships(owner)
        known = {relationship.get("Id") for relationship in tree}
        ident = next(f"rId{n}" for n in range(1, len(known) + 2) if f"rId{n}" not in known)
        target = posixpath.relpath(part, posixpath.dirname(owner) or ".")
        etree.SubElement(tree, f"{{{_RELATIONSHIPS}}}Relationship", Id=ident, Type=_KIND + kind,
                         Target=target)
        return ident

    def adopt(self, owner: str, others: Collection[str]) -> None:
        """Give ``owner`` exactly the relationships it uses, taken from those of ``others``."""
        used = {value for node in self.tree(owner).iter() for key, value in node.attrib.items()
                if key.startswith(f"{{{ooxml.NAMESPACES['r']}}}")}
        known = {relationship.get("Id"): dict(relationship.attrib)
                 for other in others for relationship in self._relationships(other)}
        tree = self._parts[_relationships_of(owner)] = _no_relationships()
        for ident in sorted(used & known.keys()):
            etree.SubElement(tree, f"{{{_RELATIONSHIPS}}}Relationship", known[ident])

    def _relationships(self, owner: str) -> Element:
        part = _relationships_of(owner)
        if part not in self:
            self._parts[part] = _no_relationships()
        return self.tree(part)


def _no_relationships() -> Element:
    return etree.Element(f"{{{_RELATIONSHIPS}}}Relationships", nsmap={None: _RELATIONSHIPS})


def empty() -> Package:
    """A package with nothing in it."""
    types = etree.Element(f"{{{_TYPES}}}Types", nsmap={None: _TYPES})
    for extension, content_type in (
            ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            ("xml", "application/xml")):
        etree.SubElement(types, f"{{{_TYPES}}}Default", Extension=extension,
                         ContentType=content_type)
    return Package({CONTENT_TYPES: ooxml.serialize(types)})


def _relationships_of(part: str) -> str:
    """``word/document.xml`` → ``word/_rels/document.xml.rels``; the package's own for ``""``."""
    folder, base = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{base}.rels")


def _target(relationships: str, relationship: Element) -> str | None:
    """The part that a relationship points to; None for one that leads out of the package."""
    if relationship.get("TargetMode") == "External":
        return None
    folder = posixpath.dirname(posixpath.dirname(relationships))
    path = posixpath.join("/", folder, relationship.get("Target", ""))
    return posixpath.normpath(path).lstrip("/")
