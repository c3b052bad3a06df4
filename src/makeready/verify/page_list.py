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
    """Each folio of the page list, the last letters before the page in its file, and all from there to
    the file's end; of an entry of the contents, which has a folio in print, those of its title alone."""
    parts = unpack(epub)
    files = {name.rpartition("/")[2]: etree.fromstring(data) for name, data in parts.items()
             if name.endswith(".xhtml")}
    for nav in (nav for root in files.values() for nav in root.iter("{*}nav")):
        if nav.get(_OPS) == "page-list":
            for link in nav.iter("{*}a"):
                file, _, ident = link.get("href").partition("#")
                yield link.text, *_parted(files[file], ident)


def _parted(root: etree._Element, ident: str) -> tuple[str, str]:
    [target] = root.xpath("//*[@id=$ident]", ident=ident)
    after = target.getnext()
    if after is not None and after.tag.endswith("}nav"):
        return "", letters("".join(after[0].itertext()))
    if target.getparent().tag.endswith("}a"):
        return "", letters("".join(target.getparent()[-1].itertext()) or target.tail)
    before = target.xpath("preceding::text()[ancestor::*[local-name()='body']]")
    text = "".join(root.find("{*}body").itertext())[sum(map(len, before)):]
    if not target.xpath("ancestor::*[local-name()='figure']"):      # A figure may go to any page's head.
        before = target.xpath("preceding::text()[not(ancestor::*[local-name()='figure'])]")
    return letters("".join(before))[-_FIRST:], letters(text)
