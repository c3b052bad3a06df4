"""The widths of columns."""

import pytest
from support import DESIGN, ready

from makeready.model.design import page
from makeready.tools.styles import leaf
from makeready.write import html
from makeready.write.columns import fit_columns, words

MEASURE = page(DESIGN, *leaf(DESIGN.trim)).measure
LONG = "a sentence of a good many words that no column of this page holds on one line of it"


def _table(tmp_path, text):
    body = html.render(ready(tmp_path, f"# One\n\n{text}"))
    return next(table for section in body.sections for table in section.element.iter("table"))


def _shares(table):
    return [float(col.get("style").removeprefix("width: ").removesuffix("%"))
            for col in table.iterfind("colgroup/col")]


def test_a_table_whose_cells_fit_on_their_lines_is_as_wide_as_they_are(tmp_path):
    table = _table(tmp_path, "+------+-------+\n| Land | 1,320 |\n+------+-------+\n")
    assert _shares(table)
    assert fit_columns(table, DESIGN, MEASURE) == [1]
    assert table.find("colgroup") is None and "1.8em" in table.get("style")


def test_short_columns_are_whole_and_long_ones_share_the_rest_as_they_were_measured(tmp_path):
    table = _table(tmp_path, "| From | What | Back |\n|------|--------|--------|\n"
                             f"| North Korea | {LONG} | {LONG} |\n| Iran | {LONG} | {LONG} |\n")
    head, *lines = fit_columns(table, DESIGN, MEASURE)
    names, what, back = _shares(table)
    assert head == 1 and lines[0] == lines[1] > 2
    assert names * MEASURE / 100 > 5 * DESIGN.table_size and names < 25      # “North Korea”: 5 ems
    assert what == pytest.approx(back, abs=5) and names + what + back == pytest.approx(100, abs=.1)


def test_no_column_is_narrower_than_its_longest_word(tmp_path):
    table = _table(tmp_path, "| A | B |\n|-|-----------------------------|\n"
                             f"| incomprehensibilities and {LONG} | {LONG} |\n")
    fit_columns(table, DESIGN, MEASURE)
    assert _shares(table)[0] * MEASURE / 100 > 9 * DESIGN.table_size


@pytest.mark.parametrize("text", [
    f"| A | B |\n|---|---|\n| {'x' * 200} | {LONG} |\n",
    "+---+-----+\n| A | - x |\n|   | - y |\n+---+-----+\n"])
def test_what_cannot_be_told_is_left_as_it_is(tmp_path, text):
    table = _table(tmp_path, text)
    before = _shares(table)
    assert not fit_columns(table, DESIGN, MEASURE) and _shares(table) == before


def test_a_row_with_a_cell_over_several_columns_does_not_widen_them(tmp_path):
    across, line = f"+{'-' * 101}+\n", f"+{'-' * 50}+{'-' * 50}+\n"
    table = _table(tmp_path, f"{across}| {LONG:<100}|\n{line}| {1:<49}| {2:<49}|\n{line}")
    assert len(table.findall(".//tr")) == 2 and fit_columns(table, DESIGN, MEASURE) == [1]


def test_a_head_is_turned_before_a_cell_is(tmp_path):
    table = _table(tmp_path, "| A stub | One of many heads | Another of many heads |\n|---|---|---|\n"
                             f"| {LONG[:50]} | 1 | 2 |\n")
    head, line = fit_columns(table, DESIGN, MEASURE)
    assert line == 1 and head > 1


def test_a_cell_says_nothing_of_its_notes(tmp_path):
    table = _table(tmp_path, "| A | B |\n|---|---|\n| x | 13.2[^n] *y* |\n\n[^n]: A note.\n")
    assert words(table.findall(".//td")[1]) == "13.2 y"
