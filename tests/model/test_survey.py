from pathlib import Path

import pytest
from support import SQUARE, read

from makeready.model.source import SourceFile
from makeready.model.survey import Passage, locate, passages, survey

TEXT = """\
# The Oil {#oil}

Dear [@doe], `[@doe]`, dearer @doe.[^1] See [it](#oil) and [her](#lamp).

## Its Price

![A can [@roe]](can.svg){#can alt="Red"}

<b>Dearest</b> of all.^[Inline [@doe].]

[^1]: So [@doe]; and [it](#oil).
"""


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    root: Path = tmp_path_factory.mktemp("book")
    return survey(read(root, TEXT, files={"can.svg": SQUARE}))


def places(things) -> list[tuple[str, int, int]]:
    return [(thing.value, thing.span.line, thing.span.column) for thing in things]


def test_every_citation_has_a_place_of_its_own(found):
    assert places(found.citations) == [
        ("doe", 3, 7), ("doe", 3, 31), ("doe", 11, 11), ("roe", 7, 10), ("doe", 9, 33)]


def test_notes_stand_where_they_are_called(found):
    assert [(f.span.line, f.span.column) for f in found.notes] == [(3, 36), (9, 23)]


def test_anchors_that_the_author_wrote_have_a_place(found):
    assert places(found.anchors) == [("oil", 1, 13), ("its-price", 0, 0), ("can", 7, 27)]


def test_links_images_and_raw_markup(found):
    assert places(found.links) == [("#oil", 11, 27), ("#oil", 3, 50), ("#lamp", 3, 66)]
    assert places(found.images) == [("can.svg", 7, 17)]
    assert places(found.raw) == [("<b>", 9, 1), ("</b>", 9, 11)]


def test_the_title_is_the_first_heading(found):
    assert places(found.headings) == [("The Oil", 1, 1), ("Its Price", 5, 1)]


def test_texts_are_bare(found):
    assert [text.value for text in found.texts] == [
        "The Oil", "Dear ￼, ￼, dearer ￼. See it and her.", "So ￼; and it.", "Its Price",
        "A can ￼", "Red", "Dearest of all.", "Inline ￼."]


def test_verses_terms_and_cells_are_texts(tmp_path):
    book = read(tmp_path, "| One\n| Two\n\nTerm\n:   What it means.\n\n| a |\n|---|\n| b |\n")
    assert [text.value for text in survey(book).texts] == [
        "One", "Two", "Term", "What it means.", "a", "b"]


def passage_list(tmp_path, text: str, **files: str) -> list[tuple[tuple[str, ...], bool]]:
    book = read(tmp_path, text, files={f"{name}.svg": svg for name, svg in files.items()})
    return [(passage.pieces, passage.in_note) for passage in passages(book)]


def test_passages_in_the_order_of_the_text_each_note_after_its_call(tmp_path):
    assert passage_list(tmp_path, "# Oil\n\nDear[^1] it\nis, *very*.\n\n[^1]: So.\n\n    And so.\n"
                        ) == [(("Oil",), False), (("Dear", " it is, very."), False),
                              (("So.",), True), (("And so.",), True)]


def test_passages_of_notes_know_where_these_stand(tmp_path):
    book = read(tmp_path, "Oil[^1] is.[^en-1]\n\n[^1]: So.\n\n[^en-1]: Yes.\n",
                "notes: {remarks: page-foot}\n")
    assert [(p.pieces[0], p.place) for p in passages(book) if p.place] == [
        ("So.", "page-foot"), ("Yes.", "book-end")]


def test_what_others_set_in_their_own_words_parts_a_passage(tmp_path):
    assert passage_list(tmp_path, "One [@doe] two $x$ three ![alt](a.svg) `four`.\n", a=SQUARE) == [
        (("One ", " two ", " three ", " four."), False)]


def test_a_passage_without_words_is_none(tmp_path):
    assert passage_list(tmp_path, "[@doe].\n\n* * *\n\n---[^1]\n\n[^1]: Note.\n") == [
        (("Note.",), True)]


def test_passages_of_tables_lists_verse_and_code(tmp_path):
    text = ("| a | b |\n|---|---|\n| c | d |\n\n: Caption\n\n- e\n- f\n\n"
            "Term[^1]\n:   g\n\n    h\n\n| verse\n| two\n\n~~~\ni\nj\n~~~\n\n> k\n\n"
            "![Figure](a.svg)\n\n[^1]: l\n")
    found = [(piece, in_note) for pieces, in_note in passage_list(tmp_path, text, a=SQUARE)
             for piece in pieces]
    assert found == [("Caption", False), *((c, False) for c in "abcd"), ("e", False), ("f", False),
                     ("Term", False), ("l", True), ("g", False), ("h", False), ("verse", False),
                     ("two", False), ("i\nj", False), ("k", False), ("Figure", False)]


def test_passages_of_figures_and_tables_may_leave_their_place(tmp_path):
    text = "One.\n\n| a | b |\n|---|---|\n| c | d |\n\n![Figure](a.svg)\n\nTwo.\n"
    found = list(passages(read(tmp_path, text, files={"a.svg": SQUARE})))
    assert [p.pieces[0] for p in found if p.floats] == ["a", "b", "c", "d", "Figure"]
    assert [p.pieces[0] for p in found if not p.floats] == ["One.", "Two."]


def test_a_passage_is_placed_by_its_longest_piece(tmp_path):
    book = read(tmp_path, "The oil.\n\nThe [@doe] oil is dear today.\n")
    *_, last = passages(book)
    assert (last.span.line, last.span.column) == (3, 12)


def test_a_passage_that_makeready_made_has_no_place(tmp_path):
    book = read(tmp_path, "Text.\n")
    assert Passage(("Contents",), "", book.divisions[0]).span is None


@pytest.mark.parametrize("text, line", [
    ("the oil — it’s dear", 3), ("dear oil", 1), ("oils", 5), ("nowhere", 0), ("", 0)])
def test_words_are_located_though_spacing_and_marks_differ(text, line):
    source = SourceFile("a.md", "Dear *oil*, dear\n\nthe oil -- it's\ndear\nboils oils\n")
    assert locate(text, source).line == line
