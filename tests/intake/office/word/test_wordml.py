"""Styles of a Word document by their ids."""

from archives import docx, paragraph

from makeready.intake.office.package import open_package
from makeready.intake.office.word.wordml import P, Styles, text_of

STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/><w:rPr><w:sz w:val="22"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A Style"/><w:basedOn w:val="B"/></w:style>
<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B Style"/><w:basedOn w:val="A"/></w:style>
"""


def read(body, styles=STYLES):
    package = open_package("d.docx", docx(body, styles=styles))
    return list(package.trees["word/document.xml"].iter(P)), Styles(package.trees["word/styles.xml"])


def test_names_and_their_parents_even_in_a_circle():
    (first, second), styles = read(paragraph("x", "A") + paragraph("y"))
    assert styles.names(first) == ["a style", "b style"] and styles.names(second) == ["normal"]


def test_a_document_without_styles():
    [first], _ = read(paragraph("x", "Gone"))
    assert Styles(None).names(first) == [] and Styles(None).size == 10.0


def test_the_text_of_a_paragraph():
    [first], _ = read('<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r><w:del><w:r><w:delText>c</w:delText></w:r></w:del></w:p>')
    assert text_of(first) == "a\tbc"
