"""Fields of a DOCX: citations become live, what makeready makes goes."""

import base64
import json
from html import escape

from archives import docx, field, footnote, paragraph, text as run

from makeready.intake import read_draft, take_in

ITEM = {"id": 12, "type": "book", "title": "On the Origin of Species", "author": [{"family": "Darwin", "given": "Charles"}],
        "issued": {"date-parts": [[1859]]}}
JSON = json.dumps({"citationItems": [{"id": 12, "uris": ["u"], "itemData": ITEM, "locator": "12"}],
                   "properties": {"plainCitation": "(Darwin 1859, 12)"}})
ZOTERO = f" ADDIN ZOTERO_ITEM CSL_CITATION {JSON} "
LIST = field(" ADDIN ZOTERO_BIBL {} CSL_BIBLIOGRAPHY ", "Darwin, C. On the Origin of Species. 1859.")
RECORD = ("<EndNote><Cite><DisplayText>(Coase 1974)</DisplayText><record><ref-type>17</ref-type><contributors>"
          "<authors><author>Coase, R.</author></authors></contributors><titles><title>Lighthouses</title></titles>"
          "<dates><year>1974</year></dates></record></Cite></EndNote>")


def cited(content: str) -> str:
    return paragraph(run("They vary ") + content + run(", all."))


def test_zotero_in_the_text_and_in_a_note(said):
    draft = read_draft("d.docx", docx(cited(field(ZOTERO, "(Darwin 1859, 12)")) + paragraph(run("So.") + footnote(2)),
                                      footnotes={2: paragraph(run("And ") + field(ZOTERO, "(Darwin)") + run("."))}))
    assert draft.source.text == ("They vary [@darwin-1859, 12], all.\n\nSo.[^fn-1]\n\n"
                                 "[^fn-1]: And [@darwin-1859, 12].\n")
    assert draft.items == {"darwin-1859": {"type": "book", "title": "On the Origin of Species", "issued": "1859",
                                           "author": [{"family": "Darwin", "given": "Charles"}]}}
    assert said(draft) == [
        ("matched", line, "The reference manager's “(Darwin 1859, 12)” is [@darwin-1859, 12].") for line in (1, 5)]


def test_the_sources_are_written_down():
    files = take_in(read_draft("d.docx", docx(cited(field(ZOTERO, "(Darwin)"))))).files
    assert "- id: darwin-1859\n  type: book\n" in files["manuscript/references.yaml"]
    assert "nocite" not in files["manuscript/book.yaml"]


def test_mendeley_as_a_field_and_as_a_control(text):
    tag = "MENDELEY_CITATION_v3_" + base64.b64encode(JSON.encode()).decode()
    control = (f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/></w:sdtPr><w:sdtContent>{run("(Darwin)")}</w:sdtContent></w:sdt>')
    assert text(docx(cited(field(f"ADDIN CSL_CITATION {JSON}", "(Darwin)")) + cited(control))) == [
        "They vary [@darwin-1859, 12], all."] * 2


def test_endnote_in_the_code_and_beside_it(text):
    data = base64.b64encode(RECORD.encode()).decode()
    inner = field(" ADDIN EN.CITE.DATA ", "", data)
    outer = field(" ADDIN EN.CITE ", "(Coase 1974)").replace(
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', inner + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>')
    assert text(docx(cited(field(f" ADDIN EN.CITE {RECORD}", "(Coase 1974)")) + cited(outer))) == [
        "They vary [@coase-1974], all."] * 2


def test_a_simple_field(text):
    simple = f'<w:fldSimple w:instr="{escape(ZOTERO)}">{run("(Darwin)")}</w:fldSimple>'
    assert text(docx(cited(simple))) == ["They vary [@darwin-1859, 12], all."]


def test_a_bookmark_with_its_data_in_the_properties(text):
    marked = f'<w:bookmarkStart w:id="1" w:name="ZOTERO_BREF_x"/>{run("(Darwin)")}<w:bookmarkEnd w:id="1"/>'
    half = len(ZOTERO) // 2
    held = "".join(f'<property name="ZOTERO_BREF_x_{n}"><lpwstr>{escape(part)}</lpwstr></property>'
                   for n, part in enumerate((ZOTERO[:half], ZOTERO[half:]), 1))
    data = docx(cited(marked), others={"docProps/custom.xml": f"<Properties>{held}</Properties>".encode()},
                package_relations='<Relationship Id="c" Type="x/custom-properties" Target="docProps/custom.xml"/>')
    assert text(data) == ["They vary [@darwin-1859, 12], all."]


def test_a_raised_citation_is_raised_by_its_note(text):
    raised = field(ZOTERO, "1").replace("<w:rPr></w:rPr>", '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>')
    assert text(docx(cited(raised))) == ["They vary [@darwin-1859, 12], all."]


def test_one_without_its_data_stays_as_text(said):
    draft = read_draft("d.docx", docx(cited(field(" ADDIN ZOTERO_ITEM CSL_CITATION {} ", "(Darwin 1859)"))
                                      + paragraph("Bibliography") + paragraph(LIST)))
    assert draft.source.text == ("They vary (Darwin 1859), all.\n\nBibliography\n\n"
                                 "Darwin, C. On the Origin of Species. 1859.\n")
    assert said(draft) == [("missing", 1, "The reference manager's data of “(Darwin 1859)” cannot be read: it stays "
                                          "as text.")]


def test_the_list_of_sources_goes_with_its_heading(said):
    draft = read_draft("d.docx", docx(cited(field(ZOTERO, "(Darwin)")) + paragraph("Works Cited", "berschrift1")
                                      + paragraph(LIST)))
    assert draft.source.text == "They vary [@darwin-1859, 12], all.\n"
    assert [(kind, line) for kind, line, _ in said(draft)] == [("matched", 1), ("left-out", 1)]


CONTENTS = (paragraph(run("Inhalt")) + '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o '
            '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("One 1") + "</w:p>"
            + "<w:p>" + run("Two 2") + '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>')


def test_the_contents_go_with_their_heading(said):
    for contents in (CONTENTS, '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
                               f"</w:docPartObj></w:sdtPr><w:sdtContent>{CONTENTS}</w:sdtContent></w:sdt>"):
        draft = read_draft("d.docx", docx(contents + paragraph("It begins here.")))
        assert draft.source.text == "It begins here.\n"
        assert said(draft) == [("left-out", 1, "The table of contents (2 lines) is left out: its page numbers are "
                                               "those of the draft. makeready makes one.")]


def test_contents_that_are_text_by_now(text):
    styles = '<w:style w:type="paragraph" w:styleId="V1"><w:name w:val="toc 1"/></w:style>'
    assert text(docx(paragraph("Contents") + paragraph("One 1", "V1") + paragraph("Two 2", "V1") + paragraph("It begins."),
                     styles=styles)) == ["It begins."]


def test_an_entry_of_the_index_is_reported(said):
    draft = read_draft("d.docx", docx(paragraph(run("Oil") + field(' XE "lamps:oil" ', "") + run(" burned."))))
    assert draft.source.text == "Oil burned.\n"
    assert said(draft) == [("left-out", 1, "An entry of the index, “lamps:oil”, is left out here.")]


def test_other_fields_keep_their_result(text):
    assert text(docx(paragraph(run("See page ") + field(" PAGEREF _x ", "12") + run(".")))) == ["See page 12."]


def test_a_field_that_never_ends(text):
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    assert text(docx(paragraph("It stays.") + f"<w:p>{begun}</w:p>")) == ["It stays."]
