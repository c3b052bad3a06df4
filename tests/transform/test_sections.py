"""Numbers of sections."""

from support import division, read

from makeready.model import tree
from makeready.transform.sections import number_sections

TEXT = "---\nnumber: 6\n---\n# T\n\n## A\n\n### A1\n\n### A2\n\n## B {.unnumbered}\n\n## C\n\n### C1\n"


def _headings(book):
    return [tree.text_of(node) for node in division(book, "chapter").blocks
            if tree.is_kind(node, "Header")]


def test_sections_are_counted_through_their_chapter(tmp_path):
    book = number_sections(read(tmp_path, TEXT, "number-sections: true\n"))
    assert _headings(book) == ["6.1 A", "6.1.1 A1", "6.1.2 A2", "B", "6.2 C", "6.2.1 C1"]


def test_without_the_key_nothing_is_numbered(tmp_path):
    assert _headings(number_sections(read(tmp_path, TEXT))) == ["A", "A1", "A2", "B", "C", "C1"]
