"""A draft as text, with what its file held beside the text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..model.source import SourceFile, Span
from .finding import Finding
from .sources.imprint import Fields

CONVERTED = "intake-draft.md"
"""Where the text of a draft goes that has no lines of its own: what its findings point at."""


Beside = Callable[[str], bytes | None]
"""The file of a name relative to the draft; None where there is none, or none to be read."""


PICTURES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".bmp", ".tif", ".tiff"})
"""The suffixes of files that a draft may bring along."""


class DraftError(Exception):
    """The draft cannot be read. The message says what to do; ``span`` is the place."""

    def __init__(self, message: str, span: Span):
        super().__init__(message)
        self.message = message
        self.span = span


@dataclass(frozen=True)
class Draft:
    """What is taken in.

    ``is_markdown``: markup is the author's; else every character is only itself. ``book`` is what
    the file says of the book, by the keys of book.yaml; ``items`` are CSL items that its citations
    brought, by their keys; ``images`` are files by their path in the manuscript. A draft that
    ``is_converted`` was no text: ``source`` is what it became.
    """

    name: str
    source: SourceFile
    is_markdown: bool
    is_converted: bool = False
    book: Mapping[str, Any] = field(default_factory=dict)
    items: Mapping[str, Fields] = field(default_factory=dict)
    images: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    findings: tuple[Finding, ...] = ()
