"""Typefaces in the e-book."""

from dataclasses import replace

import pytest
from lxml import etree
from support import DESIGN, ready

from makeready.tools.zipped import unpack
from makeready.write.epub import write_epub

SPECTRAL = replace(DESIGN, text_font="Spectral", head_font="Spectral")
ITEM = "{http://www.idpf.org/2007/opf}item"


def parts(root, text, css="", embed=True, **own):
    book = ready(root, f"# One\n\n{text}", "embed-fonts: true\n" if embed else "")
    return unpack(write_epub(replace(book, design=replace(SPECTRAL, **own)), "x.epub", css)[0].data)


def fonts(files):
    return [name.removeprefix("EPUB/fonts/") for name in files if "/fonts/" in name]


def test_no_font_without_being_asked(tmp_path):
    files = parts(tmp_path, "Text.", embed=False)
    assert fonts(files) == [] and b"font-face" not in files["EPUB/styles/epub.css"]


def test_fonts_come_with_their_licence_and_their_rules(tmp_path):
    files = parts(tmp_path, "Text.", "p { margin: 0 }")
    assert fonts(files) == ["spectral-italic-400.ttf", "spectral-license.txt", "spectral-normal-400.ttf"]
    css = files["EPUB/styles/epub.css"].decode()
    assert "url(../fonts/spectral-italic-400.ttf)" in css and css.endswith("p { margin: 0 }")
    assert 'body { font-family: "Spectral", serif }' in css
    kinds = {item.get("href"): item.get("media-type") for item in etree.fromstring(files["EPUB/content.opf"]).iter(ITEM)}
    assert kinds["fonts/spectral-normal-400.ttf"] == "font/ttf"
    assert kinds["fonts/spectral-license.txt"] == "text/plain"


@pytest.mark.parametrize("text, css, more", [
    ("Text.", "h1 { font-weight: bold }", ["spectral-italic-700.ttf", "spectral-normal-700.ttf"]),
    ("**Text.**", "", ["spectral-italic-700.ttf", "spectral-normal-700.ttf"]),
    ("`Text.`", "", ["ibm-plex-mono-license.txt", "ibm-plex-mono-normal-400.ttf"])])
def test_faces_that_are_used(tmp_path, text, css, more):
    plain, found = parts(tmp_path / "a", "Text."), parts(tmp_path / "b", text, css)
    assert sorted(set(fonts(found)) - set(fonts(plain))) == more


def test_headings_may_have_a_face_of_their_own(tmp_path):
    files = parts(tmp_path, "Text.", head_font="EB Garamond")
    assert {"eb-garamond-normal-400.ttf", "spectral-normal-400.ttf"} <= set(fonts(files))
    assert 'hgroup { font-family: "EB Garamond", serif }' in files["EPUB/styles/epub.css"].decode()


def test_the_bytes_are_the_same(tmp_path):
    assert parts(tmp_path / "a", "Text.") == parts(tmp_path / "b", "Text.")
