"""XML and HTML of strangers as trees: no entity of theirs is filled in, nothing is fetched."""

from __future__ import annotations

import re

from lxml import etree, html

Element = etree._Element

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


class MarkupError(Exception):
    """The text is not well-formed; the message says where, as a sentence."""


def parse_xml(data: bytes, name: str) -> Element:
    """The root of an XML document without comments and processing instructions.

    ``name`` is what the message calls it. Raises MarkupError, also for a document that declares a
    document type: no format that we read does, and an entity can be made to fill the memory.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False,
                             remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise MarkupError(f"{name} is not well-formed: {error.msg}.") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise MarkupError(f"{name} declares a document type, which such a file never does.")
    return root


def parse_html(text: str) -> Element:
    """The root of a web page, as browsers mend it; control characters, which no page may hold, are
    gone. Raises MarkupError for a page without anything."""
    parser = html.HTMLParser(no_network=True, encoding="utf-8", remove_comments=True,
                             remove_pis=True)
    try:
        root = html.document_fromstring(_CONTROL.sub("", text).encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise MarkupError(f"The page cannot be read: {error}.") from None
    for element in root.iter():         # “&#1;” brings more of them
        element.text = element.text and _CONTROL.sub("", element.text)
        element.tail = element.tail and _CONTROL.sub("", element.tail)
    return root


def write_xml(root: Element) -> bytes:
    """A tree as UTF-8 with its declaration."""
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def write_html(root: Element) -> bytes:
    """A page as UTF-8."""
    return etree.tostring(root, encoding="UTF-8", method="html")


def put_before(element: Element, mark: str) -> None:
    """Put a mark into the text before an element."""
    previous, parent = element.getprevious(), element.getparent()
    if previous is not None:
        previous.tail = (previous.tail or "") + mark
    elif parent is not None:
        parent.text = (parent.text or "") + mark
