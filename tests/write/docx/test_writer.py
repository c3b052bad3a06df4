"""The whole Word file."""

import pytest
from gates import endnotes_crosscheck, ooxml
from support import ready

from makeready.model.survey import passages
from makeready.tools.disk import Folder
from makeready.verify.text import letters
from makeready.write.docx import ooxml as xml
from makeready.write.docx import write_docx
from makeready.write.docx.package import DOCUMENT

PLACES = ("book-end", "chapter-end", "page-foot", "{remarks: page-foot}",
          "{sources: page-foot, remarks: chapter-end, numbering: book}", "{phrases: true}")


@pytest.mark.parametrize("notes", PLACES)
def test_the_validator_finds_nothing(make, notes, tmp_path):
    path = tmp_path / "x.docx"
    path.write_bytes(make(notes).data)
    assert ooxml(path) == []


@pytest.mark.parametrize("notes", PLACES)
def test_calls_notes_styles_and_relationships_agree(make, notes, tmp_path):
    path = tmp_path / "x.docx"
    path.write_bytes(make(notes).data)
    assert endnotes_crosscheck(path) == []


@pytest.mark.parametrize("notes", PLACES)
def test_every_paragraph_of_text_and_notes_has_a_defined_style(make, notes):
    docx = make(notes)
    for part in (DOCUMENT, "word/endnotes.xml", "word/footnotes.xml", "word/footer1.xml"):
        assert all(style for style, _ in docx.paragraphs(part))


def test_no_word_is_lost_and_none_stands_out_of_place(docx):
    words = letters("".join(text for _, text in docx.paragraphs()))
    place = 0
    for passage in passages(docx.book):
        for piece in passage.pieces if not passage.in_note else ():
            place = words.index(letters(piece), place) + len(letters(piece))
    assert place > 300


def test_each_heading_stands_once_and_in_the_navigation(docx):
    headings = [(style, text) for style, text in docx.paragraphs() if style.startswith("heading")]
    assert headings == [
        ("heading 1", "Contents"), ("heading 1", "Preface"), ("heading 1", "Frogs and men"),
        ("heading 2", "A section"), ("heading 1", "Chapter 2"), ("heading 1", "Last"),
        ("heading 1", "Notes"), ("heading 1", "Bibliography"), ("heading 1", "Colophon")]


def test_internal_links_lead_to_bookmarks(docx):
    names = {xml.value(mark, "w:name") for mark in xml.every(docx.document, "w:bookmarkStart")}
    links = [xml.value(link, "w:anchor") for part in (DOCUMENT, "word/endnotes.xml")
             for link in xml.every(docx.package.tree(part), "w:hyperlink")]
    internal = [anchor for anchor in links if anchor]
    assert {"frogs", "section", "tbl", "last"} & names and set(internal) <= names
    assert len(internal) > 8


def test_runs_keep_small_capitals_and_languages(docx):
    def words_with(path):
        return [xml.find(run, "w:t").text for run in xml.every(docx.document, "w:r")
                if xml.find(run, path) is not None]

    assert words_with("w:rPr/w:smallCaps") == ["small caps"]
    assert words_with("w:rPr/w:lang[@w:val='fr']") == ["deux mots"]


def test_nothing_is_left_of_pandocs_own_parts(docx):
    for part in ("word/theme/theme1.xml", "word/comments.xml", "word/fontTable.xml",
                 "word/webSettings.xml", "docProps/custom.xml"):
        assert part not in docx.package
    assert b"Cambria" not in docx.data and "pict" not in {
        xml.local(node) for node in docx.document.iter() if isinstance(node.tag, str)}


def test_the_same_book_gives_the_same_bytes(tmp_path):
    book = ready(tmp_path, "# One\n\nText.^[A note.]\n")
    one, two = (write_docx(book, Folder(tmp_path / name), "x.docx") for name in "ab")
    assert one.data == two.data and one.format == "docx" and one.name == "x.docx"


def test_a_book_without_notes_or_lists(tmp_path):
    book = ready(tmp_path, "# One\n\nText.\n")
    path = tmp_path / "x.docx"
    path.write_bytes(write_docx(book, Folder(tmp_path), "x.docx").data)
    assert ooxml(path) == [] and endnotes_crosscheck(path) == []
