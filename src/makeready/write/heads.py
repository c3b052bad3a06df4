"""Running heads: what stands over the left-hand and the right-hand pages of each division.

After The Chicago Manual of Style: book or part on the verso, chapter on the recto; front and back
matter have their own title on both; with sections, the first of the page on the verso, the last on
the recto. A head keeps to one line: the author's short title stands in place of a long one, else it
loses its subtitle, else its last words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..model.book import BODY, Book
from ..model.design import CAPS_TRACKING, HEAD_SHARE, Design, page
from ..model.diagnostic import Diagnostic, diagnose
from ..model.outline import Entry, outline
from ..model.source import Span
from ..model.survey import locate
from ..tools.styles import leaf
from ..tools.typefaces import width
from .html import Body, Element

SHORT = "data-short-title"
_SUBTITLE = re.compile(r"(?<=[?!])\s|:\s|\s?[—–]\s|;\s|(?<=\w)—(?=\w)|\s\(")
"""Where a title ends and its subtitle begins. A hyphen or an unspaced en dash joins words."""

_LINKING = re.compile(r"[a-zà-ÿ]{1,3}")
"""A word that a cut head does not end with: “of”, “the”, “und”."""


@dataclass(frozen=True)
class _Title:
    """What a head may say: the title, the author's short form of it, where it stands."""

    text: str
    short: str = ""
    span: Span | None = None


def set_heads(book: Book, body: Body) -> list[Diagnostic]:
    """Write ``data-verso`` and ``data-recto`` where the heads change: on titles, which stand on one
    page alone, as a division does not. A warning for each head that lost words."""
    cut: list[Diagnostic] = []
    for element, verso, recto in _heads(book, body):
        for side, title in (("verso", verso), ("recto", recto)):
            text, whole = _fitted(title, side, book.design)
            element.set(f"data-{side}", text)
            if not whole:
                cut.append(diagnose("head-cut", title.span, text=text))
    return list(dict.fromkeys(cut))


def _heads(book: Book, body: Body) -> Iterator[tuple[Element, _Title, _Title]]:
    """Each place where the heads change, with what they become."""
    entries = outline(book, 3)
    by_section = book.design is not None and book.design.heads == "sections"
    titles = {entry.id: entry for entry in entries if entry.depth == 1}
    sections = {entry.id: entry for entry in entries if entry.depth == 2}
    verso = _left(book)
    for section in body.sections:
        entry = titles.get(section.division.id)
        if entry is None:
            continue
        own = _Title(entry.text, section.division.short_title, _place(entry))
        if section.division.role == "part" and not _by_author(book):
            verso = own
        yield (section.element[0], verso if section.division.matter == BODY else own,
               _right(entry, own, book))
        for heading in section.element.iter("h2") if by_section else ():
            if entry := sections.get(heading.get("id", "")):
                title = _Title(entry.text, heading.get(SHORT, ""), _place(entry))
                yield heading, title, title


def _by_author(book: Book) -> bool:
    return book.design is not None and book.design.heads == "author"


def _left(book: Book) -> _Title:
    if _by_author(book) and book.metadata.authors:
        return _Title(" · ".join(book.metadata.authors))
    return _Title(book.metadata.title, book.metadata.short_title)


def _right(entry: Entry, own: _Title, book: Book) -> _Title:
    """A chapter's title; in a book with its author on the left, whose chapters are only counted,
    the book's."""
    if entry.division.matter == BODY and not entry.title and _by_author(book):
        return _Title(book.metadata.title, book.metadata.short_title)
    return own


def _place(entry: Entry) -> Span | None:
    source = entry.division.source
    return locate(entry.text, source) if source else None


# --- fitting ------------------------------------------------------------------------------------

def _fitted(title: _Title, side: str, design: Design | None) -> tuple[str, bool]:
    """The longest form of a title that fits on its line, and whether it is one that makes sense by
    itself."""
    choices = [title.short] if title.short else [title.text, _SUBTITLE.split(title.text)[0]]
    for text in choices:
        if design is None or fits(text, side, design):
            return text, True
    words = choices[-1].split(" ")
    cuts = (" ".join(words[:count]).rstrip(",;:–—") + "…" for count in range(len(words) - 1, 0, -1)
            if count == 1 or not _LINKING.fullmatch(words[count - 1]))
    return next((text for text in cuts if fits(text, side, design)), words[0]), False


def fits(text: str, side: str, design: Design) -> bool:
    """Whether a text keeps to one line as the head of a side."""
    manner = design.verso_head if side == "verso" else design.recto_head
    caps = manner == "small-caps"
    ems = width(design.text_font, text, style="italic" if manner == "italic" else "normal",
                small_caps=caps) + caps * CAPS_TRACKING * len(text)
    return ems * design.head_size <= HEAD_SHARE * page(design, *leaf(design.trim)).measure
