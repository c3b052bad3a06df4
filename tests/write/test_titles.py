"""Titles of more than one line."""

import pytest
from support import ready

from makeready.write import html
from makeready.write.titles import break_titles


def _lines(tmp_path, title, book=""):
    made = ready(tmp_path, f"# {title}\n\nText.", book)
    body = html.render(made)
    break_titles(made, body)
    [heading] = [s.element.find(".//h1") for s in body.sections if s.division.role == "chapter"]
    for line_end in heading.iter("br"):
        line_end.text = "|"
    return "".join(heading.itertext()), heading


@pytest.mark.parametrize("title, lines", [
    ("A Short Title", "A Short Title"),
    ("A Long Title About Debts, Weather, and the Keeping of Honest Books on a Cold Coast",
     "A Long Title About Debts, |Weather, and the Keeping |of Honest Books on a Cold Coast"),
    ("Closed Harbors: How Sanctioned States Trade", "Closed Harbors: |How Sanctioned States Trade"),
    ("A Long Title *About Debts, Weather,* and the Keeping", "A Long Title About Debts, |Weather, and "
     "the Keeping"),
    ("A Line\\\nThat Is the Author's and Is Longer Than It Should Be for a Title", None)])
def test_lines_are_even_or_break_where_the_sense_does(tmp_path, title, lines):
    found, heading = _lines(tmp_path, title)
    assert found == lines or lines is None and heading.get("style") is None


def test_lines_of_a_title_are_close_and_fill_whole_lines_of_text(tmp_path):
    _, heading = _lines(tmp_path, "A Long Title About Debts, Weather, and the Keeping of Books")
    assert heading.get("style") == "line-height: 22.8pt; padding: 2.6pt 0 7.8pt"    # 2 lines, 4 × 14


def test_a_long_title_of_the_contents_is_broken_before_its_leader_is(tmp_path):
    title = "That the Division of Labour Is Limited by the Extent of the Whole Market"
    made = ready(tmp_path, f"# {title}\n\nText.", "front: [contents]\nback: []\n")
    body = html.render(made)
    contents = next(s.element for s in body.sections if s.division.role == "contents")
    contents.append(html.element("nav"))
    contents[-1].append(html.contents_list(body.contents, short=True))
    break_titles(made, body)
    [line_end] = contents.iter("br")
    assert line_end.tail == "by the Extent of the Whole Market"
