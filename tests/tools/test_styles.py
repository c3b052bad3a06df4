"""Where looks come from."""

import pytest

from makeready.tools.disk import Folder
from makeready.tools.styles import StyleMissing, citation_style, style_sheet


def test_the_projects_own_file_wins(tmp_path):
    house = style_sheet("print.css", Folder(tmp_path))
    (tmp_path / "styles").mkdir()
    (tmp_path / "styles" / "print.css").write_text("own")
    assert house != b"own" and style_sheet("print.css", Folder(tmp_path)) == "own"


def test_csl_styles_are_found_by_name_and_in_the_project(tmp_path):
    assert "<style" in citation_style("chicago-notes-bibliography", Folder(tmp_path))
    (tmp_path / "styles").mkdir()
    (tmp_path / "styles" / "house.csl").write_text("<style/>")
    assert citation_style("house", Folder(tmp_path)) == "<style/>"


def test_a_missing_style_names_the_nearest(tmp_path):
    with pytest.raises(StyleMissing) as caught:
        citation_style("chicago-notes-bibliografy", Folder(tmp_path))
    assert caught.value.near == "chicago-notes-bibliography"
