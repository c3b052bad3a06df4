"""The command line as a user meets it: what it prints, how it ends, what it leaves behind."""

import json
import shutil
from pathlib import Path

import pytest
from command import makeready
from support import write_project
from typer.testing import CliRunner
from verify.ebooks import ebook, page, picture

from makeready import cli
from makeready.model.diagnostic import CODES, Severity

BROKEN = sorted(path.parent for path in (Path(__file__).parent / "books").glob("*/expected.txt")
                if any(CODES[line.split()[0]].severity == Severity.ERROR
                       for line in path.read_text().splitlines()))


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("book", BROKEN, ids=lambda path: path.name)
def test_a_broken_manuscript_ends_in_1_and_leaves_build_alone(book, tmp_path):
    project = shutil.copytree(book, tmp_path / "book")
    (project / "build").mkdir()
    (project / "build" / "earlier.pdf").write_bytes(b"whole")
    done = CliRunner().invoke(cli.app, ["build", str(project), "--json"])
    assert done.exit_code == 1 and isinstance(done.exception, SystemExit)
    found = {f"{fault['code']} {fault['path']}:{fault['line']}:{fault['column']}"
             .replace(":None", "") for fault in json.loads(done.stdout)}
    assert set((book / "expected.txt").read_text().split("\n")) - {""} <= found
    assert _contents(project / "build") == {"earlier.pdf": b"whole"}


def test_faults_are_printed_with_place_and_cure(tmp_path):
    done = makeready("build", write_project(tmp_path, "# One\n\nText.[@nobody]\n"))
    assert done.returncode == 1
    assert "manuscript/chapters/01-one.md:3:7: error:" in done.stderr
    assert not (tmp_path / "build").exists()


def test_only_some_formats(tmp_path):
    done = makeready("build", write_project(tmp_path, "# One\n\nText."), "--only", "epub")
    assert done.returncode == 0
    names = ["a-test.epub", "a-test-cover.jpg", "a-test-cover.svg"]
    assert {path.name for path in (tmp_path / "build").iterdir()} == set(names)
    assert done.stdout.splitlines() == [str(tmp_path / "build" / name) for name in names]


def test_check_builds_nothing(tmp_path):
    done = makeready("check", write_project(tmp_path, "# One\n\nText."))
    assert done.returncode == 0 and not (tmp_path / "build").exists()


LOOSE = "# One\n\n" + "A sesquipedalian antidisestablishmentarianism. " * 30 + "\n"


def test_check_of_pages_tells_their_faults_and_draws_them(tmp_path):
    """Warnings alone end in 0, and only the picture is made."""
    project = write_project(tmp_path, LOOSE, "composer: plain\n")
    done = makeready("check", "--pages", project)
    assert done.returncode == 0, done.stderr
    assert "manuscript/chapters/01-one.md:3:" in done.stderr and "(page-loose)" in done.stderr
    assert "Loose lines: " in done.stdout and " justified lines measured; " in done.stdout
    assert done.stdout.splitlines()[-1] == str(project / "build" / "pages.html")
    assert [path.name for path in (project / "build").iterdir()] == ["pages.html"]


def test_check_of_pages_as_json(tmp_path):
    done = makeready("check", "--pages", "--json", write_project(tmp_path, LOOSE, "composer: plain\n"))
    found = json.loads(done.stdout)
    assert done.returncode == 0 and found["diagnostics"] == []
    assert "page-loose" in {fault["code"] for fault in found["pages"]} and found["totals"]["loose"] > 0


def test_check_of_pages_sets_none_of_a_broken_manuscript(tmp_path):
    done = makeready("check", "--pages", "--json", write_project(tmp_path, LOOSE + "\n[@nobody]\n"))
    found = json.loads(done.stdout)
    assert done.returncode == 1 and found["pages"] == [] and found["totals"] is None
    assert [fault["code"] for fault in found["diagnostics"]] == ["cite-unknown"]
    assert not (tmp_path / "build" / "pages.html").exists()


def test_check_of_pages_shows_the_box_of_a_character_that_no_typeface_has(tmp_path):
    """It is an error of the manuscript, and the picture shows where."""
    done = makeready("check", "--pages", "--json", write_project(tmp_path, "# One\n\nWhat they saw \U0001fadf was this.\n"))
    found = json.loads(done.stdout)
    assert done.returncode == 1 and [fault["code"] for fault in found["diagnostics"]] == ["glyph-missing"]
    [fault] = found["pages"]
    assert (fault["code"], fault["line"]) == ("page-tofu", 3) and (tmp_path / "build" / "pages.html").exists()


