"""Each rule by its file of cases, ``rules/CODE.txt``: texts in which it finds something, and traps in
which it must not.

A case is a line, ``\\n``, ``\\t`` and ``\\u00a0`` written out. ``⟦…⟧`` is a place that is found, and
behind `` => `` stands the text with the rule's cures; where there is none, the author must decide. A
case may begin with a language: ``(fr) …``; else it is American English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from makeready.lint import RULES, fixed, lint
from makeready.lint.rule import Rule
from makeready.lint.stage import manuscript
from makeready.model.source import SourceFile

FILES = Path(__file__).parent / "rules"
BY_CODE = {rule.code: rule for rule in RULES}


@dataclass(frozen=True)
class Case:
    code: str
    kind: str
    language: str
    text: str
    cured: str | None

    def __str__(self) -> str:
        return f"{self.code}: {self.text[:50]!r}"


def cases(path: Path) -> Iterator[Case]:
    kind = ""
    for line in path.read_text("utf-8").splitlines():
        if line in ("# found", "# traps"):
            kind = line[2:]
        elif line:
            language, text = re.match(r"(?:\(([a-zA-Z-]+)\) )?(.*)", line).groups()
            text, arrow, cured = text.partition(" => ")
            yield Case(path.stem, kind, language or "en-US", plain(text), plain(cured) if arrow else None)


def plain(text: str) -> str:
    return re.sub(r"\\(n|t|u[0-9a-f]{4})",
                  lambda code: {"n": "\n", "t": "\t"}.get(code[1]) or chr(int(code[1][1:], 16)), text)


ALL = [case for path in sorted(FILES.glob("*.txt")) for case in cases(path)]
FOUND = [case for case in ALL if case.kind == "found"]
TRAPS = [case for case in ALL if case.kind == "traps"]


def places(rule: Rule, language: str, text: str) -> list[tuple[int, int]]:
    found = lint(manuscript(language, [SourceFile("a.md", text)]), [rule])
    return [(finding.found.start, finding.found.end) for finding in found]


def bare(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without ``⟦⟧``, and the places that they named."""
    pieces = re.split("[⟦⟧]", marked)
    ends = [sum(map(len, pieces[:at])) for at in range(1, len(pieces))]
    return "".join(pieces), list(zip(ends[::2], ends[1::2], strict=True))


@pytest.mark.parametrize("case", FOUND, ids=str)
def test_what_is_found_and_how_it_is_cured(case):
    rule, (text, expected) = BY_CODE[case.code], bare(case.text)
    assert expected and places(rule, case.language, text) == expected
    [cured] = fixed(case.language, [SourceFile("a.md", text)], rules=[rule])
    assert cured.text == (text if case.cured is None else case.cured)
    if case.cured is not None:
        assert places(rule, case.language, cured.text) == []


@pytest.mark.parametrize("case", TRAPS, ids=str)
def test_what_is_not_found(case):
    rule = BY_CODE[case.code]
    assert rule.holds_for(case.language) and places(rule, case.language, case.text) == []


@pytest.mark.parametrize("case", FOUND, ids=str)
def test_each_finding_says_what_it_is_and_how_it_is_cured(case):
    book = manuscript(case.language, [SourceFile("a.md", bare(case.text)[0])])
    for finding in lint(book, [BY_CODE[case.code]]):
        for sentence in (finding.diagnostic.message, finding.diagnostic.hint, finding.rule.why):
            assert sentence.endswith((".", "?", "!", "”")) and not re.search(r"\{\w*\}", sentence)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_both(rule):
    assert {case.kind for case in ALL if case.code == rule.code} == {"found", "traps"}


def test_every_file_of_cases_is_one_of_a_rule():
    assert {path.stem for path in FILES.glob("*.txt")} == set(BY_CODE)


def test_a_rule_is_known_by_its_file():
    from makeready.lint import rules
    names = {path.stem for path in Path(rules.__file__).parent.glob("*.py")} - {"__init__"}
    assert {rule.code.replace("-", "_") for rule in RULES} == names
