"""Notes without numbers in print."""

import re
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from support import ready

from makeready.model.survey import passages
from makeready.tools.disk import Folder
from makeready.tools.styles import style_sheet
from makeready.verify.lost import find_lost
from makeready.write import html
from makeready.write.pdf import write_pdf
from makeready.write.phrases import set_phrases

BOOK = "front: [{preface: pre.md}]\nnotes: {phrases: true}\n"


def _chapter(title, first, count):
    return f"# {title}\n\n" + "\n\n".join(
        f"Then came Phrase{n}x.[^{n}] " + "More words stand here. " * 60
        + f"\n\n[^{n}]: Note{n}x of this." for n in range(first, first + count)) + "\n"


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    path = tmp_path_factory.mktemp("book")
    made = ready(path, _chapter("One", 10, 14), BOOK, files={"pre.md": _chapter("Preface", 0, 8)})
    artifact, faults = write_pdf(made, "x.pdf", style_sheet("print.css", Folder(path), made.design),
                                 lambda page: None)
    assert faults == [] and find_lost(artifact, passages(made)) == []
    return artifact


def test_a_note_opens_with_the_page_of_its_words(printed):
    pages = [" ".join(page.get_textpage().get_text_range().split())
             for page in pypdfium2.PdfDocument(printed.data)]
    with pikepdf.open(BytesIO(printed.data)) as pdf:
        labels = [str(page.label) for page in pdf.pages]
    end = printed.pages["notes"] - 1
    folios = {n: label for page, label in zip(pages[:end], labels)
              for n in re.findall(r"Phrase(\d+)x", page)}
    notes = re.findall(r"(\w+) Then came Phrase(\d+)x: Note\2x", " ".join(pages[end:]))
    assert {n: folio for folio, n in notes} == folios and len(folios) == 22
    assert {"vii", "1"} & set(folios.values()) and len(set(folios.values())) > 4


def test_links_lead_both_ways_and_the_text_shows_no_sign(printed):
    with pikepdf.open(BytesIO(printed.data)) as pdf:
        def targets(ident):
            return {str(note.A.D if "/A" in note and "/D" in note.A else note.get("/Dest"))
                    for note in pdf.pages[printed.pages[ident] - 1].get("/Annots", [])}
        assert "one-Note-1" in targets("one-Call-1")
        assert "one-Call-1" in targets("one-Note-1")


def _body(tmp_path, text, book="notes: {phrases: true}\n"):
    made = ready(tmp_path, text, "front: []\n" + book)
    body = html.render(made)
    for section in body.sections:
        if section.division.role == "notes":
            html.book_notes(body, section, "en")
    set_phrases(body)
    return {section.division.role: section.element for section in body.sections}


def test_words_with_a_link_of_their_own_keep_it(tmp_path):
    [chapter] = _body(tmp_path, "# One\n\nSee [the [fleet](https://example.org/)]{.phrase}.[^1]\n\n"
                      "[^1]: Note.\n")["chapter"].xpath(".//p[a or span]")
    words = chapter.find("span")
    assert words.get("id") == "one-Call-1" and [a.get("href") for a in words.iter("a")] == [
        "https://example.org/"]
    assert chapter.find("a") is None


def test_the_note_of_a_title_keeps_its_asterisk(tmp_path):
    body = _body(tmp_path, "# One[^t]\n\nWords.[^1]\n\n[^t]: Thanks.\n\n[^1]: More.\n")
    backs = [a.get("class") for a in body["notes"].iter("a") if a.get("role") == "doc-backlink"]
    assert backs == ["note-number", "note-page"]
