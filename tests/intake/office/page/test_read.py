"""The way of a web page as a whole."""

import base64

import pytest

from makeready.intake import DraftError, read_draft, take_in

DOT = b"\x89PNG dot"


def read(body: str, head: str = "", **more):
    return read_draft("d.html", f"<!DOCTYPE html><html>{head}<body>{body}</body></html>".encode(), **more)


def test_a_page(text):
    assert text(b"<h1>One</h1><p>A <b>lamp</b> and <i>oil</i>.<ul><li>a<li>b</ul>", "d.htm") == [
        "# One", "A **lamp** and *oil*.", "- a\n- b"]


def test_looks_in_css_alone():
    head = "<head><style>.c1{color:#000;font-style:italic}.c2 {font-weight:700}</style></head>"
    assert read('<p><span class="c1">dusk</span> <span class="c2 c9">oil</span> <span style="font-variant: small-caps">bc'
                '</span> m<span style="vertical-align:super">2</span></p>', head).source.text == (
        "*dusk* **oil** [bc]{.smallcaps} m^2^\n")


def test_what_is_no_text():
    assert read("<script>x()</script><style>p{}</style><!-- no --><p>Text.</p><form><button>Go</button></form>"
                ).source.text == "Text.\n"


def test_changes(said):
    draft = read("<p>The lamp <ins>still </ins>burned<del> badly</del>.</p>")
    assert draft.source.text == "The lamp still burned.\n"
    assert said(draft) == [("change", 1, "“still” is added: accepted."), ("change", 1, "“badly” is taken out: accepted.")]


def test_the_title_and_the_language():
    assert read("<p>x</p>", '<head><title>The Mill</title><meta name="viewport" content="x"></head>').book == {
        "title": "The Mill"}
    assert read_draft("d.html", b'<html lang="de-at"><p>x').book == {"language": "de-AT"}


def test_pictures_in_the_page_and_beside_it():
    inline = base64.b64encode(DOT).decode()
    draft = read(f'<p><img src="data:image/png;base64,{inline}" alt="A dot."> and <img src="pics/map%201.png" alt="A map.">'
                 '</p><p><img src="https://example.org/x.png" alt="Far."> <img src="secret.txt" alt="No."></p>',
                 beside={"pics/map 1.png": b"map", "secret.txt": b"no"}.get)
    assert take_in(draft).images == {"manuscript/images/picture-1.png": DOT, "manuscript/images/map-1.png": b"map"}
    assert draft.source.text == (
        '![](images/picture-1.png){alt="A dot."} and ![](images/map-1.png){alt="A map."}\n\n'
        '![](https://example.org/x.png){alt="Far."} ![](secret.txt){alt="No."}\n')
    assert [(finding.kind, finding.message) for finding in draft.findings] == [
        ("missing", "The picture “secret.txt” is not in the draft: put it into manuscript/images.")]


@pytest.mark.parametrize("data", [
    "<p>Café</p>".encode(), "<p>Café</p>".encode("utf-8-sig"), "<p>Café</p>".encode("utf-16"),
    '<meta charset="windows-1252"><p>Café</p>'.encode("cp1252"),
    '<meta http-equiv=Content-Type content="text/html; charset=iso-8859-1"><p>Café</p>'.encode("latin-1"),
    '<?xml version="1.0" encoding="ISO-8859-1"?><html><p>Café</p></html>'.encode("latin-1")])
def test_encodings(data):
    assert read_draft("d.html", data).source.text == "Café\n"


@pytest.mark.parametrize(("data", "message", "place"), [
    ("<p>\nCafé</p>".encode("latin-1"), "The byte 0xE9 is not UTF-8, as the page should be", "d.html:2:4"),
    (b'<meta charset="nonsense-9"><p>x', "encoding is “nonsense-9”, which is none", "d.html"),
    (b"<html></html>", "empty", "d.html"), (b"<p> </p>", "empty", "d.html"), (b"<script>x</script>", "empty", "d.html"),
    (b"", "empty", "d.html"), (b"<!-- -->", "cannot be read|empty", "d.html")])
def test_what_cannot_be_read_is_one_clear_message(data, message, place):
    with pytest.raises(DraftError, match=message) as caught:
        read_draft("d.html", data)
    assert str(caught.value.span) == place


def test_a_chat_that_was_saved_as_a_page():
    sources = "".join(f"<li>Trinity House. <i>Report for {year}</i>. London: Trinity House, {year}.</li>"
                      for year in (1901, 1902))
    files = take_in(read(f"<h1>Lamps</h1><p>The oil was dear.1 Nobody paid.2</p><h4>Works cited</h4><ol>{sources}</ol>")).files
    assert files["manuscript/chapters/01-lamps.md"] == (
        "# Lamps\n\nThe oil was dear.[@trinity-house-1901] Nobody paid.[@trinity-house-1902]\n")


@pytest.mark.parametrize("contents", [
    '<nav id="TOC"><ul><li><a href="#a">One</a></li></ul></nav>', '<div id="Table of Contents1"><p>One 1</p></div>',
    '<div class="toc"><p>One</p></div>'])
def test_the_contents_of_the_page_go(contents, said):
    draft = read(f"{contents}<h1>One</h1><p>Text.</p>")
    assert draft.source.text == "# One\n\nText.\n" and [kind for kind, _, _ in said(draft)] == ["left-out"]
