"""Quotation marks by the book's language; Pandoc's smart typography knows the English ones alone."""

from __future__ import annotations

from dataclasses import replace

from ..model import tree
from ..model.book import Book, Division
from ..model.marks import ENGLISH, quotation_marks

def set_quotes(book: Book) -> Book:
    """Write the marks that the language uses. English ones are Pandoc's."""
    marks = quotation_marks(book.metadata.language)
    if marks == ENGLISH:
        return book
    return replace(book, divisions=tuple(_set(d, marks) for d in book.divisions))


def _set(division: Division, marks: tuple[str, str, str, str]) -> Division:
    def write(quoted: tree.Node) -> tree.Inlines:
        opening, closing = marks[:2] if tree.is_double(quoted) else marks[2:]
        return [tree.literal_str(opening), *tree.inlines(quoted), tree.literal_str(closing)]

    parts = {name: tree.rewrite(getattr(division, name), {"Quoted": write})
             for name in ("title", "subtitle", "blocks")}
    return replace(division, **parts)
