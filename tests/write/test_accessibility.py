"""Accessibility as metadata of the EPUB."""

from pathlib import Path

import pytest
from lxml import etree
from support import ready

from makeready.model.book import Claims
from makeready.model.diagnostic import ManuscriptError
from makeready.tools.styles import house
from makeready.tools.zipped import unpack
from makeready.write.accessibility import earned, transformable
from makeready.write.epub import write_epub

OPF = "{http://www.idpf.org/2007/opf}"


def metadata(folder: Path, book: str = "") -> list[tuple[str, str]]:
    """Property or relation, and value, of every statement about the accessibility of a book."""
    data = write_epub(ready(folder, "# One\n\nText.", book), "x.epub", "")[0].data
    found = etree.fromstring(unpack(data)["EPUB/content.opf"]).find(f"{OPF}metadata")
    lines = [(e.get("property") or e.get("rel") or "", e.text or e.get("href", "")) for e in found]
    return [line for line in lines
            if line[0].startswith(("schema:", "a11y:")) or line[0] == "dcterms:conformsTo"]


def test_all_five_properties_are_there_and_no_claim_that_no_one_made(tmp_path):
    found = metadata(tmp_path)
    assert list(dict.fromkeys(name for name, _ in found)) == [
        "schema:accessMode", "schema:accessModeSufficient", "schema:accessibilityFeature",
        "schema:accessibilityHazard", "schema:accessibilitySummary"]


def test_a_claim_of_conformance_in_the_exact_words(tmp_path):
    found = metadata(tmp_path, "accessibility: {conforms: AA, certifier: A Press, credential: B, "
                               "report: 'https://example.org/r'}\n")
    assert found[-4:] == [
        ("dcterms:conformsTo", "EPUB Accessibility 1.1 - WCAG 2.2 Level AA"),
        ("a11y:certifiedBy", "A Press"), ("a11y:certifierCredential", "B"),
        ("a11y:certifierReport", "https://example.org/r")]


def test_an_exemption(tmp_path):
    found = metadata(tmp_path, "accessibility: {exemption: microenterprise}\n")
    assert found[-2:] == [("dcterms:conformsTo", "none"), ("a11y:exemption", "eaa-microenterprise")]


@pytest.mark.parametrize("css, free", [
    ("p { font-size: .9em; line-height: 1.2; border: 1px solid }", True),
    ("/* font-size: 9pt */ img { width: 20px }", True), ("p { font-size: 9pt }", False),
    ("p { font: italic 12px/1.2 serif }", False), ("p { line-height:14PT }", False)])
def test_sizes_that_the_reader_may_change(css, free):
    assert transformable(css) == free


def test_the_sheets_of_the_house_leave_the_sizes_to_the_reader():
    sheets = [house() / "epub.css", *house().glob("*/epub.css")]
    assert all(transformable(path.read_text("utf-8")) for path in sheets)


def test_a_style_sheet_may_belie_a_claim():
    earned(Claims(), "p { font-size: 9pt }")
    earned(Claims(conforms="A"), "p { font-size: 1em }")
    with pytest.raises(ManuscriptError, match="sizes that no reader can change"):
        earned(Claims(conforms="A"), "p { font-size: 9pt }")
