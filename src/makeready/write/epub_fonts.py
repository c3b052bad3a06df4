"""The book's own typefaces in the e-book, where the author asks for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..model.book import Book
from ..model.design import Design
from ..tools.embedding import MEDIA_TYPE, Cut, cut, licences
from ..tools.package import Item
from ..tools.typefaces import BOLD
from .html import Element

FOLDER = "fonts"
_BOLD = "font-weight: bold"
_HEADINGS = "h1, h2, h3, h4, hgroup"


@dataclass(frozen=True)
class Fonts:
    """The files of the faces and of their licences, and the rules that name them."""

    items: tuple[Item, ...] = ()
    css: str = ""


def embed(book: Book, roots: Sequence[Element], css: str) -> Fonts:
    """The faces in which ``roots`` are set by the sheet ``css``, each with the letters of the book."""
    if not book.embed_fonts or book.design is None:
        return Fonts()
    text = "".join(sorted(set("".join("".join(root.itertext()) for root in roots) + css)))
    cuts = [found for face in _faces(book.design, roots, css) if (found := cut(*face, text))]
    terms = licences(dict.fromkeys(face.family for face in cuts))
    files = [(face.name, MEDIA_TYPE, face.data) for face in cuts]
    files += [(name, "text/plain", data) for name, data in terms.items()]
    items = tuple(Item(f"font-{i}", f"{FOLDER}/{name}", kind, data)
                  for i, (name, kind, data) in enumerate(files, 1))
    return Fonts(items, "\n".join([*map(_rule, cuts), *_families(book.design), ""]))


def _faces(design: Design, roots: Sequence[Element], css: str) -> Iterator[tuple[str, str, int]]:
    """Family, style and weight of every face that is used."""
    weights = [design.text_weight, *([BOLD] if _BOLD in css or _any(roots, "strong", "b") else [])]
    for family in dict.fromkeys((design.text_font, design.head_font)):
        yield from ((family, style, weight) for weight in weights for style in ("normal", "italic"))
    if _any(roots, "code", "pre"):
        yield design.code_font, "normal", 400


def _any(roots: Iterable[Element], *tags: str) -> bool:
    return any(next(root.iter(*tags), None) is not None for root in roots)


def _rule(face: Cut) -> str:
    weight = "bold" if face.weight == BOLD else "normal"
    return (f'@font-face {{ font-family: "{face.family}"; font-style: {face.style}; font-weight: {weight}; '
            f"src: url(../{FOLDER}/{face.name}) }}")


def _families(design: Design) -> Iterator[str]:
    """The reader's own choice still comes before these."""
    yield f'body {{ font-family: "{design.text_font}", serif }}'
    if design.head_font != design.text_font:
        yield f'{_HEADINGS} {{ font-family: "{design.head_font}", serif }}'
    yield f'code, pre {{ font-family: "{design.code_font}", monospace }}'
