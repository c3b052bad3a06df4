"""Quotation marks by language."""

import pytest
from support import division, read

from makeready.model import tree
from makeready.transform.quotes import set_quotes

TEXT = "# A \"Title\"\n\nShe said \"no, 'never' again\".[^n] Rock 'n' roll's.\n\n[^n]: A \"note\".\n"


def _set(tmp_path, language):
    book = set_quotes(read(tmp_path, TEXT, f"language: {language}\n"))
    chapter = division(book, "chapter")
    [note] = [n for n in tree.walk(chapter.blocks) if tree.is_kind(n, "Note")]
    return (tree.text_of(chapter.title), tree.text_of(chapter.blocks),
            tree.text_of(tree.blocks(note)))


@pytest.mark.parametrize("language, title, text, note", [
    ("en-GB", "A “Title”", "She said “no, ‘never’ again”.", "A “note”."),
    ("de", "A „Title“", "She said „no, ‚never‘ again“.", "A „note“."),
    ("de-CH", "A «Title»", "She said «no, ‹never› again».", "A «note»."),
    ("de-AT", "A „Title“", "She said „no, ‚never‘ again“.", "A „note“."),
    ("sv", "A ”Title”", "She said ”no, ’never’ again”.", "A ”note”.")])
def test_marks(tmp_path, language, title, text, note):
    found = _set(tmp_path, language)
    assert found[0] == title and found[1].startswith(text) and found[2] == note


def test_french_marks_keep_their_space(tmp_path):
    book = set_quotes(read(tmp_path, TEXT, "language: fr\n"))
    text = "".join(tree.literal(n) for n in tree.walk(division(book, "chapter").title)
                   if tree.is_kind(n, "Str"))
    assert text == "A«\u00a0Title\u00a0»"


def test_apostrophes_stay(tmp_path):
    assert "roll’s" in _set(tmp_path, "de")[1]
