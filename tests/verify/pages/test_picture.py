"""The page for the browser: every leaf, every mark, and nothing from elsewhere."""

from __future__ import annotations

import re
from base64 import b64decode
from io import BytesIO

import pytest
from lxml import html
from PIL import Image
from printing import Setter, print_pages

from makeready.model.diagnostic import diagnose
from makeready.model.proof import Box, Leaf, Mark, Proof, Totals
from makeready.model.source import Span
from makeready.verify.pages.glyphs import read_sheets
from makeready.verify.pages.picture import _shares, picture

TITLE = "Salt & <Timber>"


def _mark(code, leaf, line, place, **values):
    fault = diagnose(code, Span("manuscript/chapters/a & b.md", *place) if place else None,
                     at=f"Page {leaf.folio}", text="one <two>", **values)
    return Mark(fault, leaf, 1, line.text, line.box)


@pytest.fixture(scope="module")
def proof():
    """Three pages, a loose line on the second, two faults on the third; and their PDF."""
    a = Setter()
    pdf = print_pages([a.page() for _ in range(3)])
    sheets = read_sheets(pdf)
    leaves = tuple(sheet.leaf for sheet in sheets)
    marks = (_mark("page-loose", leaves[1], sheets[1].lines[4], (3, 7), detail="1.62"),
             _mark("page-runt", leaves[2], sheets[2].lines[3], None, detail=""),
             _mark("page-loose", leaves[2], sheets[2].lines[5], (9, 1), detail="1.80"))
    return Proof(leaves, marks, Totals(3, 2, 27, 1.02, 0.13, 2, 5)), pdf


@pytest.fixture(scope="module")
def page(proof):
    return html.document_fromstring(picture(*proof, TITLE, "en-GB"))


def test_every_leaf_is_shown_in_its_spread(page):
    spreads = [[leaf.findtext("figcaption") for leaf in spread.iterfind("figure")]
               for spread in page.find_class("spread")]
    assert spreads == [["1"], ["2", "3"]]
    first = page.find_class("spread")[0]
    assert [child.get("class") for child in first] == ["leaf none", "leaf recto"]


def test_marks_and_the_list_lead_to_each_other(page):
    marks, items = page.find_class("mark"), page.xpath("//aside//li")
    assert len(marks) == len(items) == 3
    for mark, item in zip(marks, items):
        assert mark.get("href") == f"#{item.get('id')}"
        assert item.find("a").get("href") == f"#{mark.get('id')}"
    assert [item.findtext("code") for item in items] == [
        "manuscript/chapters/a & b.md:3:7", None, "manuscript/chapters/a & b.md:9:1"]


def test_a_mark_covers_its_line_on_the_picture(page):
    """There is ink under it, and white to its right and left."""
    [mark, *_] = page.find_class("mark")
    image = mark.getparent().find("img")
    pixels = Image.open(BytesIO(b64decode(image.get("src").partition(",")[2]))).convert("L")
    shares = dict(re.findall(r"(left|top|width|height):([\d.]+)%", mark.get("style")))
    left, top = (float(shares[name]) * size / 100 for name, size in zip(("left", "top"), pixels.size))
    width, height = (float(shares[name]) * size / 100 for name, size in zip(("width", "height"), pixels.size))
    assert 10 < height * 350 / pixels.height < 15           # Points of a line of 15.
    assert pixels.crop((left, top, left + width, top + height)).getextrema() == (0, 255)
    assert pixels.crop((0, top, left, top + height)).getextrema() == (255, 255)
    assert pixels.crop((left + width, top, pixels.width, top + height)).getextrema() == (255, 255)


def test_the_legend_counts_each_kind(page):
    labels = [(label.text_content().strip(), label.find("input").get("value"))
              for label in page.xpath("//fieldset[@id='legend']/label")]
    assert labels == [("Loose lines 2", "page-loose"), ("Runts 1", "page-runt")]


def test_figures_and_title_are_told(page):
    assert page.findtext(".//h1") == TITLE and page.get("lang") == "en-GB"
    assert [item.text for item in page.xpath("//ul[@class='figures']/li")] == [
        "3 pages on 2 spreads", "27 justified lines measured", "word spaces 1.02 ± 0.13 of the natural",
        "2 lines (7.4 %) over 1.5 times it", "5 lines (18.5 %) end in a hyphen"]


def test_nothing_is_fetched(proof):
    text = picture(*proof, TITLE, "en").decode()
    addresses = re.findall(r"""(?:src|href)=["']([^"']*)|url\(([^)]*)\)|@import|https?://\S+""", text)
    assert {address.partition(":")[0] for address, _ in addresses if not address.startswith("#")} == {"data"}
    assert "default-src 'none'" in text and "$" not in re.sub(r"base64,[^\"]*", "", text)


def test_the_same_proof_gives_the_same_bytes(proof):
    assert picture(*proof, TITLE, "en") == picture(*proof, TITLE, "en")


def test_pages_with_faults_are_sharper(page):
    widths = [Image.open(BytesIO(b64decode(image.get("src").partition(",")[2]))).width
              for image in page.iterfind(".//img")]
    assert widths[0] < widths[1] == widths[2]


def test_a_mark_that_runs_off_the_leaf_ends_at_its_edge():
    assert _shares(Box(-5, -9, 500, 90), Leaf(1, "1", 400, 300))[:3] == (0, 0, 100)


def test_a_book_without_faults_is_shown_too(proof):
    whole, pdf = proof
    page = html.document_fromstring(picture(Proof(whole.leaves, (), whole.totals), pdf, TITLE, "en"))
    assert not page.find_class("mark") and len(page.findall(".//img")) == 3
