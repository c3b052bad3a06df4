"""Nothing is lost between citeproc and our notes: what a note says is, letter by letter, what citeproc
says when Pandoc runs it by itself over the same manuscript.

The table is made: every type of source with every kind of locator at every position, in styles of
every class. Each style is one book, built once by each side.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from support import ready

from makeready.model import tree
from makeready.tools import pandoc
from makeready.tools.disk import Folder
from makeready.tools.styles import citation_style

STYLES = ("chicago-notes-bibliography", "chicago-author-date", "modern-language-association",
          "modern-language-association-notes", "apa", "oscola", "mhra-notes-subsequent-ibid",
          "geistes-und-kulturwissenschaften-heilmann", "ieee")

_JANE, _JOHN = {"family": "Doe", "given": "Jane"}, {"family": "van der Roe", "given": "John",
                                                    "suffix": "Jr."}
SOURCES = {
    "book": {"type": "book", "title": "The Long Book: A History", "author": [_JANE],
             "publisher": "Pond Press",
             "publisher-place": "Ely", "issued": {"date-parts": [[2020]]}, "edition": "2"},
    "edited": {"type": "book", "title": "Frogs & <i>Rana</i>", "editor": [_JANE, _JOHN],
               "volume": "3",
               "issued": {"date-parts": [[1999]], "circa": True}, "publisher": "Pond Press"},
    "article": {"type": "article-journal", "title": "On “Newts” and H<sub>2</sub>O",
                "container-title": "Journal of Ponds",
                "author": [_JANE, _JOHN, {"literal": "The Pond Group"},
                           {"family": "Poe", "given": "E."}], "volume": "12",
                "issue": "4", "page": "301-329", "issued": {"date-parts": [[2021, 5]]},
                "DOI": "10.1000/newts_a--b"},
    "chapter": {"type": "chapter", "title": "Toads", "container-title": "A Companion to Ponds",
                "author": [_JOHN],
                "editor": [_JANE], "page": "12-40", "publisher": "Pond Press",
                "issued": {"date-parts": [[2018]]}},
    "report": {"type": "report", "title": "State of the Pond",
               "author": [{"literal": "Ministry of Ponds"}],
               "issued": {"date-parts": [[2024, 2, 5]]},
               "URL": "https://example.org/state_of--the/pond?a=1"},
    "news": {"type": "article-newspaper", "title": "Frogs Sing",
             "container-title": "The Pond Times",
             "issued": {"date-parts": [[2023, 12, 31]]}, "author": [_JANE]},
    "page": {"type": "webpage", "title": "Pond Facts", "container-title": "Ponds Online",
             "URL": "https://example.org/facts",
             "accessed": {"date-parts": [[2026, 3, 1]]}},
    "thesis": {"type": "thesis", "title": "Zur Lage der Teiche", "genre": "PhD thesis",
               "language": "de",
               "author": [{"family": "Müller-Ößling", "given": "Änne"}],
               "publisher": "Universität Ely",
               "issued": {"literal": "in press"}},
    "letter": {"type": "personal_communication", "author": [_JOHN], "recipient": [_JANE],
               "issued": {"date-parts": [[1931, 7]], "season": 2}, "archive": "Pond Archive",
               "archive_location": "Box 3"},
    "film": {"type": "motion_picture", "title": "Spawn!", "director": [_JANE],
             "issued": {"date-parts": [[1960]]}}}

CITATIONS = {
    "first, bare": "[@{}]", "pages": "[@{}, 302–304]", "a page by name": "[@{}, p. 302]",
    "the same page": "[@{}, p. 302]",
    "roman pages": "[@{}, xii–xv]", "a chapter": "[@{}, chap. 3]",
    "several pages": "[@{}, pp. 302, 304–6, *passim*]",
    "braces": "[@{} {{vol. 2, p. 7}}, with care]",
    "prefix and suffix": "[see *also* @{}, 303, quoted in “Poe”]",
    "suppressed author": "[-@{}, 303]", "in the text": "@{} [303]",
    "with another": "[@{}, 303; cf. @other]"}
"""What is written, in the order of the chapter; the first of each chapter is in full."""

OTHER = {"id": "other", "type": "book", "title": "The Other", "author": [_JOHN],
         "issued": {"date-parts": [[2001]]}}
_IN_A_NOTE = "A note.[^n]\n\n[^n]: Compare @{0}, 303, and [@{0}, n. 4]; “so” [@other].\n"


def chapter(key: str) -> str:
    """The text of the chapter about one source: a paragraph for each row, and a note of the author's."""
    lines = [f"Words {row.format(key)} and more." for row in CITATIONS.values()]
    return "\n\n".join([*lines, _IN_A_NOTE.format(key)])


