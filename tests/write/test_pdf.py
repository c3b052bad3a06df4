"""The print PDF."""

import re
from io import BytesIO
from types import SimpleNamespace

import pikepdf
import pypdfium2
import pytest
from PIL import Image
from support import DESIGN, SOURCES, SQUARE, ready

from makeready.tools.disk import Folder
from makeready.tools.styles import style_sheet
from makeready.write import html, pdf
from makeready.write.pdf import write_pdf

FILES = {"references.yaml": SOURCES, "images/a.svg": SQUARE, "pre.md": "# Preface\n\nBefore.[^p]\n\n[^p]: Pre-note."}
BOOK = "front: [half-title, title-page, contents, {preface: pre.md}]\n"
TEXT = ("# One\n\nFirst words.[@doe, 3] More.[^n]\n\n[^n]: The note.\n\n## Sec\n\n"
        "![A square](images/a.svg){alt=\"a square\"}\n\n" + "Some words to fill. " * 900)


def _write(tmp_path, text=TEXT, book=BOOK):
    artifact, faults = write_pdf(ready(tmp_path, text, book, files=FILES), "x.pdf",
                                 style_sheet("print.css", Folder(tmp_path), DESIGN), lambda page: None)
    assert faults == []
    return artifact


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    return _write(tmp_path_factory.mktemp("book"))


def _pages(artifact):
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(artifact.data)]


def test_six_by_nine_with_divisions_on_rectos(printed):
    with pikepdf.open(BytesIO(printed.data)) as pdf:
        assert {tuple(map(float, page.mediabox)) for page in pdf.pages} == {(0, 0, 432, 648)}
    opened = ("half-title", "title-page", "contents", "pre", "one", "notes", "bibliography")
    assert all(printed.pages[ident] % 2 for ident in opened)


def test_front_matter_is_numbered_in_roman_and_the_text_from_1(printed):
    with pikepdf.open(BytesIO(printed.data)) as pdf:
        labels = [str(pdf.pages[i].label) for i in range(len(pdf.pages))]
    assert labels[printed.pages["pre"] - 1] == "vii"
    assert labels[printed.pages["one"] - 1] == "1"
    contents = _pages(printed)[printed.pages["contents"] - 1]
    assert "vii" in contents.split() and "1" in contents.split()


def test_running_heads_name_the_book_and_the_chapter(printed):
    pages = _pages(printed)
    one = printed.pages["one"]
    assert "A Test" not in pages[one - 1].split("\n")[0]          # An opening has no head.
    assert "A Test" in pages[one] and "2" in pages[one].split()
    assert "One" in pages[one + 1] and "3" in pages[one + 1].split()


def test_notes_stand_under_their_divisions_and_restart(printed):
    text = " ".join(_pages(printed)[printed.pages["notes"] - 1].split())
    assert "Preface 1. Pre-note." in text
    assert text.index("Preface") < text.index("Chapter 1") < text.index("1. Jane Doe")


def test_links_lead_both_ways(printed):
    with pikepdf.open(BytesIO(printed.data)) as pdf:
        def targets(ident):
            page = pdf.pages[printed.pages[ident] - 1]
            return {str(note.A.D if "/A" in note and "/D" in note.A else note.get("/Dest"))
                    for note in page.get("/Annots", [])}
        assert "one-Note-2" in targets("one")
        assert "one-Call-2" in targets("notes")


def test_bookmarks_title_and_tags(printed):
    with pikepdf.open(BytesIO(printed.data)) as pdf:
        with pdf.open_outline() as outline:
            titles = [item.title for item in outline.root]
            inner = [item.title for item in outline.root[titles.index("Chapter 1. One")].children]
        assert titles == ["Contents", "Preface", "Chapter 1. One", "Notes", "Bibliography"]
        assert inner == ["Sec"]
        assert pdf.Root.MarkInfo.Marked and str(pdf.Root.Lang) == "en-US"
        assert str(pdf.docinfo["/Title"]) == "A Test"


def test_notes_at_the_foot_stand_on_the_page_of_their_call(tmp_path):
    pages = _pages(_write(tmp_path, TEXT, BOOK + "notes: page-foot\n"))
    [page] = [page for page in pages if "The note" in page]
    assert "First words" in page


def test_symbols_that_change_their_own_page_come_to_rest(tmp_path, monkeypatch):
    """The second note stands on the first page with “*”, and on the second with “†”."""
    signs = []

    def lay_out(html, *_):
        signs.append(re.findall(r'data-sign="(.+?)"', html))
        turned = 2 if signs[-1][1] == "†" else 1
        pages = [{"one": 0, "one-Call-1": 0, "one-Note-1": 0}, {}]
        pages[turned - 1] |= {"one-Call-2": 0, "one-Note-2": 0}
        return SimpleNamespace(pages=[SimpleNamespace(anchors=page) for page in pages]), []

    monkeypatch.setattr(pdf, "lay_out", lay_out)
    made = ready(tmp_path, "# One\n\nOne.[^a] Two.[^b]\n\n[^a]: First.\n\n[^b]: Second.\n",
                 "front: []\nback: []\nnotes: {sources: page-foot, marks: symbols}\n")
    body = html.render(made)
    pdf._place_notes(made, body)
    _, _, pages = pdf._laid_out(made, body, "", {}, lambda page: None)
    assert signs == [["*", "*"], ["*", "†"], ["*", "*"], ["*", "†"]] and pages["one-Note-2"] == 2


