from dataclasses import replace

import pytest

from makeready.model import tree
from makeready.model.book import Book, Division, Metadata, Placement
from makeready.model.notes import (MARK, REMARK, anchor, labelled, mark_of, marked, noted, numbered,
                                   symbol)


def note(*blocks):
    return {"t": "Note", "c": list(blocks)}


TEXT = tree.para([tree.literal_str("Text")])


def text(name):
    return note(tree.para([tree.literal_str(name)]))


def remark(name):
    return marked(text(name), tree.Attr("", (MARK, REMARK)))


def signs(*divisions, notes=Placement()):
    """The words of each note, with its sign."""
    book = Book(Metadata("T"), tuple(Division("chapter", "body", f"d{i}", [tree.para(calls)], title=title)
                                     for i, (title, calls) in enumerate(divisions)), notes=notes)
    return [f"{tree.text_of(tree.blocks(n.node))}{n.sign}" for n in numbered(book)]


ONE, TWO = ([], [text("a"), text("b")]), ([], [text("c")])


def test_numbers_begin_again_in_each_division_or_go_through_the_book():
    assert signs(ONE, TWO) == ["a1", "b2", "c1"]
    assert signs(ONE, TWO, notes=Placement(numbering="book")) == ["a1", "b2", "c3"]


def test_a_note_to_a_title_has_no_number():
    assert signs(([text("a"), text("b")], [text("c")])) == ["a*", "b†", "c1"]


def test_each_stream_has_numbers_of_its_own():
    both = ([], [text("a"), remark("b"), text("c"), remark("d")])
    for marks, found in (("numbers", ["a1", "b1", "c2", "d2"]), ("symbols", ["a1", "b*", "c2", "d†"])):
        assert signs(both, notes=Placement("book-end", "page-foot", marks=marks)) == found


def test_notes_that_are_known_by_phrases_have_no_sign():
    notes = Placement("chapter-end", "page-foot", phrases=True)
    assert signs(([], [text("a"), remark("b")]), notes=notes) == ["a", "b1"]


def test_symbols_come_again_doubled():
    assert [symbol(n) for n in (1, 4, 5, 8, 9)] == ["*", "§", "**", "§§", "***"]


def test_where_notes_will_stand():
    cite = tree.para([tree.cite("doe")])
    book = Book(Metadata("T"), (Division("chapter", "body", "one", [cite]),),
                notes=Placement("book-end", "page-foot"))
    assert noted(book, "book-end") and not noted(book, "page-foot")
    assert not noted(replace(book, style='<style class="in-text">'), "book-end")


@pytest.mark.parametrize("target, label", [
    ("#fn-frogs", "frogs"), ("#fn-1", "1"), ("#frogs", ""), ("https://x.org/#fn-1", "")])
def test_a_link_to_a_note_names_its_label(target, label):
    assert labelled(target) == label


def test_the_anchor_is_what_a_link_leads_to():
    assert labelled("#" + anchor("frogs")) == "frogs"


@pytest.mark.parametrize("blocks, kinds", [
    ([TEXT], ["Para"]), ([tree.bullet_list([[TEXT]])], ["Plain", "BulletList"]), ([], ["Para"])])
def test_a_mark_goes_before_the_first_word(blocks, kinds):
    found = tree.blocks(marked(note(*blocks), tree.Attr("x")))
    assert [tree.kind(block) for block in found] == kinds
    assert tree.attr(tree.inlines(found[0])[0]).id == "x"


def test_a_mark_takes_the_place_of_another():
    twice = marked(marked(text("a"), tree.Attr("x", (MARK,))), tree.Attr("y", (MARK, REMARK)))
    assert mark_of(twice) == tree.Attr("y", (MARK, REMARK)) and len(tree.inlines(tree.blocks(twice)[0])) == 2
