"""Styles by what stands around."""

import pytest
from support import ready
from write.docx.specimen import text_of

from makeready.tools.disk import Folder
from makeready.write.docx import ooxml, write_docx
from makeready.write.docx.package import DOCUMENT, Package
from makeready.write.docx.styles import StyleIds


@pytest.mark.parametrize("text, style", [
    ("First paragraph", "first paragraph"), ("Second paragraph", "body text"),
    ("After the break.", "first paragraph"), ("After the table.", "body text"),
    ("Section text", "first paragraph"), ("Without a title.", "first paragraph"),
    ("bullet", "list bullet"), ("number two", "list number"), ("goes on", "list continue"),
    ("Head", "table heading"), ("cell", "table text"),
])
def test_style(docx, text, style):
    assert docx.style_of(text) == style


def _styles(tmp_path, text):
    package = Package.read(write_docx(ready(tmp_path, text), Folder(tmp_path), "x.docx").data)
    names = StyleIds(package)
    return [names.name(ooxml.style_of(p)) for p in ooxml.every(package.tree(DOCUMENT), "w:p")]


def test_lists_in_a_quotation_stay_quoted(tmp_path):
    assert _styles(tmp_path, "# A\n\n> - one\n>\n> - two\n").count("block text") == 2


def test_a_picture_by_itself_is_a_figure(docx):
    figures = [style for style, text in docx.paragraphs() if style == "figure" and not text]
    assert len(figures) == 1


def test_a_formula_by_itself_is_text(tmp_path):
    assert "figure" not in _styles(tmp_path, "# A\n\nText.\n\n$$x^2$$\n")


def _space(docx, text, side):
    paragraph = [p for p in ooxml.every(docx.document, "w:p") if text_of(p).startswith(text)
                 and docx.styles.name(ooxml.style_of(p)) != "toc 1"][0]
    return ooxml.value(ooxml.find(paragraph, "w:pPr/w:spacing"), f"w:{side}")


def test_a_title_stands_near_its_number(docx):
    assert _space(docx, "Frogs", "before") == "0" and _space(docx, "Preface", "before") != "0"


def test_a_table_stands_off_the_text_and_keeps_its_rows(docx):
    assert _space(docx, "After the table.", "before") == "240"
    assert _space(docx, "See ", "after") == "240"
    rows = list(ooxml.every(docx.document, "w:tr"))
    assert rows and all(ooxml.find(row, "w:trPr/w:cantSplit") is not None for row in rows)


def test_the_head_of_a_table_is_marked_and_repeated(docx):
    heads = [ooxml.find(row, "w:trPr/w:tblHeader") is not None
             for row in ooxml.every(docx.document, "w:tr")]
    assert heads == [True, False, True, False]
