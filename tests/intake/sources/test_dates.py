"""Dates of any precision."""

import pytest

from makeready.intake.sources.dates import find_date, year_of


@pytest.mark.parametrize(("text", "date"), [
    ("2024", "2024"), ("1859.", "1859"), ("(2020)", "2020"), ("2020a", "2020"),
    ("February 2024", "2024-02"), ("Feb. 2024", "2024-02"), ("Sept 2024", "2024-09"),
    ("April 6, 2021", "2021-04-06"), ("Apr. 6, 2021", "2021-04-06"), ("6 April 2021", "2021-04-06"),
    ("6th April 2021", "2021-04-06"), ("2021, April 6", "2021-04-06"), ("2021-04-06", "2021-04-06"),
    ("2021-04", "2021-04"), ("MAY 3, 2020", "2020-05-03"),
    ("1998–2001", "1998/2001"),
    ("5. Mai 2021", "2021-05-05"), ("5.5.2021", "2021-05-05"), ("1er mai 2021", "2021-05-01"),
    ("12 février 2021", "2021-02-12"), ("5 de mayo de 2021", "2021-05-05"), ("3 marzo 2021", "2021-03-03"),
    ("5 de março de 2021", "2021-03-05"), ("Dezember 2021", "2021-12"),
    ("Spring 2024", {"literal": "Spring 2024"}), ("ca. 1850", {"literal": "ca. 1850"}),
    ("n.d.", None), ("12345", None), ("room 101", None), ("3002", None), ("Smith", None),
])
def test_forms(text, date):
    found = find_date(f"Somewhere, {text}")
    assert (found and found[0]) == date


def test_the_fullest_form_wins_and_has_its_place():
    text = "Report 2019, April 6, 2021, page 2020."
    date, start, end = find_date(text)
    assert (date, text[start:end]) == ("2021-04-06", "April 6, 2021")


def test_years():
    assert [year_of(date) for date in ("2021-04-06", {"literal": "Spring 2024"}, None)] == [
        "2021", "2024", ""]
