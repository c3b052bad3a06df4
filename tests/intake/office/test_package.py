"""Archives of word processors."""

import pytest
from archives import docx, paragraph

from makeready.intake import DraftError
from makeready.intake.office.marks import mark
from makeready.intake.office.package import as_tree, open_package, related
from makeready.tools.zipped import pack, unpack


def test_trees_and_other_parts():
    package = open_package("d.docx", docx(paragraph("x"), others={"word/media/a.png": b"dot"}))
    assert "word/document.xml" in package.trees and package.others == {"word/media/a.png": b"dot"}
    assert unpack(package.packed())["word/media/a.png"] == b""


def test_what_a_part_refers_to():
    package = open_package("d.docx", docx(paragraph("x"), relations=(
        '<Relationship Id="a" Type="t/image" Target="media/a.png"/><Relationship Id="b" Type="t/x" Target="/docProps/b.xml"/>'
        '<Relationship Id="c" Type="t/y" Target="../c.xml"/>'
        '<Relationship Id="d" Type="t/hyperlink" Target="https://example.org" TargetMode="External"/>')))
    assert list(related(package, "")) == [("officeDocument", "word/document.xml")]
    assert list(related(package, "word/document.xml")) == [
        ("styles", "word/styles.xml"), ("image", "word/media/a.png"), ("x", "docProps/b.xml"), ("y", "c.xml")]
    assert list(related(package, "word/styles.xml")) == []


def test_characters_that_look_like_our_marks_are_taken_out():
    package = open_package("d.zip", pack({"a.xml": f"<a>x{mark(3)}y<b/>{mark(1)}z</a>".encode()}, 0))
    assert "".join(package.trees["a.xml"].itertext()) == "xyz"


def test_what_pandoc_refuses():
    with pytest.raises(DraftError, match="The file cannot be read: "):
        as_tree("d.docx", b"nothing", "docx")
