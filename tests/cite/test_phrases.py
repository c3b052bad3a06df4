"""Notes that are known by words of the text."""

import pytest
from support import SOURCES, division, ready

from makeready.model import tree
from makeready.model.notes import PHRASE


def phrases(content):
    return [tree.text_of(tree.inlines(n)) for n in tree.walk(content)
            if tree.is_kind(n, "Span") and PHRASE in tree.attr(n).classes]


def keyed(tmp_path, text, notes="{phrases: true}"):
    """The words in the text, and the notes."""
    book = ready(tmp_path, f"# One\n\n{text}\n", f"notes: {notes}\n", {"references.yaml": SOURCES})
    chapter = division(book, "chapter")
    notes = [n for n in tree.walk(chapter.content) if tree.is_kind(n, "Note")]
    text = tree.rewrite(chapter.blocks, {"Note": lambda _: []})
    return phrases(text), [tree.text_of(tree.blocks(n)) for n in notes]


@pytest.mark.parametrize("text, words, note", [
    ("In all the harbor was closed in May.^[So.]", "was closed in May.",
     "was closed in May: So."),
    ("Then, closed in May,^[So.] it froze.", "closed in May,", "closed in May: So."),
    ("Closed.^[So.]", "Closed.", "Closed: So."),
    ("It was [the very last]{.phrase}.^[So.]", "the very last.", "the very last: So."),
    ("He said “it was closed in May.”^[So.]", "was closed in May.”", "was closed in May: So."),
    ("It was *all closed* again.^[So.]", "was all closed again.", "was all closed again: So."),
    ("One.^[First.] Two three.^[So.]", "Two three.", "Two three: So."),
    ("They ask [who pays?]{.phrase}^[We.]", "who pays?", "who pays? We."),
    ("Oil was (in May) dear^[So.] then.", "dear", "dear: So."),
    ("[A long span of words that no one would want to read twice over]{.phrase}^[So.]",
     "A long span of words that no one would want to read twice over",
     "… to read twice over: So.")])
def test_the_words_before_the_call_or_those_that_the_author_marked(tmp_path, text, words, note):
    found, notes = keyed(tmp_path, text)
    assert (found[-1], notes[-1]) == (words, note)


def test_notes_at_one_spot_are_one(tmp_path):
    assert keyed(tmp_path, "Oil was dear.^[One.] ^[Two.] See @doe.[@roe, 3]")[1][0] == (
        "Oil was dear: One. Two.")


def test_a_note_that_begins_with_a_list(tmp_path):
    assert keyed(tmp_path, "Oil was dear.[^a]\n\n[^a]:\n    - One.\n")[1] == ["Oil was dear: One."]


def test_notes_at_the_page_foot_keep_their_signs(tmp_path):
    words, notes = keyed(tmp_path, "Oil was dear.^[So.] It was.[@doe]", "{remarks: page-foot, phrases: true}")
    assert words == ["It was."] and notes[0] == "So." and notes[1].startswith("It was: Jane Doe,")


def test_titles_and_books_with_numbers_stay(tmp_path):
    assert keyed(tmp_path, "Oil.^[So.]", "book-end") == ([], ["So."])
    book = ready(tmp_path / "b", "# One[^t]\n\nOil.\n\n[^t]: Thanks.\n", "notes: {phrases: true}\n")
    assert phrases(division(book, "chapter").content) == []
