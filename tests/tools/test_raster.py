"""Pictures as PNG."""

from io import BytesIO

import pytest
from PIL import Image
from support import SQUARE

from makeready.tools.printer import lay_out, write_pdf
from makeready.tools.raster import converts, draw_pages, svg_size, to_png


def _svg(attributes: str) -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}/>'.encode()


@pytest.mark.parametrize("attributes, size", [
    ('width="20" height="10"', (20, 10)),
    ('width="72pt" height="1in"', (96, 96)),
    ('width="2.54cm" height="25.4mm"', (96, 96)),
    ('viewBox="0 12 306 176"', (306, 176)),
    ('viewBox="0,0,4,2" width="100%"', (4, 2)),
    ('viewBox="0 0 4 2" width="40"', (40, 20)),
    ('viewBox="0 0 4 2" height="40"', (80, 40)),
    ("", (300, 150)),
])
def test_the_size_of_a_drawing(attributes, size):
    assert svg_size(_svg(attributes)) == pytest.approx(size)


def test_a_drawing_is_drawn_at_300_dots_an_inch():
    drawing = ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 48" width="96" height="48">'
               '<rect width="48" height="48"/></svg>').encode()
    image = Image.open(BytesIO(to_png(drawing, "image/svg+xml")))
    assert image.size == (300, 150) and image.info["dpi"] == pytest.approx((300, 300), abs=1)
    assert image.getpixel((20, 75)) == (0, 0, 0) and image.getpixel((280, 75)) == (255, 255, 255)


def test_the_same_drawing_gives_the_same_bytes():
    assert to_png(SQUARE.encode(), "image/svg+xml") == to_png(SQUARE.encode(), "image/svg+xml")


def test_nothing_outside_a_drawing_is_read(tmp_path):
    Image.new("RGB", (9, 9), "red").save(tmp_path / "x.png")
    drawing = (f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">'
               f'<image href="file://{tmp_path}/x.png" width="9" height="9"/></svg>').encode()
    image = Image.open(BytesIO(to_png(drawing, "image/svg+xml"))).convert("RGB")
    assert image.getpixel((14, 14)) == (255, 255, 255)


def test_webp_keeps_its_colors():
    buffer = BytesIO()
    Image.new("RGBA", (4, 2), (0, 0, 255, 128)).save(buffer, "WEBP", lossless=True)
    image = Image.open(BytesIO(to_png(buffer.getvalue(), "image/webp")))
    assert image.format == "PNG" and image.getpixel((1, 1)) == (0, 0, 255, 128)


def test_what_every_program_shows_is_left_alone():
    assert not converts("image/png") and not converts("image/jpeg")
    with pytest.raises(KeyError):
        to_png(b"", "image/png")


def _pages(body: str, files: dict[str, bytes] = {}) -> bytes:
    document, _ = lay_out(f"<html lang=en><title>T</title>{body}", "@page { size: 100pt 60pt; margin: 0 }",
                          files, lambda _: None)
    return write_pdf(document, 0)[0]


def _colors(data: bytes) -> set[int]:
    return {color for _, color in Image.open(BytesIO(data)).convert("L").getcolors()}


def test_pages_are_drawn_at_their_scales_in_few_greys():
    pdf = _pages("<p>One</p><p style='break-before: page'>Two</p>")
    small, large = draw_pages(pdf, [1, 2.5])
    assert Image.open(BytesIO(small)).size == (100, 60) and Image.open(BytesIO(large)).size == (250, 150)
    assert _colors(large) <= {0, 64, 128, 191, 255} and len(_colors(large)) > 3


def test_a_photograph_keeps_its_shades():
    buffer = BytesIO()
    Image.linear_gradient("L").save(buffer, "PNG")
    pdf = _pages('<img alt="x" src="x.png" style="width: 90pt">', {"x.png": buffer.getvalue()})
    [page] = draw_pages(pdf, [1])
    assert len(_colors(page)) > 50
