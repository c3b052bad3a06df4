"""Numbers with a word that says what they are, and what only looks like one."""

import pytest

from makeready.intake.placeholders import find_worded


def read(blocks, text):
    return [(marker.text, [(cited.number, cited.locator) for cited in marker.cited])
            for marker in find_worded(blocks(text)[0])]


@pytest.mark.parametrize(("text", "numbers"), [
    ("[CITATION 3]", [3]), ("[Citation 3]", [3]), ("[citation 3]", [3]), ("[CITATION: 3]", [3]),
    ("[citation:3]", [3]), ("[CITATION3]", [3]), ("[ CITATION 3 ]", [3]), ("[CITATION #3]", [3]),
    ("[CITATION No. 3]", [3]), ("[CITATION\u00a03]", [3]), ("[CITATION-3]", [3]),
    ("[Citation 1, 2]", [1, 2]), ("[citation 1; 4]", [1, 4]), ("[CITATION: 1-3]", [1, 2, 3]),
    ("[CITATION 1–3]", [1, 2, 3]), ("[CITATION 1 to 3]", [1, 2, 3]), ("[CITATION 1, 3–5]", [1, 3, 4, 5]),
    ("[CITATIONS 1 and 2]", [1, 2]), ("[CITATIONS 1, 2, and 4]", [1, 2, 4]), ("[citations 1 & 2]", [1, 2]),
    ("[Citation 1, Citation 2]", [1, 2]), ("[CITATION 1][CITATION 2]", [1, 2]),
    ("[citation:3] [citation:5]", [3, 5]), ("[[citation:3]]", [3]), (r"\[CITATION 3\]", [3]),
    ("(Citation 3)", [3]), ("{CITATION 3}", [3]), ("[Source 3]", [3]), ("[ref. 3]", [3]),
    ("[CITE 3]", [3]), ("[cite: 4, 5, 12]", [4, 5, 12]), ("【3†source】", [3]),
])
def test_every_way_to_type_one(blocks, text, numbers):
    assert read(blocks, f"Word. {text} More.") == [(text, [(n, "") for n in numbers])]


def test_pages_go_with_their_source(blocks):
    assert read(blocks, "a [CITATION 3, p. 12; 4, pp. 3–5; 7] b") == [
        ("[CITATION 3, p. 12; 4, pp. 3–5; 7]", [(3, "p. 12"), (4, "pp. 3–5"), (7, "")])]


@pytest.mark.parametrize("text", ["[CITATION 3a]", "[CITATION 9-3]", "[CITATION 1–900]", "[CITATION 0]"])
def test_numbers_that_cannot_be_read(blocks, text):
    assert read(blocks, f"Word {text}.") == [(text, [])]


@pytest.mark.parametrize("text", [
    "citation 3", "[sources say 3]", "[source code]", "[cited by 3]", "(source 3)", "(3)", "[3]",
    "[sic]", "[1984]", "the [Citation Index 3]", "`[CITATION 3]`", "[Source 3](https://example.org)",
    "https://example.org/(citation 3)", "$f[citation 3]$", "[[CITATION 3]]{.as-is}",
])
def test_false_friends(blocks, text):
    assert read(blocks, f"Word {text} more.") == []


def test_places(blocks):
    [marker] = find_worded(blocks("A line.\n\nA word [CITATION 3] more.")[1])
    assert (marker.start, marker.end, marker.word) == (7, 19, "CITATION")
