"""The main job: the same bytes everywhere, all files or none, whatever happens."""

import random
import re
import shutil
import time
from pathlib import Path

import pytest
from command import makeready, start
from support import SOURCES, SQUARE, write_project

from makeready.pipeline.build import build
from makeready.report import Report
from makeready.tools.zipped import unpack

CHAPTERS = {
    "01-one.md": "# One\n\nA.[@doe] B.[^1]\n\n[^1]: First chapter's note.\n\n"
                 "![A square](images/a.svg){alt=\"a square\"}\n",
    "02-two.md": "# Two\n\nC.[@doe] D.[^1]\n\n[^1]: Second chapter's note.\n\n| verse\n| lines\n"}
FILES = {"references.yaml": SOURCES.split("- id: roe")[0], "images/a.svg": SQUARE}
NAMES = ("a-test-cover.jpg", "a-test-cover.svg", "a-test.docx", "a-test.epub", "a-test.pdf")


def _project(root: Path, book: str = "") -> Path:
    return write_project(root, CHAPTERS, book, FILES)


def _built(project: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (project / "build").iterdir()}


def test_two_folders_and_two_time_zones_give_the_same_bytes(tmp_path):
    looks = "style: modern\nembed-fonts: true\n"
    one, two = _project(tmp_path / "one", looks), _project(tmp_path / "two" / "deeper", looks)
    assert makeready("build", one, TZ="Pacific/Auckland", PYTHONHASHSEED="1").returncode == 0
    assert makeready("build", two, TZ="America/New_York", PYTHONHASHSEED="2").returncode == 0
    assert tuple(sorted(_built(one))) == NAMES
    assert _built(one) == _built(two)


def test_source_date_epoch_is_honored(tmp_path):
    project = _project(tmp_path)
    makeready("build", project, "--only", "epub", SOURCE_DATE_EPOCH="1000000000")
    package = unpack(_built(project)["a-test.epub"])["EPUB/content.opf"]
    assert b"2001-09-09T01:46:40Z" in package


def test_killed_in_the_middle_it_leaves_the_earlier_files_whole(tmp_path):
    project = _project(tmp_path)
    makeready("build", project)
    old = _built(project)
    chapter = project / "manuscript" / "chapters" / "01-one.md"
    chapter.write_text(chapter.read_text() + "\nA new paragraph.\n")
    began = time.monotonic()
    makeready("build", shutil.copytree(project, tmp_path / "copy"))
    new, lasting = _built(tmp_path / "copy"), time.monotonic() - began
    assert new != old
    dice = random.Random(1)
    for _ in range(5):
        process = start("build", project)
        time.sleep(dice.uniform(.3, 1) * lasting)
        process.kill()
        process.communicate()
        assert all((project / "build" / name).read_bytes() in (old[name], new[name])
                   for name in NAMES)
    assert makeready("build", project).returncode == 0
    assert _built(project) == new


def test_two_builds_at_once_do_not_mix(tmp_path):
    project = _project(tmp_path)
    processes = [start("build", project, SOURCE_DATE_EPOCH=str(epoch))
                 for epoch in (10**9, 2 * 10**9)]
    for process in processes:
        process.communicate()
        assert process.returncode == 0
    either = []
    for epoch in (10**9, 2 * 10**9):
        clean = _project(tmp_path / str(epoch))
        makeready("build", clean, SOURCE_DATE_EPOCH=str(epoch))
        either.append(_built(clean))
    assert _built(project) in either and either[0] != either[1]


def test_lines_are_composed_unless_the_book_asks_for_plain_ones(tmp_path):
    text = "# One\n\n" + "Some words of unlike length to fill a paragraph with lines. " * 12
    built = []
    for name in ("optimum", "plain"):
        project = write_project(tmp_path / name, text, f"composer: {name}\n")
        assert makeready("build", project, "--only", "pdf").returncode == 0
        built.append(_built(project)["a-test.pdf"])
    assert built[0] != built[1]


def test_an_unknown_engine_is_told(tmp_path, monkeypatch):
    from makeready import compose
    monkeypatch.setattr(compose, "SUPPORTED", ())
    outcome = build(write_project(tmp_path, "# One\n\nText."), ("pdf",), Report(-1))
    assert [fault.code for fault in outcome.faults] == ["composer-plain"] and outcome.published


class _Catalogs:
    """Knows one article; remembers what was asked."""

    def __init__(self):
        self.asked = []

    def get(self, url, accept):
        from makeready.tools.web import Answer
        self.asked.append(url)
        known = url == "https://doi.org/10.1038/171737a0"
        data = (b'{"type": "journal-article", "title": "Molecular Structure of Nucleic Acids", "author": '
                b'[{"family": "Watson", "given": "J. D."}], "issued": {"date-parts": [[1953, 4]]}}')
        return Answer(url, data if known else None, "application/vnd.citationstyles.csl+json")


