"""The figures of known lines."""

from collections import Counter

import pytest

from makeready.verify.pages import Measures, find_faults, measure, table


def test_shares_and_mean_of_known_lines(a, body):
    """Of 18 justified lines one is of 1.75 natural spaces, one of 2.83, one of 0.6."""
    page = a.page()
    page[2] = a.loose()
    page[5] = a.full(" ".join(a.words(5, 5, 5, 5, 5, 4, 4)))    # (300 - 33 × 6) / 6 = 17 pt
    page[9] = a.full(" ".join(a.words(8, 8, 8, 8, 8, 7)), "word-spacing: -2.4pt")
    found = measure(body([page, a.page()]))
    assert found.lines == 18
    assert found.mean == pytest.approx(1 + (0.75 + 11 / 6 - 0.4) / 18, abs=0.001)
    assert found.deviation == pytest.approx(0.4606, abs=0.001)
    assert [found.over_15, found.over_20, found.under_08] == pytest.approx([200 / 18, 100 / 18, 100 / 18])
    assert found.p99 == pytest.approx(17 / 6 - 0.17 * (17 / 6 - 1.75), abs=0.002)
    assert found.edge == pytest.approx(0, abs=0.02)


def test_contrast_is_that_of_neighbors_in_a_paragraph(a, body):
    page = a.page()
    page[2] = a.loose()                 # Before it a line of 1, after it a last line.
    assert measure(body([page, a.page()])).contrast == pytest.approx(0.75 / 12, abs=0.001)


def test_hyphens_are_counted_against_justified_lines(a, body):
    page = a.page()
    page[1] = page[5] = a.hyphened()
    assert measure(body([page, a.page()])).hyphened == pytest.approx(200 / 18)


def test_half_a_point_off_the_grid_shows_in_the_deviation_alone(a, body):
    pages = [a.page() for _ in range(2)]
    pages[0][4] = a.full(style="position: relative; top: .4pt")
    assert measure(body(pages)).off_grid == 0
    assert measure(body(pages)).grid == pytest.approx(0.4, abs=0.01)


def test_the_counts_are_those_of_the_faults(a, body):
    page = a.page()
    page[3] = a.last("so.")
    run = a.paragraph()
    found = body([page + run[:1], run[1:] + a.page(), a.page()])
    counts = Counter(fault.kind for fault in find_faults(found))
    measures = measure(found)
    assert (measures.runts, measures.short_words, measures.orphans, measures.spreads) == (1, 1, 1, 0)
    assert counts == {"runt": 1, "short word": 1, "orphan": 1}


def test_the_table_has_a_row_for_each_book(a, body):
    measures: Measures = measure(body([a.page(), a.page()]))
    head, _, first, second = table([("one", measures), ("two", measures)]).splitlines()
    assert head.startswith("| producer | pp | lines | mean |")
    assert first.startswith("| one | 2 | 18 | 1.00 | 0.00 |")
    assert second.count("|") == head.count("|")
