"""``manuscript/lint-ignore.yaml``: what may stay as it is, and why.

A list of entries with ``code`` and ``reason``, and where not every finding of the code is meant, the
``file`` or the ``text`` at whose words it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..model.diagnostic import Diagnostic, did_you_mean, diagnose
from ..model.source import SourceFile, Span
from ..tools.places import Placed, YamlError, load
from .rule import Finding
from .rules import RULES

IGNORE_FILE = "lint-ignore.yaml"
_KEYS = ("code", "file", "text", "reason")


@dataclass(frozen=True)
class Ignore:
    """An entry of the list. ``file`` and ``text`` are empty where any will do."""

    code: str
    file: str
    text: str
    span: Span | None

    def covers(self, finding: Finding) -> bool:
        """Whether the finding may stay."""
        return (finding.rule.code == self.code
                and (not self.file or finding.found.text.source.path.endswith(f"/{self.file}"))
                and (not self.text or self._is_at(finding)))

    def _is_at(self, finding: Finding) -> bool:
        """Whether the entry's words are written over the place of the finding."""
        found, pattern = finding.found, r"\s+".join(map(re.escape, self.text.split()))
        reach = len(self.text) + 40
        window = found.text.source.text[max(found.start - reach, 0):found.end + reach]
        start = min(found.start, reach)
        return any(match.start() <= start and match.end() >= start + found.end - found.start
                   or start <= match.start() and match.end() <= start + found.end - found.start
                   for match in re.finditer(pattern, window))


def read_ignores(source: SourceFile) -> tuple[list[Ignore], list[Diagnostic]]:
    """The entries of the list that can be used, and what is wrong with the others."""
    try:
        placed = load(source)
    except YamlError as error:
        return [], [diagnose("yaml-syntax", error.span, problem=error.problem)]
    if placed.data is None:
        return [], []
    if not isinstance(placed.data, list):
        return [], [_wrong(placed.value(()), "it must be a list of entries, each with “- code: …”")]
    ignores, faults = [], []
    for at, entry in enumerate(placed.data):
        if problem := _problem(entry):
            faults.append(_wrong(placed.value((at,)), problem))
        else:
            ignores.append(_entry(entry, placed, at))
    return ignores, faults


def _wrong(span: Span | None, problem: str) -> Diagnostic:
    return diagnose("lint-ignore", span, problem=problem)


def _problem(entry: object) -> str:
    if not isinstance(entry, dict):
        return "it needs lines of “key: value”"
    if unknown := [key for key in entry if key not in _KEYS]:
        return f"“{unknown[0]}” is none of {', '.join(_KEYS)}"
    if missing := [key for key in ("code", "reason") if not str(entry.get(key) or "").strip()]:
        return f"it has no {missing[0]}"
    codes = [rule.code for rule in RULES]
    if entry["code"] not in codes:
        near = did_you_mean(str(entry["code"]), codes, "")
        return f"there is no rule “{entry['code']}”. {near}".strip()
    return ""


def _entry(entry: dict, placed: Placed, at: int) -> Ignore:
    return Ignore(entry["code"], str(entry.get("file") or ""), str(entry.get("text") or ""),
                  placed.value((at,)))


def kept(findings: Iterable[Finding], ignores: Sequence[Ignore]
         ) -> tuple[list[Finding], list[Diagnostic]]:
    """The findings that no entry covers, and a warning for each entry that covers none."""
    left, used = [], set()
    for finding in findings:
        covering = [at for at, ignore in enumerate(ignores) if ignore.covers(finding)]
        used.update(covering)
        if not covering:
            left.append(finding)
    return left, [diagnose("lint-ignore-unused", ignore.span, rule=ignore.code)
                  for at, ignore in enumerate(ignores) if at not in used]
