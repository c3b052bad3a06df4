"""What others say of our files: the sample book, and a raw draft taken in, in all three formats."""

import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import pypdfium2
import pytest
from command import makeready
from gates import ace, endnotes_crosscheck, epubcheck, ooxml, qpdf, verapdf
from lxml import etree
from support import write_project

from makeready.tools.zipped import unpack

ROOT = Path(__file__).resolve().parents[1]
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
GATES = [("epub", epubcheck), ("epub", ace), ("pdf", verapdf), ("pdf", qpdf), ("docx", ooxml),
         ("docx", endnotes_crosscheck)]
TOLD_OF_FONTS = "USAGE CSS-028", "USAGE OPF-097"
"""Hints of EPUBCheck: that fonts are there, and that no text leads to their licences."""
DRAFT = """\
The harbor office closes at five. At six the boats begin to move.
Nobody writes their names down. It is the custom of the place.
4.1 What Is Carried
Salt goes out and timber comes back. "The trade has no ledger," one clerk wrote. [CITATION 1] It never had one.
4.2 Who Carries It
The crews are cousins, and the cousins are many. [citation: 2]
4.3 Who Looks Away
The Pilots (three families): They know the channel and keep it to themselves. [CITATION 3]
The Clerks (one office): They know the hours.
4.4 What It Costs
The price is paid in favors, "now or later." [Citation 4]
4.1 What Is Carried
Salt goes out and timber comes back. "The trade has no ledger," one clerk wrote. [CITATION 1] It never had one.
4.2 Who Carries It
The crews are cousins, and the cousins are many. [citation: 2]
4.3 Who Looks Away
The Pilots (three families): They know the channel and keep it to themselves. [CITATION 3]
The Clerks (one office): They know the hours.
4.4 What It Costs
The price is paid in favors, "now or later." [Citation 4]
Archer, Ann, and Ben Bell. "Ledgers of the Small Ports." Port Review, Essay, April 6, 2021. https://example.org/ledgers
The Harbor Board. "Crews and Kinship." Harbor Board, February 2024. https://example.org/crews.pdf
The Coast Survey. "Pilots of the Northern Channel 2024." https://example.org/pilots.pdf
Cole, Carl, and Dora Dunn. "The Price of a Favor: A Study of Quiet Ports." Institute of Ports, October 11, 2023. https://example.org/favor
"""
TITLES = ("Ledgers of the Small Ports", "Crews and Kinship", "Pilots of the Northern Channel",
          "The Price of a Favor")
HEADINGS = ("4.1 What Is Carried", "4.2 Who Carries It", "4.3 Who Looks Away",
            "4.4 What It Costs")


def _built(project: Path) -> dict[str, Path]:
    done = makeready("build", project)
    assert done.returncode == 0, done.stderr
    return {path.suffix[1:]: path for path in (project / "build").iterdir()}


@pytest.fixture(scope="module", params=(
    "book-end", "chapter-end", "page-foot", "{remarks: page-foot}", "{phrases: true}"))
def sample(request, tmp_path_factory):
    """The sample book, with its notes at each of their places."""
    project = tmp_path_factory.mktemp("sample")
    shutil.copytree(ROOT / "manuscript", project / "manuscript")
    config = project / "manuscript" / "book.yaml"
    config.write_text(re.sub("(?m)^notes: .*", f"notes: {request.param}", config.read_text()))
    return request.param, _built(project)


@pytest.mark.parametrize("suffix, gate", GATES, ids=lambda value: getattr(value, "__name__", value))
def test_the_sample_book_passes(sample, suffix, gate):
    assert gate(sample[1][suffix]) == []


def test_the_notes_are_the_same_in_every_format(sample):
    placement, files = sample
    epub, docx = unpack(files["epub"].read_bytes()), unpack(files["docx"].read_bytes())
    kinds = {"page-foot": ["footnotes"], "{remarks: page-foot}": ["endnotes", "footnotes"]}
    notes = [_plain(note) for note in _epub_notes(epub)]
    assert len(notes) >= 10
    assert notes == [_plain(note) for kind in kinds.get(placement, ["endnotes"])
                     for note in _word_notes(docx, kind)]
    if placement == "book-end":
        assert notes == [_plain(note) for note in _pdf_notes(files["pdf"])]


