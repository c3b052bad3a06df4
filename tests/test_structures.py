"""Books that hold every structure there is, as the validators of e-books see them.

``structures/NAME/`` are small projects: one of all kinds of pages, one that runs from right to left, one
in a script without spaces between its words.
"""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

import pytest
from gates import ace, epubcheck
from lxml import etree

from makeready.pipeline.build import build
from makeready.report import Report
from makeready.tools.zipped import unpack

BOOKS = Path(__file__).parent / "structures"
SPACES = {"x": "http://www.w3.org/1999/xhtml", "e": "http://www.idpf.org/2007/ops",
          "m": "http://www.w3.org/1998/Math/MathML", "o": "http://www.idpf.org/2007/opf",
          "xml": "http://www.w3.org/XML/1998/namespace"}

HELD = {
    "english": {
        "parts, with their chapters under them": "//x:nav[@role='doc-toc']/x:ol/x:li/x:ol/x:li/x:ol/x:li",
        "a title without a number": "//x:section[@role='doc-preface']/x:h1",
        "a number without a title": "//x:section[@role='doc-chapter']/x:h1[. = 'Chapter 5']",
        "number, title and subtitle": "//x:hgroup[x:p/following-sibling::x:h1]/x:p[@role='doc-subtitle']",
        "a motto": "//x:section[@role='doc-chapter']/x:div[@role='doc-epigraph']/x:div[@class='verse']",
        "verse": "//x:section/x:div[@e:type='z3998:verse'][count(x:p) = 3]",
        "verse in a note": "//*[@role='doc-footnote']/x:div[@e:type='z3998:verse']",
        "a scene break": "//x:hr",
        "a letter": "//x:div[@e:type='z3998:letter']//*[@e:type='z3998:signature']",
        "a play": "//x:div[@e:type='z3998:drama']//*[@e:type='z3998:persona']",
        "verse in a play": "//x:div[@e:type='z3998:drama']//x:div[@e:type='z3998:verse']",
        "a table with heads of both kinds": "//x:table[.//x:th[@scope='row'] and .//x:th[@scope='col']]",
        "a table without heads": "//x:table[not(.//x:th)]",
        "a table with cells over several rows": "//x:table[.//x:th[@rowspan] and .//x:th[@colspan]]",
        "a formula": "//m:math[@display='block'][@alttext]",
        "a figure": "//x:figure[x:figcaption and x:img[@alt and not(@role)]]",
        "figures side by side": "//x:div[@class='side-by-side']/x:figure[2]",
        "an ornament": "//x:img[@alt='' and @role='presentation']",
        "German": "//x:div[@lang='de' and @xml:lang='de']",
        "Hebrew": "//x:span[@lang='he' and @xml:lang='he' and @dir='rtl']",
        "Arabic": "//x:div[@lang='ar' and @xml:lang='ar' and @dir='rtl']",
        "an abbreviation": "//x:abbr[@title]",
        "a link to the contents": "//x:section//x:a[@href='contents.xhtml']",
        "terms": "//x:dt[@e:type='glossterm']/following-sibling::x:dd[@e:type='glossdef']",
        "footnotes": "//x:section[@role='doc-chapter']/x:section[@role='doc-endnotes']",
        "endnotes": "//x:section[@role='doc-endnotes' and @id='notes']",
        "all landmarks": "//x:nav[@e:type='landmarks'][count(.//x:li) = 9]",
        "the pages of the printed book": "//x:nav[@role='doc-pagelist' or @e:type='page-list']//x:a",
        "a claim": "//o:meta[@property='a11y:certifiedBy']"},
    "hebrew": {
        "text from right to left": "/x:html[@dir='rtl' and @lang='he']//x:section[@role='doc-chapter']",
        "pages turned so": "//o:spine[@page-progression-direction='rtl']",
        "no pages that no one could prove":
            "//x:body[x:nav[@role='doc-toc'] and not(.//*[@e:type='page-list'])]",
        "a word the other way": "//x:span[@lang='en' and @dir='ltr']"},
    "japanese": {
        "lines that join without a space": "//x:p[contains(., '夕方になると、港に灯りがともる。')]",
        "a part": "//x:section[@role='doc-part']",
        "no pages of a book that we cannot print":
            "//x:body[x:nav[@role='doc-toc'] and not(.//*[@e:type='page-list'])]",
        "an exemption": "//o:meta[@property='a11y:exemption']"}}


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    """The EPUB of a book, made as its author would."""
    @cache
    def made(name: str) -> Path:
        root = shutil.copytree(BOOKS / name, tmp_path_factory.mktemp("book") / name)
        outcome = build(root, ["epub"], Report(-1))
        assert not outcome.failed, outcome.faults
        return outcome.published[0]
    return made


@pytest.mark.parametrize("name", HELD)
@pytest.mark.parametrize("gate", [epubcheck, ace], ids=["epubcheck", "ace"])
def test_the_validators_find_nothing(book, gate, name):
    assert gate(book(name)) == []


@pytest.mark.parametrize("name, what", [(name, what) for name in HELD for what in HELD[name]])
def test_the_book_holds(book, name, what):
    roots = [etree.fromstring(data) for file, data in unpack(book(name).read_bytes()).items()
             if file.endswith((".xhtml", ".opf"))]
    assert any(root.xpath(HELD[name][what], namespaces=SPACES) for root in roots)
