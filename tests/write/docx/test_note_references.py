"""References to notes as fields."""

import pytest
from gates import endnotes_crosscheck, ooxml
from support import SOURCES, ready

from makeready.tools.disk import Folder
from makeready.write.docx import ooxml as xml
from makeready.write.docx import write_docx
from makeready.write.docx.package import DOCUMENT, ENDNOTES, Package

TWO = """\
# Two

See [](#fn-pond), [](#fn-far), [](#fn-pond) again and [the note on 1](#fn-pond).[^pond]

[^pond]: Before it [](#fn-far).
"""
ONE = "# One\n\nFirst.^[One.] Second.[^far]\n\n[^far]: Far off.\n"


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """The file, as :func:`make` makes it of two chapters."""
    root = tmp_path_factory.mktemp("book")
    book = ready(root, {"01-one.md": ONE, "02-two.md": TWO})
    path = root / "x.docx"
    path.write_bytes(write_docx(book, Folder(root), "x.docx").data)
    return path


def _fields(part):
    return [(xml.value(field, "w:instr").split()[1], "".join(field.itertext()))
            for field in xml.every(part, "w:fldSimple")]


def _bookmarks(document):
    """What stands in each hidden bookmark: the notes that are called there, by their ids."""
    return {xml.value(start, "w:name"): [
        xml.value(call, "w:id") for call in xml.every(start.getnext(), "w:endnoteReference")]
        for start in xml.every(document, "w:bookmarkStart")
        if xml.value(start, "w:name").startswith("_")}


def test_the_number_of_a_note_that_is_referred_to_is_a_field(written):
    package = Package.read(written.read_bytes())
    document = package.tree(DOCUMENT)
    called = _bookmarks(document)
    fields = _fields(document)
    assert [(called[name], number) for name, number in fields] == [
        (["3"], "1"), (["2"], "2"), (["3"], "1")]
    assert [(called[name], number) for name, number in _fields(package.tree(ENDNOTES))] == [
        (["2"], "2")]
    assert len(called) == 2


def test_the_words_before_the_number_and_the_authors_own_stay(written):
    document = Package.read(written.read_bytes()).tree(DOCUMENT)
    links = ["".join(link.itertext()) for link in xml.every(document, "w:hyperlink")]
    assert [link for link in links if link[-1].isdigit()] == ["n.\u00a01", "chap.\u00a01, n.\u00a02", "n.\u00a01", "the note on 1"]


def test_no_bookmark_is_left_without_use(written):
    document = Package.read(written.read_bytes()).tree(DOCUMENT)
    starts, ends = ([xml.value(mark, "w:id") for mark in xml.every(document, f"w:{tag}")]
                    for tag in ("bookmarkStart", "bookmarkEnd"))
    assert sorted(starts) == sorted(ends) == sorted(set(starts))
    assert not [mark for mark in xml.every(document, "w:bookmarkStart")
                if xml.value(mark, "w:name").startswith("Note-")]


def test_others_accept_it(written):
    assert ooxml(written) == [] and endnotes_crosscheck(written) == []


STYLE = """\
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
<info><title>Own</title><id>own</id><updated>2026-01-01T00:00:00+00:00</updated></info>
<citation><layout><choose><if position="subsequent"><text variable="title" form="short"/>
<text variable="first-reference-note-number" prefix=" (n. " suffix=")"/></if>
<else><text variable="title"/></else></choose></layout></citation></style>
"""


def test_the_number_that_a_style_prints_is_a_field_too(tmp_path):
    (tmp_path / "styles").mkdir()
    (tmp_path / "styles" / "own.csl").write_text(STYLE)
    book = ready(tmp_path, "# One\n\nText.^[One.] More.[@doe] Again.[@doe]\n",
                 "citation-style: own\n", files={"references.yaml": SOURCES})
    package = Package.read(write_docx(book, Folder(tmp_path), "x.docx").data)
    called = _bookmarks(package.tree(DOCUMENT))
    assert [(called[name], number) for name, number in _fields(package.tree(ENDNOTES))] == [
        (["2"], "2")]
