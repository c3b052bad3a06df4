"""The reference document: ours, and a project's own."""

import pytest
from support import ready

from makeready.model.book import Metadata
from makeready.model.diagnostic import ManuscriptError
from makeready.tools.disk import Folder
from makeready.tools.zipped import pack
from makeready.write.docx import ooxml, write_docx
from makeready.write.docx.package import DOCUMENT, SETTINGS, STYLES, Package
from makeready.write.docx.reference import OWN, reference_document
from makeready.write.docx.styles import StyleIds

LETTER, A4 = ("12240", "15840"), ("11906", "16838")


def _page(package):
    size = ooxml.find(package.tree(DOCUMENT), "w:body/w:sectPr/w:pgSz")
    return ooxml.value(size, "w:w"), ooxml.value(size, "w:h")


@pytest.mark.parametrize("language, paper", [
    ("en-US", LETTER), ("fr-CA", LETTER), ("en-GB", A4), ("de", A4), ("zh-Hant-TW", A4)])
def test_the_paper_is_the_countrys(tmp_path, language, paper):
    assert _page(reference_document(Metadata("T", language=language), Folder(tmp_path))) == paper


def test_the_text_has_the_books_language(docx):
    styles, settings = docx.package.tree(STYLES), docx.package.tree(SETTINGS)
    language = ooxml.find(styles, "w:docDefaults/w:rPrDefault/w:rPr/w:lang")
    assert ooxml.value(language) == "en-GB"
    assert ooxml.value(ooxml.find(settings, "w:themeFontLang")) == "en-GB"


def test_the_folio_is_a_field(docx):
    [field] = ooxml.every(docx.package.tree("word/footer1.xml"), "w:fldSimple")
    assert ooxml.value(field, "w:instr").strip() == "PAGE"


def _own(tmp_path, docx):
    """A project whose reference document is an earlier build, changed as a Word would: other ids,
    another color, one style less, paper of its own."""
    package = Package.read(docx.data)
    styles = package.tree(STYLES)
    for node in styles.iter():
        for key, value in node.attrib.items():
            if value in ("Heading1", "BodyText", "FootnoteText"):
                node.set(key, f"X{value}")
    for style in ooxml.every(styles, "w:style"):
        name = ooxml.value(ooxml.find(style, "w:name"))
        if name == "heading 1":
            ooxml.put(ooxml.find(style, "w:rPr"), ooxml.element("w:color", val="FF0000"),
                      ooxml.RUN_PROPERTIES)
        if name == "Verse":
            styles.remove(style)
    for size in ooxml.every(package.tree(DOCUMENT), "w:pgSz"):
        size.set(ooxml.name("w:w"), "10000")
    path = tmp_path / OWN
    path.parent.mkdir(parents=True)
    path.write_bytes(package.written(0))


def test_a_projects_own_wins(tmp_path, docx):
    _own(tmp_path, docx)
    book = ready(tmp_path, "# One\n\nText.^[A note.]\n\n| verse\n")
    package = Package.read(write_docx(book, Folder(tmp_path), "x.docx").data)
    styles = StyleIds(package)
    assert _page(package)[0] == "10000"
    used = {ooxml.style_of(p) for p in ooxml.every(package.tree(DOCUMENT), "w:p")}
    assert {"XHeading1", styles.id("First Paragraph"), styles.id("Verse")} <= used
    colors = [ooxml.value(node) for node in ooxml.every(package.tree(STYLES), "w:color")]
    assert colors[0] == "FF0000"


def test_of_a_projects_own_the_sections_and_the_text_go(tmp_path, docx):
    _own(tmp_path, docx)
    book = ready(tmp_path, "# One\n\nText.^[A note.]\n")
    package = Package.read(write_docx(book, Folder(tmp_path), "x.docx").data)
    document = package.tree(DOCUMENT)
    assert "Frogs" not in "".join(document.itertext())
    passing = [ooxml.find(section, "w:noEndnote") is not None
               for section in ooxml.every(document, "w:sectPr")]
    assert passing[-1] is False and any(passing)


@pytest.mark.parametrize("data", [
    b"no Word file", pack({}, 0), pack({DOCUMENT: b"<a/>", STYLES: b"<a/>"}, 0),
    pack({DOCUMENT: b"no XML"}, 0)])
def test_what_is_no_word_file_is_a_fault_at_its_place(tmp_path, data):
    (tmp_path / "styles").mkdir()
    (tmp_path / OWN).write_bytes(data)
    with pytest.raises(ManuscriptError) as caught:
        reference_document(Metadata("T"), Folder(tmp_path))
    [fault] = caught.value.diagnostics
    assert str(fault.span).startswith("styles/reference.docx") and fault.hint
