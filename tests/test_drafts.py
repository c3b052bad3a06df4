"""Drafts of word processors through intake and back out: the same notes, of the same kind."""

from __future__ import annotations

import re
from pathlib import Path

import pypandoc
import pytest
from lxml import etree
from support import write_project

from makeready.pipeline.build import build
from makeready.pipeline.texts import intake
from makeready.report import Report
from makeready.tools.zipped import pack, unpack

LIBREOFFICE = Path(__file__).parent / "drafts" / "libreoffice"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

FOOTNOTES = ["Forty-one, if the war is counted; I have not counted it.", "The clerk, hh, least of all.",
             "Raised to three in the dry year.", "Two carts could not pass."]
ENDNOTES = ["Harbor Ledger, vol. 3, entry for 6 May.", "Ibid., entry for 7 May. The next page is torn.",
            "Minutes of the Board, 12 June."]


def libreoffice(*kinds: str) -> bytes:
    """The parts as LibreOffice writes them, zipped; notes of other ``kinds`` taken out of the text."""
    parts = {path.relative_to(LIBREOFFICE).as_posix(): path.read_bytes()
             for path in LIBREOFFICE.rglob("*") if path.is_file()}
    text = parts["word/document.xml"].decode()
    for kind in {"footnote", "endnote"} - set(kinds):
        text = re.sub(rf'<w:{kind}Reference w:id="\d+"/>', "", text)
    return pack(parts | {"word/document.xml": text.encode()}, 0)


def notes_of(path: Path) -> dict[str, list[str]]:
    """The texts of a document's footnotes and endnotes, in the order of their calls."""
    parts = unpack(path.read_bytes())
    body = etree.fromstring(parts["word/document.xml"])
    found = {}
    for kind in ("footnote", "endnote"):
        part = parts.get(f"word/{kind}s.xml")
        held = {note.get(f"{W}id"): note for note in (etree.fromstring(part) if part else ())}
        found[kind] = [_text(held[call.get(f"{W}id")]) for call in body.iter(f"{W}{kind}Reference")]
    return found


def _text(note: etree._Element) -> str:
    """Without the paragraphs that head the notes of the next chapter."""
    paragraphs = ("".join(t.text or "" for t in p.iter(f"{W}t")) for p in note.iter(f"{W}p")
                  if p.find(f"{W}pPr/{W}pStyle").get(f"{W}val") in ("FootnoteText", "EndnoteText"))
    return " ".join(filter(None, (" ".join(text.split()) for text in paragraphs)))


def through(tmp_path: Path, data: bytes, name: str = "draft.docx") -> tuple[Path, Path]:
    """The project that a draft becomes, and the DOCX that is built of it."""
    draft, project = tmp_path / name, tmp_path / "book"
    draft.write_bytes(data)
    _, kept = intake(draft, project, "auto", False)
    assert kept == []
    outcome = build(project, ["docx"], Report(-1))
    assert not outcome.failed, outcome.faults
    [path] = outcome.published
    return project, path


def test_footnotes_stay_footnotes(tmp_path):
    project, built = through(tmp_path, libreoffice("footnote"))
    assert notes_of(built) == {"footnote": FOOTNOTES, "endnote": []}
    assert "notes: page-foot" in (project / "manuscript" / "book.yaml").read_text()


def test_endnotes_stay_endnotes(tmp_path):
    project, built = through(tmp_path, libreoffice("endnote"))
    assert notes_of(built) == {"footnote": [], "endnote": ENDNOTES}
    assert "notes: book-end" in (project / "manuscript" / "book.yaml").read_text()


def test_footnotes_and_endnotes_are_kept_apart(tmp_path):
    project, built = through(tmp_path, libreoffice("footnote", "endnote"))
    assert notes_of(built) == {"footnote": FOOTNOTES, "endnote": ENDNOTES}
    assert "notes: {sources: book-end, remarks: page-foot}" in (
        project / "manuscript" / "book.yaml").read_text()
    chapters = [path.read_text() for path in sorted((project / "manuscript" / "chapters").iterdir())]
    assert [re.findall(r"(?<=\[\^)[ef]n-\d(?=\](?!:))", chapter) for chapter in chapters] == [
        ["fn-1", "en-1", "en-2", "fn-2", "fn-3"], ["en-3", "fn-4"]]
    review = (project / "intake-review.md").read_text()
    assert "line 5 · **comment** · A Reader on “The pilot”: “Was it not paid by the town?”" in review
    assert "**change** · A Reader took out “by most accounts” on 2026-02-03: accepted." in review
    assert "**change** · A Reader added “ Nobody would have said.” on 2026-02-03: accepted." in review
    assert "The draft has 4 footnotes and 3 endnotes: the first stay at the page foot" in review


@pytest.fixture
def pandoc_docx(tmp_path) -> bytes:
    """A document that Pandoc writes, which has footnotes alone."""
    text = ("# The Ferry\n\nThe ferry left.[^a] It was *empty*.[^b]\n\n| a | b |\n|---|---|\n| 1 | 2[^c] |\n\n"
            "[^a]: At six.\n\n    Or so it is said.\n\n[^b]: See the *Ledger*.\n\n[^c]: Pence.\n")
    path = tmp_path / "made.docx"
    pypandoc.convert_text(text, "docx", "markdown", outputfile=str(path))
    return path.read_bytes()


def test_the_footnotes_of_pandoc(tmp_path, pandoc_docx):
    _, built = through(tmp_path, pandoc_docx)
    assert notes_of(built) == {"footnote": ["At six. Or so it is said.", "See the Ledger.", "Pence."], "endnote": []}


SOURCES = ("references:\n- {id: archer, type: book, title: The Ferry Book, publisher: Port Press, "
           "author: [{family: Archer, given: Ann}], issued: 2020}\n")
OURS = {"footnote": ["* For the ferrymen.", "It was empty. Or so it is said."],
        "endnote": ["Ann Archer, The Ferry Book (Port Press, 2020).", "Archer, The Ferry Book, 7."]}


def test_a_word_file_of_ours_comes_back_with_the_same_notes_of_the_same_kind(tmp_path):
    """Pandoc writes footnotes alone; what it writes for us has both kinds, and a note of a title."""
    project = write_project(
        tmp_path / "first", "# The Ferry[^t]\n\nThe ferry left.[@archer] It came back.[^a] Again.[@archer, 7]\n\n"
        "[^t]: For the ferrymen.\n\n[^a]: It was *empty*.\n\n    Or so it is said.\n",
        "notes: {sources: chapter-end, remarks: page-foot, marks: numbers}\nreferences: references.yaml\n"
        "front: []\nback: []\n", {"references.yaml": SOURCES})
    [first] = build(project, ["docx"], Report(-1)).published
    assert notes_of(first) == OURS
    _, again = through(tmp_path, first.read_bytes())
    assert notes_of(again) == OURS | {"footnote": ["For the ferrymen.", *OURS["footnote"][1:]]}
