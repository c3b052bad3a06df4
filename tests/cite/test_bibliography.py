"""Where the entries stand, and that each stands somewhere."""

import pytest
from support import SOURCES, ready

from makeready.model import tree

CHAPTERS = {"01-one.md": "# One\n\nA.[@doe, 12][@roe]\n", "02-two.md": "# Two\n\nB.[@roe]\n",
            "03-three.md": "# Three\n\nC.\n"}
SAME_AUTHOR = SOURCES + ("- id: doe-2\n  type: book\n  title: The Short Book\n"
                         "  author: [{family: Doe, given: Jane}]\n  issued: 2020\n")
GROUPS = ("bibliography-groups:\n- {title: Archives, keyword: archive}\n"
          "- {title: Articles, type: article-journal}\n- {title: The Rest}\n")


def lists(tmp_path, book="", sources=SOURCES, chapters=CHAPTERS):
    """Each division with entries: its heading, or the entry's first words."""
    made = ready(tmp_path, chapters, book, files={"references.yaml": sources})
    out = {}
    for division in made.divisions:
        lines = [tree.text_of(b).split(".")[0] for b in division.blocks
                 if tree.is_kind(b, "Header") or "csl-entry" in tree.attr(b).classes]
        if lines:
            out[division.id] = lines
    return out, made


def test_one_list_for_the_book(tmp_path):
    assert lists(tmp_path)[0] == {"bibliography": ["Doe, Jane", "Roe, Richard"]}


def test_a_list_for_each_chapter_that_cites(tmp_path):
    found, made = lists(tmp_path, "bibliography: by-chapter\n")
    assert found == {"one": ["Bibliography", "Doe, Jane", "Roe, Richard"],
                     "two": ["Bibliography", "Roe, Richard"]}
    assert "bibliography" not in [d.role for d in made.divisions]


def test_both_where_the_book_asks_for_both(tmp_path):
    found, _ = lists(tmp_path,
                     "bibliography: by-chapter\nback: [notes, bibliography]\nnocite: doe\n")
    assert list(found) == ["one", "two", "bibliography"]


def test_groups_with_their_headings_empty_ones_left_out(tmp_path):
    found, _ = lists(tmp_path, GROUPS)
    assert found == {"bibliography": ["Articles", "Roe, Richard", "The Rest", "Doe, Jane"]}


def test_a_group_may_list_its_sources_or_ask_for_a_keyword(tmp_path):
    sources = SOURCES.replace("- id: roe\n", "- id: roe\n  keyword: newts, Archive\n")
    found, _ = lists(tmp_path, GROUPS + "- {title: Chosen, sources: doe}\n", sources)
    assert found == {"bibliography": ["Archives", "Roe, Richard", "Chosen", "Doe, Jane"]}


def test_ids_are_unique_and_fit_for_xml_whatever_the_keys(tmp_path):
    chapters = {"01-one.md": "# One\n\nA.[@{doe:1/a(b)}][@roe]\n",
                "02-two.md": "# Two\n\nB.[@roe]\n"}
    _, made = lists(tmp_path, "bibliography: by-chapter\nback: [notes, bibliography]\n",
                    SOURCES.replace("id: doe", "id: doe:1/a(b)"), chapters)
    ids = [tree.attr(n).id for d in made.divisions for n in tree.walk(d.blocks) if tree.attr(n).id]
    assert len(ids) == len(set(ids)) == 7
    assert all(name.replace("-", "").isalnum() for name in ids)


STYLE = "citation-style: apa-6th-edition\n"


@pytest.mark.parametrize("book, entries", [
    ("", ["Doe, J. (2020a).", "Doe, J. (2020b).", "Roe, R. (2021)."]),
    (GROUPS, ["Roe, R. (2021).", "Doe, J. (2020a).", "Doe, J. (2020b)."])])
def test_letters_that_part_two_years_are_those_of_the_text(tmp_path, book, entries):
    made = ready(tmp_path, "# One\n\nA.[@doe; @doe-2; @roe]\n", STYLE + book,
                 files={"references.yaml": SAME_AUTHOR})
    found = [tree.text_of(b) for b in made.divisions[-1].blocks if "csl-entry" in tree.attr(b).classes]
    assert [entry[:len(start)] for entry, start in zip(found, entries, strict=True)] == entries
    [chapter] = [d for d in made.divisions if d.role == "chapter"]
    assert "2020a, 2020b" in tree.text_of(chapter.blocks)


@pytest.mark.parametrize("book, dashed",
                         [("", True), (GROUPS, False), ("bibliography: by-chapter\n", False)])
def test_a_dash_for_a_name_stands_only_where_the_name_stands_above(tmp_path, book, dashed):
    made = ready(tmp_path, "# One\n\nA.[@doe; @doe-2]\n",
                 "citation-style: chicago-notes-bibliography-17th-edition\n" + book,
                 files={"references.yaml": SAME_AUTHOR})
    texts = [tree.text_of(b) for d in made.divisions for b in d.blocks if "csl-entry" in tree.attr(b).classes]
    assert any(text.startswith("———") for text in texts) == dashed


def test_numbers_in_the_text_are_those_of_the_list(tmp_path):
    made = ready(tmp_path, "# One\n\nA.[@roe] B.[@doe]\n", "citation-style: ieee\n",
                 files={"references.yaml": SOURCES})
    [chapter] = [d for d in made.divisions if d.role == "chapter"]
    assert tree.text_of(chapter.blocks) == "A [1]. B [2]."
    assert [tree.text_of(b)[:6] for b in made.divisions[-1].blocks] == ["[1] R.", "[2] J."] or \
        [tree.text_of(b)[:5] for b in made.divisions[-1].blocks] == ["[1]R.", "[2]J."]
