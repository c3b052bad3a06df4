"""Tracked changes and comments of an ODT."""

from archives import odt

from makeready.intake import read_draft

WHO = ("<office:change-info><dc:creator>A Reader</dc:creator><dc:date>2026-02-03T10:00:00</dc:date></office:change-info>")
REGIONS = (f'<text:tracked-changes><text:changed-region text:id="c1"><text:insertion>{WHO}</text:insertion>'
           f'</text:changed-region><text:changed-region text:id="c2"><text:deletion>{WHO}<text:p>badly</text:p>'
           "</text:deletion></text:changed-region></text:tracked-changes>")


def test_what_was_added_and_taken_out(said):
    draft = read_draft("d.odt", odt(
        REGIONS + '<text:p>The lamp <text:change-start text:change-id="c1"/>still <text:span>always</text:span>'
        '<text:change-end text:change-id="c1"/> burned<text:change text:change-id="c2"/>.</text:p>'))
    assert draft.source.text == "The lamp still always burned.\n"
    assert said(draft) == [("change", 1, "A Reader added “still always” on 2026-02-03: accepted."),
                           ("change", 1, "A Reader took out “badly” on 2026-02-03: accepted.")]


def test_an_insertion_that_runs_into_the_next_paragraph(said):
    draft = read_draft("d.odt", odt(
        REGIONS + '<text:p>The lamp <text:change-start text:change-id="c1"/>burned.</text:p>'
        '<text:p>It went<text:change-end text:change-id="c1"/> out.</text:p>'))
    assert draft.source.text == "The lamp burned.\n\nIt went out.\n"
    assert said(draft) == [("change", 1, "A Reader added “burned. …” on 2026-02-03: accepted.")]


def test_comments(said):
    comment = ('<office:annotation office:name="{0}"><dc:creator>A Reader</dc:creator><text:p>Which one?</text:p>'
               "<text:p>Or not?</text:p></office:annotation>")
    draft = read_draft("d.odt", odt(
        f'<text:p>In 1811 {comment.format("a")}the lamp<office:annotation-end office:name="a"/> burned.</text:p>'
        f"<text:p>Oil.{comment.format('')}</text:p>"))
    assert draft.source.text == "In 1811 the lamp burned.\n\nOil.\n"
    assert said(draft) == [("comment", 1, "A Reader on “the lamp”: “Which one? / Or not?”"),
                           ("comment", 3, "A Reader: “Which one? / Or not?”")]
