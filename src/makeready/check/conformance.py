"""A claim of conformance that the book itself contradicts (WCAG 2.2, 1.1.1 and 2.3.1)."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.accessibility import described, may_move
from ..model.book import Book
from ..model.diagnostic import Diagnostic, diagnose
from ..model.survey import Survey


def false_claims(book: Book, found: Survey) -> Iterator[Diagnostic]:
    """Each image without a description, and each that may flash, in a book that claims to conform."""
    if not book.claims.conforms:
        return
    mute = {id(image) for image, seen in described(book) if not seen}
    for image in found.images:
        if id(image.node) in mute:
            yield diagnose("conformance", image.span, cure="Say what it shows, as alt=\"…\".",
                           problem=f"the image “{image.value}” has only its caption")
        asset = book.assets.get(image.value)
        if asset and may_move(asset):
            yield diagnose("conformance", image.span, cure="Save one frame of it.",
                           problem=f"the image “{image.value}” moves, and may flash")
