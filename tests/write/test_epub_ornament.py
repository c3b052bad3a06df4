"""The ornament as a picture."""

from dataclasses import replace

import pytest
from lxml import etree
from support import DESIGN, ready

from makeready.tools.zipped import unpack
from makeready.write.epub import write_epub
from makeready.write.epub_ornament import draw_ornament


@pytest.fixture
def book(tmp_path):
    return ready(tmp_path, "# One\n\nText.\n\n* * *\n\nMore.")


def with_ornament(book, ornament, **more):
    return replace(book, design=replace(DESIGN, ornament=ornament), **more)


@pytest.mark.parametrize("ornament", ["*   *   *", "•", "—", "枕"])
def test_what_readers_have_or_the_face_lacks_is_no_picture(book, ornament):
    assert draw_ornament(with_ornament(book, ornament)) is None


def test_an_embedded_font_has_it(book):
    assert draw_ornament(with_ornament(book, "❦")) and not draw_ornament(with_ornament(book, "❦", embed_fonts=True))


def test_the_picture_is_as_wide_as_the_letter(book):
    files = unpack(write_epub(with_ornament(book, "❦"), "x.epub", "hr { border: 0 }")[0].data)
    width, height = etree.fromstring(files["EPUB/styles/ornament.svg"]).get("viewBox").split()[2:]
    css = files["EPUB/styles/epub.css"].decode()
    assert css.startswith("hr { border: 0 }") and f"width: {int(width) / 1000:.3g}em" in css
    assert "url(ornament.svg)" in css and 200 < int(width) < int(height) == 1300
