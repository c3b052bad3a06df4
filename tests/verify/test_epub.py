"""An e-book as its package document tells it."""

import pytest
from verify.ebooks import ebook, page, picture

from makeready.tools.zipped import pack
from makeready.verify.epub import Unreadable, read_epub

FILES = {"b.xhtml": page(text="One."), "a.xhtml": page("my%20map.png"), "my map.png": picture("png")}


@pytest.mark.parametrize("folder", ["", "OPS/", "a/b/"])
def test_files_are_known_by_their_names_and_pages_by_their_order(folder):
    epub = read_epub(ebook(FILES, folder=folder))
    assert list(epub.items) == ["b.xhtml", "a.xhtml", "my map.png"]
    assert [item.name for item in epub.spine] == ["b.xhtml", "a.xhtml"]
    assert epub.items["my map.png"].data == FILES["my map.png"]


def test_a_cover_is_found_as_it_is_marked_now_and_as_it_was():
    assert read_epub(ebook(FILES)).cover is None
    assert read_epub(ebook(FILES, cover="my map.png")).cover.name == "my map.png"
    assert read_epub(ebook(FILES, metadata='<meta name="cover" content="i2"/>')).cover.name == "my map.png"


@pytest.mark.parametrize("data", [
    b"no archive", pack({"a.txt": b"x"}, 0), pack({"META-INF/container.xml": b"<container/>"}, 0),
    pack({"META-INF/container.xml": b"no xml"}, 0), pack({"META-INF/container.xml": b""}, 0)])
def test_what_is_no_ebook_is_told(data):
    with pytest.raises(Unreadable, match=r"^The .*\.$"):
        read_epub(data)
