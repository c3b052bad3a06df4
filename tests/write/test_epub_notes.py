"""The notes of the EPUB: both ends of each, as reading systems and their readers take them."""

from collections import Counter
from functools import cache

import pytest
from lxml import etree
from support import SOURCES, ready

from makeready.tools.zipped import unpack
from makeready.write.epub import write_epub

X = "{http://www.w3.org/1999/xhtml}"
TYPE = "{http://www.idpf.org/2007/ops}type"
FRONT = ("language: {}\nnotes: {}\nfront:\n- epigraph: front/epigraph.md\n- preface: front/preface.md\n"
         "body:\n- part: parts/ships.md\n- chapters/01-one.md\n- chapters/02-two.md\n")
FILES = {"references.yaml": SOURCES, "front/epigraph.md": "Tides wait.[^e]\n\n[^e]: A saying.\n",
         "front/preface.md": "# Preface\n\nThanks.[^a]\n\n[^a]: To all.\n",
         "parts/ships.md": "# Ships\n\nThey sail.[^a]\n\n[^a]: Not all.\n"}
TEXT = "# {}[^t]\n\nOil was dear.[^a] It was [dear [in May](#x)]{{.phrase}}.[^b] They say so.[@doe]\n\n" \
       "Oil was dear.[@roe] [x]{{#x{}}}\n\n[^t]: A talk.\n\n[^a]: Very.\n\n[^b]: So.\n"
CHAPTERS = {"01-one.md": TEXT.format("One", ""), "02-two.md": TEXT.format("Two", "x")}


@pytest.fixture(scope="module")
def texts(tmp_path_factory):
    """The roots of the book's texts by name, with its notes at a place."""
    @cache
    def made(notes="book-end", language="en"):
        book = ready(tmp_path_factory.mktemp("book"), CHAPTERS, FRONT.format(language, notes), files=FILES)
        parts = unpack(write_epub(book, "x.epub", "")[0].data)
        return {name.split("/")[-1]: etree.fromstring(data) for name, data in parts.items()
                if name.endswith(".xhtml")}
    return made


def links(roots, role):
    """The links of a role with the file that each stands in."""
    return [(name, a) for name, root in roots.items() for a in root.iter(f"{X}a")
            if a.get("role") == role]


def text(element):
    return " ".join("".join(element.itertext()).split())


PLACES = ("book-end", "chapter-end", "page-foot", "{remarks: page-foot}",
          "{sources: chapter-end, remarks: page-foot}", "{phrases: true}",
          "{remarks: page-foot, phrases: true}", "{numbering: book}")


@pytest.mark.parametrize("notes", PLACES)
def test_each_call_leads_to_a_note_that_leads_back(texts, notes):
    roots = texts(notes)
    calls, backs = links(roots, "doc-noteref"), links(roots, "doc-backlink")
    there = {f"{name}#{a.get('id')}": a.get("href") for name, a in calls}
    back = {f"{name}#{next(a.iterancestors(f'{X}li'))[0].get('id')}": a.get("href") for name, a in backs}
    assert len(there) == len(back) == 13 and {back[note]: note for note in back} == there
    assert all(text(a) for _, a in calls + backs)


@pytest.mark.parametrize("notes", PLACES)
def test_a_note_may_be_shown_at_its_call(texts, notes):
    """Apple Books shows none for a call with an element in it, or at a target of another type."""
    roots = texts(notes)
    for _, call in links(roots, "doc-noteref"):
        assert call.get(TYPE) == "noteref" and len(call) == 0
        file, ident = call.get("href").split("#")
        [note] = roots[file].xpath("//*[@id=$id]", id=ident)
        assert note.get(TYPE) == "footnote" and note.get("role") == "doc-footnote"
        assert [part.tag for part in note.xpath("../..|..|.")] == [f"{X}ol", f"{X}li", f"{X}div"]
        assert "doc-endnotes" in [parent.get("role") for parent in note.iterancestors()]
        first = next(note.iter(f"{X}a"))
        assert first.get("role") == "doc-backlink" and not text(note).partition(text(first))[0]


