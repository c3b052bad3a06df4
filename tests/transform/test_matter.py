"""Pages made from the metadata."""

from support import SOURCES, division, read

from makeready.model import tree
from makeready.transform.matter import make_matter

BOOK = """\
subtitle: Of Frogs
publisher: {name: Pond Press, place: London}
copyright: © 2026 Jane Doe
isbn: {print: 978-0-306-40615-7}
"""


def _roles(book):
    return [d.role for d in book.divisions]


def _text(book, role):
    return tree.text_of(division(book, role).blocks)


def test_title_page_and_copyright_page(tmp_path):
    book = make_matter(read(tmp_path, "Text.", BOOK))
    assert _text(book, "half-title") == "A Test"
    assert _text(book, "title-page") == "A Test Of Frogs Jane Doe Pond Press London"
    assert _text(book, "copyright-page") == (
        "© 2026 Jane Doe Published by Pond Press, London ISBN 978-0-306-40615-7 (print)")


def test_what_would_be_empty_is_left_out(tmp_path):
    roles = _roles(make_matter(read(tmp_path, "Text.")))
    assert roles == ["half-title", "title-page", "contents", "chapter"]


def test_notes_and_bibliography_stand_where_there_are_some(tmp_path):
    book = read(tmp_path, "Text.[@doe]", files={"references.yaml": SOURCES})
    assert _roles(make_matter(book))[-2:] == ["notes", "bibliography"]


def test_no_notes_at_the_back_of_a_book_with_notes_elsewhere(tmp_path):
    book = read(tmp_path, "Text.[@doe]", "notes: chapter-end\n", files={"references.yaml": SOURCES})
    assert "notes" not in _roles(make_matter(book))


def test_editors_and_translators_are_named(tmp_path):
    book = ("title: T\nauthors: [{name: Jane Doe, role: editor}, {name: Max Roe, role: editor}, "
            "{name: Ann Loe, role: translator}]\n")
    read_ = read(tmp_path, "Text.", files={"book.yaml": book})
    assert _text(make_matter(read_), "title-page") == (
        "T Edited by Jane Doe and Max Roe Translated by Ann Loe")
