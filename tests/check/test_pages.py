import pytest
from support import SOURCES

from makeready.check.pages import ranges


def codes(faults, text, sources=SOURCES):
    return [f.code for f in faults(f"# Frogs\n\nA.{text}\n", files={"references.yaml": sources},
                                   book="nocite: '*'\n")]


@pytest.mark.parametrize("suffix", [
    "34-12", "34–12", "34--12", "p. 34-12", "pp. 12, 34–12", "xiv–ix", "S. 34–12", "121–120",
    "{34-12}", "34-12 *passim*"])
def test_pages_that_run_backwards(faults, suffix):
    assert codes(faults, f"[@doe, {suffix}]") == ["pages-backwards"]


@pytest.mark.parametrize("suffix", [
    "12-34", "121–8", "121–28", "1121–2", "ix–xiv", "xii–12", "12", "12-12", "chap. 34-12", "34n12",
    "vol. 3, p. 9-2",
    "B34-12", "34-12b", "12 and 9", "12, 9", "sec. 3-1", "v. 9-2", "l. 9-2", "and 9-2 more"])
def test_pages_that_may_be(faults, suffix):
    assert codes(faults, f"[@doe, {suffix}]") == []


@pytest.mark.parametrize("suffix, found", [
    ("3", []), ("9", []), ("4–8", []), ("8-9", []), ("2", ["pages-outside"]),
    ("10", ["pages-outside"]),
    ("8–10", ["pages-outside"]), ("4, 12", ["pages-outside"]), ("n. 12", []), ("xii", [])])
def test_pages_of_an_article_are_its_own(faults, suffix, found):
    assert codes(faults, f"[@roe, {suffix}]") == found


@pytest.mark.parametrize("own, found", [
    ("3", []), ("3-9, 20-30", []), ("e12-e20", []), ("iii-ix", []), ("3+", []),
    ("3-9", ["pages-outside"]),
    ("3–9; 11–14", ["pages-outside"])])
def test_only_a_plain_range_has_an_end(faults, own, found):
    assert codes(faults, "[@roe, 25]", SOURCES.replace("page: 3-9", f"page: '{own}'")) == found


def test_each_of_two_citations_of_a_source_is_looked_at_once(faults):
    assert codes(faults, "[@roe, 12; @roe, 4; @roe, 13]") == ["pages-outside"] * 2


@pytest.mark.parametrize("pages, found", [
    ("12–14", [(12, 14)]), ("12, 121–8", [(12, 12), (121, 128)]), ("xl–xlix", [(40, 49)]),
    ("A12", []), ("xii–3", [])])
def test_ranges(pages, found):
    assert [ends[:2] for _, ends in ranges(pages)] == found
