"""Where words may be divided."""

import pytest

from makeready.compose import hyphenation


@pytest.mark.parametrize("word, language, parts", [
    ("extraordinary", "en_US", ["ex", "tra", "or", "di", "nary"]),
    ("table", "en_US", ["ta", "ble"]), ("oil", "en_US", ["oil"])])
def test_points(word, language, parts):
    points = (0, *hyphenation.points(word, language, (5, 2, 3)), len(word))
    assert [word[a:b] for a, b in zip(points, points[1:])] == parts


def test_limits_are_the_styles():
    assert hyphenation.points("table", "en_US", (6, 2, 3)) == ()
    assert hyphenation.points("extraordinary", "en_US", (5, 4, 5)) == (5, 7)


@pytest.mark.parametrize("piece, found", [
    ("(extraordinary,", ["extraordinary"]), ("well-known", []), ("https://example.org", []),
    ("co\u00adoperate", []), ("don’t", ["don’t"]), ("a.b.example", [])])
def test_words_that_may_be_divided(piece, found):
    assert [word for _, word in hyphenation.words(piece)] == found


def test_soft_hyphens_are_the_authors():
    assert hyphenation.soft_points("co\u00adop\u00aderate") == [2, 5]


def test_languages_by_their_tag():
    assert hyphenation.known("de-AT") and hyphenation.known("xx") is None


@pytest.mark.parametrize("text, found", [
    ("See https://example.org/a-b, and", ["https://example.org/a-b,"]),
    ("www.example.org or me@example.org", ["www.example.org", "me@example.org"]),
    ("the U.S.-led and/or well-known 3.14", [])])
def test_addresses(text, found):
    assert [text[start:end] for start, end in hyphenation.addresses(text)] == found
