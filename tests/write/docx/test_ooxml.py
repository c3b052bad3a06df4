"""The order of children."""

from makeready.write.docx import ooxml
from makeready.write.docx.ooxml import element


def _names(node):
    return [ooxml.local(child) for child in node]


def test_a_child_goes_to_its_place_and_takes_that_of_its_like():
    box = element("w:pPr", element("w:pStyle", val="A"), element("w:jc", val="left"))
    for child in (element("w:spacing", before=1), element("w:keepNext"),
                  element("w:pStyle", val="B"), element("w:sectPr")):
        ooxml.put(box, child, ooxml.PARAGRAPH_PROPERTIES)
    assert _names(box) == ["pStyle", "keepNext", "spacing", "jc", "sectPr"]
    assert ooxml.value(box[0]) == "B"


def test_the_neighbor_is_found_over_bookmarks():
    one, two, table = element("w:p"), element("w:p"), element("w:tbl")
    element("w:body", one, element("w:bookmarkEnd", id=1), two, table)
    assert ooxml.neighbor(two, -1) is one and ooxml.neighbor(one, 1) is two
    assert ooxml.neighbor(two, 1) is None and ooxml.neighbor(one, -1) is None


def test_entities_are_not_resolved(tmp_path):
    (tmp_path / "secret").write_text("secret")
    data = f'<!DOCTYPE a [<!ENTITY e SYSTEM "file://{tmp_path}/secret">]><a>&e;</a>'.encode()
    assert b"secret</a>" not in ooxml.serialize(ooxml.parse(data))
