"""The names of a bundle's files, and what lies beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ..model.book import Metadata
from ..model.preflight import Held
from ..tools.sums import SUMS, sha256sums
from .report import to_html, to_json


def named(pattern: str, isbn: str, stem: str) -> str:
    """A file's name by the receiver's pattern: ``{isbn}`` is the edition's number in plain digits, or
    the ``stem`` made of the title where it has none; ``{title}`` is the stem."""
    return pattern.format(isbn=re.sub(r"\D", "", isbn) or stem, title=stem)


def bundle(files: Mapping[str, bytes], receiver: str, metadata: Metadata, found: Iterable[Held]
           ) -> dict[str, bytes]:
    """The files with the preflight report, for people and for programs, and the sums of them all."""
    held = list(found)
    whole = dict(files) | {"preflight.html": to_html(receiver, metadata, held).encode(),
                           "preflight.json": to_json(receiver, metadata, held).encode()}
    return whole | {SUMS: sha256sums(whole)}
