"""Every gate lets a good artefact through and finds the fault that is planted in a bad one."""

from pathlib import Path

import pytest
import weasyprint

from gates import ToolFailed, ToolMissing, ace, endnotes_crosscheck, epubcheck, node, ooxml, qpdf, tool, verapdf
from gates.specimens import DOCX, DOT, EPUB, HTML, pack, planted


@pytest.fixture(scope="module")
def epub(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pack(EPUB, tmp_path_factory.mktemp("epub") / "good.epub")


@pytest.fixture(scope="module")
def docx(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pack(DOCX, tmp_path_factory.mktemp("docx") / "good.docx")


def make_pdf(path: Path, body: str = "<p>Text.</p>", variant: str | None = "pdf/ua-1") -> Path:
    weasyprint.HTML(string=HTML.format(body=body)).write_pdf(path, pdf_variant=variant)
    return path


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_pdf(tmp_path_factory.mktemp("pdf") / "good.pdf")


def test_epubcheck_passes_a_good_epub(epub: Path) -> None:
    assert epubcheck(epub) == []


@pytest.mark.parametrize(
    ("part", "old", "new", "finding"),
    [
        ("one.xhtml", "Text.", '<a href="two.xhtml">Text.</a>', "ERROR RSC-007 one.xhtml:1:"),
        ("package.opf", "2026-01-01</dc:date>", "yesterday</dc:date>", "WARNING OPF-053 package.opf:4:"),
        ("one.xhtml", "<p>", '<p epub:type="rearnote">', "USAGE OPF-086b one.xhtml:1:"),
    ],
)
def test_epubcheck_finds_errors_warnings_and_hints(tmp_path: Path, part: str, old: str, new: str, finding: str) -> None:
    findings = epubcheck(pack(planted(EPUB, part, old, new), tmp_path / "bad.epub"))
    assert [each[: len(finding)] for each in findings] == [finding]


def test_ace_passes_a_good_epub(epub: Path) -> None:
    assert ace(epub) == []


def test_ace_finds_a_link_without_a_name(tmp_path: Path) -> None:
    bad = planted(EPUB, "one.xhtml", "Text.", 'Text. <a href="nav.xhtml"></a>')
    (finding,) = ace(pack(bad, tmp_path / "bad.epub"))
    assert finding.startswith("serious link-name in one.xhtml: ")


def test_ace_that_cannot_read_the_file_is_a_failed_tool(tmp_path: Path) -> None:
    (tmp_path / "bad.epub").write_text("not a ZIP file")
    with pytest.raises(ToolFailed, match="Ace ended with 1"):
        ace(tmp_path / "bad.epub")


def test_verapdf_passes_a_good_pdf(pdf: Path) -> None:
    assert verapdf(pdf) == []


def test_verapdf_finds_an_image_without_alternate_text(tmp_path: Path) -> None:
    (finding,) = verapdf(make_pdf(tmp_path / "bad.pdf", f'<p><img alt="" src="{DOT}"></p>'))
    assert finding.startswith("7.3-1 ") and "SEFigure Figure" in finding


def test_verapdf_finds_a_pdf_without_tags(tmp_path: Path) -> None:
    findings = verapdf(make_pdf(tmp_path / "bad.pdf", variant=None))
    assert {"6.2-1", "7.1-11"} <= {finding.split()[0] for finding in findings}


def test_verapdf_checks_against_the_profile_that_is_asked_for(pdf: Path) -> None:
    assert any(finding.startswith("6.6.4-1 ") for finding in verapdf(pdf, profile="PDFA-2A"))


def test_verapdf_that_cannot_read_the_file_is_a_failed_tool(tmp_path: Path) -> None:
    (tmp_path / "bad.pdf").write_text("not a PDF file")
    with pytest.raises(ToolFailed, match="veraPDF: "):
        verapdf(tmp_path / "bad.pdf")


def test_qpdf_passes_a_good_pdf(pdf: Path) -> None:
    assert qpdf(pdf) == []


def test_qpdf_finds_a_broken_cross_reference(pdf: Path, tmp_path: Path) -> None:
    head, mark, tail = pdf.read_bytes().rpartition(b"startxref\n")
    (tmp_path / "bad.pdf").write_bytes(head + mark + b"9" + tail)
    assert any("damaged" in finding for finding in qpdf(tmp_path / "bad.pdf"))


def test_qpdf_finds_a_file_that_is_no_pdf(tmp_path: Path) -> None:
    (tmp_path / "bad.pdf").write_text("not a PDF file")
    assert qpdf(tmp_path / "bad.pdf") != []


def test_ooxml_passes_a_good_docx(docx: Path) -> None:
    assert ooxml(docx) == []


def test_ooxml_finds_an_element_out_of_order(tmp_path: Path) -> None:
    bad = planted(DOCX, "word/document.xml", "<w:tblPr/>", "")
    (finding,) = ooxml(pack(bad, tmp_path / "bad.docx"))
    assert finding.startswith("Sch_UnexpectedElementContentExpectingComplex /word/document.xml ") and "tblGrid" in finding


def test_ooxml_finds_a_file_that_is_no_docx(tmp_path: Path) -> None:
    (tmp_path / "bad.docx").write_text("not a ZIP file")
    assert ooxml(tmp_path / "bad.docx") == ["Exception: File contains corrupted data."]


def test_the_crosscheck_passes_a_good_docx(docx: Path) -> None:
    assert endnotes_crosscheck(docx) == []


def test_the_crosscheck_passes_footnotes_too(tmp_path: Path) -> None:
    with_footnotes = {name.replace("endnote", "footnote"): text.replace("endnote", "footnote") for name, text in DOCX.items()}
    assert endnotes_crosscheck(pack(with_footnotes, tmp_path / "good.docx")) == []


@pytest.mark.parametrize(
    ("part", "old", "new", "findings"),
    [
        ("word/document.xml", 'endnoteReference w:id="2"', 'endnoteReference w:id="3"',
         ["endnote 3 is called, but is not there", "endnote 2 is never called"]),
        ("word/document.xml", 'endnoteReference w:id="2"', 'endnoteReference w:id="1"',
         ["endnote 2 is never called", "endnote 1 is called 2 times"]),
        ("word/endnotes.xml", '<w:endnote w:id="1">', '<w:endnote w:id="3">',
         ["endnote 1 is called, but is not there", "endnote 3 is never called"]),
        ("word/document.xml", '<w:endnoteReference w:id="2"/>', '<w:endnoteReference w:id="2"/><w:footnoteReference w:id="1"/>',
         ["footnote 1 is called, but is not there"]),
        ("word/endnotes.xml", "<w:endnoteRef/>", "<w:footnoteRef/>",
         ["endnote 1 is marked by ['footnoteRef'], not by ['endnoteRef']"]),
        ("word/endnotes.xml", "<w:endnoteRef/>", "", ["endnote 1 is marked by [], not by ['endnoteRef']"]),
        ("word/document.xml", '<w:endnoteReference w:id="1"', '<w:endnoteReference w:customMarkFollows="1" w:id="1"',
         ["endnote 1 is marked by ['endnoteRef'], not by []"]),
        ("word/styles.xml", 'w:styleId="EndnoteText"', 'w:styleId="Text"',
         ["word/endnotes.xml: style EndnoteText is not defined"]),
        ("word/document.xml", "<w:tc><w:p/></w:tc>", "<w:tc/>",
         ["word/document.xml: a table cell does not end with a paragraph"]),
        ("word/document.xml", "<w:r><w:t>One", '<w:r r:id="r9"><w:t>One',
         ["word/document.xml: relationship r9 is missing"]),
    ],
)
def test_the_crosscheck_finds(tmp_path: Path, part: str, old: str, new: str, findings: list[str]) -> None:
    assert endnotes_crosscheck(pack(planted(DOCX, part, old, new), tmp_path / "bad.docx")) == findings


def test_the_crosscheck_finds_notes_out_of_order(tmp_path: Path) -> None:
    notes = DOCX["word/endnotes.xml"]
    swapped = notes.replace('w:id="1"', 'w:id="*"').replace('w:id="2"', 'w:id="1"').replace('w:id="*"', 'w:id="2"')
    findings = endnotes_crosscheck(pack({**DOCX, "word/endnotes.xml": swapped}, tmp_path / "bad.docx"))
    assert findings == ["the endnotes stand in another order than their calls"]


def test_the_crosscheck_finds_a_docx_without_its_endnotes(tmp_path: Path) -> None:
    bad = {name: text for name, text in DOCX.items() if name != "word/endnotes.xml"}
    assert "endnote 1 is called, but is not there" in endnotes_crosscheck(pack(bad, tmp_path / "bad.docx"))


@pytest.mark.parametrize("gate", [ace, endnotes_crosscheck, epubcheck, ooxml, qpdf, verapdf])
def test_no_file_is_never_a_pass(gate, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        gate(tmp_path / "nothing")


@pytest.mark.parametrize("gate", [ace, ooxml])
def test_a_missing_validator_is_an_error(gate, epub: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(node, "FOLDER", tmp_path)
    monkeypatch.setattr("gates.epub.FOLDER", tmp_path)
    with pytest.raises(ToolMissing, match="scripts/test.py"):
        gate(epub)


def test_a_missing_package_is_an_error() -> None:
    with pytest.raises(ToolMissing, match="no_such_validator is not installed"):
        tool.package("no_such_validator")
