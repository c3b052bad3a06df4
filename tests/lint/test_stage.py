from pathlib import Path

import pytest
from command import makeready

from makeready.lint import RULES, lint, manuscript
from makeready.lint.rivals import rival_shapes
from makeready.lint.rule import NOTE, Rule, each
from makeready.model.diagnostic import CODES
from makeready.model.source import SourceFile

ROOT = Path(__file__).parents[2]


def rule(code, find, languages=()):
    return Rule(code=code, severity=NOTE, message="{text} in {around}", cure="", why="", find=find,
                languages=languages)


def found(text, *rules, language="en-US"):
    texts = [SourceFile(f"{name}.md", text) for name in "ba"]
    return lint(manuscript(language, texts), rules)


def test_findings_come_by_place():
    findings = found("x y x", rule("b", each("x")), rule("a", each("[xy]")))
    assert [f"{f.rule.code} {f.diagnostic.span}" for f in findings] == [
        f"{code} {name}.md:1:{column}" for name in "ab" for code, column in
        (("a", 1), ("b", 1), ("a", 3), ("a", 5), ("b", 5))]


@pytest.mark.parametrize("language, codes", [
    ("en-US", ["en", "us"]), ("en", ["en"]), ("en-GB", ["en"]), ("enm", []), ("de", [])])
def test_a_rule_holds_for_its_languages(language, codes):
    rules = [rule("en", each("x"), ("en",)), rule("us", each("x"), ("en-US",))]
    assert [f.rule.code for f in found("x", *rules, language=language)] == codes * 2


def test_the_words_round_a_place_stay_in_its_paragraph():
    text = "> One and two and three and four and five\n> x and six and seven and eight and nine.\n>\n> Ten."
    assert found(text, rule("a", each(r"\bx\b")))[0].diagnostic.message == (
        "x in and four and five x and six and seven and")


def test_of_two_forms_the_rarer_is_told_and_of_two_alike_the_later():
    forms = rule("a", rival_shapes({"x": "x", "y": "y"}))
    assert [f.found.values["form"] for f in found("x x y", forms)] == ["y", "y"]
    assert [f.found.values["form"] for f in found("x y y", forms)] == ["x", "x"]
    assert [f.found.values["form"] for f in found("x y", forms)] == ["y", "y"]
    assert found("x x", forms) == []


def test_a_code_means_one_thing():
    assert len(RULES) >= 60 and not CODES.keys() & {rule.code for rule in RULES}


def test_the_sample_book_has_nothing_to_mark():
    done = makeready("lint", ROOT, "--json", "--quiet")
    assert (done.returncode, done.stdout) == (0, "[]\n")
