"""Typefaces with the letters of a book alone."""

from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from makeready.tools.embedding import cut, licences


@pytest.mark.parametrize("family, weight", [("EB Garamond", 400), ("EB Garamond", 700), ("Spectral", 700)])
def test_a_face_has_the_letters_it_needs_and_no_axis(family, weight):
    face = cut(family, "italic", weight, "Emma 1815")
    font = TTFont(BytesIO(face.data))
    assert set(map(ord, "Ema 185")) <= set(font.getBestCmap()) < set(map(ord, "Ema 185\u00a0"))
    assert font["OS/2"].usWeightClass == weight and "fvar" not in font
    assert len(face.data) < 25_000


def test_small_capitals_and_old_style_figures_stay():
    font = TTFont(BytesIO(cut("EB Garamond", "normal", 400, "ab12").data))
    tags = {record.FeatureTag for record in font["GSUB"].table.FeatureList.FeatureRecord}
    assert {"smcp", "c2sc", "onum", "tnum"} <= tags


def test_the_same_letters_give_the_same_bytes():
    assert cut("EB Garamond", "normal", 700, "abc").data == cut("EB Garamond", "normal", 700, "abc").data


def test_a_face_that_is_not_there():
    assert cut("EB Garamond", "normal", 100, "abc") is None


def test_licences():
    [(name, text)] = licences(["EB Garamond"]).items()
    assert name == "eb-garamond-license.txt" and b"SIL Open Font License" in text
