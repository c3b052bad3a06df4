"""The three designs of a front cover."""

from dataclasses import replace
from io import BytesIO

import pytest
from lxml import etree
from PIL import Image
from support import DESIGN

from makeready.model.book import Book, Contributor, Cover, Metadata
from makeready.write.cover import DESIGNS, front_jpeg, front_svg

SVG = "{http://www.w3.org/2000/svg}"


def book(title="Emma", design="classic", names=("Jane Doe",), role="author", cover=Cover(), **more):
    people = tuple(Contributor(name, name, role) for name in names)
    return Book(Metadata(title, contributors=people, **more), (), design=replace(DESIGN, cover=design), cover=cover)


@pytest.mark.parametrize("design", DESIGNS)
@pytest.mark.parametrize("title", ["Emma", "Преступление и наказание", "Ιλιάς", "The " + "Very Long " * 20 + "Title"])
def test_a_cover_is_a_drawing_without_text_of_its_own(design, title):
    root = etree.fromstring(front_svg(book(title, design, subtitle="A Novel")))
    assert (root.get("width"), root.get("height")) == ("1600", "2560")
    assert not list(root.iter(f"{SVG}text")) and len(list(root.iter(f"{SVG}path"))) >= 3


@pytest.mark.parametrize("design", DESIGNS)
def test_every_word_is_on_it(design):
    bare = len(front_svg(book(design=design, names=())))
    assert len(front_svg(book(design=design))) > bare
    assert len(front_svg(book(design=design, names=(), subtitle="A Novel"))) > bare


def test_designs_and_titles_differ_and_a_title_has_always_the_same():
    fronts = {front_svg(book(title, design)) for design in DESIGNS for title in ("Emma", "Persuasion")}
    assert len(fronts) == 6 and front_svg(book()) in fronts


def test_the_author_may_choose_the_color():
    assert "#123456" in front_svg(book(cover=Cover(color="#123456")))
    assert "#123456" in front_svg(book(design="modern", cover=Cover(color="#123456")))


def test_editors_and_many_authors_are_listed():
    edited, written = front_svg(book(role="editor")), front_svg(book())
    assert len(edited) > len(written)
    assert front_svg(book(names=("A", "B", "C", "D"))) == front_svg(book(names=("A, B, C and D",)))


def test_no_cover_is_set_of_letters_that_no_face_has():
    assert front_jpeg(book("枕草子")) is None


def test_the_jpeg():
    data = front_jpeg(book(design="plain"))
    with Image.open(BytesIO(data)) as image:
        assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (1600, 2560))
        colors = image.getcolors(1 << 24)
        assert max(colors)[0] > .8 * 1600 * 2560       # the ground
        assert any(min(color) > 220 for _, color in colors)
