"""Pictures."""

from io import BytesIO

from PIL import Image
from support import SQUARE, ready

from makeready.model.book import Asset
from makeready.tools.disk import Folder
from makeready.tools.zipped import unpack
from makeready.write.docx import ooxml, write_docx
from makeready.write.docx.package import DOCUMENT, Package
from makeready.write.docx.pictures import pictures


def test_a_drawing_becomes_png_and_a_photograph_stays():
    assets = {"images/b c.jpg": Asset("images/b c.jpg", "image/jpeg", b"jpeg"),
              "images/a.svg": Asset("images/a.svg", "image/svg+xml", SQUARE.encode())}
    files, names = pictures(assets)
    assert names == {"images/a.svg": "picture-1.png", "images/b c.jpg": "picture-2.jpg"}
    assert files["picture-2.jpg"] == b"jpeg"
    assert Image.open(BytesIO(files["picture-1.png"])).format == "PNG"


def test_the_file_holds_no_svg(docx):
    names = unpack(docx.data)
    assert {name.rpartition(".")[2] for name in names if "media" in name} == {"png"}


def test_alternative_text_stands_on_the_picture(docx):
    described = [[node.get("descr") for part in (DOCUMENT, "word/endnotes.xml")
                  for node in ooxml.every(docx.package.tree(part), tag)]
                 for tag in ("wp:docPr", "pic:cNvPr")]
    assert described == [["a black square", "a red bar", "the bar again"]] * 2


def test_ids_are_counted_through_text_and_notes(docx):
    ids = [node.get("id") for part in (DOCUMENT, "word/endnotes.xml")
           for node in ooxml.every(docx.package.tree(part), "wp:docPr")]
    assert ids == ["1", "2", "3"]


def test_ornament_is_marked(tmp_path):
    book = ready(tmp_path, "# A\n\nText.\n\n![](images/a.svg){.decorative}\n",
                 files={"images/a.svg": SQUARE})
    package = Package.read(write_docx(book, Folder(tmp_path), "x.docx").data)
    [outer] = ooxml.every(package.tree(DOCUMENT), "wp:docPr")
    assert [ooxml.local(node) for node in outer.iter()][-1] == "decorative"
