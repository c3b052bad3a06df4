"""The way of an ODT as a whole."""

from io import BytesIO

import pytest
from archives import odt
from PIL import Image

from makeready.intake import DraftError, read_draft, take_in
from makeready.tools.zipped import pack, unpack

STYLES = """
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="Subtitle" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="Caption" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="Illustration" style:family="paragraph" style:parent-style-name="Caption"/>
"""
LONG = "It is told in a paragraph that is longer than any of its headings, and it goes on for a while."


def p(content: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{content}</text:p>'


def h(content: str, level: int = 1) -> str:
    return f'<text:h text:style-name="Heading_20_{level}" text:outline-level="{level}">{content}</text:h>'


def note(kind: str, *paragraphs: str) -> str:
    return (f'<text:note text:note-class="{kind}"><text:note-citation>1</text:note-citation><text:note-body>'
            f"{''.join(map(p, paragraphs))}</text:note-body></text:note>")


def span(style: str, words: str) -> str:
    return f'<text:span text:style-name="{style}">{words}</text:span>'


def automatic(name: str, properties: str, family: str = "text") -> str:
    return (f'<style:style style:name="{name}" style:family="{family}"><style:text-properties {properties}/>'
            "</style:style>")


def read(body: str, **parts) -> list[str]:
    return read_draft("d.odt", odt(body, named=STYLES, **parts)).source.text.strip().split("\n\n")


def test_notes_keep_their_kind():
    assert read(h("One") + p("A lamp" + note("footnote", "Lit.", "Twice.") + " and oil." + note("endnote", "The log."))) == [
        "# One", "A lamp[^fn-1] and oil.[^en-1]", "[^fn-1]: Lit.", "    Twice.", "[^en-1]: The log."]


def test_the_title_page_goes_to_the_book():
    draft = read_draft("d.odt", odt(p("The Mill", "Title") + p("A Story", "Subtitle") + h("One") + p("Text."), named=STYLES))
    assert draft.book == {"title": "The Mill", "subtitle": "A Story"}
    assert draft.source.text == "# One\n\nText.\n"


def test_a_title_for_each_chapter():
    assert read(p("The Mill", "Title") + p("Text.") + h("Its Wheel") + p("Text.") + p("The River", "Title") + p("Text."))[
        ::2] == ["# The Mill", "## Its Wheel", "# The River"]


def test_styles_of_two_kinds_with_one_name():
    table = '<style:style style:name="T1" style:family="table"><style:table-properties/></style:style>'
    assert read(p("It was " + span("T1", "dark") + "."), automatic=table + automatic("T1", 'fo:font-style="italic"')) == [
        "It was *dark*."]


def test_small_capitals():
    assert read(p("In " + span("C", "bc") + " 4."), automatic=automatic("C", 'fo:font-variant="small-caps"')) == [
        "In [bc]{.smallcaps} 4."]


def test_large_type(said):
    draft = read_draft("d.odt", odt(
        p(span("L", "The Mill")) + p(LONG) + p("Its Wheel", "P1") + p(LONG), named=STYLES,
        automatic=automatic("L", 'fo:font-size="18pt"') + automatic("P1", 'fo:font-size="130%"', "paragraph")))
    assert draft.source.text.split("\n\n")[::2] == ["# The Mill", "## Its Wheel"]
    assert [(kind, line) for kind, line, _ in said(draft)] == [("guessed", 1), ("guessed", 5)]


def picture() -> bytes:
    out = BytesIO()
    Image.new("RGB", (2, 2), "white").save(out, "PNG")
    return out.getvalue()


def test_a_picture_with_its_words_and_its_caption():
    frame = ('<draw:frame><draw:image xlink:href="Pictures/1000000000000002.png"/><svg:desc>A lamp on a pier.</svg:desc>'
             "</draw:frame>")
    draft = read_draft("d.odt", odt(p(frame) + p("The lamp", "Illustration"), named=STYLES,
                                    others={"Pictures/1000000000000002.png": picture()}))
    assert draft.source.text == '![The lamp](images/picture.png){alt="A lamp on a pier."}\n'
    assert take_in(draft).images == {"manuscript/images/picture.png": picture()}


def test_a_formula():
    math = (b'<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><mi>y</mi><mo>=</mo><msup><mi>x</mi>'
            b'<mn>2</mn></msup></mrow></semantics></math>')
    frame = '<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>'
    assert read(p(f"So {frame}."), others={"Object 1/content.xml": math}) == ["So $y = x^{2}$."]


def test_the_running_head_and_the_language(said):
    master = '<style:master-page><style:header><text:p>The Mill</text:p></style:header></style:master-page>'
    draft = read_draft("d.odt", odt(p("Text."), master=master, named=STYLES + (
        '<style:default-style style:family="paragraph"><style:text-properties fo:language="de" fo:country="AT"/>'
        "</style:default-style>")))
    assert draft.book == {"language": "de-AT"}
    assert said(draft) == [("left-out", 1, "The running head “The Mill” is left out: makeready makes its own.")]


def without(name: str) -> bytes:
    return pack({part: data for part, data in unpack(odt(p("Text."))).items() if part != name}, 0)


@pytest.mark.parametrize(("data", "message"), [
    (b"no archive", "no whole archive"), (without("content.xml"), "holds no text document"), (odt(""), "empty"),
    (odt("<text:p>"), "content.xml is not well-formed"), (pack({"content.xml": b"<a/>"}, 0), "holds no text document"),
    (pack({"/content.xml": b"<a/>"}, 0), "names a path outside")])
def test_what_cannot_be_read_is_one_clear_message(data, message):
    with pytest.raises(DraftError, match=message):
        read_draft("d.odt", data)


@pytest.mark.parametrize("name", ["styles.xml", "meta.xml", "mimetype"])
def test_a_document_without_a_part_that_it_may_lack(name):
    assert read_draft("d.odt", without(name)).source.text == "Text.\n"
