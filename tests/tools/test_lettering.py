"""Words as outlines."""

import pytest
from fontTools.pens.boundsPen import BoundsPen
from fontTools.svgLib.path import parse_path

from makeready.tools.lettering import Face, composed, lettering_family, unknown_letters

GARAMOND, SPECTRAL = Face("EB Garamond"), Face("Spectral", weight=700)


@pytest.mark.parametrize("face", [GARAMOND, SPECTRAL])
def test_pairs_are_kerned(face):
    assert face.width("To") < face.width("T") + face.width("o")
    assert face.width("HH") == pytest.approx(2 * face.width("H"))


def test_tracking_stands_between_letters_alone():
    wide = Face("EB Garamond", tracking=.1)
    assert wide.width("H") == GARAMOND.width("H")
    assert wide.width("HHH") == pytest.approx(GARAMOND.width("HHH") + .2)


def test_a_heavier_face_is_another():
    assert SPECTRAL.width("Heavy") > Face("Spectral").width("Heavy")
    assert Face("EB Garamond", weight=800).width("Heavy") > GARAMOND.width("Heavy")


def test_an_outline_stands_on_its_baseline_at_its_size():
    pen = BoundsPen(None)
    parse_path(GARAMOND.outline("H", 100, 50, 200), pen)
    left, head, right, foot = pen.bounds
    assert foot == pytest.approx(200, abs=1) and foot - head == pytest.approx(100 * GARAMOND.cap_height, abs=2)
    assert 50 <= left and right <= 50 + 100 * GARAMOND.width("H")


def test_a_letter_with_its_accent_is_drawn():
    assert len(GARAMOND.outline("É", 100, 0, 0)) > len(GARAMOND.outline("E", 100, 0, 0))


def test_the_spare_family_takes_over():
    assert lettering_family("Emma", "Spectral") == "Spectral"
    assert lettering_family("Ιλιάς", "Spectral") == "EB Garamond"
    assert lettering_family("枕草子", "Spectral") is None
    assert unknown_letters("A 枕草枕") == ["枕", "草"]


def test_accents_are_on_their_letters():
    assert composed("e\u0301  a\n") == "\u00e9 a"
