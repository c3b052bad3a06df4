from pathlib import Path

import pytest
from support import SOURCES, division, write_project

from makeready.model import tree
from makeready.model.book import Book, Contributor, Group
from makeready.model.diagnostic import Diagnostic, ManuscriptError
from makeready.read import read_book, read_texts
from makeready.tools.disk import Folder

OIL = "# The Oil\n\nIt is dear.\n"


def read(root: Path, *arguments, epoch: int | None = None, **more
         ) -> tuple[Book, list[Diagnostic]]:
    return read_book(Folder(write_project(root, *arguments, **more)), epoch)


def places(faults: list[Diagnostic]) -> list[str]:
    return [f"{fault.code} {fault.span}" for fault in faults]


def test_divisions_stand_in_the_order_of_the_book(tmp_path):
    book, faults = read(
        tmp_path, {"02-b.md": OIL, "01-a.md": OIL}, files={"front/preface.md": OIL},
        book="front: [title-page, {preface: front/preface.md}]\nback: [bibliography]\n")
    assert faults == []
    assert [(d.role, d.matter, d.id) for d in book.divisions] == [
        ("title-page", "front", "title-page"), ("preface", "front", "preface"),
        ("chapter", "body", "a"), ("chapter", "body", "b"),
        ("bibliography", "back", "bibliography")]
    assert [d.source.path for d in book.divisions if d.source] == [
        "manuscript/front/preface.md", "manuscript/chapters/01-a.md", "manuscript/chapters/02-b.md"]


def test_chapters_and_parts_count_on_from_the_number_that_was_given(tmp_path):
    numbered = "---\nnumber: 6\n---\n\nText.\n"
    book, _ = read(tmp_path, {"a.md": OIL, "b.md": numbered, "c.md": OIL, "p.md": OIL},
                   book="body: [{part: chapters/p.md}, chapters/a.md, chapters/b.md, "
                        "{epilogue: chapters/c.md}]\n")
    assert [d.number for d in book.divisions if d.source] == [1, 1, 6, None]


def test_files_of_one_name_have_different_ids(tmp_path):
    book, _ = read(tmp_path, {"01-oil.md": OIL, "02-oil.md": OIL})
    assert [d.id for d in book.divisions if d.source] == ["oil", "oil-2"]


@pytest.mark.parametrize("book", ["", "front: []\n"])
def test_the_id_of_the_contents_is_theirs_alone(tmp_path, book):
    found, _ = read(tmp_path, {"contents.md": OIL}, book=book)
    assert [d.id for d in found.divisions if d.source] == ["contents-2"]


def test_ids_are_names_that_a_person_and_every_reader_understand(tmp_path):
    names = ("01-Über alles.md", "02.md", "03-始まり.md", "04_the-end.md", "5.md")
    book, _ = read(tmp_path, dict.fromkeys(names, OIL), files={"序.md": OIL}, book="front: [preface: 序.md]\n")
    assert [d.id for d in book.divisions if d.source] == [
        "preface", "uber-alles", "chapter-2", "chapter-3", "the-end", "chapter-5"]


def test_the_metadata(tmp_path):
    book, _ = read(tmp_path, OIL, book=(
        "publisher: {name: Pond Press, place: Ely}\nisbn: {epub: 978-3-16-148410-0}\n"
        "subjects: Frogs\nnotes: page-foot\nnumber-sections: true\n"))
    metadata = book.metadata
    assert metadata.contributors == (Contributor("Jane Doe", "Doe, Jane"),)
    assert (metadata.publisher, metadata.place) == ("Pond Press", "Ely")
    assert metadata.isbn == {"epub": "978-3-16-148410-0"}
    assert metadata.identifier == "urn:isbn:9783161484100"
    assert metadata.subjects == ("Frogs",) and metadata.language == "en-US"
    assert book.notes.places == {"page-foot"} and book.number_sections


def test_the_identifier_stays_the_same_until_the_book_is_another(tmp_path):
    names = [read(tmp_path / name, OIL, book=more)[0].metadata.identifier
             for name, more in (("a", ""), ("b", "description: New.\n"), ("c", "subtitle: New\n"))]
    assert names[0] == names[1] != names[2] and names[0].startswith("urn:uuid:")


@pytest.mark.parametrize("epoch, date, seconds", [
    (5, "2026", 5), (None, "2026", 1767225600), (None, "2026-03", 1772323200),
    (None, "2026-03-02", 1772409600)])
def test_when_the_book_was_changed_last(tmp_path, epoch, date, seconds):
    root = write_project(tmp_path, OIL)
    (root / "manuscript/book.yaml").write_text(f"title: A Test\ndate: {date}\n")
    assert read_book(Folder(root), epoch)[0].metadata.modified == seconds


def test_the_sources_are_found_by_name_or_where_book_yaml_says(tmp_path):
    found, _ = read(tmp_path / "a", OIL, files={"references.yaml": SOURCES})
    told, _ = read(tmp_path / "b", OIL, book="references: [s/own.yaml, s/b.bib]\n",
                   files={"s/own.yaml": SOURCES, "s/b.bib": "@book{x, title={Y}}"})
    assert [r.key for r in found.references] == ["doe", "roe"]
    assert [r.key for r in told.references] == ["doe", "roe", "x"]
    assert "<style" in found.style


def test_a_book_file_that_is_no_yaml_stops_reading(tmp_path):
    with pytest.raises(ManuscriptError) as error:
        read(tmp_path, OIL, book="edition: 'First\n")
    assert places(error.value.diagnostics) == ["yaml-syntax manuscript/book.yaml:4:10"]


