"""Cures change prose alone, and leave nothing to cure."""

from random import Random

import pytest

from makeready.lint import difference, fixed, lint, manuscript
from makeready.lint.blocks import read_text
from makeready.lint.rule import NOTE, Rule, each, in_markup, is_certain
from makeready.lint.text import OTHER
from makeready.model.source import SourceFile

FAULTS = ("of of  the the", "came , saw", "zero\u200bwidth", "dont", "And ‘tis", "“ Go,” he said", "don´t",
          "1914-18", "pp. 12-14", "( the boy )", "Mr. Doe", "J. Q. Public", "5 km", "15kg", "word,word",
          "*the the* end", "She said,, so", "6'2\" tall", "*very * much", "He said,  [the  link", "a\tb")
KEPT = ("`the the  ‘tis`", "http://a.b/the,the", "<b title=\"the  the\">", "[the  the ,]{.verbatim}", "[@the-the, pp. 1-2]",
        "[^the]", "$the  the , a$", "<!-- the the , -->", "[the](the,,the.html)", "{.the}")
BLOCKS = ("\n\n    the the , code\n\n", "\n\n```\nthe  the ,\n```\n\n", "\n\n::: verbatim\nthe the , ‘tis\n:::\n\n",
          "\n\n# The  the title {#the-the .a}\n\n", "\n\n| the  the , | b |\n|--------|---|\n| dont | b |\n\n",
          "\n\n> of of it\n> and  so\n\n", "\n\n- of of it\n- dont\n\n", "\n\n| of of\n|    ‘tis\n\n", "\n")


def scribble(seed: int) -> str:
    """A text of faults, and of what looks like faults and is to stay."""
    dice = Random(seed)
    parts = dice.choices((*FAULTS, *KEPT, *BLOCKS), k=40)
    return "---\ntitle: the the ,\n---\n\n" + " ".join(parts) + "\n\n[^the]: A note of of it.\n"


def source(text: str) -> SourceFile:
    return SourceFile("manuscript/a.md", text)


def others(text: str) -> str:
    """All that no cure may touch, without the line ends and spaces between."""
    read = read_text(source(text))
    return "".join(char for char, kind in zip(text, read.kinds, strict=True)
                   if kind == OTHER and not char.isspace())


@pytest.mark.parametrize("seed", range(60))
@pytest.mark.parametrize("language", ["en-US", "de"])
def test_cures_change_prose_alone_and_leave_nothing_to_cure(seed, language):
    before = scribble(seed)
    [after] = fixed(language, [source(before)])
    assert after.text != before
    assert others(after.text) == others(before)
    assert fixed(language, [after]) == (after,)
    assert not any(is_certain(finding.found) for finding in lint(manuscript(language, [after])))


@pytest.mark.parametrize("language", ["en-US", "en-GB", "de", "de-CH", "fr", "fr-CA", "es", "ja"])
@pytest.mark.parametrize("text", ["", "\n", "---\na: b\n---\n", "# One", "`code`", "?", "\"", "(", "-", ">"])
def test_a_text_of_next_to_nothing_has_nothing_to_cure(language, text):
    assert fixed(language, [source(text)]) == (source(text),)


def test_cures_that_overlap_are_made_one_after_the_other():
    rules = [Rule(code=code, severity=NOTE, message="", cure="", why="", find=each(pattern, new))
             for code, pattern, new in (("a", "aa", "b"), ("b", "ab", "c"))]
    [after] = fixed("en", [source("aab aab")], rules=rules)
    assert after.text == "bb bb"


def test_a_cure_that_would_touch_what_is_no_prose_is_not_made():
    rule = Rule(code="a", severity=NOTE, message="", cure="", why="", find=in_markup("a.b", "x"))
    assert fixed("en", [source("a b a`b` a  b a.b")], rules=[rule])[0].text == "x a`b` a  b x"


def test_markup_within_a_place_keeps_its_cure_from_being_made():
    rule = Rule(code="a", severity=NOTE, message="", cure="", why="", find=each("a b", "x"))
    assert fixed("en", [source("a b *a* b")], rules=[rule])[0].text == "x *a* b"


def test_the_difference_is_a_unified_diff():
    assert difference(source("One\ntwo\n"), source("One\n2\n")) == (
        "--- manuscript/a.md\n+++ manuscript/a.md\n@@ -1,3 +1,3 @@\n One\n-two\n+2\n \n")
    assert difference(source("One"), source("One")) == ""
