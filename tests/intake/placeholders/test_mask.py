"""What is hidden keeps its length, and nothing else is hidden."""

import pytest

from makeready.intake.placeholders import mask


@pytest.mark.parametrize("text", [
    "`x[1]`", "``a ` b[1]``", "$x[1]$", "$$y = x[1]$$", r"\begin{align}x[1]\end{align}",
    "[1](https://example.org/a_(b))", "![a [1] b](images/x.png)", "[[1]](#note-1)", "[see @doe-2021, 12]",
    "https://example.org/a.3", "[text (a)](https://example.org)", "10.1000/182.3", '<td class="n">', "[[1]]{.as-is}"])
def test_hidden(text):
    assert mask(f"Word {text} more.") == f"Word {chr(0) * len(text)} more."


@pytest.mark.parametrize("text", [
    "$5 [1] and $7", "[1]", "[CITATION 1](see)", "<sup>3</sup>", "a < b[1] > c", "roe@example.org [1]"])
def test_not_hidden(text):
    assert mask(f"Word {text} more.") == f"Word {text} more."


def test_a_drawn_table_is_hidden_as_a_whole():
    assert mask("+---+\n| 1 |\n+---+") == "\0" * 17
    assert mask("| a [1] |\n|---|") == "| a [1] |\n|---|"
