"""The EPUB."""

import posixpath
import zlib

import pytest
from lxml import etree
from support import DESIGN, SOURCES, SQUARE, ready

from makeready.tools.disk import Folder
from makeready.tools.styles import style_sheet
from makeready.tools.zipped import unpack
from makeready.write.epub import write_epub

X = "{http://www.w3.org/1999/xhtml}"
OPS = "{http://www.idpf.org/2007/ops}"
OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
FILES = {"references.yaml": SOURCES, "images/a.svg": SQUARE}
CHAPTERS = {
    "01-one.md": "# One & only\n\nA.[@doe] See [two](#two) and [there](#there).\n\n"
                 "![A square](images/a.svg){alt=\"a square\"}\n",
    "02-two.md": "# Two\n\nB.[^n] $x^2$\n\n[^n]: See [one](#one-only).\n\n## There {#there}\n\nText."}


def _write(tmp_path, book=""):
    return write_epub(ready(tmp_path, CHAPTERS, book, files=FILES), "x.epub",
                      style_sheet("epub.css", Folder(tmp_path), DESIGN))[0]


@pytest.fixture(scope="module")
def parts(tmp_path_factory):
    return unpack(_write(tmp_path_factory.mktemp("book")).data)


def _text(parts, name):
    return etree.fromstring(parts[f"EPUB/text/{name}.xhtml"])


def test_the_mimetype_comes_first(parts):
    assert next(iter(parts)) == "mimetype" and parts["mimetype"] == b"application/epub+zip"


def test_every_link_leads_to_a_file_and_an_id(parts):
    ids = {name: {e.get("id") for e in etree.fromstring(data).iter() if e.get("id")}
           for name, data in parts.items() if name.endswith(".xhtml")}
    count = 0
    for name in ids:
        for link in etree.fromstring(parts[name]).iter(f"{X}a"):
            file, _, ident = link.get("href").partition("#")
            target = posixpath.normpath(f"EPUB/text/{file}")
            assert target in ids and (not ident or ident in ids[target]), link.get("href")
            count += 1
    assert count > 10


def test_notes_are_linked_both_ways(parts):
    call = next(a for a in _text(parts, "one").iter(f"{X}a") if a.get("role") == "doc-noteref")
    assert call.get(f"{OPS}type") == "noteref" and call.get("href") == "notes.xhtml#one-Note-1"
    back = next(a for a in _text(parts, "notes").iter(f"{X}a") if a.get("role") == "doc-backlink")
    assert back.get("href") == f"one.xhtml#{call.get('id')}"


def test_notes_at_the_chapters_end_stand_in_its_file(tmp_path):
    for placement in ("chapter-end", "page-foot"):
        parts = unpack(_write(tmp_path, f"notes: {placement}\n").data)
        assert "EPUB/text/notes.xhtml" not in parts
        assert _text(parts, "one").find(f".//{X}ol[@class='notes']") is not None


def test_divisions_have_their_roles(parts):
    section = _text(parts, "one").find(f"{X}body/{X}section")
    assert section.get("role") == "doc-chapter" and section.get(f"{OPS}type") == "chapter"


def test_the_package(parts):
    package = etree.fromstring(parts["EPUB/content.opf"])
    assert package.get("{http://www.w3.org/XML/1998/namespace}lang") == "en-US"
    assert package.find(f".//{DC}title").text == "A Test"
    assert package.find(f".//{OPF}meta[@property='dcterms:modified']").text == "2026-03-01T00:00:00Z"
    spine = [i.get("idref") for i in package.iter(f"{OPF}itemref")]
    assert spine == ["cover"] + [f"text-{name}" for name in (
        "half-title", "title-page", "contents", "one", "two", "notes", "bibliography")]
    properties = {i.get("id"): i.get("properties") for i in package.iter(f"{OPF}item")}
    assert properties["text-two"] == "mathml" and properties["text-contents"] == "nav"


def test_contents_and_landmarks(parts):
    contents, landmarks = _text(parts, "contents").iter(f"{X}nav")
    assert [a.get("href") for a in contents.iter(f"{X}a")] == [
        "one.xhtml", "two.xhtml", "notes.xhtml", "bibliography.xhtml"]
    assert [a.get(f"{OPS}type") for a in landmarks.iter(f"{X}a")] == [
        "cover", "titlepage", "toc", "bodymatter", "endnotes", "bibliography"]
    assert b"Chapter 1. One &amp; only" in parts["EPUB/toc.ncx"]


def test_the_file_is_hardly_larger_than_its_parts_compressed(parts, tmp_path):
    least = sum(min(len(data), len(zlib.compress(data, 9))) for data in parts.values())
    assert least < len(_write(tmp_path).data) < 1.1 * least


def test_the_folder_does_not_show_in_the_bytes(tmp_path):
    assert _write(tmp_path / "one").data == _write(tmp_path / "two").data


def test_the_contents_are_a_place_to_lead_to(tmp_path):
    book = ready(tmp_path, "# One\n\nSee [the list](#contents).")
    parts = unpack(write_epub(book, "x.epub", "")[0].data)
    assert [a.get("href") for a in _text(parts, "one").iter(f"{X}a")] == ["contents.xhtml"]


PARTS = ("contents-depth: {}\nbody:\n- introduction: i.md\n- part: p.md\n- chapters/01-one.md\n"
         "- part: q.md\n- chapters/02-two.md\n- conclusion: c.md\n")


def _levels(items):
    return [(item.find(f"{X}a").get("href"), *map(_levels, item.findall(f"{X}ol"))) for item in items]


@pytest.mark.parametrize("depth, sections", [(1, []), (2, [[("two.xhtml#there",)]])])
def test_chapters_lie_under_their_part(tmp_path, depth, sections):
    files = {name: "# A Title\n\nText.\n" for name in ("i.md", "p.md", "q.md", "c.md")}
    book = ready(tmp_path, CHAPTERS, PARTS.format(depth) + "back: []\nnotes: chapter-end\n",
                 files=FILES | files)
    parts = unpack(write_epub(book, "x.epub", "")[0].data)
    assert _levels(_text(parts, "contents").find(f".//{X}nav/{X}ol")) == [
        ("i.xhtml",), ("p.xhtml", [("one.xhtml",)]), ("q.xhtml", [("two.xhtml", *sections)]),
        ("c.xhtml",)]
    ncx = etree.fromstring(parts["EPUB/toc.ncx"])
    assert [len(point.findall("{*}navPoint")) for point in ncx.find("{*}navMap")] == [0, 1, 1, 0]


def test_landmarks_have_their_name_in_the_language_of_the_book(tmp_path):
    parts = unpack(write_epub(ready(tmp_path, "# Eins", "language: de\n"), "x.epub", "")[0].data)
    assert [nav.get("aria-label") for nav in _text(parts, "contents").iter(f"{X}nav")] == [
        None, "Orientierungspunkte"]


@pytest.mark.parametrize("language, direction", [("en", None), ("ar", "rtl"), ("he-IL", "rtl")])
def test_pages_are_turned_as_the_language_is_written(tmp_path, language, direction):
    book = ready(tmp_path, "# One\n\nText.", f"language: {language}\n")
    parts = unpack(write_epub(book, "x.epub", "")[0].data)
    package = etree.fromstring(parts["EPUB/content.opf"])
    assert package.find(f"{OPF}spine").get("page-progression-direction") == direction
    assert package.get("dir") == _text(parts, "one").get("dir") == direction
