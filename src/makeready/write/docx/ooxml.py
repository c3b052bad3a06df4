"""WordprocessingML: names, elements, and the order that a schema demands of children.

The validator and Word refuse a child out of its place, so :func:`put` alone inserts, by the
sequences of ECMA-376 Part 1, Annex A.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

Element = etree._Element
SyntaxFault = etree.XMLSyntaxError

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}

PARAGRAPH_PROPERTIES = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr "
    "shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE "
    "autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents "
    "suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr "
    "sectPr pPrChange").split()
"""CT_PPr."""

RUN_PROPERTIES = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof "
    "snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd "
    "fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath").split()
"""EG_RPrBase, in the order in which Word writes it."""

SECTION_PROPERTIES = (
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders "
    "lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter "
    "docGrid printerSettings sectPrChange").split()
"""CT_SectPr."""

SETTINGS = (
    "writeProtection view zoom removePersonalInformation removeDateAndTime "
    "doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText "
    "printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts "
    "saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader "
    "bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors "
    "activeWritingStyle proofState formsDesign attachedTemplate linkStyles stylePaneFormatFilter "
    "stylePaneSortMethod documentType mailMerge revisionView trackRevisions doNotTrackMoves "
    "doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme styleLockQFSet "
    "defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps "
    "showEnvelope summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders "
    "bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets drawingGridHorizontalSpacing "
    "drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery "
    "doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin drawingGridVerticalOrigin "
    "doNotShadeFormData noPunctuationKerning characterSpacingControl printTwoOnOne "
    "strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore savePreviewPicture "
    "doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText "
    "doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving saveThroughXslt showXMLTags "
    "alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr endnotePr compat docVars "
    "rsids mathPr attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats "
    "doNotAutoCompressPictures forceUpgrade captions readModeInkLockDown smartTagType "
    "schemaLibrary shapeDefaults doNotEmbedSmartTags decimalSymbol listSeparator").split()
"""CT_Settings."""


def name(tag: str) -> str:
    """``w:p`` in lxml's notation."""
    prefix, _, local = tag.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def element(tag: str, *children: Element, **attributes: object) -> Element:
    """A new element; attributes take the prefix of the tag: ``element("w:jc", val="center")``."""
    prefix = tag.partition(":")[0]
    new = etree.Element(name(tag), nsmap={key: NAMESPACES[key] for key in (prefix, "w", "r")})
    for key, value in attributes.items():
        new.set(name(f"{prefix}:{key}"), str(value))
    new.extend(children)
    return new


def local(node: Element) -> str:
    """The name without its namespace."""
    return etree.QName(node).localname


def value(node: Element | None, attribute: str = "w:val") -> str:
    """An attribute's value, empty for none and for no node."""
    return "" if node is None else node.get(name(attribute), "")


def find(node: Element, path: str) -> Element | None:
    """The first element at ``path``, with the prefixes of :data:`NAMESPACES`."""
    return node.find(path, NAMESPACES)


def every(node: Element, *tags: str) -> Iterator[Element]:
    """The elements of these kinds below ``node``, in order; safe against edits."""
    return iter(list(node.iter(*map(name, tags))))


def put(parent: Element, child: Element, order: Sequence[str]) -> None:
    """Insert ``child`` at its place in ``order``, instead of the children of its own name."""
    for old in [node for node in parent if node.tag == child.tag]:
        parent.remove(old)
    later = set(order[order.index(local(child)) + 1:])
    for place, node in enumerate(parent):
        if isinstance(node.tag, str) and local(node) in later:
            parent.insert(place, child)
            return
    parent.append(child)


def properties(paragraph: Element) -> Element:
    """The ``w:pPr`` of a paragraph, made where there is none."""
    found = find(paragraph, "w:pPr")
    if found is None:
        found = element("w:pPr")
        paragraph.insert(0, found)
    return found


def style_of(paragraph: Element) -> str:
    """The id of the style that a paragraph names, empty for none."""
    return value(find(paragraph, "w:pPr/w:pStyle"))


def set_style(paragraph: Element, style: str) -> None:
    """Give a paragraph the style with the id ``style``."""
    put(properties(paragraph), element("w:pStyle", val=style), PARAGRAPH_PROPERTIES)


def neighbor(node: Element, step: int) -> Element | None:
    """The paragraph next to a block, after it (1) or before it (-1), bookmarks passed over; None
    where something else stands, or nothing."""
    marks = {name("w:bookmarkStart"), name("w:bookmarkEnd")}
    found = next((other for other in node.itersiblings(preceding=step < 0)
                  if other.tag not in marks), None)
    return found if found is not None and found.tag == name("w:p") else None


def parse(data: bytes) -> Element:
    """A part as a tree. Entities are not resolved: a reference document is a stranger's file."""
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))


def serialize(root: Element) -> bytes:
    """A part as bytes."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
