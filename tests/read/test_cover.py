"""The cover that book.yaml asks for; its faults are in tests/books/cover-…."""

from io import BytesIO

from PIL import Image
from support import write_project

from makeready.read import read_book
from makeready.tools.disk import Folder


def jpeg(width, height):
    buffer = BytesIO()
    Image.new("RGB", (width, height)).save(buffer, "JPEG")
    return buffer.getvalue()


def read(root, book, size=(1600, 2560)):
    write_project(root, "# One\n\nText.", book)
    (root / "manuscript/images").mkdir()
    (root / "manuscript/images/my cover.jpg").write_bytes(jpeg(*size))
    return read_book(Folder(root))


def test_a_picture_alone(tmp_path):
    book, faults = read(tmp_path, "cover: images/my%20cover.jpg\n")
    assert (book.cover.image.path, book.cover.image.media_type, book.cover.alt, faults) == (
        "images/my cover.jpg", "image/jpeg", "", [])


def test_a_picture_with_its_words(tmp_path):
    book, faults = read(tmp_path, "cover: {image: images/my cover.jpg, alt: A lamp.}\n")
    assert (book.cover.image.path, book.cover.alt, faults) == ("images/my cover.jpg", "A lamp.", [])
    assert str(book.cover.span) == "manuscript/book.yaml:4:16"


def test_a_color(tmp_path):
    book, faults = read(tmp_path, 'cover: {color: "#1e3550"}\n')
    assert (book.cover.image, book.cover.color, faults) == (None, "#1e3550", [])


def test_a_small_one_is_named_with_its_size(tmp_path):
    _, [fault] = read(tmp_path, "cover: {image: images/my cover.jpg}\n", (1599, 2560))
    assert str(fault.span) == "manuscript/book.yaml:4:16" and "1599 × 2560" in fault.message