@pytest.mark.parametrize("style, book", [("novel", ""), ("modern", "embed-fonts: true\n")])
@pytest.mark.parametrize("gate", [epubcheck, ace])
def test_an_e_book_passes_with_its_cover_ornament_and_fonts(tmp_path, style, book, gate):
    text = "# One\n\n“But **why**,” he asked.\n\n* * *\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n`Code`."
    project = write_project(tmp_path, text, f"style: {style}\n{book}")
    assert makeready("build", project, "--only", "epub").returncode == 0
    told = TOLD_OF_FONTS if book else ()
    assert [line for line in gate(project / "build/a-test.epub") if not line.startswith(told)] == []


@pytest.fixture(scope="module")
def taken_in(tmp_path_factory):
    """A raw draft, taken in and built."""
    folder = tmp_path_factory.mktemp("draft")
    (folder / "draft.txt").write_text(DRAFT)
    done = makeready("intake", folder / "draft.txt", "--into", folder / "book")
    assert done.returncode == 0, done.stderr
    return folder / "book", _built(folder / "book")


def test_a_draft_becomes_a_book_with_every_endnote_resolved(taken_in):
    _, files = taken_in
    epub, docx = unpack(files["epub"].read_bytes()), unpack(files["docx"].read_bytes())
    for notes in (_epub_notes(epub), _word_notes(docx, "endnotes"), _pdf_notes(files["pdf"])):
        assert len(notes) == 4
        assert all(_plain(title) in _plain(note) for title, note in zip(TITLES, notes))


def test_each_heading_of_a_draft_stands_once_in_the_text(taken_in):
    _, files = taken_in
    epub, docx = unpack(files["epub"].read_bytes()), unpack(files["docx"].read_bytes())
    pdf = " ".join(_pdf_pages(files["pdf"]))
    [chapter] = [data for name, data in epub.items() if name.endswith("chapter-4.xhtml")]
    word = _text(etree.fromstring(docx["word/document.xml"]), f"{WORD}t")
    for heading in HEADINGS:
        for text in (pdf, _text(etree.fromstring(chapter)), word):
            assert _plain(text).count(_plain(heading)) == 1, heading


def test_the_review_names_the_repeated_passage_by_its_lines(taken_in):
    project, _ = taken_in
    assert "Lines 3–11" in (project / "intake-review.md").read_text()


@pytest.mark.parametrize("suffix, gate", GATES, ids=lambda value: getattr(value, "__name__", value))
def test_a_draft_passes(taken_in, suffix, gate):
    assert gate(taken_in[1][suffix]) == []


TABLE = """\
# One

+---------+--------+--------+
| Trade   | Of two years    |
|         +--------+--------+
|         | 1913   | 1914   |
+=========+========+========+
| Iron    | 1      | 2      |
+---------+--------+--------+
| Coal    | 3      | 4      |
+---------+--------+--------+
"""


def test_a_head_over_two_columns_is_found_by_its_cells(tmp_path):
    files = _built(write_project(tmp_path, TABLE))
    assert [finding for suffix, gate in GATES for finding in gate(files[suffix])] == []


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _text(root: etree._Element, tag: str | None = None) -> str:
    return "".join(root.itertext(tag) if tag else root.itertext())


def _epub_notes(parts: Mapping[str, bytes]) -> list[str]:
    """The text of each note without its number, in the order of the files' names."""
    items = (item for name, data in parts.items() if name.endswith(".xhtml")
             for item in etree.fromstring(data).iterfind(".//{*}ol[@class='notes']/{*}li"))
    return [re.sub(r"^\s*[\d*†‡§]+\.?", "", _text(item)) for item in items]


def _word_notes(parts: Mapping[str, bytes], kind: str) -> list[str]:
    return [_text(note, f"{WORD}t") for note in etree.fromstring(parts[f"word/{kind}.xml"])
            if note.get(f"{WORD}type") is None]


def _pdf_pages(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as document:
        return [page.get_textpage().get_text_range() for page in document]


def _pdf_notes(path: Path) -> list[str]:
    """What follows each number on the pages of the notes, running heads taken off."""
    pages = _pdf_pages(path)
    first = next(i for i, page in enumerate(pages) if page.startswith("Notes"))
    last = next(i for i, page in enumerate(pages) if page.startswith("Bibliography"))
    texts = (re.sub(r"\d*\s*(Notes( to pages? [\d–]+)?|Untitled)?\s*\d*\s*$", "\n", page)
             for page in pages[first:last])
    return re.split(r"(?m)^\d+\. ", "".join(texts))[1:]
