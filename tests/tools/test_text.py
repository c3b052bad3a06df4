from pathlib import Path

import pytest

from makeready.model.diagnostic import ManuscriptError
from makeready.model.source import Span
from makeready.tools.text import decode, encode, read_text
from makeready.tools.disk import Folder


def fault(data: bytes) -> tuple[str, str]:
    with pytest.raises(ManuscriptError) as error:
        decode("a.md", data)
    [found] = error.value.diagnostics
    return f"{found.code} {found.span}", found.message


def test_line_ends_of_every_system_and_a_byte_order_mark():
    assert decode("a.md", b"\xef\xbb\xbfone\r\ntwo\rthree\n").text == "one\ntwo\nthree\n"


def test_a_byte_that_is_not_utf8_is_placed_in_characters():
    assert fault("é\r\nlike M\u00e1laga: ".encode() + b"\xe1") == (
        "file-not-utf8 a.md:2:14", "The byte 0xE1 is not UTF-8.")


def test_the_place_is_right_behind_a_byte_order_mark():
    assert fault(b"\xef\xbb\xbfab\xff")[0] == "file-not-utf8 a.md:1:3"


def test_another_encoding_of_unicode_is_not_utf8():
    assert fault("Málaga".encode("utf-16"))[0] == "file-not-utf8 a.md:1:1"


def test_control_characters_are_faults_tabs_are_not():
    assert fault(b"a\tb\nc\x0c\n") == (
        "file-control-character a.md:2:2", "The control character U+000C cannot be printed.")


@pytest.mark.parametrize("name, code", [
    ("b.md", "file-missing"), ("chapters", "file-missing"), ("../b.md", "file-outside")])
def test_a_file_that_cannot_be_had_is_a_fault_where_it_is_named(tmp_path: Path, name, code):
    (tmp_path / "m" / "chapters").mkdir(parents=True)
    (tmp_path / "b.md").write_text("outside")
    with pytest.raises(ManuscriptError) as error:
        read_text(Folder(tmp_path / "m"), name, prefix="m", named_at=Span("book.yaml", 3, 5))
    assert [(f.code, str(f.span)) for f in error.value.diagnostics] == [(code, "book.yaml:3:5")]


@pytest.mark.parametrize("data", [b"one\ntwo\n", b"one\r\ntwo\r\n", b"\xef\xbb\xbfone\ntwo"])
def test_a_text_is_written_as_it_was(data):
    assert encode(decode("a.md", data).text, data) == data
