"""The certain cures, written into the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import unified_diff

from ..model.source import SourceFile
from .ignore import Ignore, kept
from .rule import Found, Rule, is_certain
from .rules import RULES
from .stage import lint, manuscript

_ROUNDS = 20
"""More than any cures can need that make room for one another."""


def fixed(language: str, sources: Iterable[SourceFile], ignores: Sequence[Ignore] = (),
          rules: Iterable[Rule] = RULES) -> tuple[SourceFile, ...]:
    """The files with every certain cure that no entry of ``ignores`` forbids.

    Of cures that overlap, the first is made; the others are looked for again in what it left.
    """
    rules = tuple(rules)
    texts = tuple(sources)
    for _ in range(_ROUNDS):
        findings, _ = kept(lint(manuscript(language, texts), rules), ignores)
        cures = [finding.found for finding in findings if is_certain(finding.found)]
        if not cures:
            break
        texts = tuple(_cured(source, [c for c in cures if c.text.source == source])
                      for source in texts)
    return texts


def _cured(source: SourceFile, cures: list[Found]) -> SourceFile:
    parts, at = [], 0
    for cure in cures:
        if cure.start >= at and (cure.start > at or not parts):
            parts += [source.text[at:cure.start], cure.new or ""]
            at = cure.end
    return SourceFile(source.path, "".join(parts) + source.text[at:])


def difference(old: SourceFile, new: SourceFile) -> str:
    """What changed in a file, as a unified diff; empty when nothing did."""
    return "".join(f"{line}\n" for line in unified_diff(
        old.text.split("\n"), new.text.split("\n"), old.path, new.path, n=1, lineterm=""))
