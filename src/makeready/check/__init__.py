"""Book → diagnostics: what is wrong with a manuscript before a page is set.

One rule a file; a rule takes the book and its survey and yields what it finds. Faults that stop a
file from being read, and those that Pandoc sees, are found by the stage before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ..model.book import Book
from ..model.diagnostic import Diagnostic
from ..model.survey import Survey
from .alt_text import images_without_words
from .ambiguous_notes import ambiguous_notes
from .conformance import false_claims
from .dead_links import dead_links
from .empty import empty_divisions
from .heading_levels import skipped_levels
from .ids import repeated_ids
from .incomplete_sources import incomplete_sources
from .language_tags import unknown_languages
from .lost_lines import unused_link_labels
from .misread import misread_citations
from .note_called_twice import notes_called_twice
from .note_undefined import undefined_notes
from .pages import impossible_pages
from .placeholders import citations_as_text
from .raw_markup import raw_markup
from .repeated_notes import repeated_notes
from .same_source import same_source_twice
from .ungrouped import ungrouped_sources
from .unkeyed_notes import unkeyed_notes
from .unknown_sources import unfetched, unknown_sources
from .unnumbered_notes import unnumbered_notes
from .unused_sources import unused_sources

__all__ = ["UNREAD", "check", "unfetched", "unknown_sources"]

Rule = Callable[[Book, Survey], Iterator[Diagnostic]]

IN_PLACE: tuple[Rule, ...] = (
    citations_as_text, undefined_notes, notes_called_twice, unused_link_labels, repeated_ids,
    images_without_words, empty_divisions, raw_markup, skipped_levels, misread_citations,
    repeated_notes, unkeyed_notes, false_claims, unknown_languages)
"""Rules about one place of the text."""

IN_BOOK: tuple[Rule, ...] = (
    unknown_sources, unused_sources, dead_links, ambiguous_notes, unnumbered_notes, impossible_pages,
    same_source_twice, incomplete_sources, ungrouped_sources)
"""Rules about what something is or is not *anywhere* in the book."""

UNREAD = frozenset({
    "config-unknown-role", "config-value", "file-missing", "file-outside", "file-not-utf8",
    "file-control-character", "chapter-unlisted", "references-syntax", "references-format",
    "source-without-key", "yaml-syntax", "yaml-unclosed"})
"""Faults through which a part of the book is not there to be checked."""


def check(book: Book, found: Survey, earlier: Iterable[Diagnostic] = ()) -> list[Diagnostic]:
    """All faults of a book. ``earlier`` are those of reading it: where they left something out, the
    rules about the whole book wait for it."""
    whole = UNREAD.isdisjoint(fault.code for fault in earlier)
    return [fault for rule in IN_PLACE + (IN_BOOK if whole else ())
            for fault in rule(book, found)]
