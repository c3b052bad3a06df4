"""A galley cut: every line on its page, at its place."""

import pytest
from compose.setting import LEADING, WORDS, galley_of, text
from weasyprint.formatting_structure import boxes

from makeready.compose.cutting import cut_page, cut_stretch


def lines(root):
    return [box for box in root.descendants() if isinstance(box, boxes.LineBox)]


def test_a_paragraph_is_cut_between_two_lines():
    galley = galley_of(f"<p>{WORDS}</p>")
    whole = [text(line) for line in galley.blocks[0].leaves]
    first = cut_page(galley, [(0, 0, 2)], {0: 50.0}, 0.0)
    second = cut_page(galley, [(0, 2, len(whole))], {0: 80.0}, 7.0)
    assert [text(line) for line in lines(first)] == whole[:2]
    assert [text(line) for line in lines(second)] == whole[2:]
    assert [line.position_y for line in lines(second)] == pytest.approx(
        [80 + number * LEADING for number in range(len(whole) - 2)])
    assert lines(second)[0].position_x == pytest.approx(lines(first)[0].position_x + 7)


def test_a_box_is_as_high_as_what_is_left_in_it():
    galley = galley_of(f"<section style='padding: 9pt 0'><p>{WORDS}</p><p>{WORDS}</p></section>")
    count = len(galley.blocks[1].leaves)
    root = cut_page(galley, [(1, 2, count)], {1: 50.0}, 0.0)
    section = next(box for box in root.descendants() if box.element_tag == "section")
    assert section.padding_top == 0 and section.padding_bottom > 0
    assert section.height == pytest.approx((count - 2) * LEADING)


def test_a_float_stands_at_the_head_or_the_foot_of_the_text():
    def body():
        return galley_of(f"<section><p>{WORDS}</p><figure style='margin: 0; height: 40pt; "
                         f"break-inside: avoid'>A</figure><p>A line.</p></section>")
    for at_head in (True, False):
        galley = body()
        root = cut_page(galley, [(0, 0, 5), (2, 0, 1)], {0: 90.0, 2: 300.0}, 0.0, [(1, 40.0, at_head)])
        section = next(box for box in root.descendants() if box.element_tag == "section")
        tags = [box.element_tag for box in section.children]
        assert tags[0 if at_head else -1] == "figure" and tags.count("figure") == 1
        assert galley.blocks[1].box.position_y == pytest.approx(40)


def test_a_stretch_of_strips_is_moved_as_one():
    galley = galley_of("<p>One.</p><p style='margin-top: 5pt'>Two.</p><p>Three.</p>")
    found = lines(cut_stretch(galley, 1, 3, 200.0, 0.0))
    assert [text(line) for line in found] == ["Two.", "Three."]
    assert [line.position_y for line in found] == pytest.approx(
        [200 + 5 / 0.75, 200 + 5 / 0.75 + LEADING])


def test_the_head_of_a_table_stands_over_its_columns_on_every_page():
    rows = "".join(f"<tr><td>{n}</td></tr>" for n in range(40))
    galley = galley_of(f"<table><thead><tr><td>Head</td></tr></thead><tbody>{rows}</tbody></table>")
    for first, end, dx in ((0, 20, 5.0), (20, 40, 0.0)):
        found = lines(cut_page(galley, [(0, first, end)], {0: 100.0}, dx))
        assert text(found[0]) == "Head" and found[0].position_x == pytest.approx(found[1].position_x)