@cache
def ours(style: str) -> tuple[list[list[str]], list[str]]:
    """The paragraphs of each chapter and the entries, as makeready sets them."""
    files = {"references.json": json.dumps([*({"id": k, **v} for k, v in SOURCES.items()), OTHER])}
    chapters = {f"{key}.md": f"# {key}\n\n{chapter(key)}" for key in SOURCES}
    body = "body: [" + ", ".join(f"chapters/{key}.md" for key in SOURCES) + "]\n"
    with TemporaryDirectory() as root:
        book = ready(Path(root), chapters, f"citation-style: {style}\nibid: true\n{body}",
                     files=files)
    entries = [letters(b) for d in book.divisions if d.role == "bibliography" for b in d.blocks]
    return [[letters(b) for b in d.blocks] for d in book.divisions if d.role == "chapter"], entries


@cache
def citeprocs(style: str) -> tuple[list[list[str]], list[str]]:
    """The same by Pandoc alone, with its own reading of the sources; each chapter is a file of its own,
    in which the numbers of notes begin again."""
    texts = {f"{i}.md": f"# X {{.reset-citation-positions}}\n\n{chapter(key)}".encode()
             for i, key in enumerate(SOURCES)}
    sources = json.dumps([*({"id": k, **v} for k, v in SOURCES.items()), OTHER])
    output = pandoc.run(b"", [
        "-f", "markdown", "-t", "json", "--file-scope", "--citeproc", "--csl=s.csl",
        "--bibliography=r.json", "-Mlang=en-US", *texts],
        files={"s.csl": citation_style(style, Folder(Path("."))).encode(),
               "r.json": sources.encode(), **texts})
    chapters: list[list[str]] = []
    entries: list[str] = []
    for block in json.loads(output.data)["blocks"]:
        if tree.is_kind(block, "Header"):
            chapters.append([])
        elif tree.is_kind(block, "Div"):
            entries = [letters(entry) for entry in tree.blocks(block)]
        else:
            chapters[-1].append(letters(block))
    return chapters, entries


def letters(node: object) -> str:
    """Every letter of a tree with its emphasis, notes in place; of links the words."""
    if isinstance(node, list):
        return "".join(map(letters, node))
    match tree.kind(node):
        case "Space" | "SoftBreak":
            return " "
        case "Str":
            return tree.literal(node)
        case "Note":
            return "{" + "¶".join(map(letters, tree.blocks(node))) + "}"
        case "Emph" | "Strong" | "SmallCaps" | "Superscript" | "Subscript":
            return f"<{tree.kind(node)}>{letters(tree.inlines(node))}</>"
        case "Quoted":
            return "“" + letters(tree.inlines(node)) + "”"
        case "Div":
            return letters(tree.blocks(node))
        case "Cite" | "Span" | "Link" | "Para" | "Plain":
            return letters(tree.inlines(node))
        case other:
            return f"<{other}>"


ROWS = [*CITATIONS, "in a note"]
CASES = [(style, key, row) for style in STYLES for key in SOURCES for row in ROWS]


@pytest.mark.parametrize("style, key, row", CASES)
def test_a_note_says_what_citeproc_says(style, key, row):
    at = list(SOURCES).index(key), ROWS.index(row)
    (chapters, _), (expected, _) = ours(style), citeprocs(style)
    assert chapters[at[0]][at[1]] == expected[at[0]][at[1]]


@pytest.mark.parametrize("style", STYLES)
def test_the_bibliography_says_what_citeproc_says(style):
    assert ours(style)[1] == citeprocs(style)[1]


def test_the_table_is_large_and_its_rows_differ():
    assert len(CASES) >= 1000
    texts = [text for style in STYLES for chapter_ in ours(style)[0] for text in chapter_]
    assert len(set(texts)) >= 700          # a page once more has the words of the page before


def test_another_style_a_lost_word_and_a_lost_emphasis_are_seen():
    assert ours("apa") != citeprocs("ieee")
    one = tree.para([tree.emph([tree.literal_str("a")]), tree.space(), tree.literal_str("b")])
    assert len({letters(one), letters(tree.para(tree.inlines(one)[:2])),
                letters(tree.para([tree.literal_str("a"), *tree.inlines(one)[1:]]))}) == 3
