"""Marks go through Pandoc unharmed, and without width."""

import pytest

from makeready.intake.office import marks
from makeready.tools import pandoc


@pytest.mark.parametrize("number", [0, 1, 15, 16, 255, 70_000])
def test_there_and_back(number):
    assert list(marks.split(f"a{marks.mark(number)}b")) == ["a", number, "b"]


def test_side_by_side():
    assert list(marks.split(marks.mark(3) + marks.mark(40))) == [3, 40]


def test_a_text_without_any():
    assert list(marks.split("plain")) == ["plain"] and list(marks.split("")) == []


def test_broken_ones_are_taken_out():
    assert marks.without(f"a{marks.mark(300)}b{marks.mark(2)[:-1]}c") == "abc"


def test_a_table_stays_aligned():
    cell = f"one{marks.mark(300)}"
    page = f"<table><tr><td><p>{cell}</p><p>two</p></td><td>x</td></tr></table>"
    document, _ = pandoc.read(page, "html")
    lines = marks.without(pandoc.write(document, "markdown", "--wrap=none").data.decode()).strip().split("\n")
    assert len({len(line) for line in lines}) == 1 and marks.mark(300) in str(document)
