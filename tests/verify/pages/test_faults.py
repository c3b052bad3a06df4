"""The instrument finds faults that were planted, and nothing else."""

import pytest
from printing import Row

from makeready.verify.pages import find_faults, measure


def test_a_good_book_has_no_faults(a, faults):
    assert faults([a.page() for _ in range(4)]) == []


def test_the_row_of_a_table_is_not_loose(a, faults):
    page = a.page()
    page[2] = a.full("one two three four " + "twenty" * 2)      # Spaces of 30 pt: three em.
    assert faults([page, a.page()]) == []


def test_looseness_is_reported_at_its_line(a, faults):
    page = a.page()
    page[2] = a.loose()
    assert faults([page, a.page()]) == [("loose", 1, 3)]


def test_a_line_that_runs_out_of_the_measure_is_overfull(a, faults):
    page = a.page()
    page[1] = a.full(" ".join(a.words(9, 9, 9, 9, 9, 9)))
    assert faults([page, a.page()]) == [("overfull", 1, 2)]


def test_so_is_one_of_another_size(a, faults):
    page = [*a.page(4), f'<p class="last" style="font-size: 8pt">{"unbroken" * 9}</p>', *a.page(4)]
    assert faults([page, a.page()]) == [("stray", 1, 5)]


@pytest.mark.parametrize("rungs, found", [(2, []), (3, [("ladder", 1, 4)]), (4, [("ladder", 1, 5)])])
def test_three_hyphens_in_a_row_are_a_ladder(a, faults, rungs, found):
    ladder = [a.first(), *(a.hyphened() for _ in range(rungs)), a.full(), a.last()]
    assert faults([ladder + a.page(4), a.page()]) == found


@pytest.mark.parametrize("end, found", [
    ("so.", ["runt", "short word"]), ("four", ["runt", "short word"]), ("fours", []),
    ("a b", ["runt", "short word"]), ("i o u", ["short word"])])
def test_short_last_lines(a, faults, end, found):
    """An indent and a half is 27 pt: four and a half characters."""
    page = a.page()
    page[3] = a.last(end)
    assert sorted(faults([page, a.page()])) == [(kind, 1, 4) for kind in found]


def test_a_paragraph_of_one_short_line_is_no_runt(a, faults):
    assert faults([a.page(8) + [a.first("“No.”").replace("first", "first last")], a.page()]) == []


@pytest.mark.parametrize("place, kind", [(0, "stacked starts"), (-1, "stacked ends")])
def test_the_same_word_under_itself_is_a_stack(a, faults, place, kind):
    page = a.page()
    above, below = a.words(), a.words()
    below[place] = above[place].capitalize()
    page[1:3] = [a.full(" ".join(above)), a.full(" ".join(below))]
    assert faults([page, a.page()]) == [(kind, 1, 3)]


def test_words_that_are_not_under_each_other_are_no_stack(a, faults):
    """The starts of an indented line and a full one, the ends of a full line and a last one."""
    page = a.page()
    page[0] = a.first(" ".join(["same", *a.words(8, 8, 8, 7, 7)]))
    page[1] = a.full(" ".join(["same", *a.words(9, 8, 8, 8, 8)]))
    page[2] = a.full(" ".join([*a.words(8, 8, 8, 8, 8), "other"]))
    page[3] = a.last(" ".join([*a.words(4, 5), "other"]))
    assert faults([page, a.page()]) == []


def test_lines_that_the_author_ended_are_no_stack(a, faults):
    verse = [a.last(f"Over {' '.join(a.words(6, 5, 4))}") for _ in range(4)]
    assert faults([a.page(8) + verse, a.page()]) == []


@pytest.mark.parametrize("lines, rivers", [(3, 0), (4, 8), (5, 8)])
def test_wide_spaces_under_one_another_are_a_river(a, faults, lines, rivers):
    """The eight spaces of each loose line stand in eight columns."""
    page = [a.first(), *(a.loose() for _ in range(lines)), a.last()] + a.page(4)
    found = [fault for fault in faults([page, a.page()]) if fault[0] == "river"]
    assert found == [("river", 1, lines + 1)] * rivers


def test_a_last_line_alone_at_the_head_of_a_page_is_a_widow(a, faults):
    run = a.paragraph()
    assert faults([a.page() + run[:3], run[3:] + a.page(), a.page()]) == [("widow", 2, 1)]


