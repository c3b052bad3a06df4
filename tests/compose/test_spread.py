"""Lines set to their measure."""

import pytest

from compose.setting import PX, WORDS, gap, right, set_text, text, texts

LEFT, EDGE = 20 * PX, 280 * PX
WORD = "Measure"


def _first(line):
    return texts(line)[0].position_x


def test_glyphs_give_before_spaces_do():
    for line in set_text(f"<p>{WORDS * 6}</p>")[:-1]:
        factor = texts(line)[0].expansion
        assert 0.98 <= factor <= 1.02
        if abs(factor - 1) < 0.0195:
            assert gap(line) == pytest.approx(0, abs=0.01)


def test_all_texts_of_a_line_are_widened_alike():
    lines = set_text(f"<p>{WORDS[:90]}<em>{WORDS[:90]}</em>{WORDS[:90]}</p>")
    several = [line for line in lines if len(texts(line)) > 1]
    assert several and all(len({box.expansion for box in texts(line)}) == 1 for line in several)


@pytest.mark.parametrize("align, left, edge", [
    ("auto", LEFT, None), ("left", LEFT, None), ("justify", LEFT, EDGE), ("right", None, EDGE),
    ("end", None, EDGE)])
def test_the_last_line_is_aligned_as_its_style_says(align, left, edge):
    line = set_text(f'<p style="text-align-last: {align}">{WORDS} {WORD} and {WORD}</p>')[-1]
    assert left is None or _first(line) == pytest.approx(left, abs=0.1)
    assert edge is None or right(line) == pytest.approx(edge, abs=0.1)
    if align != "justify":
        assert right(line) - _first(line) < 250


def test_a_centered_last_line_is_in_the_middle():
    line = set_text(f'<p style="text-align-last: center">{WORDS} {WORD} and {WORD}</p>')[-1]
    assert _first(line) - LEFT == pytest.approx(EDGE - right(line), abs=0.1)


def test_what_follows_an_image_moves_with_it():
    image = '<svg width="20" height="8" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'
    for line in set_text(f"<p>{(WORDS[:70] + image) * 8}</p>")[:-1]:
        boxes = line.children
        for before, after in zip(boxes, boxes[1:]):
            assert after.position_x == pytest.approx(before.position_x + before.margin_width(), abs=.01)
        assert right(line) == pytest.approx(EDGE, abs=4), text(line)
