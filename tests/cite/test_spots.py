"""Several citations at one spot become one note, and none of them is lost."""

import pytest
from support import SOURCES, division, ready

from makeready.model import tree

FROGS = "Jane Doe, The Long Book of Frogs (Pond Press, 2020)"
NEWTS = "Richard Roe, “On Newts,” Journal of Ponds 12 (2021)"


def notes(tmp_path, text, book=""):
    book = ready(tmp_path, f"# One\n\n{text}\n", book, files={"references.yaml": SOURCES})
    return [tree.text_of(tree.blocks(n)) for n in tree.walk(division(book, "chapter").blocks)
            if tree.is_kind(n, "Note")]


@pytest.mark.parametrize("text", [
    "A.[@doe, 12; @roe, 4]", "A.[@doe, 12][@roe, 4]", "A.[@doe, 12] [@roe, 4]",
    "A.[@doe, 12]\n[@roe, 4]"])
def test_two_brackets_are_one_note(tmp_path, text):
    assert notes(tmp_path, text) == [f"{FROGS}, 12; {NEWTS}: 4."]


def test_three_brackets_with_prefixes_suffixes_and_a_suppressed_author(tmp_path):
    assert notes(tmp_path, "A.[see @doe, 12, with care][cf. @roe][-@doe, chap. 3]") == [
        f"See {FROGS}, 12, with care; cf. {NEWTS}: 3–9; The Long Book of Frogs, chap. 3."]


def test_a_citation_behind_one_in_the_text(tmp_path):
    assert notes(tmp_path, "@doe [12] [@roe, 4] says.") == [
        f"The Long Book of Frogs (Pond Press, 2020), 12; {NEWTS}: 4."]


def test_in_a_note_of_the_authors_they_are_one_too(tmp_path):
    assert notes(tmp_path, "A.[^n]\n\n[^n]: See [@doe, 12][@roe, 4].") == [
        f"See ({FROGS}, 12; {NEWTS}: 4)."]


@pytest.mark.parametrize("text", [
    "A[@doe] b[@roe].", "A[@doe],[@roe]", "A[@doe][^n].\n\n[^n]: Own.", "*A[@doe]* [@roe].",
    "A[@doe] @roe."])
def test_what_does_not_touch_stays_apart(tmp_path, text):
    assert len(notes(tmp_path, text)) == 2


@pytest.mark.parametrize("text", ["A.[@doe, 12][^n][@roe, 4]", "A.[@doe, 12] [^n][@roe, 4]"])
def test_a_remark_of_another_stream_does_not_part_them(tmp_path, text):
    text += "\n\n[^n]: Own."
    assert notes(tmp_path, text, "notes: {remarks: page-foot}\n") == [
        f"{FROGS}, 12; {NEWTS}: 4.", "Own."]
    assert len(notes(tmp_path, text)) == 3


@pytest.mark.parametrize("text, book, shown", [
    ("A.[^n][@doe] B.", "", "A.#,# B."),
    ("A.[^n] [@doe] B.", "", "A.#,# B."),
    ("A.^[One.]^[Two.]^[Three.] B.[^n]", "", "A.#,#,# B.#"),
    ("A.[^n]^[Own.] B.", "notes: {remarks: page-foot}\n", "A.## B."),
    ("A.[^n]^[Own.] B.", "notes: {remarks: page-foot, marks: numbers}\n", "A.#,# B."),
    ("A.[^n][@doe] B.", "notes: {remarks: page-foot, marks: numbers}\n", "A.## B."),
    ("A.[^n]^[Own.] B.", "notes: {phrases: true}\n", "A.# B.")])
def test_two_numbers_at_one_spot_are_parted(tmp_path, text, book, shown):
    book = ready(tmp_path, f"# One\n\n{text}\n\n[^n]: More.\n", book, files={"references.yaml": SOURCES})
    [para] = division(book, "chapter").blocks
    marked = tree.rewrite([para], {"Note": lambda _: [tree.literal_str("#")]})
    assert tree.text_of(marked) == shown
    commas = [n for n in tree.walk(para) if tree.is_kind(n, "Superscript")]
    assert len(commas) == shown.count(",")
