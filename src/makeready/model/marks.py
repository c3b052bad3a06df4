"""Quotation marks by language."""

from __future__ import annotations

from collections.abc import Mapping

MARKS: Mapping[str, tuple[str, str, str, str]] = {
    "bg": ("„", "“", "‚", "‘"), "cs": ("„", "“", "‚", "‘"), "da": ("»", "«", "›", "‹"),
    "de": ("„", "“", "‚", "‘"), "de-CH": ("«", "»", "‹", "›"), "es": ("«", "»", "“", "”"),
    "fi": ("”", "”", "’", "’"), "fr": ("«\u00a0", "\u00a0»", "“", "”"),
    "fr-CH": ("«\u00a0", "\u00a0»", "‹", "›"), "it": ("«", "»", "“", "”"),
    "nb": ("«", "»", "‘", "’"), "nl": ("“", "”", "‘", "’"), "pl": ("„", "”", "«", "»"),
    "pt-PT": ("«", "»", "“", "”"), "ru": ("«", "»", "„", "“"), "sk": ("„", "“", "‚", "‘"),
    "sv": ("”", "”", "’", "’"), "uk": ("«", "»", "„", "“")}
"""Outer and inner marks by language or language and region (Unicode CLDR, delimiters; for French the
fixed space that printers set). The others, English among them, have :data:`ENGLISH`."""

ENGLISH = ("“", "”", "‘", "’")


def quotation_marks(language: str) -> tuple[str, str, str, str]:
    """The marks of ``language``, a BCP 47 tag: outer opening and closing, inner ones."""
    return MARKS.get(language) or MARKS.get(language.partition("-")[0].lower()) or ENGLISH
