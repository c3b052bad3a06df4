"""Code on the page."""

from support import ready

from makeready.write import html
from makeready.write.code import hang_code


def test_every_line_is_an_element(tmp_path):
    body = html.render(ready(tmp_path, "# One\n\n```\na\n\n  b\n```\n"))
    hang_code(body)
    [code] = [found for section in body.sections for found in section.element.iter("code")]
    assert [line.text for line in code] == ["a", "\u00a0", "  b"] and not code.text
