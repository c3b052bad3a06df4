"""What follows from a designer's decisions."""

from dataclasses import replace

import pytest
from support import DESIGN

from makeready.model.design import page, whole_pixels


def test_sizes_stand_on_the_scale_in_half_points():
    assert [DESIGN.size(step) for step in (-.5, 0, 1, 3, 5)] == [10, 11, 13, 19, 27.5]


@pytest.mark.parametrize("size, lines", [(11, 1), (12.7, 1), (13, 2), (19, 2), (27.5, 3)])
def test_large_type_stands_on_whole_lines(size, lines):
    assert DESIGN.lead(size) == lines * DESIGN.leading


def test_the_measure_stays_what_the_eye_follows():
    assert page(DESIGN, 612, 792).measure == 32 * 11
    assert page(DESIGN, 306, 494).measure == 306 - 2 * 36


def test_the_margins_take_their_shares_and_no_less_than_half_an_inch():
    design = replace(DESIGN, inner=.2, above=.2)
    area = page(design, 432, 648)
    assert (area.inner, area.outer, area.top) == (36, 90, 36 + 2 * 14)


def test_whole_pixels():
    assert [whole_pixels(length) for length in (12, 12.2, 11.25, 11.1)] == [12, 12, 11.25, 11.25]
