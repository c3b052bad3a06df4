"""What a writer brings out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .turns import Turn


@dataclass(frozen=True)
class Artifact:
    """A finished file, still in memory.

    ``name`` is its name under ``build/``; ``format`` one of ``pdf``, ``epub``, ``docx``.
    ``pages`` maps the ids of the text to physical pages counted from 1, ``turns`` tells where each
    page with content begins (paged formats only).
    """

    name: str
    format: str
    data: bytes = field(repr=False)
    pages: Mapping[str, int] = field(default_factory=dict, repr=False)
    turns: tuple[Turn, ...] = field(default=(), repr=False)
