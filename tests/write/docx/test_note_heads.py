"""Headings over the notes."""

from write.docx.specimen import NOTES, text_of
from support import ready

from makeready.tools.disk import Folder
from makeready.write.docx import ooxml, write_docx
from makeready.write.docx.notes import ENDNOTE, notes_of
from makeready.write.docx.package import Package

HEAD = "notes heading"


def _heads(docx, part="word/document.xml"):
    return [text for style, text in docx.paragraphs(part) if style == HEAD]


def test_at_the_books_end_each_group_stands_under_its_title(docx):
    assert _heads(docx) == ["Preface"]
    assert _heads(docx, "word/endnotes.xml") == ["Chapter 1. Frogs and men", "Chapter 2"]
    ends = {text_of(p): number for number, note in enumerate(notes_of(docx.package, ENDNOTE))
            for p in ooxml.every(note, "w:p")
            if docx.styles.name(ooxml.style_of(p)) == HEAD}
    assert ends == {"Chapter 1. Frogs and men": NOTES.index("Of the preface."),
                    "Chapter 2": NOTES.index("Of the section.")}


def test_the_heads_lead_back_to_the_text(docx):
    anchors = [ooxml.value(link, "w:anchor")
               for note in notes_of(docx.package, ENDNOTE) for p in ooxml.every(note, "w:p")
               if docx.styles.name(ooxml.style_of(p)) == HEAD
               for link in ooxml.every(p, "w:hyperlink")]
    assert len(anchors) == 2 and all(anchors)


def test_at_the_chapters_end_the_notes_are_headed_there(make):
    docx = make("chapter-end")
    assert _heads(docx) == ["Notes"] * 3 and _heads(docx, "word/endnotes.xml") == []


def test_at_the_pages_foot_there_are_none(make):
    assert _heads(make("page-foot")) == []


def test_of_two_streams_the_one_at_the_end_is_headed(make):
    docx = make("{remarks: page-foot}")
    assert _heads(docx) == ["Chapter 1. Frogs and men"] and _heads(docx, "word/endnotes.xml") == []
    docx = make("{sources: page-foot, remarks: book-end}")
    assert _heads(docx) == ["Preface"]
    assert _heads(docx, "word/endnotes.xml") == ["Chapter 1. Frogs and men", "Chapter 2"]
    assert _heads(make("{sources: chapter-end, remarks: page-foot}")) == ["Notes"]


def test_notes_after_their_division_are_headed_where_word_sets_them(tmp_path):
    book = ready(tmp_path, "# One\n\nText.^[Before.]\n",
                 "back: [notes, {colophon: col.md}]\n",
                 files={"col.md": "# Colophon\n\nSet.^[After.]\n"})
    package = Package.read(write_docx(book, Folder(tmp_path), "x.docx").data)
    texts = [text_of(p) for p in ooxml.every(package.tree("word/document.xml"), "w:p")]
    assert texts[-5:] == ["Notes", "Chapter 1. One", "Colophon", "Set.", "Notes"]
    assert [text_of(note) for note in notes_of(package, ENDNOTE)] == ["Before.", "After."]
