"""Tracked changes are accepted, and every one is named."""

from archives import docx, footnote, paragraph, text as run

from makeready.intake import read_draft


def changed(kind: str, words: str, author: str = "A Reader", tag: str = "t") -> str:
    return (f'<w:{kind} w:author="{author}" w:date="2026-02-03T10:00:00Z"><w:r><w:{tag} xml:space="preserve">{words}'
            f"</w:{tag}></w:r></w:{kind}>")


def test_what_was_added_and_taken_out(said):
    draft = read_draft("d.docx", docx(paragraph(
        run("The lamp ") + changed("ins", "still ") + changed("ins", "always ") + run("burned")
        + changed("del", " badly", tag="delText") + run("."))))
    assert draft.source.text == "The lamp still always burned.\n"
    assert said(draft) == [
        ("change", 1, "A Reader added “still always ” on 2026-02-03: accepted."),
        ("change", 1, "A Reader took out “ badly” on 2026-02-03: accepted.")]


def test_the_change_of_a_note(said):
    draft = read_draft("d.docx", docx(paragraph(run("It burned.") + footnote(2)), footnotes={
        2: paragraph(run("In 1811") + changed("ins", ", says the log") + run("."))}))
    assert draft.source.text.endswith("[^fn-1]: In 1811, says the log.\n")
    assert [line for _, line, _ in said(draft)] == [3]


def test_paragraphs_that_were_joined(text):
    first = "<w:p><w:pPr><w:rPr><w:del w:author='A'/></w:rPr></w:pPr>" + run("The lamp ") + "</w:p>"
    assert text(docx(first + first + paragraph("burned."))) == ["The lamp The lamp burned."]


def test_what_was_moved(text):
    moved = changed("moveFrom", "first ", tag="t") + run("second ") + changed("moveTo", "first", tag="t")
    assert text(docx(paragraph(moved))) == ["second first"]


def test_formatting_alone(said):
    run_ = '<w:r><w:rPr><w:b/><w:rPrChange w:author="A"><w:rPr/></w:rPrChange></w:rPr><w:t>Oil</w:t></w:r>'
    draft = read_draft("d.docx", docx(paragraph(run_ + run(" burned."))))
    assert draft.source.text == "**Oil** burned.\n"
    assert said(draft) == [("change", 1, "1 change of the formatting alone: accepted.")]
