"""The reference document: what Pandoc takes its styles, its paper and its footer from.

Ours is made from the table in styles/docx.yaml. A project's own ``styles/reference.docx`` (any
Word file, such as an earlier build with other looks) wins; styles it lacks come from ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml

from ...model.book import Metadata
from ...model.diagnostic import ManuscriptError, diagnose
from ...model.source import Span
from ...tools.disk import Folder
from ...tools.styles import STYLES as STYLES_FOLDER
from ...tools.styles import house
from ...tools.zipped import ArchiveError
from . import ooxml
from .ooxml import Element, element
from .package import DOCUMENT, SETTINGS, STYLES, WORD, Package, empty
from .styles import complete, points, style_id, style_sheet

OWN = f"{STYLES_FOLDER}/reference.docx"
TABLE = "docx.yaml"
_FOOTER = "word/footer1.xml"


def reference_document(metadata: Metadata, project: Folder) -> Package:
    """The project's reference document, completed, or ours.

    Raises ManuscriptError when the project's own is no Word file.
    """
    table = yaml.safe_load((house() / TABLE).read_text("utf-8"))
    package = _own(project) if project.has(OWN) else _house(table)
    complete(package, style_sheet(table))
    _set_page(package, paper(table["page"], metadata.language))
    return package


def _own(project: Folder) -> Package:
    """The project's Word file without its text: of its sections the last one counts."""
    try:
        package = Package.read(project.read(OWN))
        [body] = ooxml.every(package.tree(DOCUMENT), "w:body")
        body[:] = [node for node in body if node.tag == ooxml.name("w:sectPr")]
        package.tree(STYLES)
    except (ArchiveError, KeyError, ValueError, ooxml.SyntaxFault):
        raise ManuscriptError([diagnose("reference-docx", Span(OWN))]) from None
    return package


def _house(table: Mapping[str, Any]) -> Package:
    """A Word file without text: styles, settings, a footer with the page's number."""
    package = empty()
    for part, tree, kind in (
            (DOCUMENT, element("w:document", element("w:body", element("w:sectPr"))),
             "document.main"),
            (STYLES, style_sheet(table), "styles"),
            (SETTINGS, _settings(), "settings"),
            (_FOOTER, _footer(), "footer")):
        package.put(part, tree, f"{WORD}{kind}+xml")
    package.relate("", "officeDocument", DOCUMENT)
    package.relate(DOCUMENT, "styles", STYLES)
    package.relate(DOCUMENT, "settings", SETTINGS)
    reference = element("w:footerReference", type="default")
    reference.set(ooxml.name("r:id"), package.relate(DOCUMENT, "footer", _FOOTER))
    ooxml.find(package.tree(DOCUMENT), "w:body/w:sectPr").append(reference)
    return package


def _settings() -> Element:
    """Word 2013 and later without the compatibility mode of older versions."""
    mode = element("w:compatSetting", name="compatibilityMode",
                   uri="http://schemas.microsoft.com/office/word", val=15)
    return element("w:settings", element("w:zoom", percent=100),
                   element("w:defaultTabStop", val=points(36)),
                   element("w:characterSpacingControl", val="doNotCompress"),
                   element("w:compat", mode))


def _footer() -> Element:
    """The folio: a field that Word fills in, with a figure for those who cannot."""
    number = element("w:fldSimple", element("w:r", element("w:t")), instr=" PAGE ")
    ooxml.find(number, "w:r/w:t").text = "1"
    style = element("w:pPr", element("w:pStyle", val=style_id("footer")))
    return element("w:ftr", element("w:p", style, number))


# --- paper --------------------------------------------------------------------------------------

def paper(page: Mapping[str, Any], language: str) -> tuple[Element, Element]:
    """``w:pgSz`` and ``w:pgMar``: Letter where the book's country uses it, else A4."""
    regions = [part for part in language.split("-")[1:] if len(part) == 2]
    letter = any(region.upper() in page["letter-regions"] for region in regions)
    width, height = map(points, page["letter" if letter else "a4"])
    margin, footer = points(page["margin"]), points(page["footer"])
    return (element("w:pgSz", w=width, h=height),
            element("w:pgMar", top=margin, right=margin, bottom=margin, left=margin,
                    header=footer, footer=footer, gutter=0))


def _set_page(package: Package, sheet: tuple[Element, Element]) -> None:
    """Paper for a document that names none; a project's own paper stays."""
    body = ooxml.find(package.tree(DOCUMENT), "w:body")
    section = ooxml.find(body, "w:sectPr")
    if section is None:
        section = element("w:sectPr")
        body.append(section)
    for part in sheet:
        if ooxml.find(section, f"w:{ooxml.local(part)}") is None:
            ooxml.put(section, part, ooxml.SECTION_PROPERTIES)
