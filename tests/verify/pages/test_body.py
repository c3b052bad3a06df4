"""The text of a PDF, and how loose its lines are."""

import pytest
from printing import print_pages

from makeready.verify.pages import measure, read_body
from makeready.verify.pages.body import find_body, find_inner
from makeready.verify.pages.glyphs import read_sheets


def test_running_heads_and_folios_are_no_text(a, body):
    head = '<p style="position: absolute; top: -20pt">THE RUNNING HEAD</p>'
    folio = '<p style="position: absolute; top: 190pt; font-size: 8pt">17</p>'
    pages = [[head, *a.page(), folio] for _ in range(4)]
    assert [len(page.lines) for page in body(pages).pages] == [12] * 4


def test_pages_can_be_left_out(a):
    pdf = print_pages([[a.loose() for _ in range(12)], a.page(), a.page()])
    assert [page.number for page in read_body(pdf, pages=range(2, 4)).pages] == [2, 3]
    assert measure(read_body(pdf, pages=range(2, 4))).over_15 == 0


def test_a_pdf_without_text_cannot_be_measured():
    with pytest.raises(ValueError, match="no text"):
        read_body(print_pages([[""]]))


def test_word_spaces_are_exact(a, body):
    page = a.page()
    page[2] = a.loose()
    found = body([page, a.page()])
    assert found.natural == pytest.approx(6, abs=0.001)
    assert [found.looseness(line) for line in found.pages[0].lines[:3]] == pytest.approx(
        [1, 1, 1.75], abs=0.001)


def test_the_natural_space_may_be_said(a):
    body = read_body(print_pages([a.page(), a.page()]), space=0.3)
    assert body.looseness(body.pages[0].lines[1]) == pytest.approx(2, abs=0.001)


def test_a_line_may_end_in_hanging_punctuation(a, body):
    page = a.page()
    page[1] = a.full(" ".join(a.words(8, 8, 8, 7, 7, 6)) + ",", "margin-right: -5pt")
    found = body([page, a.page()])
    assert len(found.justified[0]) == 3
    assert found.looseness(found.pages[0].lines[1]) == pytest.approx(7 / 6, abs=0.002)


def test_text_of_another_size_is_measured_within_the_body(a):
    """Quotations of 8 pt: their word space is 4.8 pt, and their loose line is of eight words."""
    quoted = [f'<p style="font-size: 8pt; margin: 0 12pt">{" ".join(a.words(*[8] * 6))} a</p>'
              for _ in range(5)]
    quoted[2] = f'<p style="font-size: 8pt; margin: 0 12pt">{" ".join(a.words(*[5] * 8))}</p>'
    last = '<p class="last" style="font-size: 8pt; margin: 0 12pt">and that is all there is</p>'
    sheets = read_sheets(print_pages([a.page(4) + quoted + [last] + a.page(4)] * 3))
    body = find_body(sheets, 10)
    inner = find_inner(body, sheets, 8)
    assert [len(lines) for lines in inner.justified] == [5, 5, 5]
    assert inner.natural == pytest.approx(4.8, abs=0.01)
    assert inner.looseness(inner.justified[0][2]) == pytest.approx((276 - 40 * 4.8) / 7 / 4.8, abs=0.01)


def test_openings_may_be_said(a):
    sheets = read_sheets(print_pages([a.page() for _ in range(4)]))
    assert find_body(sheets, 10).endings == {4}
    assert find_body(sheets, 10, openings=[1, 3]).endings == {2, 4}


def test_ragged_text_has_no_right_margin_and_still_paragraphs():
    words = "The harbor lay quiet while the clerks wrote down whatever the captains told them of it. "
    page = [f'<p style="white-space: normal; text-align-last: auto; text-indent: 18pt">{words * n}</p>'
            for n in (3, 2, 2)]
    body = find_body(read_sheets(print_pages([page] * 2)), 10)
    assert body.frame.ragged and [len(p.lines) for p in body.paragraphs] == [6, 4, 4] * 2
    assert not any(body.justified)


@pytest.mark.parametrize("folio", ["{}", "The Notes {}", "{} The Notes"])
def test_a_folio_in_the_size_of_the_text_is_no_text(a, folio):
    """At the foot, a line and a half below the last; and the last line may end in the same figure."""
    def foot(n):
        return [a.full(f"{' '.join(a.words(8, 8, 8, 7, 7, 4))} {n}"),
                f'<p class="last" style="position: absolute; top: 195pt">{folio.format(n)}</p>']
    pages = [a.page(8) + a.paragraph(3) + foot(n) for n in range(1, 5)]
    assert [len(page.lines) for page in read_body(print_pages(pages)).pages] == [12] * 4


def test_a_ragged_line_may_be_broken_a_little_early(a):
    """The next word, of six letters, would have found its place after forty, but not after thirty."""
    def lines(*lengths):
        return [a.last(" ".join(a.words(6, 4, 4, 4, 4, length - 27))) for length in lengths]

    def paragraph(*lengths):
        first, *rest = lines(*lengths)
        return [first.replace('style="', 'style="text-indent: 18pt'), *rest]
    page = paragraph(44, 40, 49, 46) + paragraph(45, 48, 34) + paragraph(42, 47, 41)
    body = find_body(read_sheets(print_pages([page] * 4)), 10)
    assert body.frame.ragged and [len(p.lines) for p in body.paragraphs] == [4, 3, 3] * 4
