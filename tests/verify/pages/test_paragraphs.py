"""Lines become paragraphs."""


def test_paragraphs_are_told_by_indents_and_last_lines(a, body):
    pages = [a.page(), a.paragraph(5) + a.paragraph(2) + a.paragraph(2) + a.paragraph(3)]
    assert [len(paragraph.lines) for paragraph in body(pages).paragraphs] == [4, 4, 4, 5, 2, 2, 3]


def test_a_paragraph_may_end_in_a_full_line(a, body):
    pages = [a.page(), [a.first(), a.full(), a.full()] + a.paragraph() + a.paragraph(5)]
    assert [len(paragraph.lines) for paragraph in body(pages).paragraphs][3:] == [3, 4, 5]


def test_paragraphs_of_one_full_line_are_told_apart(a, body):
    pages = [a.page(), a.paragraph() + [a.first(), a.first()] + a.paragraph(6)]
    assert [len(paragraph.lines) for paragraph in body(pages).paragraphs][3:] == [4, 1, 1, 6]


def test_items_that_hang_are_told_apart_though_one_fills_its_line(a, body):
    def item(lines):
        hung = [a.full(style="padding-left: 18pt") for _ in range(lines - 1)]
        return [a.full(), *hung]
    pages = [item(3) + item(4) + item(2) + item(3), a.page()]
    assert [len(paragraph.lines) for paragraph in body(pages).paragraphs][:3] == [3, 4, 2]


def test_a_heading_at_the_head_of_a_page_begins_a_paragraph(a, body):
    """The last line before it is full, and the first after it is not indented."""
    before = a.page(8) + [a.first(), a.full(), a.full(), a.full()]
    heading = '<p style="font-size: 12pt; text-align-last: left">Of another thing</p>'
    after = [heading, a.full(), a.full(), a.last(), *a.page(8)]
    found = body([a.page(), before, after, a.page()])
    assert [len(paragraph.lines) for paragraph in found.paragraphs][3:7] == [4, 4, 4, 3]
