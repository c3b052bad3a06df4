"""Every code is raised by a fault planted for it, at its line and at its place in the manuscript."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from printing import BOOK_CSS, Author, Row
from support import division, ready

from makeready.model.book import Book
from makeready.model.diagnostic import CODES, Severity
from makeready.model.proof import NAMES, Mark, Proof
from makeready.verify.pages.proof import CODE_OF, look_over
from makeready.write.pdf import write_pdf

YAML = "front: []\nback: []\ndesign: {text-font: IBM Plex Mono}\n"
NOWHERE = "\U0001fadf"


def look(folder: Path, rows: list[Row], css: str = BOOK_CSS) -> tuple[Proof, Book]:
    """A chapter of these rows, set and looked over."""
    book = ready(folder, "# One\n\n" + "\n\n".join(rows) + "\n", YAML)
    artifact, _ = write_pdf(book, "x.pdf", css, lambda page: None)
    return look_over(artifact, book), book


def shown(mark: Mark, book: Book) -> str:
    """The line of the manuscript that a mark points at, from its column on."""
    place = mark.fault.span
    return division(book, "chapter").source.line(place.line)[place.column - 1:]


@dataclass(frozen=True)
class Plant:
    """A fault among good lines: the rows of the book, and where the mark must be."""

    code: str
    rows: list[Row]
    sheet: int
    line: int
    text: str


def _text(row: Row) -> str:
    """The words of a row without its block."""
    return row.split("\n")[1] if row.startswith(":::") else row


def _within(code: str, plant: Callable[[Author], list[Row]]) -> Plant:
    """Rows at the head of the second page of four; the mark is at the last of them, which ends no
    paragraph."""
    a = Author()
    first, rows = a.page(16), plant(a)
    after = [a.full(), a.last(), *a.paragraph(14 - len(rows)), *a.page(32)]
    return Plant(code, [*first, *rows, *after], 2, len(rows), _text(rows[-1]))


def _turned(code: str, first: int, sheet: int, line: int,
            plant: Callable[[Author], list[list[Row]]]) -> Plant:
    """Whole pages from the ``first`` on, and good ones before and after them."""
    a = Author()
    before, pages = a.page(16 * (first - 1)), plant(a)
    rows = [*before, *(row for page in pages for row in page), *a.page(32)]
    return Plant(code, rows, sheet, line, _text(pages[sheet - first][line - 1]))


def _stack(a: Author) -> list[Row]:
    above, below = a.words(), a.words()
    return [a.first(), " ".join(above), " ".join([above[0].capitalize(), *below[1:]])]


def _widow(a: Author) -> list[list[Row]]:
    run = a.paragraph()
    return [a.page(8) + a.paragraph(5) + run[:3], run[3:] + a.page(12) + a.paragraph(3)]


def _orphan(a: Author) -> list[list[Row]]:
    run = a.paragraph()
    return [a.page(12) + a.paragraph(3) + run[:1], run[1:] + a.page(8) + a.paragraph(5)]


def _divided(a: Author) -> list[list[Row]]:
    return [a.page(12) + [a.first(), a.full(), a.full(), a.hyphened()],
            [a.full(), a.last(), *a.page(12), *a.paragraph(2)]]


def _short(a: Author) -> list[list[Row]]:
    def page():
        return a.page(12) + a.paragraph(2)
    return [page(), a.turned(page()), a.turned(a.page(16))]


PLANTS = [
    _within("page-loose", lambda a: [a.first(), a.loose()]),
    _within("page-overfull", lambda a: [a.first(), a.full(" ".join(a.words(9, 9, 9, 9, 9, 9)))]),
    _within("page-ladder", lambda a: [a.first(), *(a.hyphened() for _ in range(3))]),
    _within("page-runt", lambda a: [a.first(), a.full(), a.full(), a.last("so.")]),
    _within("page-stack", _stack),
    _within("page-river", lambda a: [a.first(), *(a.loose() for _ in range(4))]),
    _within("page-faked-face", lambda a: [
        a.first(), "**dark words** of it " + " ".join(a.words(9, 9, 9))]),
    _within("page-tofu", lambda a: [a.first(), f"here it is {NOWHERE} " + " ".join(a.words(8, 9, 9))]),
    _within("page-small-caps", lambda a: [
        a.first(), "before [bce]{.smallcaps} they " + " ".join(a.words(9, 9, 9))]),
    _within("page-off-grid", lambda a: [a.first(), f"::: low\n{' '.join(a.words())}\n:::"]),
    _turned("page-widow", 2, 3, 1, _widow),
    _turned("page-orphan", 2, 2, 16, _orphan),
    _turned("page-divided-word", 3, 3, 16, _divided),
    _turned("page-uneven", 2, 3, 15, lambda a: [
        a.page(16), a.page(12) + a.paragraph(3), a.turned(a.page(16))]),
    _turned("page-short", 2, 2, 14, _short),
    Plant("page-last-short", [*Author().page(32), *Author().paragraph(2)], 3, 2,
          _text(Author().paragraph(2)[1])),
]


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: plant.code)
def test_a_fault_is_marked_at_its_line_and_its_place(tmp_path, plant):
    proof, book = look(tmp_path, plant.rows)
    [mark] = [mark for mark in proof.marks
              if (mark.fault.code, mark.leaf.sheet) == (plant.code, plant.sheet)]
    assert mark.line == plant.line
    assert mark.fault.severity == Severity.WARNING
    # The first word that begins on the line: behind a hyphen it is the second.
    assert 0 <= plant.text.find(shown(mark, book)) <= len("**dark wo")
    text = " ".join((mark.fault.message, mark.fault.hint))
    assert f"Page {plant.sheet} (sheet {plant.sheet}), line {plant.line}: " in text and "{" not in text


def test_every_code_has_its_plant_and_its_name():
    codes = {code for code in CODES if code.startswith("page-")}
    assert {plant.code for plant in PLANTS} == codes == set(NAMES) == set(CODE_OF.values())


def test_a_good_book_has_no_marks(tmp_path):
    proof, _ = look(tmp_path, Author().page(64))
    assert proof.marks == ()
    assert (proof.totals.pages, proof.totals.spreads, proof.totals.lines) == (4, 3, 48)
    assert (proof.totals.mean, proof.totals.deviation) == pytest.approx((1, 0), abs=0.01)
    assert (proof.totals.loose, proof.totals.hyphens) == (0, 0)


def test_totals_are_those_of_the_lines(tmp_path):
    a = Author()
    proof, _ = look(tmp_path, [a.first(), a.loose(), a.hyphened(), a.last(), *a.page(60)])
    assert (proof.totals.lines, proof.totals.loose, proof.totals.hyphens) == (48, 1, 1)
    assert proof.totals.mean == pytest.approx(1 + 0.75 / 48, abs=0.01)


def test_a_mark_has_the_box_of_its_line(tmp_path):
    """The measure is from 50 to 350 pt, lines are 15 pt apart."""
    a = Author()
    proof, _ = look(tmp_path, [a.first(), a.loose(), *a.page(16)[2:]])
    [mark] = proof.marks
    assert mark.box[0] == pytest.approx(50, abs=0.5) and mark.box[2] == pytest.approx(350, abs=0.5)
    assert 65 < mark.box.top < mark.box.bottom < 81


def test_the_white_at_the_foot_of_a_page_is_marked(tmp_path):
    plant = next(plant for plant in PLANTS if plant.code == "page-short")
    proof, _ = look(tmp_path, plant.rows)
    mark = proof.marks[0]
    assert mark.box.top > 50 + 14 * 15 - 5 and mark.box.bottom > 50 + 15.5 * 15
    assert [mark.leaf.sheet for mark in proof.marks] == [2, 3]


def test_the_same_fault_in_text_that_is_repeated_is_at_each_of_its_places(tmp_path):
    a = Author()
    page = [a.first(), a.loose(), *a.page(16)[2:]]
    proof, book = look(tmp_path, page * 4)
    lines = [number for number, line in enumerate(division(book, "chapter").source.text.split("\n"), 1)
             if line == page[1]]
    assert [mark.fault.span.line for mark in proof.marks] == lines
    assert [mark.leaf.sheet for mark in proof.marks] == [1, 2, 3, 4]


def test_marks_of_one_kind_on_a_line_are_one(tmp_path):
    """The eight spaces of loose lines make eight rivers; a line of “so.” is short in two ways."""
    a = Author()
    proof, _ = look(tmp_path, [a.first(), *(a.loose() for _ in range(4)), a.last("so."), *a.page(16)[6:]])
    codes = [mark.fault.code for mark in proof.marks]
    assert codes.count("page-river") == codes.count("page-runt") == 1 and codes.count("page-loose") == 4


def test_only_running_text_is_measured(tmp_path):
    """Entries of the contents begin alike, and they fill the measure."""
    a = Author()
    chapters = {f"{n:02}-x.md": f"# One of the same words as the {n}\n\n" + "\n\n".join(a.page(32))
                for n in range(1, 9)}
    book = ready(tmp_path, chapters, "front: [title-page, contents]\nback: []\n")
    css = BOOK_CSS + "nav li { text-align-last: justify; white-space: nowrap }"
    artifact, _ = write_pdf(book, "x.pdf", css, lambda page: None)
    assert look_over(artifact, book).marks == ()


def test_a_page_that_is_two_lines_shorter_than_the_one_it_faces_is_marked_once(tmp_path):
    a = Author()
    proof, _ = look(tmp_path, [*a.page(32), *a.page(12), *a.paragraph(2), *a.turned(a.page(32))])
    assert [(mark.fault.code, mark.leaf.sheet) for mark in proof.marks] == [("page-uneven", 3)]


def test_chapters_may_share_a_page(tmp_path):
    a = Author()
    chapters = {f"{n:02}-x.md": f"# {n}\n\n" + "\n\n".join(a.page(8)) for n in range(1, 9)}
    book = ready(tmp_path, chapters, YAML)
    css = BOOK_CSS + "section { break-before: auto; break-after: auto }"
    artifact, _ = write_pdf(book, "x.pdf", css, lambda page: None)
    proof = look_over(artifact, book)
    assert len(proof.leaves) == 4 and (proof.marks, proof.totals.lines) == ((), 48)


def test_a_book_without_text_is_looked_over_too(tmp_path):
    proof, _ = look(tmp_path, ["A line."])
    assert proof.marks == () and proof.totals.lines == 0


def test_notes_are_measured_in_their_own_size(tmp_path):
    """Their lines are broken by hand: 62 characters of 8 pt fill one, and the loose one has 44."""
    a = Author()
    full = 10, 10, 9, 9, 9, 9
    calls = "".join(f"[^{n}]" for n in range(1, 11))
    lines = [[" ".join(a.words(*full)) for _ in range(3)] for _ in range(10)]
    lines[3][1] = " ".join(a.words(*[4] * 9))
    notes = [f"[^{n}]: " + "\\\n    ".join(note) for n, note in enumerate(lines, 1)]
    text = "\n\n".join(["# One", *a.page(28), a.last(f"so{calls}"), *notes])
    book = ready(tmp_path, text, "front: []\nback: [notes]\n")
    css = BOOK_CSS + ("h1, hgroup, h2 { display: none } ol.notes { font-size: 8pt; line-height: 10pt;"
                      "margin: 0; padding: 0; list-style: none }")
    artifact, _ = write_pdf(book, "x.pdf", css, lambda page: None)
    [mark] = [mark for mark in look_over(artifact, book).marks if mark.fault.code == "page-loose"]
    assert mark.leaf.sheet == artifact.pages["notes"] and shown(mark, book).startswith(lines[3][1])
