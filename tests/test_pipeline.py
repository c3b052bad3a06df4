"""The main job: the same bytes everywhere, all files or none, whatever happens."""

import random
import shutil
import time
from pathlib import Path

from command import makeready, start
from support import SOURCES, SQUARE, write_project

CHAPTERS = {
    "01-one.md": "# One\n\nA.[@doe] B.[^1]\n\n[^1]: First chapter's note.\n\n"
                 "![A square](images/a.svg){alt=\"a square\"}\n",
    "02-two.md": "# Two\n\nC.[@doe] D.[^1]\n\n[^1]: Second chapter's note.\n\n| verse\n| lines\n"}
FILES = {"references.yaml": SOURCES.split("- id: roe")[0], "images/a.svg": SQUARE}
NAMES = ("a-test.docx", "a-test.epub", "a-test.pdf")


def _project(root: Path) -> Path:
    return write_project(root, CHAPTERS, files=FILES)


def _built(project: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (project / "build").iterdir()}


def test_two_folders_and_two_time_zones_give_the_same_bytes(tmp_path):
    one, two = _project(tmp_path / "one"), _project(tmp_path / "two" / "deeper")
    assert makeready("build", one, TZ="Pacific/Auckland", PYTHONHASHSEED="1").returncode == 0
    assert makeready("build", two, TZ="America/New_York", PYTHONHASHSEED="2").returncode == 0
    assert tuple(sorted(_built(one))) == NAMES
    assert _built(one) == _built(two)


def test_source_date_epoch_is_honored(tmp_path):
    project = _project(tmp_path)
    makeready("build", project, "--only", "epub", SOURCE_DATE_EPOCH="1000000000")
    from makeready.tools.zipped import unpack
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
    from makeready.pipeline import build
    from makeready.report import Report
    monkeypatch.setattr(compose, "SUPPORTED", ())
    outcome = build(write_project(tmp_path, "# One\n\nText."), ("pdf",), Report(-1))
    assert [fault.code for fault in outcome.faults] == ["composer-plain"] and outcome.published