def test_what_shops_will_object_to_in_an_ebook_of_other_hands(tmp_path):
    book = tmp_path / "a book.epub"
    book.write_bytes(ebook({"one.xhtml": page()}))
    done = makeready("verify", book, "--shop", "ingram", "--json")
    assert done.returncode == 1 and not done.stderr
    assert [(fault["code"], fault["path"]) for fault in json.loads(done.stdout)] == [
        ("shop-cover-missing", str(book)), ("shop-name", str(book))]
    assert makeready("verify", book, "--shop", "apple", "--shop", "kdp").returncode == 0


def test_a_cover_and_a_profile_of_ones_own(tmp_path):
    cover, shop = tmp_path / "9780262033848.jpg", tmp_path / "mine.yaml"
    cover.write_bytes(picture("jpg", (1600, 2560)))
    shop.write_text("name: Mine\nlimits: {cover-format: {one-of: [PNG], source: me, verified: 2026-11}}\n")
    assert makeready("verify", cover).returncode == 0
    done = makeready("verify", cover, "--shop", shop)
    assert done.returncode == 1 and f"{cover}: warning: The cover is JPEG; Mine takes only PNG." in done.stderr
    shop.write_text("name: Mine\n")
    done = makeready("verify", cover, "--shop", shop)
    assert done.returncode == 1 and f"{shop}:1:1: error: " in done.stderr


@pytest.mark.parametrize("arguments", [
    ("verify", "no.epub"), ("verify", __file__), ("verify", __file__, "--shop", "nook"),
    ("build", "--only", "mobi"), ("build", "/nowhere"), ("explain", "no-such-code"),
    ("nonsense",), ("cite", "fetch", "/nowhere"), ("cite", "guess"), ("intake", "draft.rtf", "--into", "x"), ("intake", "/no/draft.txt", "--into", "x")])
def test_wrong_use_ends_in_2(arguments, tmp_path):
    project = write_project(tmp_path, "# One\n\nText.")
    if arguments[:2] == ("build", "--only"):
        arguments = ("build", project, *arguments[1:])
    done = makeready(*arguments)
    assert done.returncode == 2 and "Traceback" not in done.stderr and done.stderr.strip()


def test_a_broken_style_sheet_is_the_authors_to_mend(tmp_path):
    project = write_project(tmp_path, "# One\n\nText.")
    (project / "styles").mkdir()
    (project / "styles" / "print.css").write_bytes(b"p { }\n\xff")
    done = makeready("build", project, "--only", "pdf")
    assert done.returncode == 1 and "styles/print.css:2:1: error" in done.stderr


@pytest.mark.parametrize("error, code", [
    (RuntimeError("odd"), 4), (PermissionError(13, "Permission denied", "x"), 3),
    (KeyboardInterrupt(), 130)])
def test_what_nobody_foresaw_ends_in_a_line_and_a_code(monkeypatch, capsys, error, code):
    def fail():
        raise error
    monkeypatch.setattr(cli, "app", fail)
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == code and "Traceback" not in capsys.readouterr().err


def test_a_look_up_without_a_network_ends_in_3_and_one_message(tmp_path):
    project = write_project(tmp_path, "# One\n\nText.[@doi:10.1000/a; @isbn:0-262-03384-4]\n")
    dead = "http://127.0.0.1:9"
    done = makeready("cite", "fetch", project, "--quiet", https_proxy=dead, HTTPS_PROXY=dead, no_proxy="")
    assert done.returncode == 3 and len(done.stderr.splitlines()) == 1
    assert "there is no network" in done.stderr and not done.stdout


def test_a_look_up_of_nothing_needs_no_network(tmp_path):
    done = makeready("cite", "fetch", write_project(tmp_path, "# One\n\nText.\n"))
    assert done.returncode == 0 and "0 looked up" in done.stdout
    assert not (tmp_path / "manuscript" / "sources.lock.yaml").exists()


def test_a_look_up_of_what_cannot_be_one_ends_in_1(tmp_path):
    done = makeready("cite", "fetch", write_project(tmp_path, "# One\n\nText.[@isbn:1]\n"))
    assert done.returncode == 1 and "01-one.md:3:7: error:" in done.stderr


FAULTY = "# One\n\nHe came to the the end , at last.\n\nIn in the `the the` end.\n"


def lint(project, *arguments, answer=""):
    return CliRunner().invoke(cli.app, ["lint", str(project), *arguments], input=answer)


def test_lint_tells_each_finding_with_its_place_and_cure(tmp_path):
    done = makeready("lint", write_project(tmp_path, FAULTY))
    assert done.returncode == 1
    assert "manuscript/chapters/01-one.md:3:15: warning: “the” stands twice" in done.stderr
    assert "    Delete one of them." in done.stderr
    assert not (tmp_path / "build").exists()


def test_lint_of_a_clean_text_ends_in_0(tmp_path):
    assert lint(write_project(tmp_path, "# One\n\nHe came to the end.\n"), "--json").stdout.endswith("[]\n")


def test_lint_as_json(tmp_path):
    done = lint(write_project(tmp_path, FAULTY), "--json", "--quiet")
    assert [(f["code"], f["line"], f["column"]) for f in json.loads(done.stdout)] == [
        ("word-doubled", 3, 15), ("space-before-mark", 3, 23)]