def test_what_can_be_read_is_read_though_something_else_cannot(tmp_path):
    root = write_project(tmp_path, {"01-a.md": OIL, "02-b.md": OIL + "\n[^1]: Unused.\n"},
                         book="isbn: {print: '1'}\nedtion: 2\n")
    (root / "manuscript/chapters/01-a.md").write_bytes(b"\xff")
    book, faults = read_book(Folder(root))
    assert places(faults) == [
        "config-unknown-key manuscript/book.yaml:5:1", "isbn-invalid manuscript/book.yaml:4:15",
        "file-not-utf8 manuscript/chapters/01-a.md:1:1",
        "note-unused manuscript/chapters/02-b.md:5:1"]
    assert tree.text_of(division(book, "chapter").title) == "The Oil"


def test_faults_that_only_the_whole_project_shows(tmp_path):
    _, faults = read(tmp_path, {"a.md": "Dear.[@doe]\n", "b.md": OIL}, book=(
        "body: [chapters/a.md]\nback: [bibliography]\nnocite: [doe, rose]\n"
        "citation-style: no-such-style\n"), files={"references.yaml": SOURCES})
    assert places(faults) == [
        "style-missing manuscript/book.yaml:7:17", "chapter-unlisted manuscript/chapters/b.md:1:1",
        "cite-unknown manuscript/book.yaml:6:15", "notes-unplaced manuscript/book.yaml:5:1"]


@pytest.mark.parametrize("book", ["notes: chapter-end\nback: []\n", "notes: page-foot\nback: []\n",
                                  "back: [notes]\n", ""])
def test_notes_that_have_their_place(tmp_path, book):
    assert read(tmp_path, "Dear.^[Very.]\n", book=book)[1] == []


@pytest.mark.parametrize("style, found", [
    ("apa", []), ("chicago-notes", ["notes-unplaced manuscript/book.yaml:5:1"])])
def test_citations_in_the_text_need_no_place_for_notes(tmp_path, style, found):
    _, faults = read(tmp_path, "Dear.[@doe; @roe]\n", f"citation-style: {style}\n"
                     "back: [bibliography]\n", {"references.yaml": SOURCES})
    assert places(faults) == found


LOCK = ("sources:\n- identifier: doi:10.1000/fog\n  from: https://doi.org/10.1000/fog\n"
        "  fetched: 2026-03-01\n  item: {type: article, title: On Fog}\n")


def test_what_was_looked_up_is_read_behind_the_authors_own(tmp_path):
    book, faults = read(tmp_path, OIL, book="nocite: DOI:10.1000/FOG\n", files={
        "references.yaml": SOURCES, "sources.lock.yaml": LOCK})
    assert faults == [] and [(r.key, r.locked) for r in book.references] == [
        ("doe", False), ("roe", False), ("doi:10.1000/fog", True)]


def test_a_spoilt_lock_file_is_told_once(tmp_path):
    _, faults = read(tmp_path, OIL, files={"sources.lock.yaml": "sources: 3\n"})
    assert places(faults) == ["references-syntax manuscript/sources.lock.yaml:1:1"]


def test_keys_of_book_yaml_that_name_no_source(tmp_path):
    _, faults = read(tmp_path, OIL, files={"references.yaml": SOURCES}, book=(
        "nocite: [doe, do, doi:10.1000/a, isbn:1]\n"
        "bibliography-groups:\n- {title: A, sources: [roe, ro]}\n"))
    assert places(faults) == [
        "cite-unknown manuscript/book.yaml:4:15", "source-unfetched manuscript/book.yaml:4:19",
        "identifier-invalid manuscript/book.yaml:4:34", "cite-unknown manuscript/book.yaml:6:29"]


def test_groups_hold_the_keys_of_their_sources(tmp_path):
    sources = SOURCES.replace("- id: doe", "- id: doe\n  DOI: 10.1000/a")
    book, _ = read(tmp_path, OIL, "bibliography-groups:\n- {title: A, sources: DOI:10.1000/A}\n"
                                  "- {title: B, keyword: 1914}\n", {"references.yaml": sources})
    assert book.groups == (Group("A", ("doe",)), Group("B", keyword="1914"))


@pytest.mark.parametrize("book, listed", [
    ("", True), ("bibliography: by-chapter\n", False),
    ("bibliography: by-chapter\nback: [notes, bibliography]\n", True)])
def test_the_list_of_the_book_beside_those_of_the_chapters(tmp_path, book, listed):
    found, faults = read(tmp_path, OIL, book=book)
    assert faults == [] and ("bibliography" in [d.role for d in found.divisions]) == listed


def test_a_book_without_notes_needs_no_place_for_them(tmp_path):
    assert read(tmp_path, OIL, book="back: []\n")[1] == []


def test_a_book_without_chapters(tmp_path):
    assert places(read(tmp_path, {})[1]) == ["file-missing manuscript/book.yaml:1:1"]


def test_the_texts_of_a_book_as_the_author_wrote_them(tmp_path):
    write_project(tmp_path, {"01-a.md": OIL, "02-b.md": "x"}, files={"front/preface.md": "y\r\n"},
                  book="language: de\nfront: [title-page, {preface: front/preface.md}, {foreword: none.md}]\n")
    language, texts, faults = read_texts(Folder(tmp_path))
    assert language == "de" and places(faults) == ["file-missing manuscript/book.yaml:5:50"]
    assert [(text.path, text.text) for text in texts] == [
        ("manuscript/front/preface.md", "y\n"), ("manuscript/chapters/01-a.md", OIL),
        ("manuscript/chapters/02-b.md", "x")]
