"""The cover in the e-book."""

from dataclasses import replace

import pytest
from lxml import etree
from support import ready

from makeready.model.book import Asset, Cover
from makeready.tools.zipped import unpack
from makeready.write.epub import write_epub

OPF, XHTML, OPS = ("{http://www.idpf.org/2007/opf}", "{http://www.w3.org/1999/xhtml}",
                   "{http://www.idpf.org/2007/ops}")


def parts(book):
    return unpack(write_epub(book, "x.epub", "")[0].data)


def manifest(files):
    root = etree.fromstring(files["EPUB/content.opf"])
    return {item.get("id"): item for item in root.iter(f"{OPF}item")}, root


@pytest.fixture
def book(tmp_path):
    return ready(tmp_path, "# One\n\nText.")


def test_the_cover_opens_the_book_and_shops_find_it(book):
    files = parts(book)
    items, root = manifest(files)
    assert items["cover-image"].get("properties") == "cover-image"
    assert [meta.get("content") for meta in root.iter(f"{OPF}meta") if meta.get("name") == "cover"] == ["cover-image"]
    assert next(root.iter(f"{OPF}itemref")).get("idref") == "cover"
    landmark = next(a for a in etree.fromstring(files["EPUB/text/contents.xhtml"]).iter(f"{XHTML}a")
                    if a.get(f"{OPS}type") == "cover")
    assert landmark.get("href") == "../cover.xhtml"
    assert files["EPUB/cover.jpg"].startswith(b"\xff\xd8")


@pytest.mark.parametrize("language, words", [
    ("en-US", "Cover: A Test by Jane Doe"), ("de", "Umschlag: A Test von Jane Doe"),
    ("fr", "Couverture\u00a0: A Test, Jane Doe"), ("es", "Cubierta: A Test, de Jane Doe")])
def test_the_picture_has_its_words(book, language, words):
    book = replace(book, metadata=replace(book.metadata, language=language))
    [image] = etree.fromstring(parts(book)["EPUB/cover.xhtml"]).iter(f"{XHTML}img")
    assert (image.get("alt"), image.get("src")) == (words, "cover.jpg")


def test_a_picture_of_the_authors_stands_in_the_book_once(book):
    picture = Asset("images/cover.png", "image/png", b"png")
    book = replace(book, assets={picture.path: picture}, cover=Cover(picture, "A lamp at night."))
    files = parts(book)
    items, _ = manifest(files)
    assert [(item.get("id"), item.get("href"), item.get("media-type")) for item in items.values()
            if item.get("href").endswith((".png", ".jpg"))] == [("cover-image", "images/cover.png", "image/png")]
    assert b'alt="A lamp at night."' in files["EPUB/cover.xhtml"]


def test_a_picture_in_the_text_keeps_its_name(book):
    other = Asset("cover.jpg", "image/jpeg", b"other")
    files = parts(replace(book, assets={other.path: other}))
    assert files["EPUB/cover.jpg"] == b"other" and "EPUB/front-cover.jpg" in files


def test_without_letters_there_is_no_cover(book):
    files = parts(replace(book, metadata=replace(book.metadata, title="枕草子")))
    items, root = manifest(files)
    assert "cover" not in items and not [m for m in root.iter(f"{OPF}meta") if m.get("name")]
    assert b"cover" not in files["EPUB/text/contents.xhtml"]
