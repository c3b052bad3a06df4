"""The pages that stand before and after the text: made from the metadata, or left out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..model import tree
from ..model.book import BOOK_END, Book, Division, Metadata
from ..model.notes import noted
from ..model.survey import survey
from ..model.terms import listed, term
from ..model.tree import Blocks


def make_matter(book: Book) -> Book:
    """Fill half title, title page and copyright page; leave out what would be empty."""
    found = survey(book)
    wanted = {"notes": noted(book, BOOK_END),
              "bibliography": bool(found.citations or book.nocite)}
    made = (_made(d, book.metadata) for d in book.divisions
            if d.source or wanted.get(d.role, True))
    return replace(book, divisions=tuple(d for d in made if d.blocks or d.role not in _MAKERS))


def _made(division: Division, metadata: Metadata) -> Division:
    if division.source or division.role not in _MAKERS:
        return division
    return replace(division, blocks=_MAKERS[division.role](metadata))


def _line(name: str, text: str) -> Blocks:
    """One line of a display page; its class says to every writer what it is."""
    return _group(name, [tree.para(tree.words(text))] if text else [])


def _group(name: str, blocks: Blocks) -> Blocks:
    return [tree.div(blocks, tree.Attr(classes=(name,)))] if blocks else []


def _half_title(metadata: Metadata) -> Blocks:
    return _line("book-title", metadata.title)


def _title_page(metadata: Metadata) -> Blocks:
    credits = [_line("book-credit", term(role, metadata.language, names=listed(names, metadata.language)))
               for role in ("editor", "translator", "illustrator")
               if (names := _names(metadata, role)) and (role != "editor" or _names(metadata, "author"))]
    by = listed(metadata.authors, metadata.language)
    if not _names(metadata, "author") and by:
        by = term("editor", metadata.language, names=by)
    return [*_line("book-title", metadata.title), *_line("book-subtitle", metadata.subtitle),
            *_line("book-author", by), *sum(credits, []),
            *_group("book-imprint", [*_line("book-publisher", metadata.publisher),
                                     *_line("book-place", metadata.place)])]


def _copyright_page(metadata: Metadata) -> Blocks:
    published = metadata.publisher and term(
        "published", metadata.language,
        publisher=", ".join(filter(None, (metadata.publisher, metadata.place))))
    isbns = [f"ISBN {isbn} ({edition})" for edition, isbn in metadata.isbn.items()]
    lines = [metadata.copyright, metadata.edition, published, *isbns]
    return [block for text in lines for block in _line("imprint", text)]


def _names(metadata: Metadata, role: str) -> list[str]:
    return [c.name for c in metadata.contributors if c.role == role]


_MAKERS: dict[str, Callable[[Metadata], Blocks]] = {
    "half-title": _half_title, "title-page": _title_page, "copyright-page": _copyright_page}
