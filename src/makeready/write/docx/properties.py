"""What the file says of the book: title, authors, subjects, dates."""

from __future__ import annotations

from datetime import datetime, timezone

from lxml import etree

from ...model.book import Metadata
from .ooxml import Element
from .package import Package

CORE = "docProps/core.xml"
APPLICATION = "docProps/app.xml"
_CP = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC = "http://purl.org/dc/elements/1.1/"
_DCTERMS = "http://purl.org/dc/terms/"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_APP = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"


def set_properties(package: Package, metadata: Metadata) -> None:
    """Replace Pandoc's properties of the document."""
    package.put(CORE, _core(metadata), "application/vnd.openxmlformats-package.core-properties+xml")
    application = etree.Element(f"{{{_APP}}}Properties", nsmap={None: _APP})
    etree.SubElement(application, f"{{{_APP}}}Application").text = "makeready"
    package.put(APPLICATION, application,
                "application/vnd.openxmlformats-officedocument.extended-properties+xml")


def _core(metadata: Metadata) -> Element:
    """ECMA-376 Part 2, 11: any order, each at most once."""
    title = ": ".join(filter(None, (metadata.title, metadata.subtitle)))
    subjects = "; ".join(metadata.subjects)
    date = datetime.fromtimestamp(metadata.modified, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    root = etree.Element(f"{{{_CP}}}coreProperties", nsmap={
        "cp": _CP, "dc": _DC, "dcterms": _DCTERMS, "xsi": _XSI})
    for namespace, name, text in (
            (_DC, "title", title), (_DC, "creator", "; ".join(metadata.authors)),
            (_DC, "subject", subjects), (_CP, "keywords", subjects),
            (_DC, "description", metadata.description), (_DC, "language", metadata.language),
            (_DC, "identifier", metadata.identifier), (_CP, "lastModifiedBy", "makeready"),
            (_DCTERMS, "created", date), (_DCTERMS, "modified", date)):
        if text:
            node = etree.SubElement(root, f"{{{namespace}}}{name}")
            node.text = text
            if namespace == _DCTERMS:
                node.set(f"{{{_XSI}}}type", "dcterms:W3CDTF")
    return root
