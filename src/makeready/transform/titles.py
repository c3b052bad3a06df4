"""Divisions that the author gave no title get their usual one; numbered ones their label."""

from __future__ import annotations

from dataclasses import replace

from ..model import tree
from ..model.book import ROLES, Book, Division
from ..model.numerals import roman
from ..model.terms import term

COUNTED = {"chapter": str, "part": roman}
"""What is counted, and in which figures."""


def fill_titles(book: Book) -> Book:
    """Titles and labels in the book's language."""
    language = book.metadata.language
    return replace(book, divisions=tuple(_fill(d, language) for d in book.divisions))


def _fill(division: Division, language: str) -> Division:
    role = ROLES[division.role]
    label = ""
    if division.number is not None and division.role in COUNTED:
        label = term(division.role, language, n=COUNTED[division.role](division.number))
    title = division.title or (tree.words(term(division.role, language)) if role.title else [])
    return replace(division, label=label, title=title)
