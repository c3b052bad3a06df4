"""“See chap. 2, n. 14”: right in the numbering of the book, and a link."""

import pytest
from support import SOURCES, ready

from makeready.model import tree

FILES = {"references.yaml": SOURCES}
CHAPTERS = {
    "01-one.md": "# One\n\nT.[^t] A.[@doe] B.[@roe][@doe, 3] C.[^frogs] See [](#fn-newts).\n\n"
                 "[^t]: The title.\n\n[^frogs]: Frogs; see [](#fn-newts) and [](#fn-t).\n",
    "02-two.md": "# Two\n\nA.[@roe] B.[^newts] [The same](#fn-frogs), [](#fn-frogs), [](#fn-newts).\n\n"
                 "[^newts]: Newts.\n"}
FIRST_NOTE = """\
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
<info><id>x</id><title>x</title><updated>2026-01-01T00:00:00Z</updated></info>
<citation><layout suffix="." delimiter="; "><group delimiter=" ">
<names variable="author"><name form="short"/></names><choose><if position="subsequent">
<text variable="first-reference-note-number" prefix="(n. " suffix=")"/></if>
<else><text variable="title"/></else></choose><text variable="locator"/></group></layout></citation></style>
"""


def chapters(tmp_path, texts=CHAPTERS, book="", style=""):
    (tmp_path / "styles").mkdir()
    (tmp_path / "styles" / "own.csl").write_text(style)
    made = ready(tmp_path, texts, book + ("citation-style: own\n" if style else ""), files=FILES)
    return [d for d in made.divisions if d.role not in ("notes", "bibliography")]


def links(content):
    return [(tree.text_of(tree.inlines(n)), tree.target(n)) for n in tree.walk(content)
            if tree.is_kind(n, "Link") and tree.target(n).startswith("#")]


def ids(content):
    return [tree.attr(n).id for n in tree.walk(content) if tree.is_kind(n,
                                                                        "Span") and tree.attr(n).id]


def notes(division):
    return [tree.text_of(tree.blocks(n)) for n in tree.walk(division.content) if tree.is_kind(n,
                                                                                              "Note")]


def test_a_link_without_words_gets_the_number_in_force(tmp_path):
    *_, one, two = chapters(tmp_path)
    assert links([b for b in one.blocks]) == [
        ("chap. 2, n. 2", "#two-Mark-2"), ("n. 1", "#one-Mark-1"), ("chap. 2, n. 2", "#two-Mark-2")]
    assert links(two.blocks) == [
        ("The same", "#one-Mark-4"), ("chap. 1, n. 4", "#one-Mark-4"), ("n. 2", "#two-Mark-2")]
    assert ids(one.content) == ["one-Mark-1", "one-Mark-4"] and ids(two.content) == ["two-Mark-2"]
    assert notes(one)[3] == "Frogs; see chap. 2, n. 2 and n. 1."


def test_a_style_that_cites_in_the_text_makes_other_numbers(tmp_path):
    *_, one, two = chapters(tmp_path, book="citation-style: apa\n")
    assert links(two.blocks)[1:] == [("chap. 1, n. 2", "#one-Mark-2"), ("n. 1", "#two-Mark-1")]


@pytest.mark.parametrize("language, words", [
    ("de", "Kap. 1, Anm. 4"), ("fr", "chap. 1, n. 4"), ("es", "cap. 1, n. 4"),
    ("nl", "hfst. 1, n. 4"), ("fi", "chap. 1, n. 4")])
def test_in_the_language_of_the_book(tmp_path, language, words):
    *_, two = chapters(tmp_path, book=f"language: {language}\n")
    assert links(two.blocks)[1][0] == words


def test_a_division_without_a_number_is_named(tmp_path):
    texts = {"00-intro.md": "# In the Beginning\n\nA.[^a]\n\n[^a]: One.\n",
             "01-one.md": "# One\n\nSee [](#fn-a).\n"}
    *_, one = chapters(tmp_path, texts,
                       "body: [{introduction: chapters/00-intro.md}, chapters/01-one.md]\n")
    assert links(one.blocks) == [("In the Beginning, n. 1", "#intro-Mark-1")]


def test_the_same_label_in_two_chapters_is_two_notes(tmp_path):
    text = "\n\nA.[^1] See [](#fn-1).\n\n[^1]: {}.\n"
    *_, one, two = chapters(tmp_path, {"01-one.md": "# One" + text.format("First"),
                                       "02-two.md": "# Two" + text.format("Second")})
    assert (notes(one), notes(two)) == (["First."], ["Second."])
    assert links(one.blocks) == [("n. 1", "#one-Mark-1")] and links(two.blocks) == [("n. 1",
                                                                                     "#two-Mark-1")]


def test_a_style_that_names_the_first_note_names_it_in_the_chapter_and_links_it(tmp_path):
    texts = {"01-one.md": "# One\n\nA.[^x] B.[@doe, 3][@roe] C.[@doe, 4] D.[^y]\n\n[^x]: Own.\n\n"
                          "[^y]: See @roe.\n",
             "02-two.md": "# Two\n\nA.[@roe] B.[@doe] C.[@doe, 5; @roe]\n"}
    *_, one, two = chapters(tmp_path, texts, style=FIRST_NOTE)
    assert notes(one) == ["Own.", "Doe The Long Book of Frogs 3; Roe On Newts.", "Doe (n. 2) 4.",
                          "See Roe, (n. 2)."]
    assert notes(two) == ["Roe On Newts.", "Doe The Long Book of Frogs.",
                          "Doe (n. 2) 5; Roe (n. 1)."]
    assert links(one.blocks) == [("2", "#one-Mark-2")] * 2 and ids(one.blocks) == ["one-Mark-2"]
    assert links(two.blocks) == [("2", "#two-Mark-2"), ("1", "#two-Mark-1")]


def test_no_sign_of_the_work_is_left(tmp_path):
    *_, one, two = chapters(tmp_path, style=FIRST_NOTE)
    assert not any("\ue000" <= letter <= "\uf8ff" for d in (one, two) for letter in str(d.content))
