"""Running heads that fit on their line."""

from dataclasses import replace

import pymupdf
import pytest
from support import ready

from makeready.model.design import HEAD_SHARE
from makeready.tools.disk import Folder
from makeready.tools.styles import style_sheet
from makeready.write import html
from makeready.write.heads import set_heads
from makeready.write.pdf import write_pdf

LONG = "A Very Long Title About a Very Small Thing and the Keeping of the Books of It"


def _heads(tmp_path, text, book=""):
    made = ready(tmp_path, text, "front: []\nback: []\n" + book)
    body = html.render(made)
    faults = set_heads(made, body)
    return [(element.get("data-verso"), element.get("data-recto")) for section in body.sections
            for element in section.element.iter("hgroup", "h1", "h2")
            if element.get("data-recto")], faults


def test_a_title_that_fits_stays_whole(tmp_path):
    assert _heads(tmp_path, "# One: And Two\n\nText.") == ([("A Test", "One: And Two")], [])


@pytest.mark.parametrize("title, head", [
    (f"Harbors: {LONG}", "Harbors"), (f"Who Pays? {LONG}", "Who Pays?"),
    (f"Harbors---{LONG}", "Harbors"), (f"Harbors ({LONG})", "Harbors")])
def test_a_long_one_loses_its_subtitle(tmp_path, title, head):
    assert _heads(tmp_path, f"# {title}\n\nText.") == ([("A Test", head)], [])


def test_one_without_a_subtitle_loses_its_last_words_and_the_author_hears_of_it(tmp_path):
    [(_, head)], [fault] = _heads(tmp_path, f"# {LONG}\n\nText.")
    assert head == "A Very Long Title About a Very Small Thing…"        # Never “… and the”.
    assert (fault.code, str(fault.span)) == ("head-cut", "manuscript/chapters/01-one.md:1:3")


def test_the_authors_own_short_titles(tmp_path):
    text = f"# {LONG}\n\n## {LONG} {{short-title=\"Smaller\"}}\n\nText."
    made = ready(tmp_path, text, "front: []\nback: []\ndesign: {heads: sections}\n")
    made = replace(made, metadata=replace(made.metadata, title=LONG, short_title="Small Things"),
                   divisions=tuple(replace(d, short_title="Small") for d in made.divisions))
    body = html.render(made)
    assert set_heads(made, body) == []
    [section] = body.sections
    assert [(e.get("data-verso"), e.get("data-recto")) for e in section.element.iter("hgroup", "h2")
            ] == [("Small Things", "Small"), ("Smaller", "Smaller")]


@pytest.mark.parametrize("style", ["classic", "novel", "plain", "large-print"])
def test_no_head_is_wider_than_its_place(tmp_path, style):
    """The longest head that is let through, as it is printed."""
    words = " ".join(f"Word{i}" for i in range(30))
    made = ready(tmp_path, f"# {words}\n\n" + "Some words. " * 900,
                 f"front: []\nback: []\nstyle: {style}\n")
    artifact, _ = write_pdf(made, "x.pdf", style_sheet("print.css", Folder(tmp_path), made.design),
                            lambda page: None)
    with pymupdf.open("pdf", artifact.data) as document:
        text = [line for block in document[2].get_text("dict")["blocks"]
                for line in block.get("lines", ())]
        lines = [line["bbox"] for line in text if line["bbox"][3] < 70 and "ord" in "".join(
            span["text"] for span in line["spans"]).casefold()]
        body = [line["bbox"] for line in text if line["bbox"][1] > 80]
    measure = max(box[2] for box in body) - min(box[0] for box in body)
    wide = max(box[2] for box in lines) - min(box[0] for box in lines)
    assert len({round(box[1]) for box in lines}) == 1
    assert .6 * measure < wide <= (HEAD_SHARE + .01) * measure
