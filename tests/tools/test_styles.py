"""Where looks come from, and what follows from a style's table."""

import re

import pytest
from support import DESIGN

from makeready.model.design import Design, page
from makeready.model.diagnostic import ManuscriptError
from makeready.model.source import Span
from makeready.tools.disk import Folder
from makeready.tools.styles import (StyleMissing, citation_style, decisions, house, house_styles, leaf,
                                    properties, style_sheet)

STYLES = ("classic", "large-print", "modern", "novel", "plain", "scholar")


def _own(root, name, text):
    (root / "styles").mkdir(exist_ok=True)
    (root / "styles" / name).write_text(text)


def _design(style, **own):
    return Design(style, **{**decisions(style), **own})


def test_the_projects_own_sheet_stands_in_place_of_the_houses(tmp_path):
    _own(tmp_path, "print.css", "own")
    own = style_sheet("print.css", Folder(tmp_path), DESIGN)
    assert own.endswith("\nown") and "@page" not in own and "--leading: 14pt" in own


def test_extra_rules_come_last(tmp_path):
    before = style_sheet("print.css", Folder(tmp_path), DESIGN)
    _own(tmp_path, "extra.css", "extra")
    assert style_sheet("print.css", Folder(tmp_path), DESIGN) == before + "\nextra"
    assert "extra" not in style_sheet("epub.css", Folder(tmp_path), DESIGN)


def test_the_houses_own_sheet_is_no_projects():
    css = style_sheet("print.css", Folder(house().parent), _design("novel"))
    assert (house() / "novel/print.css").read_text() in css


def test_the_house_styles():
    assert house_styles() == STYLES


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", ["print.css", "epub.css"])
def test_every_property_that_a_style_asks_for_is_there(tmp_path, style, name):
    css = style_sheet(name, Folder(tmp_path), _design(style))
    asked = set(re.findall(r"var\(--([\w-]+)\)", css))
    by_element = {"longest", "column-gap", *(word for word in asked if word.startswith("cap"))}
    assert asked - by_element <= (set(properties(_design(style))) if name == "print.css" else set())


@pytest.mark.parametrize("style", STYLES)
def test_figures_are_as_wide_as_they_are_or_all_alike(tmp_path, style):
    """The figures of EB Garamond are all alike unless it is said, and a 1 stands alone among them."""
    css = style_sheet("print.css", Folder(tmp_path), _design(style))
    rules = re.findall(r"font-variant-numeric: var\(--figures\)([^;}]*)", css)
    assert rules and all(rule.strip() in ("proportional-nums", "tabular-nums") for rule in rules)


def test_style_sheets_share_their_rules(tmp_path):
    sheets = [style_sheet("print.css", Folder(tmp_path), _design(style)) for style in STYLES]
    shared = (house() / "print.css").read_text()
    assert all(shared in sheet for sheet in sheets) and len(set(sheets)) == len(STYLES)


@pytest.mark.parametrize("trim, size", [
    ("6 x 9 in", (432, 648)), ("6x9in", (432, 648)), ("Trade", (432, 648)),
    ("129 × 198 mm", (365.67, 561.26)), ("a4", (595.28, 841.89)), ("4.25 x 6.87 in", (306, 494.64)),
    ("5 in x 8 in", (360, 576))])
def test_trims(trim, size):
    assert leaf(trim) == pytest.approx(size, abs=.01)


@pytest.mark.parametrize("trim", ["", "big", "6 x 9", "4 x 6.87 in", "9 x 12 in", "x in"])
def test_no_trims(trim):
    with pytest.raises(ValueError):
        leaf(trim)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("trim", ["mass-market", "digest", "trade", "a4"])
def test_every_style_fits_every_trim(style, trim):
    design = _design(style)
    area = page(design, *leaf(trim))
    assert area.inner + area.measure + area.outer == pytest.approx(area.width)
    assert area.top + area.lines * design.leading + area.bottom == pytest.approx(area.height)
    assert min(area.inner, area.outer, area.top, area.bottom) >= 36 and area.lines >= 12
    assert 14 * design.text_size < area.measure <= 32 * design.text_size


def test_classic_is_a_page_of_36_lines_of_306_points():
    area = page(DESIGN, *leaf(DESIGN.trim))
    assert (area.lines, area.measure) == (36, 306)


