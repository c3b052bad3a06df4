"""What lies in a bundle, and under which names."""

import hashlib

import pytest

from makeready.handoff import bundle, named
from makeready.model.book import Metadata


@pytest.mark.parametrize("isbn, name", [
    ("978-0-262-03384-8", "9780262033848_text.pdf"), ("", "salt-and-iron_text.pdf")])
def test_a_file_is_named_by_its_isbn_else_by_its_title(isbn, name):
    assert named("{isbn}_text.pdf", isbn, "salt-and-iron") == name


def test_a_bundle_has_the_report_and_the_sums_of_all():
    files = bundle({"b.pdf": b"2", "a.pdf": b"1"}, "The printer", Metadata("Salt"), [])
    assert list(files) == ["b.pdf", "a.pdf", "preflight.html", "preflight.json", "SHA256SUMS"]
    lines = files["SHA256SUMS"].decode().splitlines()
    assert lines == [f"{hashlib.sha256(files[name]).hexdigest()}  {name}"
                     for name in ("a.pdf", "b.pdf", "preflight.html", "preflight.json")]
