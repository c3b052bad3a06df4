"""Comments go into the review with what they are about."""

from archives import docx, footnote, paragraph, text as run

from makeready.intake import read_draft, take_in

COMMENT = ('<w:comment w:id="{0}" w:author="A Reader"><w:p><w:r><w:t>{1}</w:t></w:r></w:p><w:p><w:r><w:t>Or not?</w:t>'
           "</w:r></w:p></w:comment>")


def commented(number: int, words: str) -> str:
    return (f'<w:commentRangeStart w:id="{number}"/>{run(words)}<w:commentRangeEnd w:id="{number}"/>'
            f'<w:r><w:commentReference w:id="{number}"/></w:r>')


def test_a_comment(said):
    data = docx(paragraph(run("In 1811 ") + commented(0, "the lamp") + run(" burned.")),
                comments=COMMENT.format(0, "Which one?"))
    draft = read_draft("d.docx", data)
    assert draft.source.text == "In 1811 the lamp burned.\n"
    assert said(draft) == [("comment", 1, "A Reader on “the lamp”: “Which one? / Or not?”")]
    assert draft.findings[0].span.column == 9
    assert all("Which one" not in text for path, text in take_in(draft).files.items() if path != "intake-review.md")


def test_a_comment_in_a_note_and_one_without_a_range(said):
    draft = read_draft("d.docx", docx(
        paragraph(run("Oil.") + footnote(2) + '<w:r><w:commentReference w:id="1"/></w:r>'),
        footnotes={2: paragraph(commented(0, "Dear."))},
        comments=COMMENT.format(0, "How dear?") + COMMENT.format(1, "Where?")))
    assert draft.source.text == "Oil.[^fn-1]\n\n[^fn-1]: Dear.\n"
    assert said(draft) == [("comment", 1, "A Reader: “Where? / Or not?”"),
                           ("comment", 3, "A Reader on “Dear.”: “How dear? / Or not?”")]


def test_an_anchor_of_no_comment(text):
    assert text(docx(paragraph(commented(7, "The lamp burned.")))) == ["The lamp burned."]