@pytest.mark.parametrize("notes, language", [
    *((notes, "en") for notes in PLACES),
    *(("{remarks: page-foot, phrases: true}", language) for language in ("de", "fr", "es", "fi"))])
def test_no_two_links_back_are_called_alike(texts, notes, language):
    names = Counter(a.get("aria-label") for _, a in
                    links(texts(notes, language), "doc-backlink"))
    assert len(names) == 13 and max(names.values()) == 1


@pytest.mark.parametrize("notes, names", [
    ("book-end", ["note * on the title, Chapter 1", "note 1, Chapter 1", "note 2, Chapter 1"]),
    ("{remarks: page-foot}",
     ["note * on the title, Chapter 1", "footnote 1, Chapter 1", "footnote 2, Chapter 1",
      "note 1, Chapter 1", "note 2, Chapter 1"]),
    ("{phrases: true}", ["note * on the title, Chapter 1", "“Oil was dear”, Chapter 1",
                         "“dear in May”, Chapter 1", "“They say so”, Chapter 1",
                         "“Oil was dear”, Chapter 1 (2)"])])
def test_a_link_back_says_where_it_leads(texts, notes, names):
    found = [a.get("aria-label") for _, a in links(texts(notes), "doc-backlink")]
    assert {"Back to " + name for name in names} <= set(found)


def test_pages_without_a_title_are_known_by_their_kind(texts):
    roots = texts()
    assert [text(h2) for h2 in roots["notes.xhtml"].iter(f"{X}h2")] == [
        "Epigraph", "Preface", "Part I Ships", "Chapter 1 One", "Chapter 2 Two"]
    assert "Back to note 1, Epigraph" in [
        a.get("aria-label") for _, a in links(roots, "doc-backlink")]


def signs(roots, file, heading):
    """The signs of the notes under a heading."""
    [found] = [h2.getparent() for h2 in roots[file].iter(f"{X}h2") if text(h2) == heading]
    return [text(a) for a in found.iter(f"{X}a") if a.get("role") == "doc-backlink"]


def test_two_streams_have_lists_of_their_own(texts):
    roots = texts("{sources: chapter-end, remarks: page-foot}")
    assert signs(roots, "one.xhtml", "Footnotes") == ["*", "†", "‡"]
    assert signs(roots, "one.xhtml", "Notes") == ["1.", "2."]


def test_symbols_begin_again_rather_than_grow(tmp_path):
    book = ready(tmp_path, "# One\n\n" + "Oil.^[So.] " * 9 + "Salt.[@doe]\n", "notes: {remarks: page-foot}\n",
                 {"references.yaml": SOURCES})
    roots = {"one": etree.fromstring(unpack(write_epub(book, "x.epub", "")[0].data)["EPUB/text/one.xhtml"])}
    found = [text(a) for _, a in links(roots, "doc-noteref")][:-1]
    again = found.index("*", 1)
    assert found[:4] == ["*", "†", "‡", "§"] and found[again:] == found[:9 - again]
    assert signs(roots, "one", "Footnotes") == found


def test_the_words_of_a_note_without_a_number_are_its_link(texts):
    roots = texts("{phrases: true}")
    calls = [text(a) for _, a in links({"": roots["one.xhtml"]}, "doc-noteref")]
    assert calls == ["*", "Oil was dear.", "*", "They say so.", "Oil was dear."]
    [item] = roots["notes.xhtml"].xpath("//*[@id='one-Note-2']")
    assert text(item) == "Oil was dear: Very." and text(next(item.iter(f"{X}a"))) == "Oil was dear"
    assert text(roots["one.xhtml"].find(f".//{X}section/{X}p")) == (
        "Oil was dear. It was dear in May.* They say so.")


def test_the_sign_of_a_note_is_no_part_of_the_files_title(texts):
    assert text(texts()["one.xhtml"].find(f".//{X}title")) == "One"
