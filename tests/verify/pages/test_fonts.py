"""The fonts of a PDF: widths of letters, what they lack."""

import pytest
from printing import CSS

from makeready.tools.printer import lay_out, write_pdf
from makeready.verify.pages.fonts import _letters, advances, read_fonts
from makeready.verify.pages.glyphs import read_sheets

FACES = CSS + ('@font-face { font-family: "EB Garamond"; font-style: italic;'
               ' src: url(/fonts/EB%20Garamond/italic) }')
SMALL = '<span style="font-variant-caps: small-caps">{}</span>'
GARAMOND = '<span style="font: 10pt EB Garamond">{}</span>'
NOWHERE = "\U0001fadf"


def _pdf(html):
    document, _ = lay_out(f"<html lang=en><title>T</title><p class=last>{html}", FACES, {}, lambda _: None)
    return write_pdf(document, 0)[0]


def _font(html, mark=""):
    [font] = [font for font in read_fonts(_pdf(html)) if font.name.endswith(mark)]
    return font


def test_a_letter_has_the_widths_of_all_its_glyphs():
    widths = _font(GARAMOND.format("fa " + SMALL.format("fa"))).widths
    assert (sorted(widths["f"]), sorted(widths["a"])) == ([318, 451], [399, 544])


def test_the_widest_comes_first_for_the_ink_is_the_upper_bound():
    font = _font(GARAMOND.format("a" + SMALL.format("a")))
    assert advances([font])[font.name, "a"] == [544, 399]


def test_letters_of_a_ligature_share_one_width():
    font = _font('<span style="font: 10pt EB Garamond; font-variant-ligatures: normal">off</span>')
    assert "ff" in font.widths and "f" not in font.widths


@pytest.mark.parametrize("section, letters", [
    (b"2 beginbfchar <01> <0041> <0002> <00660069> endbfchar", {1: "A", 2: "fi"}),
    (b"1 beginbfrange <0003> <0005> <0061> endbfrange", {3: "a", 4: "b", 5: "c"}),
    (b"1 beginbfrange <06> <07> [<0078> <0079>] endbfrange", {6: "x", 7: "y"}),
    (b"1 beginbfchar <08> <D834DD1E> endbfchar", {8: "\U0001D11E"})])
def test_what_codes_stand_for(section, letters):
    assert _letters(section) == letters


def test_a_character_that_no_typeface_has_is_missing():
    assert _font(f"one {NOWHERE} two").missing == {NOWHERE}
    assert _font("one two").missing == frozenset()


@pytest.mark.parametrize("html, mark, faked", [
    ("<b>dark</b>", "Bold", "bold"), ("<i>leaning</i>", "Oblique", "italic"),
    ("<b><i>both</i></b>", "Bold-Oblique", "bold italic"), ("plain", "Mono", "")])
def test_a_face_that_the_family_has_not_is_faked(html, mark, faked):
    font = _font(html, mark)
    assert (font.faked, font.family) == (faked, "IBM Plex Mono")


@pytest.mark.parametrize("html, mark", [("<i>leaning</i>", "Italic"), ("<b>dark</b>", "Bold")])
def test_a_face_that_it_has_is_not(html, mark):
    """Garamond's bold is of its one file for all weights."""
    assert _font(f'<span style="font-family: EB Garamond">{html}</span>', mark).faked == ""


def test_runs_of_such_fonts_are_kept_with_their_place():
    [sheet] = read_sheets(_pdf("one <b>two words</b> three"))
    [run] = sheet.runs
    assert run.text == "two words" and run.baseline == sheet.lines[0].baseline
    assert (run.box.left, run.box.right) == pytest.approx((50 + 4 * 6, 50 + 13 * 6), abs=0.1)
