"""Titles and labels."""

from support import division, read

from makeready.model import tree
from makeready.transform.titles import fill_titles


def test_a_chapter_is_labelled_with_its_number(tmp_path):
    book = fill_titles(read(tmp_path, "---\nnumber: 6\n---\n\nText."))
    assert division(book, "chapter").label == "Chapter 6"
    assert division(book, "chapter").title == []


def test_made_divisions_are_titled_in_the_books_language(tmp_path):
    book = fill_titles(read(tmp_path, "# Eins\n\nText.", "language: de\n"))
    assert tree.text_of(division(book, "contents").title) == "Inhalt"
    assert division(book, "chapter").label == "Kapitel 1"


def test_the_authors_title_stays(tmp_path):
    book = fill_titles(read(tmp_path, "# One\n\nText.", "front: [{preface: pre.md}]\n",
                            files={"pre.md": "# Before We Begin\n\nText."}))
    assert tree.text_of(division(book, "preface").title) == "Before We Begin"
