"""Headings by style, by outline level, by a title for each chapter, by the size of type."""

from archives import STYLES, docx, paragraph, text as run

from makeready.intake import read_draft

TEXT = paragraph("It is told in a paragraph that is longer than any of its headings, and it goes on for a while.")


def test_the_style_counts_by_its_name_in_any_language(text):
    assert text(docx(paragraph("One", "berschrift1") + TEXT + paragraph("Under It", "berschrift2") + TEXT))[::2] == [
        "# One", "## Under It"]


def test_an_outline_level_is_enough(text):
    styles = STYLES + ('<w:style w:type="paragraph" w:styleId="Kapitel"><w:name w:val="Kapitel"/><w:pPr>'
                       '<w:outlineLvl w:val="0"/></w:pPr></w:style>')
    level = '<w:outlineLvl w:val="1"/>'
    assert text(docx(paragraph("One", "Kapitel") + TEXT + paragraph("Under It", properties=level) + TEXT
                     + paragraph("Text", properties='<w:outlineLvl w:val="9"/>'), styles=styles)) == [
        "# One", read_plain(), "## Under It", read_plain(), "Text"]


def read_plain() -> str:
    return read_draft("d.docx", docx(TEXT)).source.text.strip()


def test_a_title_goes_to_the_book_and_several_are_chapters(text):
    draft = read_draft("d.docx", docx(paragraph("The Mill", "Titel") + paragraph("One", "berschrift1") + TEXT))
    assert draft.book["title"] == "The Mill" and draft.source.text.startswith("# One\n")
    assert text(docx(paragraph("The Mill", "Titel") + TEXT + paragraph("Its Wheel", "berschrift1") + TEXT
                     + paragraph("The River", "Titel") + TEXT))[::2] == ["# The Mill", "## Its Wheel", "# The River"]


def test_large_type(said):
    large, larger = '<w:b/><w:sz w:val="28"/>', '<w:sz w:val="36"/>'
    draft = read_draft("d.docx", docx(
        paragraph(run("The Mill", larger)) + TEXT + paragraph(run("Its Wheel", large)) + TEXT
        + f"<w:tbl><w:tr><w:tc>{paragraph(run('In a Cell', larger))}</w:tc></w:tr></w:tbl>" + TEXT))
    lines = draft.source.text.split("\n")
    assert [line for line in lines if line.startswith("#")] == ["# The Mill", "## **Its Wheel**"]
    assert said(draft) == [("guessed", line, f"“{title}” is a heading by the size of its type.")
                           for line, title in ((1, "The Mill"), (5, "Its Wheel"))]


def test_where_there_are_headings_large_type_is_only_large(text):
    assert text(docx(paragraph("One", "berschrift1") + paragraph(run("Large Words", '<w:sz w:val="36"/>')) + TEXT)
                )[1] == "Large Words"
