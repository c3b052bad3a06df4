"""The way of a DOCX as a whole: notes by their kind, pictures, captions, and what is left out."""

from io import BytesIO

import pytest
from archives import docx, endnote, footnote, paragraph, text as run
from PIL import Image

from makeready.intake import DraftError, read_draft, take_in
from makeready.tools.zipped import pack, unpack


def picture(kind: str = "PNG") -> bytes:
    out = BytesIO()
    Image.new("RGB", (2, 2), "white").save(out, kind)
    return out.getvalue()


def drawing(alt: str = "") -> str:
    return ('<w:r><w:drawing><wp:inline><wp:extent cx="9525" cy="9525"/>'
            f'<wp:docPr id="1" name="p" descr="{alt}"/><a:graphic><a:graphicData '
            'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
            f'<pic:cNvPr id="1" name="p" descr="{alt}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="i1"/>'
            '</pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>')


def illustrated(body: str, name: str = "image1.png", data: bytes = picture()) -> bytes:
    image = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    return docx(body, others={f"word/media/{name}": data},
                relations=f'<Relationship Id="i1" Type="{image}" Target="media/{name}"/>')


def test_notes_keep_their_kind(text):
    data = docx(paragraph(run("A lamp") + footnote(2) + run(" and oil.") + endnote(3)) + paragraph(run("More.") + footnote(4)),
                footnotes={2: paragraph("Lit.") + paragraph("Twice."), 4: paragraph("Less.")},
                endnotes={3: paragraph("See the log.")})
    assert text(data) == ["A lamp[^fn-1] and oil.[^en-1]", "More.[^fn-2]", "[^fn-1]: Lit.", "    Twice.",
                          "[^en-1]: See the log.", "[^fn-2]: Less."]


def test_a_mark_of_the_authors_own_gives_way_to_the_number(text):
    call = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>'
    for note in ("Lit.", run("*") + run(" Lit."), "* Lit."):
        found = text(docx(paragraph(run("A lamp") + call + run(" burned.")), footnotes={2: paragraph(note)}))
        assert found == ["A lamp[^fn-1] burned.", "[^fn-1]: Lit."]


def test_a_mark_that_is_a_letter_is_not_taken_from_a_word(text):
    call = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>L</w:t></w:r>'
    assert text(docx(paragraph(run("A lamp") + call), footnotes={2: paragraph("Lit.")})) == [
        "A lamp[^fn-1]", "[^fn-1]: Lit."]


def test_a_note_without_words_is_no_note(text):
    assert text(docx(paragraph(run("A lamp.") + footnote(2)), footnotes={2: "<w:p/>"})) == ["A lamp."]


def test_a_picture_with_its_words_and_its_caption():
    draft = read_draft("d.docx", illustrated(
        paragraph(drawing("A lamp on a pier.")) + paragraph("Figure 1: The lamp", "Beschriftung")
        + paragraph(run("In ") + drawing("A lamp.") + run(" line."))))
    assert draft.source.text == ('![Figure 1: The lamp](images/image1.png){alt="A lamp on a pier."}\n\n'
                                 'In ![](images/image1.png){alt="A lamp."} line.\n')
    assert take_in(draft).images == {"manuscript/images/image1.png": picture()}


def test_a_picture_without_words_is_reported(said):
    draft = read_draft("d.docx", illustrated(paragraph("Text.") + paragraph(drawing())))
    assert [(kind, line) for kind, line, _ in said(draft)] == [("missing", 3)]


def test_a_scan_becomes_a_picture_of_a_book():
    draft = read_draft("d.docx", illustrated(paragraph(drawing("A map.")), "scan.tiff", picture("TIFF")))
    assert list(draft.images) == ["images/scan.png"] and draft.images["images/scan.png"].startswith(b"\x89PNG")


def test_the_caption_of_a_table_stands_above_it(text):
    table = f"<w:tbl><w:tr><w:tc>{paragraph('a')}</w:tc><w:tc>{paragraph('b')}</w:tc></w:tr></w:tbl>"
    assert text(docx(paragraph("Table 1: Fares", "Beschriftung") + table))[-1] == ": Table 1: Fares"


def test_a_text_box_is_not_lost(said):
    box = (f'<w:r><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>{paragraph("Boxed.")}'
           "</w:txbxContent></v:textbox></w:pict></w:r>")
    draft = read_draft("d.docx", docx(paragraph(run("Before.") + box) + paragraph("After.")))
    assert draft.source.text == "Before.\n\nBoxed.\n\nAfter.\n"
    assert [(kind, line) for kind, line, _ in said(draft)] == [("guessed", 3)]


def test_the_running_head_is_reported(said):
    data = unpack(docx(paragraph("Text."), relations='<Relationship Id="h" Type="x/header" Target="header1.xml"/>'))
    data["word/header1.xml"] = (b'<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r>'
                                b"<w:t>The Mill</w:t></w:r></w:p></w:hdr>")
    assert said(read_draft("d.docx", pack(data, 0))) == [
        ("left-out", 1, "The running head “The Mill” is left out: makeready makes its own.")]


def test_looks_that_books_have_and_others(said):
    draft = read_draft("d.docx", docx(paragraph(
        run("Small", "<w:smallCaps/>") + run(" and ") + run("lined", '<w:u w:val="single"/>')) + paragraph("* * *")
        + paragraph("End.")))
    assert draft.source.text == "[Small]{.smallcaps} and *lined*\n\n* * *\n\nEnd.\n"
    assert said(draft) == [("guessed", 1, "1 underlined passage set in italics now, which print has for it.")]


def test_the_language_of_the_document():
    assert read_draft("d.docx", docx(paragraph("Text."))).book == {"language": "en-GB"}


def without(name: str) -> bytes:
    return pack({part: data for part, data in unpack(docx(paragraph("Text."))).items() if part != name}, 0)


@pytest.mark.parametrize(("data", "message"), [
    (b"", "empty"), (b"no archive", "no whole archive"), (docx(paragraph("x"))[:200], "no whole archive"),
    (bytes.fromhex("d0cf11e0a1b11ae1") + b"x" * 600, "locked with a password, or of a Word before 2007"),
    (pack({"a.txt": b"x"}, 0), "holds no text of Word"), (without("word/document.xml"), "holds no text of Word"),
    (without("_rels/.rels"), "holds no text of Word"), (docx(""), "empty"), (docx("<w:p/>"), "empty"),
    (docx("<w:p><w:r></w:p>"), "word/document.xml is not well-formed"),
    (pack(unpack(docx("x")) | {"word/document.xml": b"<!DOCTYPE a><a/>"}, 0),
     "word/document.xml declares a document type"),
    (pack({"../word/document.xml": b"x"}, 0), "names a path outside"),
    (pack({"word/document.xml": b"<a/>" + b" " * 2**24}, 0), "unpacks to more than 200 times"),
])
def test_what_cannot_be_read_is_one_clear_message(data, message):
    with pytest.raises(DraftError, match=message) as caught:
        read_draft("d.docx", data)
    assert caught.value.span.path == "d.docx" and caught.value.message.endswith(".")


def test_a_document_without_styles_or_notes_parts(text):
    assert text(without("word/styles.xml")) == ["Text."]
