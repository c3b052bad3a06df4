"""Tiny books for tests: a project on disk from a few strings, and a book at each stage."""

from __future__ import annotations

from pathlib import Path

from makeready.cite import cite
from makeready.model import tree
from makeready.model.book import Book, Division
from makeready.model.design import Design
from makeready.read import read_book
from makeready.tools.disk import Folder
from makeready.tools.styles import decisions
from makeready.transform import transform

SOURCES = """\
references:
- id: doe
  type: book
  title: The Long Book of Frogs
  author: [{family: Doe, given: Jane}]
  publisher: Pond Press
  issued: 2020
- id: roe
  type: article-journal
  title: On Newts
  container-title: Journal of Ponds
  volume: 12
  page: 3-9
  author: [{family: Roe, given: Richard}]
  issued: 2021
"""

SQUARE = ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" width="20" height="20">'
          '<title>Square</title><rect x="2" y="2" width="16" height="16"/></svg>')


DESIGN = Design("classic", **decisions("classic"))


def write_project(root: Path, chapters: dict[str, str] | str, book: str = "",
                  files: dict[str, str | bytes] = {}) -> Path:
    """A project in ``root``: ``chapters`` by file name (one text is chapters/01-one.md), ``book`` is
    added to a minimal book.yaml, ``files`` lie in manuscript/."""
    if isinstance(chapters, str):
        chapters = {"01-one.md": chapters}
    texts = {f"chapters/{name}": text for name, text in chapters.items()}
    texts["book.yaml"] = "title: A Test\nauthors: Jane Doe\ndate: 2026-03-01\n" + book
    for name, text in {**texts, **files}.items():
        path = root / "manuscript" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return root


def read(root: Path, *arguments, **more) -> Book:
    """The book of :func:`write_project`, which must read without fault."""
    book, faults = read_book(Folder(write_project(root, *arguments, **more)))
    assert faults == []
    return book


def ready(root: Path, *arguments, **more) -> Book:
    """The same book, ready for a writer."""
    return cite(transform(read(root, *arguments, **more)))


def division(book: Book, role: str) -> Division:
    """The only division of a role."""
    [found] = [division for division in book.divisions if division.role == role]
    return found


def spaced(nodes: tree.Blocks) -> str:
    """The text of nodes with its spaces; fixed ones are ``~``, thin ones ``^``."""
    parts = (tree.literal(node) if tree.is_kind(node, "Str", "Code") else " "
             for node in tree.walk(nodes)
             if tree.is_kind(node, "Str", "Code", "Space", "SoftBreak", "LineBreak"))
    return "".join(parts).replace("\u00a0", "~").replace("\u202f", "^")
