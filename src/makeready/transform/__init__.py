"""Book → Book: what a typesetter does to a manuscript before the first page is set.

One rule a file; a rule takes a book and gives a new one. The order matters: titles name what
anchors and the pages of the front matter need.
"""

from __future__ import annotations

from ..model.book import Book
from .anchors import join_anchors
from .dashes import set_dashes
from .illustrations import list_illustrations
from .matter import make_matter
from .quotes import set_quotes
from .sections import number_sections
from .spaces import set_spaces
from .titles import fill_titles

RULES = (fill_titles, join_anchors, list_illustrations, number_sections, set_quotes, set_spaces,
         set_dashes, make_matter)


def transform(book: Book) -> Book:
    """Apply every rule in its order."""
    for rule in RULES:
        book = rule(book)
    return book
