"""What is settled for the printed page alone."""

import pytest
from support import ready

from makeready.write import html
from makeready.write.setting import WORD_JOINER, set_body


@pytest.mark.parametrize("typed, found", [
    ("word---and", "word+—and"), ("*word*---and", "word+—and"), ("A[---]{.x}b", "A+—b"),
    ("---and -- so", "—and\u00a0– so"), ("`a—b`", "a—b"), ("1914--18, *3--4*, a--b",
                                                              "1914–+18, 3–+4, a–b")])
def test_a_dash_without_spaces_stays_on_the_line_of_its_word(tmp_path, typed, found):
    made = ready(tmp_path, f"# One\n\n{typed}\n")
    body = html.render(made)
    assert set_body(made, body) == []
    [text] = [s.element.find("p") for s in body.sections if s.division.role == "chapter"]
    assert "".join(text.itertext()).replace(WORD_JOINER, "+") == found


def test_an_address_breaks_before_its_hyphens_and_slashes_alone(tmp_path):
    made = ready(tmp_path, f"# One\n\n<https://a.org/b-c/d> <https://a.org/{'e' * 41}>\n")
    body = html.render(made)
    set_body(made, body)
    [text] = [s.element.find("p") for s in body.sections if s.division.role == "chapter"]
    short, long = text.iter("a")
    parts = [part.replace(WORD_JOINER, "+") for part in short.itertext()]
    assert parts == ["https:/+/", "a", ".org", "/+b", "-+c", "/+d"]
    assert short.get("style") is None and long.get("style") == "overflow-wrap: break-word"
