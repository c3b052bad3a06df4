"""The page list of an EPUB against the pages of the PDF, each read by a library that had no part in
making it."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pikepdf
from lxml import etree

from ..model.artifact import Artifact
from ..model.diagnostic import Diagnostic, diagnose
from ..tools.zipped import unpack
from .text import letters, streams

_OPS = "{http://www.idpf.org/2007/ops}type"
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6", "hgroup", "nav"}
_INLINE = {"a", "abbr", "b", "cite", "code", "em", "i", "q", "s", "small", "span", "strong", "sub", "sup", "u"}
_PROBE, _FIRST = 32, 12
"""So many letters behind a marker are looked for on its page; so many stand at its head, where no note
parts them."""


def misplaced_pages(epub: Artifact, pdf: Artifact) -> list[Diagnostic]:
    """Every page of the page list that does not begin with the words with which the PDF's page of that
    number does, and every one that does not come after the one before it.

    A page begins with its words, or these stand on it below a figure, the head of a table or the mark of
    a list, and not behind the words that come before them in the text.
    """
    with pikepdf.open(BytesIO(pdf.data)) as document:
        labels = [str(page.label) for page in document.pages]
    printed = dict(zip(labels, streams(pdf.data, "pdf").text))
    faults, last = [], -1
    for folio, before, words in listed_pages(epub.data):
        place = labels.index(folio) if folio in printed else -1
        page = printed.get(folio, "")
        below = words[:_PROBE] in page and not (before and before + words[:_PROBE] in page)
        if place <= last or not (below or page.startswith(words[:_FIRST])):
            faults.append(diagnose("folio-misplaced", folio=folio, words=words[:_PROBE]))
        last = max(last, place)
    return faults


def listed_pages(epub: bytes) -> Iterator[tuple[str, str, str]]:
    """Each folio of the page list, the last letters before the page in its file, and those from there to
    the end of the block: of a heading that follows, or of a title in the contents."""
    parts = unpack(epub)
    files = {name.rpartition("/")[2]: etree.fromstring(data) for name, data in parts.items()
             if name.endswith(".xhtml")}
    for root in files.values():         # A formula is there twice, as it looks and as it was typed.
        etree.strip_elements(root, "{*}annotation", with_tail=False)
    for nav in (nav for root in files.values() for nav in root.iter("{*}nav")):
        if nav.get(_OPS) == "page-list":
            for link in nav.iter("{*}a"):
                file, _, ident = link.get("href").partition("#")
                [target] = files[file].xpath("//*[@id=$ident]", ident=ident)
                yield link.text, letters(_before(target))[-_FIRST:], letters("".join(_after(target)))


def _before(target: etree._Element) -> str:
    """The text of the file before a marker. A figure may go to any page's head, and is not of it."""
    inside = target.xpath("ancestor::*[local-name()='figure']")
    return "".join(target.xpath("preceding::text()" if inside else (
        "preceding::text()[not(ancestor::*[local-name()='figure' or local-name()='head'])]")))


def _after(target: etree._Element) -> Iterator[str]:
    """The text behind a marker in its block, or of the heading that it stands before."""
    heading, holder = target.getnext(), target.getparent()
    if next(target.iterancestors("{*}nav"), None) is not None:      # Print adds to an entry of the contents.
        yield "".join(holder[-1].itertext()) or holder[-1].tail or ""
        return
    if heading is not None and etree.QName(heading).localname in _HEADINGS and not (
            target.tail or "").strip():
        nested = etree.QName(heading).localname in ("hgroup", "nav")
        yield from (heading[0] if nested else heading).itertext()
        return
    block = next(parent for parent in target.iterancestors()
                 if etree.QName(parent).localname not in _INLINE)
    for text in target.xpath("following::text()"):
        holder = text.getparent().getparent() if text.is_tail else text.getparent()
        if block not in (holder, *holder.iterancestors()):
            return
        if not etree.QName(holder).localname.startswith("annotation"):
            yield text
