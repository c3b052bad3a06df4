"""Markers of numbered lists."""

import re

import pytest
from support import ready

from makeready.write import html
from makeready.write.lists import number_lists


def _markers(tmp_path, text):
    body = html.render(ready(tmp_path, f"# One\n\n{text}\n"))
    number_lists(body)
    [section] = [s for s in body.sections if s.division.role == "chapter"]
    return [re.search('"(.*)"', item.get("style"))[1].removesuffix("\\2002")
            for item in section.element.iter("li")]


@pytest.mark.parametrize("text, markers", [
    ("1. A\n2. B", ["1.", "2."]), ("9. A\n10. B", ["9.", "10."]), ("(3) A\n(4) B", ["(3)", "(4)"]),
    ("a) A\n b) B", ["a)", "b)"]), ("iv. A\nv. B", ["iv.", "v."]), ("B.  A\nC.  B", ["B.", "C."]),
    ("1. A\n\n    i) B\n    ii) C\n\n2. D", ["1.", "i)", "ii)", "2."])])
def test_markers_are_the_authors(tmp_path, text, markers):
    assert _markers(tmp_path, text) == markers
