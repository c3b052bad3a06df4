"""The bench: one text for all, what a program costs, and what is said of those that are missing."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import bench_pages
from bench.costs import Cost, Failed, run
from bench.typesetters import PLAIN, TYPESETTERS, Format, running_text
from makeready.model import tree
from makeready.tools import pandoc

TEXT = """\
A *first* paragraph with [a link](http://a.example), `code`, a note[^1] and **weight**.

[^1]: The note.

> A quotation.

- one
- two

| A verse,
| another.

![](image.png)

    code

## A subhead

* * *
"""


@pytest.fixture
def text() -> tree.Blocks:
    return running_text(pandoc.read(TEXT)[0]["blocks"])


def test_only_what_runs_on_is_set(text):
    kinds = {tree.kind(node) for node in tree.walk(text)}
    assert kinds == {"Para", "BlockQuote", "Header", "HorizontalRule", "Str", "Space", "Emph",
                     "Superscript", "LineBreak"}


def test_words_are_kept_and_notes_leave_their_numbers(text):
    assert tree.text_of(text) == ("A first paragraph with a link, code, a note1 and weight. A quotation. "
                                  "one two A verse, another. A subhead")


@pytest.mark.parametrize("typesetter", TYPESETTERS, ids=lambda typesetter: typesetter.name)
def test_every_typesetter_is_given_all_letters(typesetter, text, tmp_path):
    form = Format("EB Garamond", 10.5, 14, 306, 36, "en-GB")
    typesetter.write(tree.document(text), form, tmp_path)
    [source] = (path for path in tmp_path.iterdir() if path.suffix in (".html", ".tex", ".typ"))
    written = source.read_text("utf-8").replace("\u00ad", "")
    for word in tree.text_of(text).split():
        assert bench_pages.letters(word) in bench_pages.letters(written)


def test_a_language_that_tex_has_another_name_for_must_be_known(text, tmp_path):
    tex = next(typesetter for typesetter in TYPESETTERS if "LaTeX" in typesetter.name)
    with pytest.raises(ValueError, match="tlh"):
        tex.write(tree.document(text), Format("EB Garamond", 10.5, 14, 306, 36, "tlh"), tmp_path)


def test_loose_chapters_are_read_in_the_order_given(tmp_path):
    for name in ("b.md", "a.md"):
        (tmp_path / name).write_text(f"# Of {name[0]}\n\nText of it.\n")
    text, language = bench_pages.read_text([tmp_path / "b.md", tmp_path / "a.md"], "en-GB")
    assert (tree.text_of(text), language) == ("Of b Text of it. Of a Text of it.", "en-GB")


def test_letters_are_compared_without_hyphens_and_ligatures():
    assert bench_pages.letters("dif\u2010\nﬁcult 12!") == "difficult"


# --- costs --------------------------------------------------------------------------------------

def test_the_cost_of_a_program_is_its_own(tmp_path):
    """Memory is not counted from ours, nor the CPU time of another run."""
    idle = run([sys.executable, "-S", "-c", "pass"], tmp_path)
    busy = run([sys.executable, "-S", "-c", "b = bytearray(80_000_000); sum(range(3_000_000))"], tmp_path)
    assert 0 < idle.memory < 40
    assert 70 < busy.memory - idle.memory < 90
    assert busy.cpu > idle.cpu


def test_children_are_counted(tmp_path):
    child = "import subprocess, sys; subprocess.call([sys.executable, '-S', '-c', 'bytearray(80_000_000)'])"
    assert run([sys.executable, "-S", "-c", child], tmp_path).memory > 80


def test_a_program_that_fails_is_heard(tmp_path):
    with pytest.raises(Failed, match="no such font"):
        run([sys.executable, "-c", "raise SystemExit('no such font')"], tmp_path)


# --- the command --------------------------------------------------------------------------------

def call(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr("sys.argv", ["bench_pages.py", "--font", "Spectral", *arguments])
    return bench_pages.main()


@pytest.fixture
def chapter(tmp_path: Path) -> str:
    sentence = "The harbor lay quiet while the clerks wrote down whatever the captains told them. "
    path = tmp_path / "chapter.md"
    path.write_text("# One\n\n" + "\n\n".join([sentence * 6] * 3))
    return str(path)


def test_a_book_is_set_and_measured(chapter, monkeypatch, capsys):
    assert call(monkeypatch, chapter, "--only", PLAIN) == 0
    out = capsys.readouterr().out
    assert f"\n| {PLAIN} | 1 | " in out and f"| ratio to {PLAIN} |" in out and "| all |\n" in out


def test_what_is_missing_or_fails_is_said(chapter, monkeypatch, capsys):
    plain = next(typesetter for typesetter in TYPESETTERS if typesetter.name == PLAIN)
    monkeypatch.setattr(bench_pages, "TYPESETTERS", (
        replace(plain, name="Absent", find=lambda: None),
        replace(plain, name="Broken", command=lambda program: [program, "-c", "exit('it broke')"])))
    assert call(monkeypatch, chapter) == 1
    out = capsys.readouterr().out
    assert "Absent: not installed\n" in out and "Broken: failed\nit broke\n" in out


@pytest.mark.parametrize("arguments, word", [
    (["no-such.md"], "no-such.md"), (["--font", "No Such Font"], "no-such-font")])
def test_what_cannot_be_read_is_said(chapter, monkeypatch, capsys, arguments, word):
    assert call(monkeypatch, chapter, *arguments) == 1
    assert word in capsys.readouterr().err


@pytest.mark.parametrize("text, points", [("306pt", 306), ("4.25in", 306), ("25.4mm", 72), ("14", 14)])
def test_lengths(text, points):
    assert bench_pages._length(text) == pytest.approx(points)


def test_what_is_no_length_is_refused():
    with pytest.raises(argparse.ArgumentTypeError, match="5em"):
        bench_pages._length("5em")


def test_costs_are_medians():
    assert bench_pages._median([Cost(1, 9, 5), Cost(3, 7, 6), Cost(2, 8, 4)]) == Cost(2, 8, 5)
