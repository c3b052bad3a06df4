"""Running heads over the notes."""

import re
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from support import ready

from makeready.model.numerals import roman
from makeready.tools.disk import Folder
from makeready.tools.printer import Stand
from makeready.tools.styles import style_sheet
from makeready.write import html
from makeready.write.note_heads import note_heads
from makeready.write.pdf import write_pdf

BOOK = "front: [{preface: pre.md}]\n"


def _chapter(title, first, count, words=40):
    """Calls and notes that are found in the PDF by their words."""
    return f"# {title}\n\n" + "\n\n".join(
        f"Call{n}x it. [^{n}]" + "More words stand here. " * words
        + f"\n\n[^{n}]: Note{n}x" + " and it says much of this." * (70 if n % 10 == 4 else 5)
        for n in range(first, first + count)) + "\n"


@pytest.fixture(scope="module")
def text():
    return {"01-one.md": _chapter("One", 10, 12, 20), "02-two.md": _chapter("Two", 30, 22, 3)}, {
        "pre.md": _chapter("Preface", 0, 5, 60)}


def _printed(tmp_path, text, more=""):
    chapters, files = text
    made = ready(tmp_path, chapters, BOOK + more, files=files)
    artifact, faults = write_pdf(made, "x.pdf", style_sheet("print.css", Folder(tmp_path),
                                                            made.design), lambda page: None)
    assert faults == []
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(artifact.data)]
    with pikepdf.open(BytesIO(artifact.data)) as pdf:
        labels = [str(page.label) for page in pdf.pages]
    return artifact, pages, labels


def _expected(pages, labels, opening, end):
    """The heads by the page map that the words of calls and notes give."""
    called = {n: page for page, text in enumerate(pages[:opening])
              for n in map(int, re.findall(r"Call(\d+)x", text))}
    last = None
    for page in range(opening, end):
        starting = list(map(int, re.findall(r"Note(\d+)x", pages[page])))
        first = labels[called[starting[0]]] if starting else last
        last = labels[called[starting[-1]]] if starting else last
        if page > opening:
            yield page, (f"Notes to page {last}" if first == last
                         else f"Notes to pages {first}–{last}")


@pytest.mark.parametrize("more", ["", "composer: plain\n", "style: modern\n"])
def test_every_head_equals_the_page_map(tmp_path, text, more):
    artifact, pages, labels = _printed(tmp_path, text, more)
    opening = artifact.pages["notes"] - 1
    expected = list(_expected(pages, labels, opening, len(pages)))
    assert len(expected) > 2 and len({head for _, head in expected}) > 2
    for page, head in expected:
        assert head in re.sub(r"\s+", " ", pages[page]).replace("\ufffe", "-")
    assert "Notes to page" not in pages[opening]


# --- by the places alone ------------------------------------------------------------------------

def _heads(tmp_path, places, more=""):
    """The heads for notes of a preface (two) and a chapter (two): the page of each, the page of its
    call and its folio there."""
    made = ready(tmp_path, "# One\n\nA.[^a] B.[^b]\n\n[^a]: A.\n\n[^b]: B.\n", BOOK + more,
                 files={"pre.md": "# Pre\n\nA.[^a] B.[^b]\n\n[^a]: A.\n\n[^b]: B.\n"})
    stands = {}
    for (page, call, folio), name in zip(places, ("pre-{}-1", "pre-{}-2", "one-{}-1", "one-{}-2")):
        stands[name.format("Note")] = Stand(page, 0)
        stands[name.format("Call")] = Stand(call, folio)
    return {page: head.get("recto") for page, head in
            note_heads(made, html.render(made), stands).items()}


def test_roman_folios_and_both_kinds(tmp_path):
    assert _heads(tmp_path, [(50, 11, 11), (50, 12, 12), (51, 13, 1), (51, 13, 1)]) == {
        50: "Notes to pages xi–xii", 51: "Notes to page 1", 52: "Notes to page 1"}
    assert _heads(tmp_path, [(50, 12, 12), (50, 12, 12), (50, 13, 1), (50, 15, 3)])[50] == (
        "Notes to pages xii–3")


def test_a_note_that_goes_on_keeps_its_page(tmp_path):
    heads = _heads(tmp_path, [(50, 5, 5), (50, 7, 7), (53, 13, 1), (53, 14, 2)])
    assert heads[51] == f"Notes to page {roman(7).lower()}" and heads[53] == "Notes to pages 1–2"


@pytest.mark.parametrize("language, head", [
    ("de", "Anmerkungen zu den Seiten 1–3"), ("fr", "Notes des pages 1–3"),
    ("es", "Notas a las páginas 1–3"), ("la", "Notes to pages 1–3")])
def test_heads_speak_the_language_of_the_book(tmp_path, language, head):
    heads = _heads(tmp_path, [(49, 5, 5), (49, 6, 6), (50, 13, 1), (50, 15, 3)],
                   f"language: {language}\n")
    assert heads[50] == head


def test_a_head_that_its_line_does_not_hold_is_left_out(tmp_path):
    places = [(49, 5, 5), (49, 6, 6), (50, 112, 100), (50, 113, 101)]
    book = "language: de\nstyle: large-print\ntrim: {}\n"
    assert _heads(tmp_path, places, book.format("textbook"))[50] == (
        "Anmerkungen zu den Seiten 100–101")
    assert _heads(tmp_path, places, book.format("4.25 x 6.87 in"))[50] is None