def test_a_first_line_alone_at_the_foot_of_a_page_is_an_orphan(a, faults):
    run = a.paragraph()
    assert faults([a.page() + run[:1], run[1:] + a.page(), a.page()]) == [("orphan", 1, 13)]


def test_a_paragraph_may_be_divided_within(a, faults):
    run = a.paragraph()
    assert faults([a.page(8) + run[:2], run[2:] + a.page(8), a.page(12)]) == []


def test_facing_pages_end_on_one_line(a, faults):
    pages = [a.page(), a.page(), a.page(8) + a.paragraph(3), a.page(), a.page(), a.page()]
    assert faults(pages) == [("uneven spread", 3, 11)]


def test_pages_that_do_not_face_each_other_may_differ(a, faults):
    """The first page is a recto, and stands alone."""
    assert faults([a.page(8) + a.paragraph(3), *(a.page() for _ in range(3))]) == []


def test_both_pages_of_a_spread_may_be_a_line_short_and_no_more(a, faults):
    def pages(lines):
        short = a.page(8) + a.paragraph(lines)
        return [a.page(), a.page(), a.page(), short, short, a.page(), a.page()]
    assert faults(pages(3)) == []
    assert faults(pages(2)) == [("short page", 4, 10), ("short page", 5, 10)]


def test_a_picture_at_the_foot_fills_a_page(a, faults):
    drawing = ('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="60pt">'
               '<rect width="40" height="59pt"/></svg>')
    figure = f'<div style="height: 60pt; line-height: 0">{drawing}</div>'
    assert faults([a.page(), a.page(), a.page(8) + [figure], a.page(), a.page()]) == []


def opening(rows: list[Row]) -> list[Row]:
    return ["<h1>One</h1>", *rows]


def test_the_last_page_of_a_chapter_may_be_shorter(a, faults):
    pages = [a.page(), a.page(), a.page(8), opening(a.page(4) + a.paragraph(5)), a.page(), a.page()]
    assert faults(pages) == []


def test_but_not_of_fewer_than_four_lines(a, faults):
    pages = [a.page(), a.page(), a.paragraph(3), opening(a.page(4) + a.paragraph(5)), a.page(), a.page()]
    assert faults(pages) == [("short last page", 3, 3)]


def test_notes_at_the_foot_belong_to_the_depth_of_a_page(a, faults):
    notes = ['<p class="last" style="font-size: 8pt">1. See there.</p>'] * 4
    assert faults([a.page(), a.page(), a.page(8) + notes, a.page(), a.page()]) == []


@pytest.mark.parametrize("page, found", [(1, [("divided at the turn", 1, 12)]), (2, [])])
def test_a_word_is_not_divided_at_the_turn_of_a_leaf(a, faults, page, found):
    pages = [a.page() for _ in range(4)]
    pages[page - 1] = a.page(8) + [a.first(), a.full(), a.full(), a.hyphened()]
    pages[page] = [a.full(), a.last(), *a.paragraph(2), *a.page(8)]
    assert faults(pages) == found


def test_lines_keep_to_the_grid(a, body):
    pages = [a.page() for _ in range(4)]
    pages[2][4] = a.full(style="position: relative; top: 2pt")
    found = body(pages)
    assert [(fault.kind, fault.page, fault.line) for fault in find_faults(found)] == [("off grid", 3, 5)]
    assert measure(found).off_grid == 25
    assert measure(found).grid == pytest.approx(2, abs=0.01)


def test_columns_of_a_table_are_no_river(a, faults):
    rows = [a.full(" ".join(a.words(4, 4, 4))) for _ in range(6)]
    assert faults([a.page(4) + rows + a.page(4), a.page(), a.page()]) == []


def test_an_ornament_need_not_keep_to_the_grid(a, faults):
    ornament = '<p class="last" style="position: relative; top: 3pt">* * *</p>'
    assert faults([a.page(4) + [ornament] + a.page(4), a.page(8)]) == []


def test_captions_keep_to_their_figures(a, faults):
    """Between rules and beside them lines may stand off the grid, and nowhere else."""
    rule = '<div style="border-top: 1pt solid; height: 14pt"></div>'
    low = a.full(style="position: relative; top: 2pt")
    page = a.page(4) + [rule, low] + a.page(4)
    assert faults([page, page, a.page(8)]) == []
    assert [fault[0] for fault in faults([a.page(4) + [low] + a.page(4), a.page(8)])] == ["off grid"]
