"""What is settled for the printed page alone."""

import pytest
from support import ready

from makeready.write import html
from makeready.write.setting import WORD_JOINER, set_body


@pytest.mark.parametrize("typed, found", [
    ("word---and", "word+—and"), ("*word*---and", "word+—and"), ("A[---]{.x}b", "A+—b"),
    ("---and -- so", "—and\u00a0– so"), ("`a—b`", "a—b")])
def test_a_dash_without_spaces_stays_on_the_line_of_its_word(tmp_path, typed, found):
    made = ready(tmp_path, f"# One\n\n{typed}\n")
    body = html.render(made)
    assert set_body(made, body) == []
    [text] = [s.element.find("p") for s in body.sections if s.division.role == "chapter"]
    assert "".join(text.itertext()).replace(WORD_JOINER, "+") == found
