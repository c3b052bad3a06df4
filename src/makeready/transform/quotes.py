"""Quotation marks by the book's language; Pandoc's smart typography knows the English ones alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ..model import tree
from ..model.book import Book, Division

MARKS: Mapping[str, tuple[str, str, str, str]] = {
    "bg": ("„", "“", "‚", "‘"), "cs": ("„", "“", "‚", "‘"), "da": ("»", "«", "›", "‹"),
    "de": ("„", "“", "‚", "‘"), "de-CH": ("«", "»", "‹", "›"), "es": ("«", "»", "“", "”"),
    "fi": ("”", "”", "’", "’"), "fr": ("«\u00a0", "\u00a0»", "“", "”"),
    "fr-CH": ("«\u00a0", "\u00a0»", "‹", "›"), "it": ("«", "»", "“", "”"),
    "nb": ("«", "»", "‘", "’"), "nl": ("“", "”", "‘", "’"), "pl": ("„", "”", "«", "»"),
    "pt-PT": ("«", "»", "“", "”"), "ru": ("«", "»", "„", "“"), "sk": ("„", "“", "‚", "‘"),
    "sv": ("”", "”", "’", "’"), "uk": ("«", "»", "„", "“")}
"""Outer and inner marks by language or language and region (Unicode CLDR, delimiters; for French the
fixed space that printers set)."""


def set_quotes(book: Book) -> Book:
    """Write the marks that the language uses. A language that is not in the table, English among
    them, keeps Pandoc's."""
    language = book.metadata.language
    marks = MARKS.get(language) or MARKS.get(language.partition("-")[0].lower())
    if marks is None:
        return book
    return replace(book, divisions=tuple(_set(d, marks) for d in book.divisions))


def _set(division: Division, marks: tuple[str, str, str, str]) -> Division:
    def write(quoted: tree.Node) -> tree.Inlines:
        opening, closing = marks[:2] if tree.is_double(quoted) else marks[2:]
        return [tree.literal_str(opening), *tree.inlines(quoted), tree.literal_str(closing)]

    parts = {name: tree.rewrite(getattr(division, name), {"Quoted": write})
             for name in ("title", "subtitle", "blocks")}
    return replace(division, **parts)