def test_calls_are_the_fonts_own_superior_figures_where_it_has_them():
    assert properties(DESIGN)["call-position"] == "super"
    lacking = properties(_design("classic", text_font="IBM Plex Mono"))
    assert (lacking["call-align"], lacking["lead-caps"]) == ("baseline", "normal")


def test_a_face_with_all_weights_is_named_once_without_one(tmp_path):
    css = style_sheet("print.css", Folder(tmp_path), _design("classic", text_weight=500))
    [rule] = re.findall(r'@font-face {.*"EB Garamond"; font-style: normal.*}', css)
    assert "font-weight" not in rule and "--text-weight: 500" in css
    css = style_sheet("print.css", Folder(tmp_path), _design("modern", text_weight=500))
    assert "/fonts/Spectral/normal/500" in css and "--text-weight: 400" in css


def test_an_ornament_may_hold_any_character():
    assert properties(_design("classic", ornament='"\\   x'))["ornament"] == '"\\"\\\\\\2003 x"'


def test_csl_styles_are_found_by_name_and_in_the_project(tmp_path):
    assert "<style" in citation_style("chicago-notes-bibliography", Folder(tmp_path))
    _own(tmp_path, "house.csl", "<style/>")
    assert citation_style("house", Folder(tmp_path)) == "<style/>"


PARENT = ('<style xmlns="http://purl.org/net/xbiblio/csl"><info>'
          '<link href="http://www.zotero.org/styles/apa" rel="independent-parent"/></info></style>')


@pytest.mark.parametrize("name", ["mine.csl", "looks/mine.csl"])
def test_a_style_may_be_a_file_seen_from_the_manuscript_or_the_project(tmp_path, name):
    for place in ("manuscript", "."):
        path = tmp_path / place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"<style id='{place}'/>")
    assert citation_style(name, Folder(tmp_path)) == "<style id='manuscript'/>"
    (tmp_path / "manuscript" / name).unlink()
    assert citation_style(name, Folder(tmp_path)) == "<style id='.'/>"


def test_a_style_of_the_collection_may_be_named_with_its_suffix(tmp_path):
    assert citation_style("apa.csl", Folder(tmp_path)) == citation_style("apa", Folder(tmp_path))


def test_a_style_that_is_another_name_is_the_other(tmp_path):
    _own(tmp_path, "house.csl", PARENT)
    assert citation_style("house", Folder(tmp_path)) == citation_style("apa", Folder(tmp_path))
    assert "<link" in citation_style("nature-digest", Folder(tmp_path))     # so in the collection


@pytest.mark.parametrize("name, text, code, place", [
    ("house", "<style>\n<info>\n</style>", "style-broken", "styles/house.csl:3:9"),
    ("house", "", "style-broken", "styles/house.csl:1:1"),
    ("../../x.csl", None, "file-outside", "b:1:2")])
def test_a_style_of_the_projects_that_cannot_be_read(tmp_path, name, text, code, place):
    if text is not None:
        _own(tmp_path, f"{name}.csl", text)
    with pytest.raises(ManuscriptError) as caught:
        citation_style(name, Folder(tmp_path), Span("b", 1, 2))
    assert [f"{f.code} {f.span}" for f in caught.value.diagnostics] == [f"{code} {place}"]


@pytest.mark.parametrize("name", ["../styles/apa", "/etc/x", "", "."])
def test_the_collection_is_searched_by_names_alone(tmp_path, name):
    with pytest.raises((StyleMissing, ManuscriptError)):
        citation_style(name, Folder(tmp_path))


@pytest.mark.parametrize("name, near", [
    ("chicago-notes-bibliografy", "chicago-notes-bibliography"), ("MLA", "modern-language-association"),
    ("apa-7th", "apa"), ("chicago", "chicago-notes"),
    ("Chicago Notes Bibliography", "chicago-notes-bibliography"),
    ("xyzzyq", None)])
def test_a_missing_style_names_those_that_may_be_meant(tmp_path, name, near):
    with pytest.raises(StyleMissing) as caught:
        citation_style(name, Folder(tmp_path))
    assert (caught.value.near[:1] or (None,)) == (near,) and len(caught.value.near) <= 3
