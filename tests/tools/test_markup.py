"""XML and HTML of strangers."""

import pytest

from makeready.tools.markup import MarkupError, parse_html, parse_xml, put_before, write_html, write_xml

LAUGHS = (b'<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><a>&c;</a>')


def test_a_tree_and_back():
    root = parse_xml('<a><!-- no --><?no?><b c="ä">é</b></a>'.encode(), "a.xml")
    assert write_xml(root) == "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n".encode() + (
        '<a><b c="ä">é</b></a>'.encode())


def test_utf_16_is_read_too():
    assert parse_xml('<?xml version="1.0" encoding="UTF-16"?><a>é</a>'.encode("utf-16"), "a.xml").text == "é"


@pytest.mark.parametrize("data", [LAUGHS, b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
                                  b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'])
def test_no_document_type(data):
    with pytest.raises(MarkupError, match="a.xml declares a document type"):
        parse_xml(data, "a.xml")


@pytest.mark.parametrize("data", [b"<a><b></a>", b"", b"text", b"<a>\xff</a>", b"<a>\x01</a>", b"<a>&b;</a>"])
def test_what_is_not_well_formed(data):
    with pytest.raises(MarkupError, match="a.xml is not well-formed: "):
        parse_xml(data, "a.xml")


def test_nesting_has_an_end():
    with pytest.raises(MarkupError, match="not well-formed"):
        parse_xml(b"<a>" * 5000 + b"</a>" * 5000, "a.xml")


def test_a_page_is_mended():
    assert write_html(parse_html("<p>Ein <b>fétter Satz")) == (
        "<html><body><p>Ein <b>fétter Satz</b></p></body></html>".encode())


def test_control_characters_are_no_text():
    assert parse_html("<p>a\x00b&#1;c\x7f</p>").findtext(".//p") == "abc"


@pytest.mark.parametrize("text", ["", "<!-- -->"])
def test_a_page_without_anything(text):
    with pytest.raises(MarkupError, match="The page cannot be read"):
        parse_html(text)


def test_a_mark_before_an_element():
    root = parse_xml("<a>1<b/>2<b/></a>", "a.xml")
    for element in root:
        put_before(element, "!")
    assert "".join(root.itertext()) == "1!2!"
