"""Markers at the beginnings of printed pages."""

import pytest
from lxml import etree

from makeready.model.turns import Turn
from makeready.write.html import EPUB_TYPE
from makeready.write.page_list import PrintPage, mark_pages, page_list, strip

OPS = 'xmlns:epub="http://www.idpf.org/2007/ops"'


def marked(html, block, letters, line, link=""):
    """The HTML with ``|`` for the marker, and the faults."""
    root = etree.fromstring(f"<body {OPS}>{html}</body>")
    pages, faults = mark_pages([Turn("12", block, letters, line, link)], {"a.xhtml": root}, "en")
    for marker in root.xpath("//*[@role='doc-pagebreak']"):
        assert marker.get("id") == "Page-12" and marker.get("aria-label") == "Page 12. "
        assert marker.get(EPUB_TYPE) == "pagebreak"
        marker.tag, marker.text = "x", "|"
        etree.strip_tags(root, "x")
    strip(root)
    text = etree.tostring(root, encoding="unicode").replace(f" {OPS}", "")
    return text.removeprefix("<body>").removesuffix("</body>"), pages, faults


@pytest.mark.parametrize("html, letters, line, expected", [
    ('<p data-block="1">One two three.</p>', 0, "One two", "<p>|One two three.</p>"),
    ('<p data-block="1">“One two three.</p>', 0, "“One two", "<p>|“One two three.</p>"),
    ('<p data-block="1">One two three.</p>', 6, "three.", "<p>One two |three.</p>"),
    ('<p data-block="1">One. “Two three.”</p>', 3, "“Two three.”", "<p>One. |“Two three.”</p>"),
    ('<p data-block="1">One.” He (two) three.</p>', 5, "(two) three.", "<p>One.” He |(two) three.</p>"),
    ('<p data-block="1">One two divided.</p>', 8, "vided.", "<p>One two di|vided.</p>"),
    ('<p data-block="1">One two—three.</p>', 6, "three.", "<p>One two—|three.</p>"),
    ('<p data-block="1">One two—three.</p>', 6, "\u2060—three.", "<p>One two|—three.</p>"),
    ('<p data-block="1">One <em>two three</em> four.</p>', 6, "three four.",
     "<p>One <em>two |three</em> four.</p>"),
    ('<p data-block="1">One <em>two</em> three.</p>', 6, "three.", "<p>One <em>two</em> |three.</p>"),
    ('<p data-block="1">One.<a class="note-call">12</a> Two three.</p>', 3, "Two three.",
     '<p>One.<a class="note-call">12</a> |Two three.</p>'),
    ('<p data-block="1"><a class="note-number">12.</a> Two three.</p>', 3, "three.",
     '<p><a class="note-number">12.</a> Two |three.</p>'),
    ('<p data-block="1"><a class="note-number">12.</a> Two three.</p>', 0, "Two three.",
     '<p>|<a class="note-number">12.</a> Two three.</p>'),
    ('<li data-block="1">One <ul><li data-block="2">two</li></ul> three.</li>', 3, "three.",
     "<li>One <ul><li>two</li></ul> |three.</li>"),
    ('<p data-block="1">Let x² be one two.</p>', 7, "one two.", "<p>Let x² be |one two.</p>"),
    ('<section><h2 data-block="1">One</h2></section>', 0, "One", "<section>|<h2>One</h2></section>"),
    ('<section><hgroup><p data-block="1">Chapter 1</p><h1>One</h1></hgroup></section>', 0, "Chapter 1",
     "<section>|<hgroup><p>Chapter 1</p><h1>One</h1></hgroup></section>"),
    ('<section><h2 data-block="1">One two three</h2></section>', 6, "three",
     "<section><h2>One two |three</h2></section>"),
    ('<figure data-block="1"><img/></figure>', 0, "", "<figure>|<img/></figure>")])
def test_the_marker_stands_where_the_page_turns(html, letters, line, expected):
    text, pages, faults = marked(html, "1", letters, line)
    assert faults == [] and text == expected
    assert pages == [PrintPage("12", "a.xhtml", "Page-12")]


def test_words_that_are_not_there_are_a_fault():
    text, pages, [fault] = marked('<p data-block="1">One two.</p>', "1", 3, "other words")
    assert (text, pages, fault.code) == ("<p>One two.</p>", [], "folio-missing")


def test_what_stands_in_print_alone_has_no_page():
    assert marked('<p data-block="1">One two.</p>', "7", 3, "other words")[1:] == ([], [])


def test_pages_of_the_contents_begin_at_entries():
    body = etree.fromstring(f'<body {OPS}><nav><h1 data-block="1">Contents</h1><ol><li><a href="#one">One</a>'
                            '</li><li><a href="#two">Two</a></li></ol></nav></body>')
    turns = [Turn("v", "1", 0, "Contents"), Turn("vi", "0", 9, "2 Two 14", "#two")]
    pages, faults = mark_pages(turns, {"contents.xhtml": body}, "en")
    assert faults == [] and pages == [PrintPage("v", "contents.xhtml", "Page-v"),
                                      PrintPage("vi", "contents.xhtml", "Page-vi")]
    first, second = body.xpath("//*[@role='doc-pagebreak']")
    assert first.getnext().tag == "nav" and second.getparent().get("href") == "#two"


def test_the_list_of_the_pages():
    nav = page_list([PrintPage("xii", "a.xhtml", "Page-xii"), PrintPage("1", "b.xhtml", "Page-1")], "de")
    assert nav.get(EPUB_TYPE) == "page-list" and nav.get("aria-label") == "Seiten"
    assert [(link.text, link.get("href")) for link in nav.iter("a")] == [
        ("xii", "a.xhtml#Page-xii"), ("1", "b.xhtml#Page-1")]
