"""Names for files and keys."""

import pytest

from makeready.intake.slug import slug, telling_words


@pytest.mark.parametrize(("text", "expected"), [
    ("The Common Enemy", "the-common-enemy"), ("What's Left?", "whats-left"),
    ("Élan & Übung, 1920", "elan-ubung-1920"), ("a_b", "a-b"), ("Тихий Дон", "тихии-дон"), ("—", ""),
    ("A title that goes on for longer than a file name ever should, and then some more",
     "a-title-that-goes-on-for-longer-than-a-file-name-ever-should")])
def test_slugs(text, expected):
    assert slug(text) == expected


def test_telling_words():
    assert telling_words("The lighthouse of the people's port, in 1920-21") == [
        "lighthouse", "people's", "port", "1920-21"]
