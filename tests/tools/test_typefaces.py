"""What a typeface says of itself."""

import pytest

from makeready.tools.typefaces import cap_height, family, features, letter, width


def test_families_are_named_as_their_packages_spell_them():
    assert family("eb garamond") == "EB Garamond"
    with pytest.raises(ValueError):
        family("Nope")


def test_features_and_measures():
    assert {"smcp", "onum", "sups"} <= features("EB Garamond")
    assert "smcp" not in features("IBM Plex Mono")
    assert cap_height("EB Garamond") == .65 and width("IBM Plex Mono", "four") == 2.4


def test_a_letter_has_its_box_and_outline():
    cap = letter("EB Garamond", "H")
    assert cap.top == pytest.approx(cap_height("EB Garamond"), abs=.02) and abs(cap.bottom) < .02
    assert 0 < cap.left < cap.right < cap.advance and cap.outline.startswith("M")
    assert letter("EB Garamond", "Q").bottom < -.1 and letter("EB Garamond", "漢") is None


def test_italics_are_narrower_and_small_capitals_are_measured_as_they_are_drawn():
    upright, italic, capitals = (width("EB Garamond", "harbor", **face) for face in (
        {}, {"style": "italic"}, {"small_caps": True}))
    assert italic < upright < capitals
    assert width("EB Garamond", "HARBOR", small_caps=True) == capitals
    assert width("IBM Plex Mono", "harbor", small_caps=True) == pytest.approx(3.6)
