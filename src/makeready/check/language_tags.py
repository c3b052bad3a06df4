"""A passage marked with what is no tag of a language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..config import LANGUAGE
from ..model.book import Book
from ..model.diagnostic import Diagnostic, diagnose
from ..model.survey import Survey


def unknown_languages(book: Book, found: Survey) -> Iterator[Diagnostic]:
    """Each ``lang`` that is not written as BCP 47 has it: fr_FR, français."""
    for language in found.languages:
        if not re.fullmatch(LANGUAGE, language.value):
            yield diagnose("language-tag", language.span, tag=language.value)
