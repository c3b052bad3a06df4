import pytest

from makeready.lint import kept, lint, manuscript, read_ignores
from makeready.model.source import SourceFile

TEXTS = [SourceFile("manuscript/chapters/01.md", "He of of it, and dont.\n"),
         SourceFile("manuscript/chapters/02.md", "She of of them.\n")]


def ignored(listed):
    """The places that are left, and the faults of the list."""
    ignores, faults = read_ignores(SourceFile("manuscript/lint-ignore.yaml", listed))
    findings = [f for f in lint(manuscript("en-US", TEXTS)) if f.rule.code.startswith(("word", "apo"))]
    left, unused = kept(findings, ignores)
    return ([f"{f.rule.code} {f.diagnostic.span}" for f in left],
            [f"{fault.code} {fault.span}" for fault in faults + unused])


ALL = ["word-doubled manuscript/chapters/01.md:1:6", "apostrophe-missing manuscript/chapters/01.md:1:18",
       "word-doubled manuscript/chapters/02.md:1:7"]


@pytest.mark.parametrize("entry, left", [
    ("code: word-doubled", ALL[1:2]),
    ("code: word-doubled\n  file: chapters/01.md", ALL[1:]),
    ("code: word-doubled\n  text: of of them", ALL[:2]),
    ("code: word-doubled\n  text: of", ALL[1:2]),
    ("code: word-doubled\n  text: \"of  of\\nit\"", ALL[1:]),
    ("code: apostrophe-missing\n  file: chapters/01.md\n  text: dont", [ALL[0], ALL[2]])])
def test_what_an_entry_covers_is_left_out(entry, left):
    assert ignored(f"- {entry}\n  reason: so it is\n") == (left, [])


@pytest.mark.parametrize("entry", [
    "code: word-doubled\n  file: chapters/03.md", "code: word-doubled\n  text: at at",
    "code: word-doubled\n  text: She"])
def test_an_entry_that_covers_nothing_is_told(entry):
    left, faults = ignored(f"- code: space-tab\n  reason: x\n- {entry}\n  reason: so it is\n")
    assert left == ALL
    assert faults == ["lint-ignore-unused manuscript/lint-ignore.yaml:1:3",
                      "lint-ignore-unused manuscript/lint-ignore.yaml:3:3"]


@pytest.mark.parametrize("listed, problem", [
    ("- code: word-doubled\n", "it has no reason"), ("- code: word-doubled\n  reason: ''\n", "no reason"),
    ("- reason: x\n", "it has no code"), ("- word-doubled\n", "key: value"),
    ("- code: word-double\n  reason: x\n", "Did you mean “word-doubled”?"),
    ("- code: word-doubled\n  reason: x\n  line: 3\n", "“line” is none of"), ("code: x\n", "a list"),
    ("- code: [\n", "")])
def test_an_entry_without_a_reason_is_an_error(listed, problem):
    ignores, [fault] = read_ignores(SourceFile("manuscript/lint-ignore.yaml", listed))
    assert ignores == [] and problem in fault.message and fault.span.line
    assert fault.code in ("lint-ignore", "yaml-syntax")


def test_an_empty_list_ignores_nothing():
    assert ignored("# nothing\n") == (ALL, [])
