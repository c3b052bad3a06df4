"""Places that ask for a source: only to be reported."""

import pytest

from makeready.intake.placeholders import find_unsourced


def read(blocks, text):
    return [marker.text for marker in find_unsourced(blocks(text)[0])]


@pytest.mark.parametrize("text", [
    "[citation needed]", "[CITATION NEEDED: who says so?]", "[CITATION]", "[CITATION ?]",
    "[CITATION X]", "[NEEDS CITATION: the date]", "[needs citations]", "[[NEEDS_SOURCE]]", "[VERIFY]",
    "[UNVERIFIED]", "[source missing]", "[ref TK]", "[add citation]", "[TK]", "[name TK]", "TKTK",
    "[cite_start]", "【3:0†file】", ":contentReference[oaicite:3]{index=3}", "turn0search3",
])
def test_every_way_to_ask(blocks, text):
    assert read(blocks, f"Word {text} more.") == [text]


@pytest.mark.parametrize(("text", "found"), [
    ("born in TK and raised there", ["TK"]), ("it cost TK.", ["TK"]), ("about (TK) men", ["TK"]),
    ("at TK Maxx in town", []), ("the TK-80 board", []), ("Mr. TK Roe", []), ("STK and TKO", []),
    ("an [unverified report] came", []), ("[verify the lamp]", []), ("`TK` in code", []),
    ("[source of the Nile]", []), ("a citation needed in time", []),
])
def test_tk_and_what_only_looks_like_it(blocks, text, found):
    assert read(blocks, text) == found
