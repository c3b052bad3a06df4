import pytest

from makeready.tools.mirror import mirrored


@pytest.mark.parametrize("css, turned", [
    ("margin-left: 1em; text-align: right", "margin-right: 1em; text-align: left"),
    ("border-left-width: 0; float: left", "border-right-width: 0; float: right"),
    ("margin: 0 1em 2em -3em; color: red", "margin: 0 -3em 2em 1em; color: red"),
    ("padding: .2em 1.2em .2em 0 }", "padding: .2em 0 .2em 1.2em }"),
    ("margin: 1em 10% 2em }", "margin: 1em 10% 2em }"), ("margin: 0 auto;", "margin: 0 auto;"),
    (".left { background: url(images/left.png) }", ".left { background: url(images/left.png) }")])
def test_left_and_right_are_exchanged(css, turned):
    assert mirrored(css) == turned
    assert mirrored(turned) == css
