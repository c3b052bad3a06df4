import string

import pytest

from makeready.model.diagnostic import (CODES, Diagnostic, ManuscriptError, Severity, diagnose,
                                        did_you_mean)
from makeready.model.source import Span


def names(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@pytest.mark.parametrize("code", CODES)
def test_every_code_can_be_told_with_its_cure_and_its_reason(code):
    rule = CODES[code]
    values = dict.fromkeys(names(rule.message) | names(rule.cure), "x")
    found = diagnose(code, None, **values)
    assert found.code == code and found.severity == rule.severity
    assert found.message and found.hint and rule.why.endswith((".", "!"))


def test_a_missing_value_is_our_bug():
    with pytest.raises(KeyError):
        diagnose("image-alt")
    with pytest.raises(KeyError):
        diagnose("no-such-code")


def test_braces_in_a_value_stay():
    assert "{x}" in diagnose("cite-as-text", text="{x}").message


def test_diagnostics_sort_by_place_then_by_code():
    def at(code, span):
        return Diagnostic(code, Severity.ERROR, "", span)
    found = [at("b", Span("a.md", 2, 1)), at("a", Span("a.md", 10, 1)), at("a", Span("a.md", 2, 1)),
             at("c", None), at("a", Span("a.md"))]
    assert sorted(found, key=lambda d: d.sort_key) == [found[3], found[4], found[2], found[0],
                                                       found[1]]


def test_an_error_carries_every_diagnostic():
    found = [diagnose("chapter-empty", Span("a.md", 1, 1), title="Oil")]
    error = ManuscriptError(found)
    assert error.diagnostics == found and "a.md:1:1" in str(error)


@pytest.mark.parametrize("word, hint", [
    ("subtitel", "Did you mean “Subtitle”?"), ("SUBTITLE", "Did you mean “Subtitle”?"),
    ("isbn", "No.")])
def test_the_nearest_word(word, hint):
    assert did_you_mean(word, ["Title", "Subtitle"], "No.") == hint


def test_severities_have_plain_names():
    assert [str(severity) for severity in Severity] == ["note", "warning", "error"]
