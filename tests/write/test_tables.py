"""Columns of numbers."""

import pymupdf
import pytest
from support import ready

from makeready.tools.disk import Folder
from makeready.tools.styles import style_sheet
from makeready.write import html
from makeready.write.pdf import write_pdf
from makeready.write.tables import PAD, set_tables


def _table(*cells, mark="---:"):
    return f"# One\n\n| A | B |\n|---|{mark}|\n" + "".join(f"| x | {cell} |\n" for cell in cells)


def _pads(tmp_path, text, language="en"):
    book = ready(tmp_path, text, f"language: {language}\n")
    body = html.render(book)
    set_tables(book, body)
    return [cell.get(PAD) for section in body.sections for cell in section.element.iter("td")][1::2]


@pytest.mark.parametrize("cells, language, pads", [
    (("1,204.25", "3.5", "17", "-2.75"), "en", [None, "0", ".00", None]),
    (("1.204,25", "3,5"), "de", [None, "0"]), (("1", "22"), "en", [None, None]),
    (("1.25", "", "**3.5**"), "en", [None, None, "0"]), (("1.25", "n/a"), "en", [None, None])])
def test_numbers_are_filled_up_to_their_decimals(tmp_path, cells, language, pads):
    assert _pads(tmp_path, _table(*cells), language) == pads


def test_the_author_may_set_numbers_otherwise(tmp_path):
    assert _pads(tmp_path, _table("1.25", "2", mark=":--")) == [None, None]
    assert _pads(tmp_path, _table("1.25", "2", mark=":-:")) == [None, None]


def _cells(tmp_path, text):
    book = ready(tmp_path, text)
    body = html.render(book)
    set_tables(book, body)
    [table] = [table for section in body.sections for table in section.element.iter("table")]
    return table


def test_numbers_that_the_author_left_alone_are_set_to_the_right_with_their_head(tmp_path):
    table = _cells(tmp_path, _table("1.25", "2[^n]", mark="---") + "\n[^n]: A note.\n")
    looks = [[cell.get("style", "") for cell in row] for row in table.iter("tr")]
    assert looks == [["", "text-align: right"]] * 3
    assert table.findall(".//td")[3].get(PAD) == ".00"


def test_years_at_the_head_of_rows_stay_at_the_left(tmp_path):
    table = _cells(tmp_path, "# One\n\n| A | B |\n|---|---|\n| 1914 | x |\n| 1918 | y |\n")
    assert not [cell for cell in table.iter("td") if cell.get("style")]


@pytest.mark.parametrize("rows, names", [(3, "table parted"), (4, "table parted odd"), (40, "table long")])
def test_rows_of_several_lines_are_parted_by_half_a_line(tmp_path, rows, names):
    table = _cells(tmp_path, "# One\n\n| A | B |\n|---|-------|\n" + f"| x | {'word ' * 30}|\n" * rows)
    assert table.getparent().get("class") == names


@pytest.mark.parametrize("text, names", [
    (_table("x", "y", "z", mark="---"), "table"), (_table("1", "2", "3"), "table numbers"),
    (_table("1", "2") + "\n: A caption\n", "table numbers odd")])
def test_rows_of_one_line_are_not_parted(tmp_path, text, names):
    assert _cells(tmp_path, text).getparent().get("class") == names


def test_decimal_points_stand_below_each_other_and_nothing_is_added(tmp_path):
    made = ready(tmp_path, _table("311.25", "3.5"), "front: []\nback: []\n")
    artifact, _ = write_pdf(made, "x.pdf", style_sheet("print.css", Folder(tmp_path), made.design),
                            lambda page: None)
    with pymupdf.open("pdf", artifact.data) as document:
        points = [char["bbox"][0] for block in document[0].get_text("rawdict")["blocks"]
                  for line in block.get("lines", ()) for span in line["spans"]
                  for char in span["chars"] if char["c"] == "."]
        text = document[0].get_text()
    assert len(points) == 2 and points[0] == pytest.approx(points[1], abs=.05)
    assert "3.5" in text.split()


def test_a_table_longer_than_a_page_keeps_its_rows_whole_and_its_total_at_the_end(tmp_path):
    line, last = ("+" + mark * 30 + "+" + mark * 8 + "+\n" for mark in "-=")
    rows = [f"| {f'Name {n}, a line that goes on':<28} | {f'a{n}':<6} |\n" for n in range(40)]
    table = line + line.join(rows) + last + f"| {'Total':<28} | {'b':<6} |\n" + last
    made = ready(tmp_path, f"# One\n\n{table}", "front: []\nback: []\nstyle: large-print\n")
    artifact, _ = write_pdf(made, "x.pdf", style_sheet("print.css", Folder(tmp_path), made.design),
                            lambda page: None)
    with pymupdf.open("pdf", artifact.data) as document:
        pages = [page.get_text().split() for page in document]
    assert {"Chapter", "One", "Name"} <= set(pages[0]) and sum(words.count("Total") for words in pages) == 1
    assert all([f"a{words[at + 1].strip(',')}" in words for at, word in enumerate(words) if word == "Name"]
               for words in pages)