def test_notes_at_the_chapters_end(tmp_path):
    artifact = _write(tmp_path, TEXT, BOOK + "notes: chapter-end\n")
    assert "notes" not in artifact.pages
    assert artifact.pages["one"] < artifact.pages["one-Note-1"] < artifact.pages["bibliography"]


def test_the_folder_does_not_show_in_the_bytes(tmp_path):
    one, two = tmp_path / "one", tmp_path / "two" / "deeper"
    assert _write(one).data == _write(two).data


def test_every_page_is_reported(tmp_path):
    pages = []
    write_pdf(ready(tmp_path, TEXT, BOOK, files=FILES), "x.pdf",
              style_sheet("print.css", Folder(tmp_path), DESIGN), pages.append)
    assert "1" in pages and len(set(pages)) > 10


def _faults(tmp_path, text, book=BOOK):
    return write_pdf(ready(tmp_path, text, book, files=FILES), "x.pdf",
                     style_sheet("print.css", Folder(tmp_path), DESIGN), lambda page: None)[1]


def test_a_character_that_no_typeface_has_is_an_error_at_its_place(tmp_path):
    [fault] = _faults(tmp_path, "# One\n\nA \U0001fadf.\n")
    assert (fault.code, str(fault.span)) == ("glyph-missing", "manuscript/chapters/01-one.md:3:3")


def test_a_note_longer_than_a_page_is_an_error(tmp_path):
    text = "# One\n\nWords before it.[^n]\n\n[^n]: " + "Many words in a note. " * 180
    [fault] = _faults(tmp_path, text, "notes: page-foot\n")
    assert (fault.code, fault.span.line) == ("note-too-long", 3)


def test_loose_lists_are_tagged_with_a_body(tmp_path):
    artifact = _write(tmp_path, "# One\n\n1. One.\n\n2. Two.\n\n    More.\n")
    with pikepdf.open(BytesIO(artifact.data)) as pdf:
        parts = [[str(kid.S) for kid in o.K] for o in pdf.objects
                 if isinstance(o, pikepdf.Dictionary) and o.get("/S") == pikepdf.Name.LI]
    assert parts.count(["/Lbl", "/LBody"]) == 2
    assert all(set(kinds) <= {"/Lbl", "/LBody"} for kinds in parts)


def test_every_link_has_one_annotation(tmp_path):
    artifact = _write(tmp_path, "# One\n\nA [*very* **long** link](https://example.org/).\n")
    with pikepdf.open(BytesIO(artifact.data)) as pdf:
        notes = pdf.pages[artifact.pages["one"] - 1].Annots
        assert len([note for note in notes if note.get("/A")]) == 1


def test_a_mere_ornament_is_drawn_and_needs_no_text(tmp_path):
    artifact = _write(tmp_path, "# One\n\n![](images/a.svg){.decorative}\n\nText.\n")
    with pikepdf.open(BytesIO(artifact.data)) as pdf:
        assert not [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary)
                    and o.get("/S") == pikepdf.Name.Figure]
        drawn = pdf.pages[artifact.pages["one"] - 1].Contents.read_bytes()
    assert b"re" in drawn.split()


def test_a_grey_of_16_bits_is_printed_as_it_is_seen(tmp_path):
    (tmp_path / "manuscript").mkdir()
    grey = Image.linear_gradient("L").convert("I").point(lambda light: light * 257).convert("I;16")
    grey.save(tmp_path / "manuscript" / "grey.png")
    artifact = _write(tmp_path, "# One\n\n![](grey.png){alt=grey}\n")
    with pikepdf.open(BytesIO(artifact.data)) as pdf:
        [image] = [o for o in pdf.objects if isinstance(o, pikepdf.Stream) and o.get("/Subtype") == "/Image"]
        printed = pikepdf.PdfImage(image).as_pil_image()
    assert printed.convert("L").tobytes() == Image.linear_gradient("L").tobytes()


def test_divided_words_are_whole_to_whoever_copies_them(tmp_path):
    artifact = _write(tmp_path, "# One\n\n" + "Extraordinarily incomprehensible characterizations. " * 60)
    text = " ".join(_pages(artifact))
    assert "\ufffe" in text and "\u2010" not in text      # pdfium's mark of a joined word


def test_verse_of_paragraphs_is_verse_without_lines(tmp_path):
    assert _faults(tmp_path, "# One\n\n::: verse\nNo line blocks here.\n:::\n") == []
