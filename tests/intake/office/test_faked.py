"""Headings made of large type."""

import pytest

from makeready.intake.office.faked import Line, fake_levels

TEXT = Line("It is told in a paragraph, which is longer than any title and ends with a stop.", 12)
MORE = Line("It goes on in another paragraph of the same size, and of about the same length.", 12)


@pytest.mark.parametrize(("lines", "levels"), [
    ([Line("The Mill", 18), TEXT, Line("How It Turned", 14), TEXT, Line("The River", 18), TEXT, MORE],
     [1, None, 2, None, 1, None, None]),
    ([Line("How It Turned", 14), TEXT, MORE], [1, None, None]),
    ([Line("How It Turned", 13), TEXT, MORE], [None, None, None]),             # hardly larger
    ([TEXT, Line("The End", 18)], [None, None]),                              # nothing follows
    ([Line("He said that it was over, and so it was.", 18), TEXT, MORE], [None, None, None]),
    ([Line("The Mill", 18, is_plain=False), TEXT, MORE], [None, None, None]),
    ([Line("18.50", 18), TEXT, MORE], [None, None, None]),
    ([Line("The Mill", 18), TEXT, Line("Deep", 15), TEXT, Line("Middle", 16), TEXT], [1, None, 2, None, 2, None]),
    ([TEXT, MORE], [None, None]),
    ([], []),
])
def test_levels(lines, levels):
    assert fake_levels(lines) == levels


def test_where_most_is_large_nothing_is_a_heading():
    verse = [Line("A Line of Verse", 18), Line("Another Line", 18), Line("And Another", 18), TEXT]
    assert fake_levels(verse) == [None] * 4
