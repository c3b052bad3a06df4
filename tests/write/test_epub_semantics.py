"""What the parts of the EPUB's text are."""

import pytest
from lxml import etree
from support import SQUARE, ready

from makeready.tools.zipped import unpack
from makeready.write.epub import write_epub

X = "{http://www.w3.org/1999/xhtml}"
TYPE = "{http://www.idpf.org/2007/ops}type"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture
def root(tmp_path):
    """The text of a division, by default the only chapter's."""
    def made(text, book="", name="one", **more):
        data = write_epub(ready(tmp_path, f"# One\n\n{text}\n", book, **more), "x.epub", "")[0].data
        return etree.fromstring(unpack(data)[f"EPUB/text/{name}.xhtml"])
    return made


def typed(root, kind):
    """Tag, role and words of each part of a type."""
    return [(part.tag.removeprefix(X), part.get("role"), " ".join("".join(part.itertext()).split()))
            for part in root.iter() if part.get(TYPE) == kind]


@pytest.mark.parametrize("text, kind, parts", [
    ("::: epigraph\nTides wait.\n:::", "epigraph", [("div", "doc-epigraph", "Tides wait.")]),
    ("| Oil", "z3998:verse", [("div", None, "Oil")]),
    ("::: letter\nSir.\n\n::: signature\nJ. D.\n:::\n:::", "z3998:signature", [("div", None, "J. D.")]),
    ("::: letter\nSir.\n:::", "z3998:letter", [("div", None, "Sir.")]),
    ("[J. D.]{.signature}", "z3998:signature", []),
    ("::: drama\n*Night.*\n\nHe\n:   Who?\n:::", "z3998:drama", [("div", None, "Night. He Who?")]),
    ("::: drama\n*Night.*\n\nHe\n:   Who?\n:::", "z3998:persona", [("span", None, "He")]),
    ("::: drama\n*Night.*\n\nHe\n:   Who?\n:::", "z3998:stage-direction", [("p", None, "Night.")]),
    ("Term\n:   Text", "glossterm", [])])
def test_each_part_says_what_it_is(root, text, kind, parts):
    assert typed(root(text), kind) == parts


def test_terms_of_a_glossary(root):
    found = root("A.", "back: [glossary: g.md]\n", "g", files={"g.md": "Port\n:   A place.\n"})
    assert typed(found, "glossterm") == [("dt", None, "Port")]
    assert typed(found, "glossdef") == [("dd", None, "A place.")]


def test_an_epigraph_of_the_book_is_one(root):
    found = root("A.", "front: [epigraph: e.md]\n", "e", files={"e.md": "::: epigraph\nTides.\n:::\n"})
    assert typed(found, "epigraph") == [("section", "doc-epigraph", "Tides.")]


def test_titles_of_the_book_and_of_a_chapter(tmp_path):
    text = "---\nsubtitle: A Start\n---\n# One\n\nText."
    data = write_epub(ready(tmp_path, text, "subtitle: Its Kind\n"), "x.epub", "")[0].data
    roots = {name: etree.fromstring(unpack(data)[f"EPUB/text/{name}.xhtml"])
             for name in ("title-page", "half-title", "one")}
    assert typed(roots["title-page"], "title") == [("p", None, "A Test")]
    assert typed(roots["title-page"], "subtitle") == [("p", "doc-subtitle", "Its Kind")]
    assert typed(roots["half-title"], "halftitle") == [("p", None, "A Test")]
    assert typed(roots["one"], "title") == [("h1", None, "One")]
    assert typed(roots["one"], "subtitle") == [("p", "doc-subtitle", "A Start")]


@pytest.mark.parametrize("text, language, found", [
    ("a [mot]{lang=fr}", "en", ("span", "fr", None)), ("a [מלה]{lang=he}", "en", ("span", "he", "rtl")),
    ("[word]{lang=en}", "he", ("span", "en", "ltr")), ("[word]{lang=en dir=rtl}", "he", ("span", "en", "rtl")),
    ("::: {lang=ar}\nنص\n:::", "en", ("div", "ar", "rtl")), ("## Mot {lang=fr}", "en", ("h2", "fr", None))])
def test_words_in_another_language(root, text, language, found):
    [part] = [part for part in root(text, f"language: {language}\n").find(f".//{X}section").iter()
              if part.get("lang")]
    assert (part.tag.removeprefix(X), part.get("lang"), part.get("dir")) == found
    assert part.get(LANG) == part.get("lang")


def test_a_passage_inside_another_turns_back(root):
    found = root("::: {lang=ar}\nنص [mot]{lang=fr} [نص]{lang=fa}\n:::")
    assert [(s.get("lang"), s.get("dir")) for s in found.iter(f"{X}span")] == [("fr", "ltr"), ("fa", None)]


def test_an_abbreviation(root):
    [found] = root("The [BL]{.abbr title=\"British Library\"}.").iter(f"{X}abbr")
    assert (found.text, found.get("title")) == ("BL", "British Library")


def test_a_formula_has_words(root):
    assert [m.get("alttext") for m in root("$x^2$ and $$y$$").iter("{*}math")] == ["x^2", "y"]


def test_a_heading_that_skips_a_level_is_told_at_the_next_one(root):
    found = root("### A\n\n#### B\n\n## C\n\n#### D\n\n### E\n\n## F")
    assert [(h.text, h.tag[-1], h.get("aria-level")) for h in found.iter(*(f"{X}h{n}" for n in "234"))] == [
        ("A", "3", "2"), ("B", "4", "3"), ("C", "2", None), ("D", "4", "3"), ("E", "3", None),
        ("F", "2", None)]


TABLES = {
    "| A | B |\n|---|---|\n| 1 | 2 |\n": [("A", "col"), ("B", "col")],
    "|   | B |\n|---|---|\n| 1 | 2 |\n": [("B", "col"), ("1", "row")],
    "| A | B |\n|---|---|\n| 1 | 2 |\n\n: Cap {.row-heads}\n": [("A", "col"), ("B", "col"), ("1", "row")],
    "| A |   |\n|---|---|\n| 1 | 2 |\n": [("A", "col")],
    "|   | B |\n|---|---|\n|   | 2 |\n": [("B", "col")],
    "| ![q](a.svg) | B |\n|---|---|\n| 1 | 2 |\n": [("", "col"), ("B", "col")],
    "+---+---+\n|   | B |\n+===+===+\n| 1 | 2 |\n|   +---+\n|   | 3 |\n+---+---+\n| 4 | 5 |\n+---+---+\n":
        [("B", "col"), ("1", "row"), ("4", "row")]}


@pytest.mark.parametrize("table", TABLES)
def test_heads_of_a_table_say_what_they_head(root, table):
    found = root(table, files={"a.svg": SQUARE})
    assert [("".join(th.itertext()).strip(), th.get("scope")) for th in found.iter(f"{X}th")] == (
        TABLES[table])
