"""The book's images within what the shops of its e-book take."""

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image
from support import SQUARE, read, ready

from makeready.model.book import Asset, Cover
from makeready.model.diagnostic import Severity
from makeready.model.limit import Limit
from makeready.model.shop import Shop
from makeready.model.source import Span
from makeready.verify.shops import check_epub
from makeready.write.epub import write_epub
from makeready.write.epub_images import fit_images


def _image(size=(300, 200), mode="RGB", kind="JPEG"):
    buffer = BytesIO()
    Image.effect_noise(size, 50).convert(mode).save(buffer, kind)
    return buffer.getvalue()


def _shop(name, **limits):
    return Shop(name, {measure.replace("_", "-"): Limit(
        name, "its page", "2026-11", **({"one_of": bound} if isinstance(bound, tuple) else {"at_most": bound}))
        for measure, bound in limits.items()})


CHAPTERS = {"01-one.md": "# One\n\nSee ![](images/b.png){.decorative} and ![A](images/a.jpg).\n",
            "02-two.md": "# Two\n\n![A](images/a.jpg)\n"}
FILES = {"images/a.jpg": _image(), "images/b.png": _image((90, 60), kind="PNG")}


def _book(tmp_path, shops, files=FILES):
    folder = tmp_path / "manuscript" / "images"
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (folder.parent / name).write_bytes(data)
    return replace(read(tmp_path, CHAPTERS), shops=tuple(shops))


def _told(faults):
    return [(fault.code, str(fault.span), fault.message, fault.hint) for fault in faults]


def test_an_image_is_made_smaller_and_told_at_its_first_place(tmp_path):
    book = _book(tmp_path, [_shop("A", image_pixels=20_000), _shop("B", image_pixels=15_000)])
    fitted, faults = fit_images(book)
    [(code, span, message, hint)] = _told(faults)
    assert (code, span) == ("image-scaled", "manuscript/chapters/01-one.md:3:45")
    assert "“images/a.jpg”" in message and "300 × 200 pixels, " in message and "became 150 × 100 pixels, " in message
    assert hint.startswith("B takes at most 0.015 million pixels. ")
    assert Image.open(BytesIO(fitted.assets["images/a.jpg"].data)).size == (150, 100)


def test_the_other_formats_keep_the_original(tmp_path):
    book = _book(tmp_path, [_shop("A", image_pixels=15_000)])
    fitted, _ = fit_images(book)
    assert book.assets["images/a.jpg"].data == FILES["images/a.jpg"]
    assert fitted.assets["images/b.png"] == book.assets["images/b.png"]


def test_a_book_that_no_shop_is_to_take_and_one_within_the_limits_are_left_alone(tmp_path):
    for shops in ([], [_shop("A", image_pixels=60_000, image_bytes=10**6, image_colors=("RGB", "grey"))]):
        book = _book(tmp_path, shops)
        assert fit_images(book) == (book, [])


def test_too_many_bytes_are_told_as_bytes(tmp_path):
    most = len(FILES["images/a.jpg"]) // 2
    fitted, faults = fit_images(_book(tmp_path, [_shop("A", image_bytes=most)]))
    assert len(fitted.assets["images/a.jpg"].data) <= most
    assert {fault.code for fault in faults} == {"image-scaled"} and "A takes at most" in faults[0].hint


@pytest.mark.parametrize("pixels, codes", [(10**6, ["image-recolored"]), (15_000, ["image-scaled", "image-recolored"])])
def test_inks_become_light_where_a_shop_asks_for_it(tmp_path, pixels, codes):
    shops = [_shop("A", image_colors=("RGB", "grey", "CMYK")), _shop("B", image_colors=("RGB", "grey"), image_pixels=pixels)]
    fitted, faults = fit_images(_book(tmp_path, shops, FILES | {"images/a.jpg": _image(mode="CMYK")}))
    assert [fault.code for fault in faults] == codes
    assert faults[-1].message == "The colors of “images/a.jpg” are converted for the e-book: CMYK became RGB."
    assert Image.open(BytesIO(fitted.assets["images/a.jpg"].data)).mode == "RGB"


def test_a_drawing_is_told_without_its_weight(tmp_path):
    (tmp_path / "manuscript").mkdir()
    book = read(tmp_path, "# One\n\n![A](a.svg)\n", files={"a.svg": SQUARE})
    _, [fault] = fit_images(replace(book, shops=(_shop("A", drawing_side=10),)))
    assert fault.message == ("The image “a.svg” is made smaller in the e-book: 20 × 20 pixels became 10 × 10 pixels.")


def test_the_cover_is_made_smaller_inside_and_that_is_a_note(tmp_path):
    book = read(tmp_path, "# One\n\nText.\n")
    place = Span("manuscript/book.yaml", 4, 8)
    book = replace(book, shops=(_shop("A", image_pixels=15_000),),
                   cover=Cover(Asset("c.jpg", "image/jpeg", FILES["images/a.jpg"]), "A lamp.", span=place))
    fitted, [fault] = fit_images(book)
    assert (fault.code, fault.severity, fault.span) == ("cover-scaled", Severity.NOTE, place)
    assert Image.open(BytesIO(fitted.cover.image.data)).size == (150, 100) and fitted.cover.alt == "A lamp."


def test_a_cover_that_is_set_is_within_the_limits_of_all_shops(tmp_path):
    book = ready(tmp_path, "# One\n\nText.\n")
    artifact, _ = write_epub(book, "a.epub", "")
    assert check_epub(artifact, book.shops) == []
    with_larger, _ = write_epub(replace(book, shops=()), "a.epub", "")
    assert [fault.code for fault in check_epub(with_larger, book.shops)] == ["shop-image"]
