"""What is lost is found."""

import pytest
from support import DESIGN, SOURCES, ready, read

from makeready.model.artifact import Artifact
from makeready.model.survey import passages
from makeready.tools.disk import Folder
from makeready.tools.styles import style_sheet
from makeready.tools.zipped import pack, unpack
from makeready.verify.lost import _find, _Place, find_lost
from makeready.write.epub import write_epub
from makeready.write.pdf import write_pdf

TEXT = """\
# One title

First paragraph, with *words*.[@doe, 12] And “more” of it.[^n]

[^n]: A note of its own.

## A heading

| Head A | Head B |
|--------|--------|
| cell   | other  |

Last paragraph. """ + "It runs on and on over the turn of several pages. " * 300
FILES = {"references.yaml": SOURCES}


def _epub(tmp_path, planted=lambda data: data):
    parts = unpack(write_epub(ready(tmp_path, TEXT, files=FILES), "x.epub", "")[0].data)
    parts = {name: planted(data) if name.endswith(".xhtml") else data
             for name, data in parts.items()}
    return Artifact("x.epub", "epub", pack(parts, 0))


def _faults(tmp_path, artifact):
    book = read(tmp_path, TEXT, files=FILES)
    return find_lost(artifact, passages(book), passages(ready(tmp_path, TEXT, files=FILES)))


def test_a_whole_epub_has_lost_nothing(tmp_path):
    assert _faults(tmp_path, _epub(tmp_path)) == []


def test_a_whole_pdf_has_lost_nothing_over_its_pages(tmp_path):
    css = style_sheet("print.css", Folder(tmp_path), DESIGN)
    artifact, _ = write_pdf(ready(tmp_path, TEXT, files=FILES), "x.pdf", css, lambda page: None)
    assert artifact.pages["notes"] - artifact.pages["one"] > 4
    assert _faults(tmp_path, artifact) == []


def test_notes_in_two_streams_are_sought_each_in_its_own(tmp_path):
    """What stands at the end is no reason to seek the next note behind it."""
    css = style_sheet("print.css", Folder(tmp_path), DESIGN)
    book = ready(tmp_path, TEXT + "[^m]\n\n[^m]: Another at the foot.\n",
                 "notes: {remarks: page-foot}\n", files=FILES)
    artifact, _ = write_pdf(book, "x.pdf", css, lambda page: None)
    assert find_lost(artifact, passages(book)) == []


def test_page_foot_notes_do_not_hide_the_text(tmp_path):
    css = style_sheet("print.css", Folder(tmp_path), DESIGN)
    book = ready(tmp_path, TEXT, "notes: page-foot\n", files=FILES)
    artifact, _ = write_pdf(book, "x.pdf", css, lambda page: None)
    assert find_lost(artifact, passages(book)) == []


@pytest.mark.parametrize("words, line", [
    ("One title", 1), ("First paragraph", 3), (" of it.", 3), ("A note of its own", 5),
    ("A heading", 7), ("Head B", 9), ("other", 11), ("It runs on", 13)])
def test_each_kind_of_passage_is_missed_at_its_line(tmp_path, words, line):
    faults = _faults(tmp_path, _epub(tmp_path, lambda data: data.replace(words.encode(), b"")))
    assert faults and faults[0].code == "lost-text"
    assert faults[0].span.line == line


def test_a_resolved_citation_is_missed_too(tmp_path):
    faults = _faults(tmp_path, _epub(tmp_path, lambda d: d.replace(b"Pond Press, 2020), 12", b"")))
    assert [fault.code for fault in faults] == ["lost-text"]


def test_passages_out_of_order_are_missed(tmp_path):
    def swapped(data):
        return data.replace(b"First paragraph", b"@").replace(b"A heading", b"First paragraph"
                                                              ).replace(b"@", b"A heading")
    assert _faults(tmp_path, _epub(tmp_path, swapped))


def test_a_table_may_leave_its_place_whole(tmp_path):
    def moved(data):
        if b"<table" not in data:
            return data
        table = data[data.index(b"<table"):data.index(b"</table>") + 8]
        return data.replace(table, b"").replace(b"</section>", table + b"</section>", 1)
    assert _faults(tmp_path, _epub(tmp_path, moved)) == []
    turned = _epub(tmp_path, lambda data: data.replace(b"Head A", b"@").replace(
        b"other", b"Head A").replace(b"@", b"other"))
    assert _faults(tmp_path, turned)


@pytest.mark.parametrize("needle, found", [
    ("bcd", _Place(0, 4)),            # On one page.
    ("efgh", _Place(1, 4)),           # Over a turn, with a folio and a head between.
    ("efghmn", None), ("xyz", None)])
def test_finding_over_the_turn_of_a_page(needle, found):
    assert _find(needle, ["abcdef12", "3head"[1:1] + "hdgh", "mn"], _Place()) == found


def test_a_passage_over_three_pages_beside_a_figure():
    words = [f"{number:04}" for number in range(60)]
    pages = ["start" + "".join(words[:10]), "figure" * 60 + "".join(words[10:40]) + "7head",
             "".join(words[40:]) + "end"]
    assert _find("".join(words), pages, _Place()) == _Place(2, 80)
    assert _find("".join(words) + "x", pages, _Place()) is None
