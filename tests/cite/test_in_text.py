"""One manuscript, any style: citations behind the stop go before it where they stand in the text."""

import pytest
from support import SOURCES, division, ready

from makeready.model import tree


def text(tmp_path, source, style="chicago-author-date"):
    book = ready(tmp_path, f"# One\n\n{source}\n", f"citation-style: {style}\n",
                 files={"references.yaml": SOURCES})
    return tree.text_of(division(book, "chapter").blocks)


@pytest.mark.parametrize("source, printed", [
    ("The order.[@doe, 12]", "The order (Doe 2020, 12)."),
    ("The order[@doe].", "The order (Doe 2020)."),
    ("The order [@doe].", "The order (Doe 2020)."),
    ("The order,[@doe] then.", "The order (Doe 2020), then."),
    ("*The order*[@doe].", "The order (Doe 2020)."),
    ("“The order.”[@doe] So.", "“The order” (Doe 2020). So."),
    ("“*The order.*”[@doe]", "“The order.” (Doe 2020)"), ("Why?[@doe] So.", "Why? (Doe 2020) So."),
    ("Tea etc.[@doe] is here.", "Tea etc. (Doe 2020) is here."),
    ("(see [@doe])", "(see (Doe 2020))"),
    ("Two.[@doe][@roe]", "Two (Doe 2020; Roe 2021)."), ("“[@doe]”", "“(Doe 2020)”"),
    ("As @doe says.", "As Doe (2020) says.")])
def test_the_stop_comes_after_the_citation(tmp_path, source, printed):
    assert text(tmp_path, source) == printed


def test_with_the_quotation_marks_of_another_language(tmp_path):
    book = ready(tmp_path, '# Eins\n\nEr sprach: "Gut."[@doe] "[@roe]" So.\n',
                 "citation-style: chicago-author-date\nlanguage: de\n",
                 files={"references.yaml": SOURCES})
    assert tree.text_of(division(book, "chapter").blocks) == (
        "Er sprach: „Gut“ (Doe 2020). „(Roe 2021)“ So.")


def test_raised_numbers_touch_the_word(tmp_path):
    assert text(tmp_path, "The order.[@doe]", "nature") == "The order1."


def test_a_style_with_notes_keeps_the_stop_before_its_call(tmp_path):
    assert text(tmp_path, "The order.[@doe] “So.”[@roe]",
                "chicago-notes-bibliography") == "The order. “So.”"
