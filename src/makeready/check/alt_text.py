"""An image without words for those who cannot see it."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import tree
from ..model.accessibility import DECORATIVE
from ..model.book import Book
from ..model.diagnostic import Diagnostic, diagnose
from ..model.survey import Survey


def images_without_words(book: Book, found: Survey) -> Iterator[Diagnostic]:
    """Each image that has neither alternative text nor a caption, and is no ornament."""
    for image in found.images:
        attr = tree.attr(image.node)
        words = attr.get("alt") or tree.text_of(tree.inlines(image.node))
        if not words.strip() and DECORATIVE not in attr.classes:
            yield diagnose("image-alt", image.span, path=image.value)
