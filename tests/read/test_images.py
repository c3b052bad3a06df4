from pathlib import Path

import pytest
from support import SQUARE, write_project

from makeready.model import tree
from makeready.model.book import Book
from makeready.model.diagnostic import Diagnostic
from makeready.read import read_book
from makeready.tools.disk import Folder


def read(root: Path, text: str, **files: str) -> tuple[Book, list[Diagnostic]]:
    names = {name.replace("__", "/") + ".svg": svg for name, svg in files.items()}
    return read_book(Folder(write_project(root, text, files=names)))


def targets(book: Book) -> list[str]:
    return [tree.target(node) for division in book.divisions for node in tree.walk(division.blocks)
            if tree.is_kind(node, "Image")]


@pytest.mark.parametrize("written", [
    "images/a.svg", "../images/a.svg", "./images/a.svg", "images/../images/a.svg"])
def test_a_path_seen_from_the_manuscript_or_from_the_chapter(tmp_path, written):
    book, faults = read(tmp_path, f"![A square]({written})\n", images__a=SQUARE)
    assert faults == [] and targets(book) == ["images/a.svg"]
    asset = book.assets["images/a.svg"]
    assert (asset.media_type, asset.data) == ("image/svg+xml", SQUARE.encode())


def test_an_image_beside_its_chapter(tmp_path):
    book, faults = read(tmp_path, "![A square](a.svg)\n", chapters__a=SQUARE)
    assert faults == [] and targets(book) == ["chapters/a.svg"]


def test_a_name_with_a_space(tmp_path):
    book, faults = read(tmp_path, "![A](<a b.svg>) ![B](a%20b.svg)\n", **{"a b": SQUARE})
    assert faults == [] and targets(book) == ["a b.svg", "a b.svg"]
    assert list(book.assets) == ["a b.svg"]


@pytest.mark.parametrize("written, code", [
    ("b.svg", "image-missing"), ("../b.svg", "image-missing"), ("../../b.svg", "file-outside"),
    ("/etc/b.svg", "file-outside"), ("a.tiff", "image-format"), ("a", "image-format"),
    ("https://example.org/a.svg", "image-remote"), ("//example.org/a.svg", "image-remote"),
    ("data:image/png;base64,AA", "image-remote")])
def test_faults_at_the_place_of_the_path(tmp_path, written, code):
    _, faults = read(tmp_path, f"The `{written}`:\n\n![A square]({written} \"Title\")\n")
    assert [f"{f.code} {f.span}" for f in faults] == [f"{code} manuscript/chapters/01-one.md:3:13"]


def test_the_second_use_of_a_missing_image_has_its_own_place(tmp_path):
    _, faults = read(tmp_path, "![A](b.svg)\n\n![A][b]\n\n[b]: b.svg\n")
    assert [f.span.line for f in faults] == [1, 5]


def test_the_notes_of_a_caption_are_not_repeated_in_the_alternative_text(tmp_path):
    book, _ = read(tmp_path, "![A square.[^1] So @doe](a.svg)\n\n[^1]: Of four sides.\n", a=SQUARE)
    nodes = list(tree.walk(book.divisions[-3].blocks))
    assert sum(tree.is_kind(node, "Note") for node in nodes) == 1
    assert sum(tree.is_kind(node, "Cite") for node in nodes) == 1
