"""Bytes → text, and what cannot be read."""

import pytest

from makeready.intake.draft import DraftError
from makeready.intake.formats import read_draft


@pytest.mark.parametrize(("data", "text"), [
    (b"One\ntwo\n", "One\ntwo\n"),
    (b"\xef\xbb\xbfOne\n", "One\n"),                                   # byte-order mark
    (b"One\r\ntwo\r\n", "One\ntwo\n"),                                 # DOS
    (b"One\rtwo", "One\ntwo"),                                         # old Mac
    ("One\u2028two\u2029three".encode(), "One\ntwo\nthree"),           # pasted from the web
    ("No\u00a0break, so\u00adft, “curly”".encode(), "No\u00a0break, so\u00adft, “curly”"),
])
def test_text_and_line_ends(data, text):
    assert read_draft("draft.txt", data).source.text == text


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.markdown", "A.TXT"])
def test_known_suffixes(name):
    assert read_draft(name, b"Text").name == name


def test_a_byte_that_is_not_utf8_has_its_place_and_a_cure():
    with pytest.raises(DraftError) as caught:
        read_draft("draft.txt", "\ufeffOne\r\n".encode() + "caf".encode() + b"\xe9 two")
    assert str(caught.value.span) == "draft.txt:2:4"
    assert caught.value.message == ("The byte 0xE9 is not UTF-8: save the draft again with the "
                                    "encoding “UTF-8”.")


def test_an_unknown_suffix_names_the_known_ones():
    with pytest.raises(DraftError, match=r"“\.pages” is not a format .* \.docx"):
        read_draft("draft.pages", b"Text")


@pytest.mark.parametrize("data", [b"", b" \n\n", b"\xef\xbb\xbf\r\n"])
def test_an_empty_draft(data):
    with pytest.raises(DraftError, match="empty"):
        read_draft("draft.txt", data)


def test_pictures_beside_a_markdown_draft_come_along():
    files = {"pics/a b.png": b"a", "notes.txt": b"secret"}
    draft = read_draft("d.md", b'![A](pics/a%20b.png) ![B](<pics/none.png>) ![C](notes.txt) '
                               b"![D](https://example.org/d.png) ![E](/etc/e.png)", files.get)
    assert draft.images == {"pics/a b.png": b"a"}


@pytest.mark.parametrize(("name", "cure"), [("d.doc", r"as \.docx\."), ("d.rtf", r"as \.docx\."), ("d.fodt", r"as \.odt\.")])
def test_a_format_that_a_word_processor_can_mend(name, cure):
    with pytest.raises(DraftError, match=cure):
        read_draft(name, b"x")
