import pytest

from makeready.read.adjacent import part_citations


@pytest.mark.parametrize("text, parted", [
    ("A.[@doe][@roe]", "A.[@doe] [@roe]"),
    ("[@doe, 12][see @roe][-@poe]", "[@doe, 12] [see @roe] [-@poe]"),
    ("[@doe, [a link](u)][@roe]", "[@doe, [a link](u)] [@roe]"), ("[@{doi:10.1/a(1)}][@roe]",
                                                                   "[@{doi:10.1/a(1)}] [@roe]"),
    ("@doe [12][@roe]", "@doe [12] [@roe]"), ("@doe[12][@roe]", "@doe[12] [@roe]"),
    # nothing to part
    ("[@doe] [@roe]", None), ("[@doe][^n]", None), ("[@doe](u)", None),
    ("[@doe]{.smallcaps}", None),
    ("[text][@roe]", None), ("[@doe][ref]", None), ("`[@doe][@roe]`", None),
    ("[a@b.example][@roe]", None),
    (r"[@doe\][@roe]", None), ("<!-- [@doe][@roe] -->", None), ("$[@a][@b]$", None),
    ("```\n[@doe][@roe]\n```\n", None), ("[@doe\n\n][@roe]", None)])
def test_a_space_parts_citations_that_touch_and_nothing_else(text, parted):
    assert part_citations(text) == (parted or text)


def test_many_brackets_take_no_time():
    text = "[" * 3000 + "][@a" * 3000
    assert part_citations(text).replace(" ", "") == text
