import re

import pytest

from makeready.model.seek import (Places, bare_text, note_calls, note_definitions, page_text, prose,
                                  written)
from makeready.model.source import SourceFile
from makeready.tools.pandoc import read


@pytest.mark.parametrize("text, left", [
    ("a `b` c", "a     c"), ("a ``b ` c`` d", "a           d"), ("a \\`b` c`", "a \\`b    "),
    ("a\n\n~~~ {#x}\nb\n~~~\nc", "a\n\n~~~ {#x}\n \n   \nc"),
    ("``` b\nb\nb\n```\n", "``` b\n \n \n   \n"), ("```\nb", "```\n "),
    ("a <!-- b\nc --> d", "a       \n      d"), ("a $b$ $$c$$ d", "a           d"),
    ("$5 and $6 and \\$7$", "$5 and $6 and \\$7$"), ("a ` b\n\nc ` d", "a ` b\n\nc ` d"),
    ("`<!--` a `-->`", "       a      "), ("`<b>`{=html} a", "`<b>`{=html} a"),
    ("```{=html}\n<b>\n```\n", "```{=html}\n<b>\n```\n")])
def test_what_is_no_prose_is_blanked_out(text, left):
    assert prose(text) == left


DEFINITIONS = """\
Text[^a].

[^a]: One
lazy.

    More of one.

Text again[^b].
[^c]: no definition

[^b]: Two
[^d]: Three

- item

    [^e]: Four
"""


def test_where_notes_are_defined():
    found = {label: DEFINITIONS[start:end].split()[-1]
             for label, (start, end) in note_definitions(DEFINITIONS).items()}
    assert found == {"a": "one.", "b": "Two", "d": "Three", "e": "Four"}


def test_the_text_without_its_notes_keeps_its_places():
    left = page_text(DEFINITIONS)
    assert left.split() == ["Text[^a].", "Text", "again[^b].", "[^c]:", "no", "definition", "-",
                            "item"]
    assert len(left) == len(DEFINITIONS) and left.count("\n") == DEFINITIONS.count("\n")


def test_calls_of_notes():
    assert [call["label"] for call in note_calls("a[^1] \\[^2] b^[inline] ^sup^ c[^x-y]")] == [
        "1", None, "x-y"]


def columns(text: str, what: str, value: str, count: int) -> list[int]:
    places = Places(SourceFile("a.md", text))
    return [places.next(what, value).column for _ in range(count)]


@pytest.mark.parametrize("text, what, value, found", [
    ("a@k @k2 @k, [-@k; @{k}] `@k` @k.", "citations", "k", [9, 15, 19, 30]),
    ("@k: a @k:b @k:c", "citations", "k:b", [7]),
    ("#i {#ii} {.c #i} <a id=\"i\"> {#i}", "anchors", "i", [15, 25, 31]),
    ("#t (#t) [a](#t) [b](<#t>) [c]: #t", "links", "#t", [13, 22, 32]),
    ("[a](#tt) [b](#t \"T\")", "links", "#t", [14]),
    ("[a](<b c>) [a](b%20c)", "links", "b%20c", [6, 16]),
    ("x/a.svg ![](x/a.svg) ![](../x/a.svg) ![](a.svg)", "images", "x/a.svg", [13, 26, 42]),
    ("b <b>x</b> <b>y</b>", "raw", "<b>", [3, 12])])
def test_a_value_is_found_where_it_is_written(text, what, value, found):
    assert columns(text, what, value, len(found)) == found


@pytest.mark.parametrize("text, title, line", [
    ("The Oil rises.\n\n## The Oil\n", "The Oil", 3), ("The *Oil*\n---\n", "The Oil", 1),
    ("## \"The\" -- Oil\n", "“The” – Oil", 1), ("`## Oil`\n\n> ## Oil\n", "Oil", 3),
    ("##  *The Oil*[^1] and more\n", "The Oil", 1), ("## [The](#x) Oil\n", "The Oil", 1),
    ("## The Oil Again\n\n## The *Oil* {#x}\n", "The Oil", 3)])
def test_headings(text, title, line):
    assert Places(SourceFile("a.md", text)).next("headings", title).line == line


def test_what_is_not_found_is_the_file_and_what_has_no_file_is_nowhere():
    assert Places(SourceFile("a.md", "a")).next("citations", "k").line == 0
    assert Places(SourceFile("a.md", "a")).next("texts", "a").line == 0
    assert Places(None).next("citations", "k") is None and Places(None).note()[0] is None


def test_what_stands_in_a_note_is_sought_in_its_definition():
    places = Places(SourceFile("a.md", "A[^2] @k ^[B @k] C[^1] @k.\n\n[^1]: D @k\n[^2]: E @k @k\n"))
    order = []
    for count in (2, 1, 1):
        call, inside = places.note()
        order += [str(call)[5:]] + [str(inside.next("citations", "k"))[5:] for _ in range(count)]
        order.append(str(places.next("citations", "k"))[5:]) if count == 2 else None
    order.append(str(places.next("citations", "k"))[5:])
    assert order == ["1:2", "4:9", "4:12", "1:7", "1:10", "1:14", "1:19", "3:9", "1:24"]


def test_bare_text():
    document, _ = read("Dear `code` $x$ [@doe] [[^1]]{.as-is} [b]{.c}.[^1]\n\n[^1]: Note.\n")
    assert bare_text(document["blocks"]) == "Dear ￼ ￼ ￼ ￼ b."


@pytest.mark.parametrize("text, typed", [
    ("[CITATION 3]", "[CITATION\n3]"), ("[CITATION 3]", "\\[**CITATION** 3\\]"),
    ("“a” – b’s…", "\"a\" -- b's..."), ("a\ufffcb", "a `code` b")])
def test_text_as_the_author_may_have_written_it(text, typed):
    assert re.fullmatch(r"\\?" + written(text), typed)


def test_other_text_is_not_the_same():
    assert not re.search(written("[CITATION 3]"), "[CITATION 4] [CITE 3]")
    assert re.fullmatch(written("abcdef", 3), "abc")
