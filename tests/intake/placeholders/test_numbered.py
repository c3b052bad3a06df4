"""Bare numbers by the form in which they stand. Whether one counts is settled elsewhere."""

import pytest

from makeready.intake.placeholders import find_numbers


def read(blocks, text):
    return [(marker.form, marker.text, [cited.number for cited in marker.cited])
            for marker in find_numbers(blocks(text)[0])]


@pytest.mark.parametrize(("text", "form", "mark", "numbers"), [
    ("a word [3] and", "bracketed", "[3]", [3]), ("a stop.[3] And", "bracketed", "[3]", [3]),
    ("a “quote”[1, 3-5].", "bracketed", "[1, 3-5]", [1, 3, 4, 5]), ("bold**[3]", "bracketed", "[3]", [3]),
    ("chain [4][5][6].", "bracketed", "[4][5][6]", [4, 5, 6]), ("word [[3]] on", "bracketed", "[[3]]", [3]),
    (r"word \[3\] on", "bracketed", r"\[3\]", [3]), ("in 1974[3] he", "bracketed", "[3]", [3]),
    ("phenomena¹ ² ³ and", "raised", "¹ ² ³", [1, 2, 3]), ("a word¹² on", "raised", "¹²", [12]),
    ("a stop.³ Next", "raised", "³", [3]), ("a word^3^ on", "raised", "^3^", [3]),
    ("a word<sup>3</sup> on", "raised", "<sup>3</sup>", [3]),
    ("a word<sup>[3]</sup> on", "raised", "<sup>[3]</sup>", [3]),
    ("a word[^3] on", "label", "[^3]", [3]),
    ("of lamps.39 This is", "stop", "39", [39]), ("of the UK.51", "stop", "51", [51]),
    ("the oil.10,12 But", "stop", "10,12", [10, 12]), ("he said “so.”3 Then", "stop", "3", [3]),
    ("in the U.S.39 The", "stop", "39", [39]), ("the wick,10 and", "stop", "10", [10]),
    ("of lighthouses3. And", "word", "3", [3]), ("the Lamp**7. Then", "word", "7", [7]),
    ("was found (3).", "round", "(3)", [3]), ("was found (1, 3–5).", "round", "(1, 3–5)", [1, 3, 4, 5]),
])
def test_every_form(blocks, text, form, mark, numbers):
    assert read(blocks, text) == [(form, mark, numbers)]


@pytest.mark.parametrize("text", [
    "[3] at the start", "a link [3](http://x.org)", "an operator = [3]", "the element A[1] is",
    "the interval [1, 3] is", "the matrix [1, 2; 3, 4]", "lamps[3] = 4", "on page [12]", "see note [12].", "[1984] was",
    "m² and", "km² of", "10² and", "x^2^ and", "10^60^ times", "five feet² of", "E = mc²",
    "it is 3.14 and", "No.39 This", "p.12 The", "Gen.3 And", "J.5 The", "section.3 and", "in 1,000 men",
    "Web3. And", "GPT4, and", "m2 of", "year2024. And",
    "see eq. (3).", "y = x (3)", "first (1) pears, (2) plums", "in Figure (3).",
    "`a.3 This`", "$x[1]$", "see https://example.org/a.3 This",
])
def test_false_friends(blocks, text):
    assert read(blocks, text) == []


def test_code_is_not_looked_into(markdown_blocks):
    assert find_numbers(markdown_blocks("```\na word [3] on\n```")[0]) == []
