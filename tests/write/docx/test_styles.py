"""Styles from the table."""

import re

import yaml
from lxml import etree

from makeready.tools.styles import house
from makeready.write.docx import ooxml
from makeready.write.docx.package import STYLES, WORD, empty
from makeready.write.docx.reference import TABLE
from makeready.write.docx.styles import StyleIds, complete, style_id, style_sheet

PAGE = {"text": {"font": "Some Serif", "size": 12}, "character": {}, "table": {}}


def _sheet(**paragraphs):
    return style_sheet(PAGE | {"paragraph": paragraphs})


def _xml(node):
    """An element without its namespaces."""
    return re.sub(r"\bw:| xmlns:\w+=\"[^\"]*\"", "", etree.tostring(node).decode())


def _box(looks, name):
    return _xml(ooxml.find(_sheet(X=looks), f"w:style/w:{name}"))


def test_lengths_are_points():
    assert _box({"line": 1.5, "before": 12, "left": 36}, "pPr") == (
        '<pPr><spacing before="240" line="360" lineRule="auto"/><ind left="720"/></pPr>')


def test_properties_stand_in_the_order_of_the_schema():
    looks = {"align": "center", "keep-next": True, "outline": 1, "after": 6, "color": "112233",
             "small-caps": True, "size": 9, "bold": False}
    assert _box(looks, "pPr") == ('<pPr><keepNext/><spacing after="120"/><jc val="center"/>'
                                  '<outlineLvl val="0"/></pPr>')
    assert _box(looks, "rPr") == ('<rPr><b val="0"/><bCs val="0"/><smallCaps/><color val="112233"/>'
                                  '<sz val="18"/><szCs val="18"/></rPr>')


def test_ids_come_from_names():
    assert style_id("endnote text") == "EndnoteText" and style_id("toc 1") == "Toc1"


def test_a_style_of_ours_is_told_from_words_own():
    sheet = _sheet(**{"Body Text": {}, "Verse": {"based-on": "Body Text"}})
    own = {ooxml.value(style, "w:styleId"): ooxml.value(style, "w:customStyle")
           for style in ooxml.every(sheet, "w:style")}
    assert own == {"BodyText": "", "Verse": "1"}


def test_every_style_of_the_house_rests_on_one_that_is_there():
    table = yaml.safe_load((house() / TABLE).read_text("utf-8"))
    sheet = style_sheet(table)
    ids = [ooxml.value(style, "w:styleId") for style in ooxml.every(sheet, "w:style")]
    assert len(ids) == len(set(ids)) > 40
    links = {ooxml.value(link) for link in ooxml.every(sheet, "w:basedOn", "w:next")}
    assert links <= set(ids)


def test_missing_styles_rest_on_a_documents_own_ids():
    package = empty()
    own = _sheet(**{"Body Text": {}})
    ooxml.find(own, "w:style").set(ooxml.name("w:styleId"), "Textkrper")
    package.put(STYLES, own, f"{WORD}styles+xml")
    complete(package, _sheet(**{"Body Text": {"bold": True}, "Verse": {"based-on": "Body Text"}}))
    styles = StyleIds(package)
    assert styles.id("Body Text") == "Textkrper" and styles.name("Verse") == "verse"
    [link] = ooxml.every(package.tree(STYLES), "w:basedOn")
    assert ooxml.value(link) == "Textkrper"
    assert len(list(ooxml.every(package.tree(STYLES), "w:style"))) == 2
