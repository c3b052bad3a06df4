"""Spaces at dashes: ``~`` stands for a space that no line ends in."""

import pytest
from support import division, read, spaced

from makeready.transform.dashes import set_dashes


def _set(tmp_path, language, text):
    book = set_dashes(read(tmp_path, f"# One\n\n{text}\n", f"language: {language}\n"))
    return spaced(division(book, "chapter").blocks)


@pytest.mark.parametrize("language", ["en-GB", "en-US", "de", "fr"])
def test_a_spaced_dash_stays_with_the_word_before_it(tmp_path, language):
    assert _set(tmp_path, language, "so -- he\n-- *she* -- went –, 5--9") == (
        "so~– he~– she~– went~–, 5–9")


@pytest.mark.parametrize("typed, found", [
    ("— Oui, dit-il — oui.", "—~Oui, dit-il~— oui."), ("Ah\\\n— Oui.", "Ah —~Oui."),
    ("[— Doe]{.attribution}", "—~Doe")])
def test_a_dash_at_the_head_of_a_line_stays_with_the_word_behind_it(tmp_path, typed, found):
    assert _set(tmp_path, "fr", typed) == found


@pytest.mark.parametrize("typed, found", [
    ("he --- she---it — *they* — all", "he—she—it—they—all"),
    ("Mr. --- came", "Mr.~— came"), ("the town of — in May", "the town of~— in May"),
    ("“of — in", "“of~— in"), ("no, — yes", "no,~— yes"), ("he -- she", "he~– she"),
    ("`a — b`", "a — b"), ("he —", "he~—")])
def test_americans_close_up_their_dashes(tmp_path, typed, found):
    assert _set(tmp_path, "en-US", typed) == found


@pytest.mark.parametrize("language, typed, found", [
    ("de", "er---sie und --- es", "er~– sie und~– es"), ("en-GB", "he---she", "he~– she"),
    ("de", "„er---“", "„er—“"), ("de", "er---sie, es — ihr", "er—sie, es~— ihr"),
    ("fr", "il---elle", "il—elle"), ("en-US", "he---she", "he—she")])
def test_three_hyphens_are_the_dash_of_the_language(tmp_path, language, typed, found):
    assert _set(tmp_path, language, typed) == found


def test_titles_and_notes_have_their_dashes(tmp_path):
    book = set_dashes(read(tmp_path, "# One -- two\n\nA.[^n]\n\n[^n]: So -- so.\n"))
    chapter = division(book, "chapter")
    assert spaced(chapter.title) == "One~– two" and spaced(chapter.blocks).endswith("So~– so.")
