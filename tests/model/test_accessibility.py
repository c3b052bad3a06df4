"""What a book may claim, and no more."""

from dataclasses import replace

import pytest
from support import SOURCES, SQUARE, ready

from makeready.model.accessibility import accessibility, may_move
from makeready.model.book import EXEMPTIONS, Asset, Claims
from makeready.model.terms import term

ALWAYS = {"tableOfContents", "readingOrder", "ARIA", "structuralNavigation", "displayTransformability"}
FILES = {"a.svg": SQUARE, "references.yaml": SOURCES}
TEXT = (("textual",),)
BOTH = (("textual", "visual"),)


def facts(tmp_path, text, book="", **arguments):
    return accessibility(ready(tmp_path, f"# One\n\n{text}\n", book, files=FILES), **arguments)


def test_a_book_of_words_claims_what_every_book_has(tmp_path):
    found = facts(tmp_path, "Text.")
    assert (found.modes, found.sufficient, found.hazards) == (("textual",), TEXT, ("none",))
    assert set(found.features) == ALWAYS
    assert found.summary == term("a11y-text", "en") and found.summary_language == "en-US"


@pytest.mark.parametrize("image, seen", [
    ("![A caption](a.svg){alt=\"What it shows\"}", True), ("![](a.svg){alt=\"What it shows\"}", True),
    ("Inside ![what it shows](a.svg) a line", True),
    ("![A caption](a.svg)", False), ("![A caption](a.svg){alt=\"A caption\"}", False),
    ("![A *caption* with [@doe] a source](a.svg)", False),
    ("![A caption](a.svg){alt=\"What it shows\"}\n\n![Another](a.svg)", False)])
@pytest.mark.parametrize("style", ["chicago-notes-bibliography", "apa"])
def test_images_are_described_when_all_of_them_are_in_words_of_their_own(tmp_path, image, seen, style):
    found = facts(tmp_path, image, f"citation-style: {style}\n")
    assert found.modes == ("textual", "visual")
    assert found.sufficient == (TEXT + BOTH if seen else BOTH)
    assert ("alternativeText" in found.features) == seen


def test_the_summary_counts_the_images_that_are_not_described(tmp_path):
    found = facts(tmp_path, "![A](a.svg)\n\n![B](a.svg)\n\n![C](a.svg){alt=\"What it shows\"}")
    assert found.summary.endswith("Images that have a caption but no description: 2 of 3.")


def test_an_ornament_is_nothing_to_be_seen(tmp_path):
    found = facts(tmp_path, "![](a.svg){.decorative}")
    assert found.modes == ("textual",) and set(found.features) == ALWAYS


@pytest.mark.parametrize("text, arguments, more, less", [
    ("$x^2$", {}, {"MathML"}, set()), ("A.[^1]\n\n[^1]: $x$", {}, {"MathML"}, set()),
    ("A.", {"pages": True}, {"pageNavigation", "pageBreakMarkers"}, set()),
    ("A.", {"transformable": False}, set(), {"displayTransformability"})])
def test_a_feature_is_claimed_where_it_is(tmp_path, text, arguments, more, less):
    assert set(facts(tmp_path, text, **arguments).features) == (ALWAYS | more) - less


def test_an_index_is_a_feature(tmp_path):
    book = ready(tmp_path, "# One\n\nText.", "back: [index: i.md]\n", files={"i.md": "Frogs, 1"})
    assert set(accessibility(book).features) == ALWAYS | {"index"}


def _png(*chunks):
    return b"\x89PNG\r\n\x1a\n" + b"".join(bytes(4) + name + bytes(4) for name in chunks)


@pytest.mark.parametrize("kind, data, moves", [
    ("jpeg", b"\xff\xd8", False), ("png", _png(b"IHDR", b"IDAT"), False),
    ("png", _png(b"IHDR", b"acTL", b"IDAT"), True), ("png", _png(b"IHDR", b"IDAT") + b"acTL", False),
    ("gif", b"GIF89a" + b"\x21\xf9\x04", False), ("gif", b"GIF89a" + 2 * b"\x21\xf9\x04", True),
    ("webp", b"RIFF....WEBPVP8X....\x10", False), ("webp", b"RIFF....WEBPVP8X....\x12", True),
    ("webp", b"RIFF....WEBPVP8 ....\x12", False), ("svg+xml", SQUARE.encode(), False),
    ("svg+xml", b"<svg><rect><animate/></rect></svg>", True), ("svg+xml", b"<svg><script/></svg>", True),
    ("svg+xml", b"<svg><style>@keyframes a {}</style></svg>", True), ("x-unheard-of", b"", True)])
def test_what_may_move(kind, data, moves):
    assert may_move(Asset("a", f"image/{kind}", data)) == moves


def test_a_picture_that_moves_is_an_unknown_hazard(tmp_path):
    book = ready(tmp_path, "# One\n\n![What it shows](a.svg)", files=FILES)
    moving = replace(book.assets["a.svg"], data=SQUARE.replace("<rect", "<animate/><rect").encode())
    found = accessibility(replace(book, assets={"a.svg": moving}))
    assert found.hazards == ("unknown",) and term("a11y-moving", "en") in found.summary


@pytest.mark.parametrize("language, spoken", [("de", "de"), ("fr-CA", "fr-CA"), ("fi", "en")])
def test_the_summary_is_in_a_language_that_it_names(tmp_path, language, spoken):
    found = facts(tmp_path, "Text.", f"language: {language}\n")
    assert found.summary == term("a11y-text", language) and found.summary_language == spoken


def test_a_summary_of_the_publishers_stands_in_place_of_ours(tmp_path):
    found = facts(tmp_path, "Text.", "language: ja\naccessibility: {summary: 本文のみ。}\n")
    assert (found.summary, found.summary_language) == ("本文のみ。", "ja")


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
@pytest.mark.parametrize("exemption", EXEMPTIONS)
def test_an_exemption_is_said_in_words_too(tmp_path, exemption, language):
    found = facts(tmp_path, "Text.", f"language: {language}\naccessibility: {{exemption: {exemption}}}\n")
    assert found.summary.endswith(term(f"a11y-{exemption}", language))
    assert found.claims == Claims(exemption=exemption)
