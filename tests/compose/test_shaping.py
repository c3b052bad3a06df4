"""Where characters stand."""

import pytest

from compose.setting import WORDS, set_text
from makeready.compose.hooks import _shaped
from makeready.compose.shaping import Segment

MIXED = "An office, “waffling” in Ὦ ξεῖν’ and שלום and 先生; so it goes."


@pytest.fixture
def segment():
    (line,) = set_text(f"<p style='width: 900pt'>{MIXED}</p>")
    return line.paragraph.segments[0]


def test_characters_stand_in_the_order_in_which_they_are_read(segment):
    places = segment.places
    assert len(places) == len(MIXED) + 1
    assert places == sorted(places) and places[-1] == pytest.approx(segment.base + segment.width)


@pytest.mark.parametrize("end", ["An office,", "An office, “waffling”", "An office, “waffling” in Ὦ",
                                 MIXED[:MIXED.index(" and 先")]])
def test_a_place_is_the_width_of_the_text_before_it(segment, end):
    _, width = _shaped(end, segment.box.style)
    assert segment.x(len(end)) - segment.base == pytest.approx(width, abs=0.05)


def test_kept_places_need_no_shaping(segment, monkeypatch):
    places = [segment.x(index) for index in range(len(MIXED))]
    segment.keep([3, 9])
    monkeypatch.setattr(Segment, "_shape", None)
    assert [segment.x(0), segment.x(3), segment.x(9)] == [places[0], places[3], places[9]]


def test_a_planned_paragraph_keeps_only_the_places_of_its_lines():
    for line in set_text(f"<p>{WORDS * 5}</p>"):
        for segment in line.paragraph.segments:
            assert segment._places is None and len(segment._kept) < 200


def test_code_has_nothing_that_stands_out():
    (line,) = set_text("<p>Text. <code>code.</code></p>", css="code { font-family: DejaVu Sans Mono }")
    text, code = line.paragraph.segments
    assert text.measure.hang(".")[1] > 0 == code.measure.hang(".")[1]
