"""What the blocks of a galley take of a page, and in which ways they may be set."""

import pytest
from compose.setting import LEADING, WORDS, galley_of

from makeready.compose.castoff import cast_off

CSS = "h2 { margin: 28pt 0 14pt; font: 11pt/14pt G } figure, blockquote { margin: 14pt 0 }"
SHORT = "<p>A line.</p>"
PICTURE = "<div style='height: 50pt'></div>"


def items(body, notes={}):
    galley = galley_of(body, CSS)
    return cast_off(galley, LEADING, galley.blocks[0].tops[0], notes)


def test_a_paragraph_is_of_its_lines():
    [item] = items(f"<p>{WORDS}</p>")
    [setting] = item.settings
    assert setting.bottoms[-1] == pytest.approx(len(setting.strips) * LEADING)


@pytest.mark.parametrize("depth", [10, 14, 20, 31.5])
def test_lines_behind_what_is_not_of_lines_come_back_to_the_grid(depth):
    _, other, after = items(f"{SHORT}<div style='height: {depth}pt'></div>{SHORT}")
    [here], [line] = other.settings[0].strips, after.settings[0].strips
    place = (LEADING + here.space + here.height + line.space) / LEADING
    assert place == pytest.approx(round(place), abs=0.005)
    assert other.snap == line.space


def test_a_figure_with_a_caption_leaves_its_place_more_gladly_than_one_without():
    caption = "<figcaption>A caption.</figcaption>"
    plain, captioned = (items(f"{SHORT}<figure style='break-inside: avoid'>{PICTURE}{inner}</figure>"
                              )[1] for inner in ("", caption))
    assert plain.floats and captioned.floats
    assert captioned.leave - captioned.here < plain.leave - plain.here
    assert captioned.head % LEADING == pytest.approx(0) and captioned.head > 50 / 0.75


def test_a_figure_of_the_class_here_keeps_its_place():
    found = items(f"<figure class=here style='break-inside: avoid'>{PICTURE}</figure>{SHORT}")
    assert not found[0].floats


def test_the_space_over_a_subhead_may_be_a_line_more_or_less():
    _, head, _ = items(f"{SHORT}<h2>Head</h2>{SHORT}")
    best, *others = (setting.strips[0].space for setting in head.settings)
    assert sorted(space - best for space in others) == pytest.approx([-LEADING, LEADING])
    assert all(setting.demerits > 0 for setting in head.settings[1:])


def test_a_table_that_stands_apart_has_its_head_whatever_the_space_over_it():
    rows = "<tr><td>1</td></tr>" * 40
    _, table = items(f"{SHORT}<table style='margin-top: 14pt'><thead><tr><th>Head</th></tr></thead>"
                     f"<tbody>{rows}</tbody></table>")
    assert len(table.settings) > 1 and {setting.again > 0 for setting in table.settings} == {True}
