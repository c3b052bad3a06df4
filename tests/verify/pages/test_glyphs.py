"""Glyphs become lines."""

import pytest
from printing import print_pages

from makeready.verify.pages.glyphs import body_size, read_sheets


def test_a_raised_figure_belongs_to_its_line(a, body):
    page = a.page()
    page[1] = a.full(" ".join(a.words(8, 8, 8, 7, 7, 6)) + "<sup>1</sup>")
    assert body([page, a.page()]).pages[0].lines[1].text.endswith("1")


def test_a_ligature_is_read_as_its_letters(a, body):
    page = a.page()
    page[1] = a.full("<span style='font: 10pt EB Garamond; font-variant-ligatures: normal; "
                     "word-spacing: 3pt'>five offices of affluent official staffs to fill"
                     "</span> and more")
    assert body([page, a.page()]).pages[0].lines[1].text.startswith("five offices of affluent official")


def test_ink_that_stands_over_is_no_part_of_the_advance(a):
    """Garamond's f reaches over the space behind it; its advance is 0.318 em."""
    page = a.page(4) + ['<p class="last" style="font: 10pt EB Garamond">a leaf of it</p>']
    line = read_sheets(print_pages([page]))[0].lines[-1]
    assert line.words == ("a", "leaf", "of", "it")
    assert [gap.width for gap in line.gaps] == pytest.approx([2.0, 2.0, 2.0], abs=0.25)


def test_letters_in_a_drawing_are_no_lines(a):
    drawing = ('<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40">'
               '<text y="20" font-family="IBM Plex Mono" font-size="13.3">in a drawing</text></svg>')
    sheets = read_sheets(print_pages([[*a.page(4), drawing]]))
    assert len(sheets[0].lines) == 4


def test_a_drop_cap_leaves_its_line_in_its_size(a):
    cap = a.full('<span style="font-size: 30pt; line-height: 0">T</span>' + " ".join(a.words(8, 8, 7, 7, 6)))
    sheets = read_sheets(print_pages([[cap, *(a.full() for _ in range(5))]]))
    assert body_size(sheets) == 10
    assert sorted(line.size for line in sheets[0].lines) == [10] * 6 + [30]
    assert sheets[0].lines[1].left > 67


def test_a_line_mostly_in_a_smaller_size_is_a_line_of_the_text(a):
    code = f'<p>one <code style="font-size: 8pt">{" ".join(a.words(9, 9, 9, 9))}</code> and two</p>'
    sheets = read_sheets(print_pages([[a.full(), code, a.full()]]))
    assert [line.size for line in sheets[0].lines] == [10, 10, 10]


def test_a_character_beyond_the_basic_plane_is_whole(a):
    sheets = read_sheets(print_pages([[*a.page(4), '<p class="last">see \U0001D11E here</p>']]))
    assert sheets[0].lines[-1].words == ("see", "\U0001D11E", "here")
