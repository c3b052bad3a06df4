"""The mark before an entry."""

import pytest

from makeready.intake.sources.entry import read_entries


@pytest.mark.parametrize(("text", "number"), [
    ("3. The log", 3), ("3) The log", 3), ("(3) The log", 3), ("[3] The log", 3), ("[3]The log", 3),
    (r"3\. The log", 3), (r"\[3\] The log", 3), ("[[3]] The log", 3), ("[^3]: The log", 3), ("[3]: The log", 3),
    ("³ The log", 3), ("³The log", 3), ("¹² The log", 12), ("^3^ The log", 3), ("^[3]^ The log", 3),
    ("<sup>3</sup> The log", 3), ("- [3] The log", 3), ("- The log", None), ("• The log", None)])
def test_every_mark(blocks, text, number):
    [entry] = read_entries(blocks(text)[0])
    assert (entry.number, entry.block.text, entry.is_marked) == (number, "The log", True)


@pytest.mark.parametrize("text", ["The log", "1984 was a year", "3.14 is a number", "[3](https://example.org) is a link",
                                  "3", "[sic] he wrote", "A. Smith"])
def test_no_mark(blocks, text):
    [entry] = read_entries(blocks(text)[0])
    assert (entry.number, entry.block.text, entry.is_marked) == (None, text, False)


def test_items_that_markdown_keeps_together(markdown_blocks):
    entries = read_entries(markdown_blocks("Text.\n\n1. The log\n   of the keeper\n2. A letter")[1])
    assert [(entry.number, entry.block.text) for entry in entries] == [(1, "The log of the keeper"), (2, "A letter")]
