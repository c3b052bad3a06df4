"""All rules over all texts."""

from __future__ import annotations

from collections.abc import Iterable

from ..model.source import SourceFile
from .blocks import read_text
from .rule import Finding, Rule
from .rules import RULES
from .text import Manuscript


def manuscript(language: str, sources: Iterable[SourceFile]) -> Manuscript:
    """The files of a book, ready for the rules."""
    return Manuscript(language, tuple(read_text(source) for source in sources))


def lint(book: Manuscript, rules: Iterable[Rule] = RULES) -> list[Finding]:
    """What the rules of the book's language find, by place."""
    found = [Finding(rule, place) for rule in rules if rule.holds_for(book.language)
             for place in rule.find(book)]
    return sorted(found, key=lambda finding: (finding.found.text.source.path, finding.found.start,
                                              finding.found.end, finding.rule.code))
