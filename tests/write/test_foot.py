"""Notes at the page foot."""

import re
from dataclasses import replace

import pymupdf
import pypdfium2
import pytest
from support import DESIGN, SOURCES, ready

from makeready.model.book import Placement
from makeready.model.survey import passages
from makeready.tools.disk import Folder
from makeready.tools.styles import style_sheet
from makeready.verify.lost import find_lost
from makeready.write import foot, html
from makeready.write.pdf import write_pdf

FOOT = "front: []\nback: []\nnotes: page-foot\n"
SYMBOLS = "front: []\nback: []\nnotes: {sources: page-foot, remarks: page-foot, marks: symbols}\n"
FILES = {"references.yaml": SOURCES}


def _printed(tmp_path, text, book=FOOT):
    made = ready(tmp_path, text, book, files=FILES)
    artifact, faults = write_pdf(made, "x.pdf", style_sheet("print.css", Folder(tmp_path), DESIGN),
                                 lambda page: None)
    assert faults == [] and find_lost(artifact, passages(made)) == []
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(artifact.data)]


def _body(tmp_path, text, book=FOOT):
    made = ready(tmp_path, text, book, files=FILES)
    body = html.render(made)
    for section in body.sections:
        foot.move_to_calls(section)
        foot.make_inline(section.element)
    return made, body


def _feet(body):
    return [node for section in body.sections for node in section.element.iter("span")
            if (node.get("class") or "").split()[:1] == ["footnote"]]


# --- set ----------------------------------------------------------------------------------------

def test_no_space_between_its_blocks_makes_a_line(tmp_path):
    _, body = _body(tmp_path, "# One\n\nWords.[^n]\n\n[^n]: First.\n\n    - Second.\n\n    Third.\n")
    [note] = _feet(body)
    assert len(note) == 3 and {node.tag for node in note.iter()} == {"span"}
    assert not [node for node in note.iter() if (node.text or "x").isspace()
                or node is not note and (node.tail or "x").isspace()]


@pytest.mark.parametrize("note, line", [
    ("> Quoted.\n\n    More.", "1. Quoted."), ("a. First.\n    b. Second.", "1. a. First."),
    ("- First.\n    - Second.", "1. • First."), ("1) Loose.\n\n    2) Second.", "1. 1) Loose.")])
@pytest.mark.parametrize("place", ["page-foot", "chapter-end"])
def test_the_number_stands_on_the_first_line_of_a_quotation_or_list(tmp_path, place, note, line):
    made = ready(tmp_path, f"# One\n\nWords.[^n]\n\n[^n]: {note}\n",
                 f"front: []\nback: []\nnotes: {place}\n")
    css = style_sheet("print.css", Folder(tmp_path), DESIGN)
    artifact, faults = write_pdf(made, "x.pdf", css, lambda page: None)
    assert faults == [] and find_lost(artifact, passages(made)) == []
    with pymupdf.open("pdf", artifact.data) as document:
        words = document[0].get_text("words")
    lines = {}
    for left, _, _, bottom, word, *_ in words:
        lines.setdefault(round(bottom), []).append((left, word.replace("\u2002", " ").strip()))
    assert line in [" ".join(word for _, word in sorted(found)) for found in lines.values()]


def test_before_a_table_it_has_a_line_of_its_own(tmp_path):
    [page] = _printed(tmp_path, "# One\n\nWords.[^n]\n\n[^n]:\n    | a | b |\n    |---|---|\n    | c | d |\n")
    assert re.search(r"1\.\s+a\s*b\s+c\s*d", page)


def test_a_note_is_no_part_of_the_title_that_calls_it(tmp_path):
    page = _printed(tmp_path, "# One[^n]\n\nWords.\n\n[^n]: A note that is so long that a title of "
                    "its length would be broken into lines.\n")[0]
    assert "* A note that is so long that a title of its length would" in " ".join(page.split())


# --- symbols ------------------------------------------------------------------------------------

TEXT = ("# One[^t]\n\nOne.[^a] Two.[^b] Three.[^c]\n\n[^t]: Thanks.\n\n[^a]: First.\n\n"
        "[^b]: Second.\n\n[^c]: Third.\n")
NOTES = [f"one-Note-{n}" for n in (1, 2, 3, 4)]
CALLS = [f"one-Call-{n}" for n in (1, 2, 3, 4)]


def _symbols(tmp_path, calls, notes=None, least={}, book=SYMBOLS):
    made, body = _body(tmp_path, TEXT, book)
    pages = dict(zip(CALLS, calls)) | dict(zip(NOTES, notes or calls))
    found = foot.symbols_by_page(body, pages, foot.first_symbols(made, body), least)
    return [found.get(note, 0) for note in NOTES]


def test_symbols_begin_again_on_each_page(tmp_path):
    assert _symbols(tmp_path, [1, 1, 2, 2]) == [1, 2, 1, 2]


def test_a_note_that_was_turned_keeps_clear_of_both_pages(tmp_path):
    assert _symbols(tmp_path, [1, 1, 1, 2], [1, 1, 2, 2]) == [1, 2, 3, 4]


def test_a_symbol_that_may_not_go_back_pushes_those_behind_it(tmp_path):
    assert _symbols(tmp_path, [1, 2, 2, 3], least={NOTES[1]: 2, NOTES[3]: 1}) == [1, 2, 3, 1]


def test_the_sign_of_a_title_is_taken_wherever_its_note_stands(tmp_path):
    made, body = _body(tmp_path, TEXT.replace("[^t]", "[^en-t]"),
                       "front: []\nnotes: {remarks: page-foot, marks: symbols}\n")
    symbols = foot.first_symbols(made, body)
    assert list(symbols) == NOTES[1:]
    assert foot.symbols_by_page(body, dict.fromkeys(CALLS + NOTES, 1), symbols, {}) == {
        NOTES[1]: 2, NOTES[2]: 3, NOTES[3]: 4}


def test_numbers_are_no_symbols(tmp_path):
    made, body = _body(tmp_path, TEXT)
    made = replace(made, notes=Placement("page-foot", "page-foot"))
    assert foot.first_symbols(made, body) == {}


def test_signs_stand_at_the_call_and_at_the_note(tmp_path):
    _, body = _body(tmp_path, "# One\n\nOne.[^a] Two.[^b]\n\n[^a]: First.\n\n[^b]: > Second.\n", SYMBOLS)
    foot.sign(body, {"one-Note-1": 2, "one-Note-2": 5})
    assert [note.get("data-sign") for note in _feet(body)] == ["†", "**"]
    assert [[node.get("data-lead") for node in note.iter() if node.get("data-lead")]
            for note in _feet(body)] == [["†"], ["**", "**"]]


def test_every_page_has_the_series_from_its_beginning_in_the_text_and_at_the_foot(tmp_path):
    words = "Some words go on. " * 14
    text = "# One[^t]\n\n[^t]: Thanks.\n\n" + "\n\n".join(
        f"{words}Call.[^{n}]\n\n[^{n}]: Remark {n}." for n in range(24))
    pages = [page for page in _printed(tmp_path, text, SYMBOLS) if "words" in page]
    series = ["*", "†", "‡", "§", "**", "††", "‡‡", "§§"]
    for number, page in enumerate(pages):
        called = re.findall(r"(?:Call\.|One)([*†‡§]+)", page)
        noted = re.findall(r"^([*†‡§]+)\s+(?:Remark|Thanks)", page, re.MULTILINE)
        assert called == noted == series[:len(called)] and called
    assert len(pages) > 3
