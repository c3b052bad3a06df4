"""Parts and relationships."""

from makeready.tools.zipped import unpack
from makeready.write.docx import ooxml
from makeready.write.docx.package import CONTENT_TYPES, empty


def _package():
    package = empty()
    for part in ("word/document.xml", "word/endnotes.xml"):
        package.put(part, ooxml.element("w:document"), "application/x")
    package.relate("", "officeDocument", "word/document.xml")
    return package


def _relationships(package, part):
    return {node.get("Id"): node.get("Target") for node in package.tree(part)}


def test_a_part_is_declared_and_pointed_to():
    package = _package()
    assert package.relate("word/document.xml", "endnotes", "word/endnotes.xml") == "rId1"
    assert package.relate("word/document.xml", "image", "word/media/a.png") == "rId2"
    assert _relationships(package, "word/_rels/document.xml.rels") == {
        "rId1": "endnotes.xml", "rId2": "media/a.png"}
    assert _relationships(package, "_rels/.rels") == {"rId1": "word/document.xml"}
    assert b'PartName="/word/endnotes.xml"' in ooxml.serialize(package.tree(CONTENT_TYPES))


def test_a_dropped_part_leaves_no_trace():
    package = _package()
    package.relate("word/document.xml", "endnotes", "word/endnotes.xml")
    package.drop("word/endnotes.xml")
    assert "word/endnotes.xml" not in package
    assert _relationships(package, "word/_rels/document.xml.rels") == {}
    assert b"endnotes" not in ooxml.serialize(package.tree(CONTENT_TYPES))


def test_a_part_adopts_only_what_it_uses():
    package = _package()
    ids = [package.relate("word/document.xml", "image", f"word/media/{n}.png") for n in "ab"]
    drawing = ooxml.element("w:r")
    drawing.set(ooxml.name("r:embed"), ids[1])
    package.tree("word/endnotes.xml").append(drawing)
    package.adopt("word/endnotes.xml", ["word/document.xml"])
    assert _relationships(package, "word/_rels/endnotes.xml.rels") == {"rId2": "media/b.png"}


def test_the_written_file_begins_with_its_types():
    names = list(unpack(_package().written(0)))
    assert names[:2] == ["[Content_Types].xml", "_rels/.rels"]
