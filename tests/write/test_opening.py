"""How the text of a chapter opens in an e-book; on the page it is a matter of tests/write/test_pdf_looks.py."""

from dataclasses import replace

import pytest
from support import DESIGN, ready

from makeready.write import html
from makeready.write.opening import mark_openings


def opened(root, text, **own):
    book = replace(ready(root, text), design=replace(DESIGN, **own))
    body = html.render(book)
    mark_openings(book, body)
    [section] = [section for section in body.sections if section.division.role == "chapter"]
    return section.element


@pytest.mark.parametrize("opening, text, lead, classes", [
    ("lead-in", "The old keeper, who counted, rose.", "The old keeper,", None),
    ("drop-cap", "The old keeper rose.", "The", "drop"),
    ("drop-cap", "“But why?” he asked.", "“But", "drop"),
    ("drop-cap", "1876 was a good year, he said.", "1876 was a good year,", None)])
def test_the_first_words_are_marked(tmp_path, opening, text, lead, classes):
    root = opened(tmp_path, f"# One\n\n{text}\n\nMore.", opening=opening)
    [span] = root.findall(".//span[@class='lead']")
    assert (span.text, span.getparent().get("class")) == (lead, classes)
    assert "".join(span.getparent().itertext()) == text


@pytest.mark.parametrize("text", ["Text.", "## A Section\n\nText."])
def test_nothing_is_marked_in_a_plain_style_or_before_a_section(tmp_path, text):
    opening = "plain" if text == "Text." else "lead-in"
    assert opened(tmp_path, f"# One\n\n{text}", opening=opening).find(".//span[@class='lead']") is None


def test_an_epigraph_stands_before_the_opening(tmp_path):
    root = opened(tmp_path, "# One\n\n::: epigraph\nSea.\n:::\n\nThe keeper.", opening="lead-in")
    assert root.find(".//span[@class='lead']").text == "The keeper."
