"""What a mark stands for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from ..finding import Kind
from . import marks


@dataclass(frozen=True)
class NoteKind:
    """At the beginning of a note: what the word processor calls it."""

    prefix: Literal["fn-", "en-"]


@dataclass(frozen=True)
class Caption:
    """At the beginning of the caption of a picture or a table."""


CAPTION_STYLES = frozenset({
    "caption", "drawing", "figure", "figurecaption", "illustration", "image caption", "table",
    "table caption", "tablecaption"})
"""What Word, LibreOffice and Pandoc call the styles of captions, in lower case."""


@dataclass(frozen=True)
class Cite:
    """In place of a reference manager's field: its works, in order."""

    works: tuple[Work, ...]
    printed: str


@dataclass(frozen=True)
class Work:
    """One work of a citation. ``item`` is its CSL data; ``identity`` tells works apart."""

    identity: str
    item: dict[str, Any]
    prefix: str = ""
    locator: str = ""
    suffix: str = ""
    without_author: bool = False


@dataclass(frozen=True)
class Call:
    """In place of a note whose text stands at the end of the document, behind its :class:`Body`."""

    number: int
    prefix: Literal["fn-", "en-"]


@dataclass(frozen=True)
class Body:
    """A paragraph of its own, before the text of a note."""

    number: int


@dataclass(frozen=True)
class Formula:
    """In place of a formula: what it says in TeX."""

    tex: str


@dataclass(frozen=True)
class Typed:
    """In place of what Markdown has signs for and Pandoc's reader has not."""

    text: str


@dataclass(frozen=True)
class Remark:
    """Something to be said of this place in the text."""

    kind: Kind
    message: str


Payload = NoteKind | Caption | Cite | Call | Body | Formula | Typed | Remark


class Payloads:
    """The marks given out for one draft."""

    def __init__(self) -> None:
        self._held: list[Payload] = []

    def add(self, payload: Payload) -> str:
        """The mark that stands for ``payload`` from now on."""
        self._held.append(payload)
        return marks.mark(len(self._held) - 1)

    def get(self, number: int) -> Payload | None:
        """What a mark stands for; None for one that was never given out."""
        return self._held[number] if number < len(self._held) else None

    def all(self) -> Sequence[Payload]:
        """Every payload in the order in which the marks were given out."""
        return tuple(self._held)
