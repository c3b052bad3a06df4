"""What stands on a galley, and where it may be parted."""

import pytest
from compose.setting import LEADING, WORDS, galley_of

from makeready.compose.galley import Unfit
from makeready.compose.pages import NEVER

CSS = "p { orphans: 2; widows: 2 } h2 { margin: 0; font: 11pt/14pt G }"
SHORT = "<p>A line.</p>"


def last_turn(before, after):
    """Demerits of a page end between two blocks."""
    return galley_of(before + after, CSS).blocks[0].turns[-1]


def test_a_paragraph_is_parted_by_its_lines_and_a_picture_is_not():
    words, picture = galley_of(f"<p>{WORDS}</p><p style='break-inside: avoid'>{WORDS}</p>", CSS).blocks
    assert words.lined and len(words.leaves) > 4
    assert [turn == NEVER for turn in words.turns[:2]] == [True, False]
    assert [turn == NEVER for turn in words.turns[-3:]] == [False, True, False]
    assert not picture.lined and picture.leaves == [picture.box]


def test_blocks_stand_in_their_order_with_the_space_between_them():
    blocks = galley_of(f"{SHORT}<section><p style='margin: 14pt 0'>A line.</p></section>{SHORT}").blocks
    assert [block.tops[0] - blocks[0].tops[0] for block in blocks] == pytest.approx(
        [0, 2 * LEADING, 4 * LEADING])
    assert blocks[1].above == blocks[1].below == pytest.approx(LEADING)


def test_no_page_ends_behind_a_heading_nor_with_one_line_under_it():
    head, line = galley_of(f"<h2>Head</h2>{SHORT}", CSS).blocks
    assert head.turns == [NEVER] and line.turns[-1] > 0


def test_a_page_rather_ends_elsewhere_than_at_a_scene_break():
    assert last_turn(SHORT, "<hr>") == last_turn("<hr>", SHORT) > last_turn(SHORT, SHORT) == 0
    assert last_turn(SHORT, "<hr>") < NEVER


@pytest.mark.parametrize("text, tag, led", [
    ("He said:", "blockquote", True), ("He <i>said:—</i>", "ul", True),
    ("He said.", "blockquote", False), ("He said:", "p", False)])
def test_a_page_rather_does_not_end_before_what_its_last_line_leads_up_to(text, tag, led):
    assert bool(last_turn(f"<p>{text}</p>", f"<{tag}>An extract.</{tag}>")) == led


def test_what_is_taller_than_a_page_and_a_text_without_blocks_are_unfit():
    for body in ("<div style='height: 9in; display: flex'>A</div>", ""):
        with pytest.raises(Unfit):
            galley_of(body)
