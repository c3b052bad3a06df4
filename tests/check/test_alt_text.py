import pytest
from support import SQUARE


@pytest.mark.parametrize("image, silent", [
    ("![](a.svg)", True), ("![ ](a.svg)", True), ("![A square](a.svg)", False),
    ("![A caption](a.svg){alt=\"\"}", True), ("![](a.svg){alt=\"A square\"}", False),
    ("![](a.svg){.decorative}", False), ("in ![](a.svg) text", True),
    ("in ![](a.svg){alt=\"A square\"} text", False)])
def test_words_for_those_who_cannot_see(faults, image, silent):
    found = faults(f"# Oil\n\nText.\n\n{image}\n", files={"a.svg": SQUARE})
    assert [f.code for f in found] == ["image-alt"] * silent
