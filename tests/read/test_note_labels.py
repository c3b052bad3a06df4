import pytest
from support import SOURCES, division, read

from makeready.model import tree
from makeready.model.notes import MARK, is_remark


def marks(division_):
    """The mark of each note, or an empty text."""
    return ["".join(tree.attr(s).id for s in tree.walk(n) if MARK in tree.attr(s).classes)
            for n in tree.walk(division_.content) if tree.is_kind(n, "Note")]


@pytest.mark.parametrize("text, found", [
    ("A[^a] b[^b]. See [](#fn-b).\n\n[^a]: One.\n[^b]: Two.", ["", "fn-b"]),
    ("A[^a] b^[in line] c[^b]. See [it](#fn-b).\n\n[^b]: Two.\n\n[^a]: One.", ["", "", "fn-b"]),
    ("A[^a] `[^b]` b[^b].\n\n[^a]: See [](#fn-b).\n\n[^b]: Two.", ["", "fn-b"]),
    ("A[^1].\n\n[^1]: - a list\n\n[](#fn-1)", ["fn-1"]), ("A[^a].\n\n[^a]: One.", [""]),
    ("A[^a] b[^b]. See [](#fn-b).\n\n[^a]: Same.\n\n[^b]: Same @doe.\n", ["", "fn-b"]),
    ("A[^a]. See [](#fn-z).\n\n[^a]: One.", [""])])
def test_only_notes_that_are_meant_are_marked(tmp_path, text, found):
    assert marks(division(read(tmp_path, f"# One\n\n{text}\n"), "chapter")) == found


def test_a_link_in_one_chapter_marks_the_note_of_another(tmp_path):
    book = read(tmp_path, {"01-one.md": "# One[^t]\n\nA[^a].\n\n[^t]: Title.\n\n[^a]: One.\n",
                           "02-two.md": "# Two\n\nSee [](#fn-t).\n"})
    assert marks(book.divisions[4]) == ["fn-t", ""]


def test_figures_tables_and_quotations_keep_the_order(tmp_path):
    text = ("# One\n\n> A[^a].\n\n| x[^b] | y |\n|---|---|\n| 1 | 2[^c] |\n\n: Caption.[^d]\n\n- E[^e]\n\n"
            "See [](#fn-b), [](#fn-d), [](#fn-e).\n\n"
            + "".join(f"[^{n}]: Note {n}.\n\n" for n in "abcde"))
    [chapter] = [d for d in read(tmp_path, text).divisions if d.role == "chapter"]
    for note in (n for n in tree.walk(chapter.content) if tree.is_kind(n, "Note")):
        ids = [tree.attr(s).id for s in tree.walk(note) if tree.is_kind(s, "Span")]
        letter = tree.text_of(tree.blocks(note))[-2]
        assert ids == ([f"fn-{letter}"] if letter in "bde" else [])


def remarks(division_):
    """The words of each note that is a remark."""
    return [tree.text_of(tree.blocks(n)) for n in tree.walk(division_.content)
            if tree.is_kind(n, "Note") and is_remark(n)]


NOTES = "A[^a] b[^en-1] c[^fn-1] d.[@doe]\n\n[^a]: One.\n\n[^en-1]: End.\n\n[^fn-1]: Foot.\n"


@pytest.mark.parametrize("notes, found", [
    ("notes: page-foot", []), ("notes: {remarks: page-foot}", ["One.", "Foot."]),
    ("notes: {sources: page-foot, remarks: book-end}", ["One.", "End."])])
def test_in_two_streams_the_notes_of_the_author_are_remarks(tmp_path, notes, found):
    book = read(tmp_path, f"# One\n\n{NOTES}", f"{notes}\n", {"references.yaml": SOURCES})
    assert remarks(division(book, "chapter")) == found


def test_a_remark_that_a_link_means_has_its_label_too(tmp_path):
    book = read(tmp_path, "# One\n\nA[^a]. See [](#fn-a).\n\n[^a]: One.\n", "notes: {remarks: page-foot}\n")
    assert marks(division(book, "chapter")) == ["fn-a"] and remarks(division(book, "chapter")) == ["One."]