CITING = "# One\n\nA.[@doi:10.1038/171737A0, 737] B.[@DOI:10.1038/171737a0; @roe] {}\n"


def _fetch(project, web, day="2026-03-01"):
    from makeready.pipeline.sources import fetch_sources
    return fetch_sources(project, web, day, Report(-1))


def test_sources_are_looked_up_once_and_a_build_asks_no_one(tmp_path, monkeypatch):
    project = write_project(tmp_path, CITING.format(""), "nocite: doe\n", {"references.yaml": SOURCES})
    done = _fetch(project, web := _Catalogs())
    assert (done.added, done.dropped, done.faults) == (1, 0, ())
    first = done.path.read_bytes()
    assert _fetch(project, web, "2027-01-01").added == 0
    assert web.asked == ["https://doi.org/10.1038/171737a0"] and done.path.read_bytes() == first
    monkeypatch.setattr("socket.socket.connect", lambda *_: 1 / 0)
    outcome = build(project, ("epub",), Report(-1))
    assert outcome.faults == () and outcome.published
    page = unpack(outcome.published[0].read_bytes())["EPUB/text/notes.xhtml"].decode()
    notes = re.sub("<[^>]*>", "", page)
    assert "Watson, Molecular Structure of Nucleic Acids, April 1953, 737." in notes


def test_what_is_not_found_is_told_at_its_place_and_what_is_found_is_kept(tmp_path):
    project = write_project(tmp_path, CITING.format("\n\nC.[@doi:10.1000/none] D.[@isbn:1]"),
                            "nocite: doe\n", {"references.yaml": SOURCES})
    done = _fetch(project, _Catalogs())
    assert [(fault.code, str(fault.span)) for fault in sorted(done.faults, key=lambda f: f.sort_key)] == [
        ("source-unknown", "manuscript/chapters/01-one.md:5:4"),
        ("identifier-invalid", "manuscript/chapters/01-one.md:5:26")]
    assert done.added == 1 and b"Nucleic" in done.path.read_bytes()


def test_what_is_no_longer_cited_leaves_the_lock_file_unless_the_book_has_gaps(tmp_path):
    project = write_project(tmp_path, CITING.format(""), "nocite: doe\n", {"references.yaml": SOURCES})
    _fetch(project, _Catalogs())
    chapter = project / "manuscript" / "chapters" / "01-one.md"
    chapter.write_text("# One\n\nA.[@roe] B.[@doi:10.1000]\n")
    assert _fetch(project, _Catalogs()).dropped == 0
    chapter.write_text("# One\n\nA.[@roe]\n")
    done = _fetch(project, _Catalogs())
    assert done.dropped == 1 and b"Nucleic" not in done.path.read_bytes()


def test_without_a_network_nothing_is_changed(tmp_path):
    from makeready.tools.web import Offline

    class Nothing:
        def get(self, url, accept):
            raise Offline("no way out")

    project = write_project(tmp_path, CITING.format(""), files={"references.yaml": SOURCES})
    with pytest.raises(Offline, match="no way out"):
        _fetch(project, Nothing())
    assert not (project / "manuscript" / "sources.lock.yaml").exists()


def test_the_e_book_has_the_printed_pages_whether_or_not_they_are_asked_for(tmp_path):
    def built(name, book, *formats):
        root = write_project(tmp_path / name, "# One\n\nText.\n", book)
        assert not build(root, formats, Report(-1)).failed
        return unpack((root / "build" / "a-test.epub").read_bytes())
    both, alone = built("a", "", "pdf", "epub"), built("b", "", "epub")
    assert both == alone
    assert b'epub:type="page-list"' in both["EPUB/text/contents.xhtml"]
    assert b"pageBreakSource" in both["EPUB/content.opf"]
    unprinted = built("c", "page-list: false\n", "pdf", "epub")
    assert not any(mark in data for data in unprinted.values() for mark in (b"page-list", b"pageBreak",
                                                                            b"doc-pagebreak"))


def test_the_source_of_the_pages_is_the_printed_book(tmp_path):
    root = write_project(tmp_path, "# One\n\nText.\n", "isbn: {print: 978-3-16-148410-0}\n")
    build(root, ("epub",), Report(-1))
    package = unpack((root / "build" / "a-test.epub").read_bytes())["EPUB/content.opf"]
    assert b'<meta property="pageBreakSource">urn:isbn:9783161484100</meta>' in package
