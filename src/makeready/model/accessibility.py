"""What readers with disabilities may count on in a book: facts of its text, and what the publisher
states.

The names are those of schema.org's accessibility vocabulary (W3C, Schema.org Accessibility Properties
for Discoverability Vocabulary), which the package of an EPUB speaks; an ONIX record says the same in
codes. Nothing is claimed that does not follow from the book.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from . import tree
from .book import Asset, Book, Claims
from .outline import outline
from .terms import spoken, term

DECORATIVE = "decorative"
"""The class of an image that means nothing and needs no words."""

TEXTUAL, VISUAL = "textual", "visual"
NONE, UNKNOWN = "none", "unknown"


@dataclass(frozen=True)
class Accessibility:
    """The facts. ``modes`` are the senses that the content speaks to; each set in ``sufficient`` is
    enough to understand all of it. ``summary`` is in the language ``summary_language``."""

    modes: tuple[str, ...]
    sufficient: tuple[tuple[str, ...], ...]
    features: tuple[str, ...]
    hazards: tuple[str, ...]
    summary: str
    summary_language: str
    claims: Claims = Claims()


def accessibility(book: Book, *, pages: bool = False, transformable: bool = True) -> Accessibility:
    """The facts of a book as an e-book.

    ``pages`` tells that it leads to the pages of the print edition and marks them, ``transformable``
    that its style sheet lets the reader change sizes and spacing.
    """
    images = [seen for _, seen in described(book)]
    mute = images.count(False)
    modes = (TEXTUAL, VISUAL) if images else (TEXTUAL,)
    facts = {
        "tableOfContents": True, "readingOrder": True, "ARIA": True,
        "structuralNavigation": bool(outline(book, 1)), "displayTransformability": transformable,
        "alternativeText": bool(images) and not mute, "MathML": _has_formulas(book),
        "pageNavigation": pages, "pageBreakMarkers": pages,
        "index": any(division.role == "index" for division in book.divisions)}
    hazards = UNKNOWN if any(map(may_move, book.assets.values())) else NONE
    return Accessibility(
        modes, tuple(dict.fromkeys(([] if mute else [(TEXTUAL,)]) + [modes])),
        tuple(name for name, is_so in facts.items() if is_so), (hazards,),
        book.claims.summary or " ".join(_summary(book, facts, len(images), mute, hazards)),
        book.metadata.language if book.claims.summary else spoken(book.metadata.language), book.claims)


# --- pictures -----------------------------------------------------------------------------------

def described(book: Book) -> Iterator[tuple[tree.Node, bool]]:
    """Each image that is no mere ornament, and whether it is described in words: in others than its
    caption has, which is read in any case and seldom says what is to be seen."""
    for division in book.divisions:
        captions = {id(image): tree.text_of(tree.caption(figure))
                    for figure in tree.walk(division.content) if tree.is_kind(figure, "Figure")
                    for image in tree.walk(tree.blocks(figure))}
        for image in tree.walk(division.content):
            if tree.is_kind(image, "Image") and DECORATIVE not in tree.attr(image).classes:
                yield image, _says_more(_words(image), captions.get(id(image), ""))


def _words(image: tree.Node) -> str:
    return tree.attr(image).get("alt") or tree.text_of(tree.inlines(image))


def _says_more(words: str, caption: str) -> bool:
    """Whether ``words`` are not just those of the caption, which may have a source among them."""
    rest = iter(caption.split())
    return not all(word in rest for word in words.split())


_MOVES: Mapping[str, Callable[[bytes], bool]] = {
    "image/jpeg": lambda data: False,
    "image/png": lambda data: b"acTL" in data.partition(b"IDAT")[0],
    "image/gif": lambda data: data.count(b"\x21\xf9\x04") > 1,
    "image/webp": lambda data: data[12:16] == b"VP8X" and bool(data[20] & 2),
    "image/svg+xml": lambda data: bool(
        re.search(rb"<(?:\w+:)?(?:animate\w*|set|script)\b|@keyframes", data))}
"""How a picture of each kind tells that it has more than one frame (APNG: the chunk acTL; GIF: more
than one graphic control; WebP: the flag in VP8X)."""


def may_move(asset: Asset) -> bool:
    """Whether a file may move, flash or sound: it does, or no one can tell."""
    return _MOVES.get(asset.media_type, lambda data: True)(asset.data)


def _has_formulas(book: Book) -> bool:
    return any(tree.is_kind(node, "Math")
               for division in book.divisions for node in tree.walk(division.content))


# --- in words -----------------------------------------------------------------------------------

def _summary(book: Book, facts: Mapping[str, bool], images: int, mute: int, hazards: str
             ) -> Iterator[str]:
    """What a reader wants to know before buying, sentence by sentence."""
    said = {
        "a11y-text": facts["displayTransformability"],
        "a11y-fixed-text": not facts["displayTransformability"],
        "a11y-images": images and not mute, "a11y-mute-images": mute,
        "a11y-formulas": facts["MathML"], "a11y-pages": facts["pageNavigation"],
        "a11y-moving": hazards == UNKNOWN, f"a11y-{book.claims.exemption}": book.claims.exemption}
    for name, is_so in said.items():
        if is_so:
            yield term(name, book.metadata.language, n=mute, all=images)
