"""Pandoc's door."""

import pytest

from makeready.model import tree
from makeready.tools import pandoc


def test_warnings_carry_line_and_column():
    _, log = pandoc.read("One[^a].\n\n[^a]: x\n\n[^a]: y\n")
    [entry] = log
    assert (entry["type"], entry["line"], entry["column"]) == ("DuplicateNoteReference", 5, 1)


def test_tex_and_rules_stay_visible():
    document, _ = pandoc.read("A \\foo{bar} b.\n\n---\n\nmore: text\n\n---\n")
    assert "\\foo{bar}" in tree.text_of(document["blocks"])
    assert "more: text" in tree.text_of(document["blocks"])


def test_nothing_outside_is_read(tmp_path):
    secret = tmp_path / "secret.md"
    secret.write_text("secret")
    with pytest.raises(pandoc.PandocError):
        pandoc.run(f"```{{.include}}\n{secret}\n```".encode(),
                   ["--sandbox", "-f", "rst", "-t", "plain", f"--defaults={tmp_path}/none"])
    document, _ = pandoc.read(f".. include:: {secret}", "rst")
    assert "secret" not in tree.text_of(document["blocks"])


def test_an_error_is_raised_with_what_pandoc_said():
    with pytest.raises(pandoc.PandocError, match="Unknown input format"):
        pandoc.read("x", "nonsense")
