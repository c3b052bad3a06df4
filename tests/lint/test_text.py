"""What of a Markdown file is prose, and where each character of it stands."""

import pytest

from makeready.lint.blocks import read_text
from makeready.lint.text import CELL, HEADING, ITEM, MARKUP, OTHER, PARAGRAPH, PROSE, REMARK, VERSE
from makeready.model.source import SourceFile


def read(text):
    return read_text(SourceFile("a.md", text))


def plain(text):
    """The passages, with N for a note's call, C for a citation and O for what is no prose."""
    return [passage.plain.translate({0xFFF9: "N", 0xFFFA: "C", 0xFFFC: "O"})
            for passage in read(text).passages]


@pytest.mark.parametrize("text, expected", [
    ("One\ntwo.\n\nThree.", ["One\ntwo.", "Three."]),
    ("*One* **two** _three_ snake_case 2 * 3", ["One two three snake_case 2 * 3"]),
    ("~~One~~ m^2^ H~2~O", ["One m2 H2O"]),
    ("`a b` and ``c ` d``.", ["O and O."]),
    ("$a b$ costs $5, and $$c$$", ["O costs $5, and O"]),
    ("One<!-- two --> three", ["OneO three"]),
    ("[one *two*](http://a.b/c_d \"t\"){.x} three", ["one two three"]),
    ("![one](a.png){#f alt=\"two\"}", ["one"]),
    ("[one]{.smallcaps} [two]{.verbatim} [three]{lang=fr} [[4]]{.as-is}", ["one O O O"]),
    ("<http://a.b> http://a.b/c. x@y.org!", ["O O. O!"]),
    ("a<b>one</b><br>two <img src=x>", ["aone\ntwo O"]),
    ("one.[^a] two[@b, 12; see @c], @d [p. 3] says", ["one.N twoC, C says"]),
    ("one^[two [three] four] five", ["oneN five", "two [three] four"]),
    ("one [two] [three", ["one [two] [three"]),
    ("one [two] [three][two] [two][]\n\n[two]: http://a.b", ["one two three two"]),
    ("\\*one\\* two\\ three &amp; &nbsp;four\\\nfive", ["*one* two\u00a0three & \u00a0four\nfive"]),
])
def test_what_stands_in_a_line(text, expected):
    assert plain(text) == expected


@pytest.mark.parametrize("text, expected", [
    ("---\ntitle: One\n---\n\nTwo", [(PARAGRAPH, "Two")]),
    ("# One {#two .x}\n\nThree", [(HEADING, "One"), (PARAGRAPH, "Three")]),
    ("One\n===\n\nTwo\n---\nThree", [(HEADING, "One"), (HEADING, "Two"), (PARAGRAPH, "Three")]),
    ("> One\n> two\n>\n> > Three", [(PARAGRAPH, "One\ntwo"), (PARAGRAPH, "Three")]),
    ("- One\n- two\n  three\n\n  four", [(ITEM, "One"), (ITEM, "two\nthree"), (PARAGRAPH, "four")]),
    ("Term\n:   One", [(PARAGRAPH, "Term"), (ITEM, "One")]),
    ("One\n- two", [(PARAGRAPH, "One\n- two")]),
    ("1. One\n\n        code\n\nA. Nother man", [(ITEM, "One"), (PARAGRAPH, "A. Nother man")]),
    ("One[^a]\n\n[^a]: Two\n    three\n\n    four\n\n    > five",
     [(PARAGRAPH, "One\ufff9"), (REMARK, "Two\nthree"), (PARAGRAPH, "four"), (PARAGRAPH, "five")]),
    ("One\n\n\t$ code '\n\t  \"$A`\";\n\t  $@`\n\nTwo", [(PARAGRAPH, "One"), (PARAGRAPH, "Two")]),
    ("One\n\n    code\n\nTwo", [(PARAGRAPH, "One"), (PARAGRAPH, "Two")]),
    ("```\none\n\ntwo\n```\n\nThree\n\n~~~~ {.py}\nfour\n~~~~", [(PARAGRAPH, "Three")]),
    ("::: verbatim\nOne\n:::\n\n::: epigraph\nTwo\n:::", [(PARAGRAPH, "Two")]),
    ("::: {.letter lang=fr}\nUn\n\n::: x\nDeux\n:::\n:::\n\nThree", [(PARAGRAPH, "Three")]),
    ("| One\n|   two\n\nThree", [(VERSE, "One\ntwo"), (PARAGRAPH, "Three")]),
    ("| a | b |\n|---|--:|\n| `c` d | e |\n", [(CELL, "a"), (CELL, "b"), (CELL, "\ufffc d"), (CELL, "e")]),
    ("Right  Left\n-----  ----\na      b\n\nOne", [(PARAGRAPH, "One")]),
    ("----- ----\nA     B\n\na     b\n----------\n\nOne", [(PARAGRAPH, "One")]),
    ("-----------\nA     B\n----- -----\na     b\n\nc     d\n-----------\n\nOne", [(PARAGRAPH, "One")]),
    ("+---+---+\n| a | b |\n+---+---+\n\nOne", [(PARAGRAPH, "One")]),
    ("One\n\n* * *\n\nTwo\n\n---\n\nThree", [(PARAGRAPH, "One"), (PARAGRAPH, "Two"), (PARAGRAPH, "Three")]),
    ("<pre>\none\n\ntwo\n</pre>\n\nThree", [(PARAGRAPH, "Three")]),
    ("<!-- one\n\ntwo -->\n\nThree", [(PARAGRAPH, "Three")]),
])
def test_the_blocks_of_a_file(text, expected):
    assert [(passage.kind, passage.plain) for passage in read(text).passages] == expected


TEXT = ("---\ntitle: A\n---\n\n# One *two* {#x}\n\nA \\*b\\* `c` [d](e.html){.f} g.[^h] &amp; i[@j].\\\n"
        "k^[l] [m]{.verbatim}\n\n[^h]: n\n\n| o |\n|---|\n| p |\n")


def test_every_character_stands_where_it_is_said_to():
    text = read(TEXT)
    for passage in text.passages:
        assert len(passage.plain) == len(passage.starts) == len(passage.ends)
        for char, start, end in zip(passage.plain, passage.starts, passage.ends, strict=True):
            if end - start == 1:
                assert TEXT[start] == char and text.kinds[start] in (PROSE, OTHER)


def test_what_is_neither_prose_nor_markup_is_told_apart():
    text = read(TEXT)

    def of(kind):
        return "".join(char if k == kind else " " for char, k in zip(TEXT, text.kinds, strict=True))
    assert of(PROSE).split() == "One two A *b * d g. i . k l n o p".split()
    assert "`c`" in of(OTHER) and "e.html" in of(OTHER) and "@j" in of(OTHER) and "m" in of(OTHER)
    assert set(of(MARKUP).split()) == {"*", "\\", "[", "]", "^["}


def test_the_text_with_its_markup_is_as_long_as_the_file():
    assert len(read(TEXT).marked_up) == len(TEXT)
    assert "One *two*" in read(TEXT).marked_up and "`" not in read(TEXT).marked_up


def test_headings_know_their_level():
    assert [p.level for p in read("# One\n\n### Two\n\nThree\n---\n\nFour").passages] == [1, 3, 2, 0]
