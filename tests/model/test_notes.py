import pytest

from makeready.model import tree
from makeready.model.book import Book, Division, Metadata
from makeready.model.notes import anchor, labelled, marked, numbered


def note(*blocks):
    return {"t": "Note", "c": list(blocks)}


TEXT = tree.para([tree.literal_str("Text")])


def test_numbers_begin_again_in_each_division_and_count_the_title_first():
    a, b, c = (note(tree.para([tree.literal_str(name)])) for name in "abc")
    book = Book(Metadata("T"), (
        Division("chapter", "body", "one", [tree.para([b])], title=[a]),
        Division("chapter", "body", "two", [tree.para([tree.emph([c])])])))
    assert [(d.id, number, tree.text_of(tree.blocks(n))) for d, number, n in numbered(book)] == [
        ("one", 1, "a"), ("one", 2, "b"), ("two", 1, "c")]


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