def test_cures_are_shown_and_written_after_a_yes(tmp_path):
    path = write_project(tmp_path, FAULTY) / "manuscript" / "chapters" / "01-one.md"
    done = lint(tmp_path, "--fix", answer="n\n")
    assert "-He came to the the end , at last.\n+He came to the end, at last.\n" in done.stdout
    assert done.exit_code == 1 and path.read_text() == FAULTY
    done = lint(tmp_path, "--fix", answer="y\n")
    assert done.exit_code == 0
    assert path.read_text() == FAULTY.replace("the the end , at", "the end, at", 1)
    assert lint(tmp_path, "--fix").exit_code == 0


def test_cures_keep_the_line_ends_and_the_mark_of_a_file(tmp_path):
    path = write_project(tmp_path, "x") / "manuscript" / "chapters" / "01-one.md"
    path.write_bytes(b"\xef\xbb\xbf# One\r\n\r\nTo the the end.\r\n")
    assert lint(tmp_path, "--fix", "--yes").exit_code == 0
    assert path.read_bytes() == b"\xef\xbb\xbf# One\r\n\r\nTo the end.\r\n"


def test_what_is_ignored_is_neither_told_nor_cured(tmp_path):
    listed = "- {code: word-doubled, text: the the end, reason: A stammer.}\n- {code: space-tab, reason: x}\n"
    write_project(tmp_path, "# One\n\nTo the the end.\n", files={"lint-ignore.yaml": listed})
    done = lint(tmp_path, "--fix", "--json", "--quiet")
    [fault] = json.loads(done.stdout)
    assert (fault["code"], fault["path"], fault["line"]) == (
        "lint-ignore-unused", "manuscript/lint-ignore.yaml", 2)
    assert done.exit_code == 1


def test_many_findings_of_a_rule_are_counted(tmp_path):
    write_project(tmp_path, "# One\n\n" + "To the the end.\n" * 13)
    assert "3 more of (word-doubled)" in makeready("lint", tmp_path).stderr
    assert makeready("lint", tmp_path, "--verbose").stderr.count("(word-doubled)") == 13


def test_lint_of_what_cannot_be_read_says_why(tmp_path):
    write_project(tmp_path, "x", book="language: [\n")
    done = lint(tmp_path, "--json", "--quiet")
    assert [f["code"] for f in json.loads(done.stdout)] == ["yaml-syntax"] and done.exit_code == 1


def test_explain_knows_the_rules_of_the_lint():
    assert "word-doubled (warning)" in makeready("explain", "word-doubled").stdout


def test_explain_and_schema():
    assert "PDF/UA" in makeready("explain", "image-alt").stdout
    schema = json.loads(makeready("schema").stdout)
    assert {"title", "number-sections", "citation-style"} <= set(schema["properties"])


def test_intake_makes_a_project_that_builds(tmp_path):
    draft = tmp_path / "draft.txt"
    draft.write_text("The scene is a pond at night. Nobody speaks.\n"
                     "3.1 The Frogs\nThey sing.[CITATION 1]\n3.2 The Newts\nThey do not. [Citation: 2]\n"
                     'Doe, Jane. "On Frogs." Pond Review, March 2020. https://example.org/frogs\n'
                     'Roe, Max. "On Newts." Pond Review, 2021. https://example.org/newts\n')
    project = tmp_path / "book"
    done = makeready("intake", draft, "--into", project)
    assert done.returncode == 0, done.stderr
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    assert makeready("intake", draft, "--into", project).returncode == 0
    assert before == {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    assert makeready("build", project).returncode == 0


@pytest.mark.parametrize("name", ["draft.docx", "draft.odt", "draft.html", "draft.txt"])
def test_a_draft_that_cannot_be_read_is_one_line(tmp_path, name):
    draft = tmp_path / name
    draft.write_bytes(b"PK\x03\x04 \xff broken")
    done = makeready("intake", draft, "--into", tmp_path / "book")
    assert done.returncode == 2 and done.stderr.startswith(f"makeready: {name}")
    assert done.stderr.count("\n") == 1 and not (tmp_path / "book").exists()


def test_intake_overwrites_nothing_without_force(tmp_path):
    draft, project = tmp_path / "draft.txt", tmp_path / "book"
    draft.write_text("1.1 A\nText.\n1.2 B\nText.\n")
    makeready("intake", draft, "--into", project)
    [chapter] = (project / "manuscript" / "chapters").iterdir()
    chapter.write_text("mine")
    done = makeready("intake", draft, "--into", project)
    assert done.returncode == 2 and chapter.read_text() == "mine" and chapter.name in done.stderr
    assert makeready("intake", draft, "--into", project, "--force").returncode == 0
    assert chapter.read_text() != "mine"
