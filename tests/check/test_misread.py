import pytest
from support import SOURCES


def codes(faults, text):
    return [(f.code,
             f.span.column) for f in faults(f"# Frogs\n\n{text}\n\n[ref]: https://example.org\n\nSee [a][ref].\n",
                                                    files={"references.yaml": SOURCES},
                                                    book="nocite: '*'\n")]


@pytest.mark.parametrize("text", [
    "A.[@doe, 12; 14]", "A.[@doe, 12; @roe; 14]", "A.[see @doe][nowhere]", "A.[@doe, 12][]",
    "A [see @doe.",
    "A.^[Own [@doe; 3].]"])
def test_brackets_that_would_be_printed(faults, text):
    assert {code for code, _ in codes(faults, text)} == {"cite-misread"}


@pytest.mark.parametrize("text", [
    "A.[@doe, 12, 14; @roe]", "[as @doe says](u.html)", "[as @doe says]{.smallcaps}",
    "[as @doe says][ref]",
    r"\[see @doe\]", "`[@doe; 3]`", "@doe [12] says, and @roe.", "A.[@doe][@roe]",
    "A.^[See @doe, who says.]",
    "![As @doe says.](images/a.svg){alt=x}", "A.[^n]\n\n[^n]: See @doe.", "a@b.example [c]",
    "A [b] @doe [12]"])
def test_brackets_that_mean_something(faults, text):
    assert not {"cite-misread", "cite-nested"} & {code for code, _ in codes(faults, text)}


@pytest.mark.parametrize("text, column", [("A.[@{doe 1}]", 4), ("A.[@ doe]", 4), ("A.[-@ doe]", 4)])
def test_a_key_with_a_space_is_none(faults, text, column):
    assert codes(faults, text) == [("cite-misread", column)]


@pytest.mark.parametrize("text, hint", [
    ("[@doe @roe]", "Separate sources by semicolons: [@one, 12; @two]."),
    ("[see *@roe* and @doe]", "Separate sources by semicolons: [@one, 12; @two]."),
    ("[@doe, 3^[Own.]]", "Put its words behind the pages, or the citation into the note.")])
def test_what_a_citation_cannot_hold(faults, text, hint):
    found = faults(f"# Frogs\n\nA.{text}\n", files={"references.yaml": SOURCES},
                   book="nocite: '*'\n")
    assert [(f.code, f.hint) for f in found] == [("cite-nested", hint)]
