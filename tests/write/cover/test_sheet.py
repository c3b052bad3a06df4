"""Lines that fill a box, and colors that go together."""

import pytest

from makeready.tools.lettering import Face
from makeready.write.cover.sheet import DARK, LIGHT, Said, fill, fit, ink, mixed, named

FACE = Face("EB Garamond")
LONG = "An Inquiry into the Nature and Causes of the Wealth of Nations"


@pytest.mark.parametrize("text", ["Emma", LONG, LONG * 4, "Donaudampfschifffahrtsgesellschaft"])
def test_lines_stay_in_their_box(text):
    lines = fill(text, FACE, 1000, 700, 200)
    assert " ".join(lines.texts) == text
    assert max(map(FACE.width, lines.texts)) * lines.size <= 1000.1 and lines.height <= 700.1
    assert lines.size <= 200


def test_a_line_does_not_end_with_a_small_word():
    lines = fill(LONG, FACE, 1000, 700, 200)
    assert len(lines.texts) > 2
    assert not any(line.split()[-1] in ("of", "the", "and", "into") for line in lines.texts[:-1])


def test_a_small_word_has_no_line_of_its_own():
    assert fill("Pride and Prejudice", FACE, 1040, 820, 230).texts == ("Pride", "and Prejudice")


def test_a_short_title_is_one_line_of_the_largest_size():
    assert (fill("Emma", FACE, 1000, 700, 200).texts, fill("Emma", FACE, 1000, 700, 200).size) == (("Emma",), 200)


def test_names_have_a_line_each_and_a_list_is_broken():
    two = Said("A", "", ("Jane Doe", "Richard Roe"), "EB Garamond")
    assert named(two, FACE, 1000, 300, 90).texts == ("Jane Doe", "Richard Roe")
    many = Said("A", "", ("Jane Doe, Richard Roe, Somebody Else, Nobody Less and Another One",), "EB Garamond")
    assert len(named(many, FACE, 1000, 300, 90).texts) > 1
    assert named(Said("A", "", (), "EB Garamond"), FACE, 1000, 300, 90) is None


def test_lines_are_set_from_the_left_or_about_the_middle():
    lines = fit(("H",), FACE, 1000, 700, 100)
    left, middle = lines.path(500, 0), lines.path(500, 0, .5)
    assert float(left[1:].split()[0].split("V")[0].split("H")[0]) > float(middle[1:].split()[0].split("V")[0].split("H")[0])


def test_ink_is_read_on_its_ground():
    assert (ink("#1e3550"), ink("#f0c84b"), ink("#000000"), ink("#ffffff")) == (LIGHT, DARK, LIGHT, DARK)
    assert mixed("#000000", "#ffffff", .5) == "#808080"
