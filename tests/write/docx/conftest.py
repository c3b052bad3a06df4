"""The specimen book as a Word file, with its notes at each place."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from support import SOURCES, SQUARE, ready
from write.docx.specimen import BOOK, FRONT, ONE, THREE, TWO, Docx, png

from makeready.tools.disk import Folder
from makeready.write.docx import write_docx


@pytest.fixture(scope="session")
def make(tmp_path_factory) -> Callable[[str], Docx]:
    """The specimen with its notes as book.yaml would say it."""
    @cache
    def made(notes: str) -> Docx:
        root: Path = tmp_path_factory.mktemp("book")
        (root / "manuscript" / "images").mkdir(parents=True)
        (root / "manuscript" / "images" / "b.png").write_bytes(png())
        book = ready(root, {"01-one.md": ONE, "02-two.md": TWO, "03-three.md": THREE},
                     BOOK.format(notes=notes),
                     files=FRONT | {"references.yaml": SOURCES, "images/a.svg": SQUARE})
        return Docx(write_docx(book, Folder(root), "x.docx").data, book)

    return made


@pytest.fixture(scope="session")
def docx(make) -> Docx:
    """The same with its notes at the book's end."""
    return make("book-end")
