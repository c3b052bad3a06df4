"""What pages have in common."""

import pytest


def test_the_frame_is_that_of_the_style_sheet(a, body):
    frame = body([a.page(), a.page()]).frame
    assert frame.size == 10
    assert frame.leading == pytest.approx(15, abs=0.001)
    assert frame.indent == pytest.approx(18, abs=0.5)
    assert frame.lefts[True] == pytest.approx((50, 68), abs=0.25)
    assert frame.rights[False] == pytest.approx((350,), abs=0.25)
    assert frame.bottom - frame.top == pytest.approx(11 * 15, abs=0.5)
