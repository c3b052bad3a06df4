"""Roman figures and letters."""

import pytest

from makeready.model.numerals import letters, roman


@pytest.mark.parametrize("number, figures", [(1, "I"), (4, "IV"), (9, "IX"), (1994, "MCMXCIV")])
def test_roman(number, figures):
    assert roman(number) == figures


@pytest.mark.parametrize("number, found", [(1, "a"), (26, "z"), (27, "aa"), (52, "az"), (703, "aaa")])
def test_letters(number, found):
    assert letters(number) == found
