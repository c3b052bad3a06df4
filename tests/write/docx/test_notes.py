"""Real notes of Word's own."""

import pytest
from write.docx.specimen import NOTES, text_of

from makeready.write.docx import ooxml
from makeready.write.docx.notes import ENDNOTE, FOOTNOTE, notes_of
from makeready.write.docx.package import DOCUMENT, SETTINGS

KINDS = {"book-end": ENDNOTE, "chapter-end": ENDNOTE, "page-foot": FOOTNOTE}


@pytest.mark.parametrize("place", KINDS)
def test_the_notes_stand_in_the_order_of_their_calls(make, place):
    docx, kind = make(place), KINDS[place]
    notes = notes_of(docx.package, kind)
    assert [text_of(next(ooxml.every(note, "w:p"))) for note in notes] == NOTES
    calls = [ooxml.value(call, "w:id")
             for call in ooxml.every(docx.document, f"w:{kind}Reference")]
    assert calls == [ooxml.value(note, "w:id") for note in notes]
    assert calls == [str(number) for number in range(1, len(NOTES) + 1)]


@pytest.mark.parametrize("place", KINDS)
def test_nothing_of_the_other_kind_is_left(make, place):
    docx = make(place)
    other = FOOTNOTE if KINDS[place] == ENDNOTE else ENDNOTE
    assert notes_of(docx.package, other) == []
    parts = [docx.document, docx.package.tree(f"word/{KINDS[place]}s.xml")]
    assert not [node for part in parts
                for node in ooxml.every(part, f"w:{other}Reference", f"w:{other}Ref")]
    names = {docx.styles.name(ooxml.value(style)) for part in parts
             for style in ooxml.every(part, "w:pStyle", "w:rStyle")}
    assert f"{KINDS[place]} text" in names and not [n for n in names if n.startswith(other)]


@pytest.mark.parametrize("place", KINDS)
def test_each_note_opens_with_its_own_mark(make, place):
    for note in notes_of(make(place).package, KINDS[place]):
        [mark] = ooxml.every(note, f"w:{KINDS[place]}Ref")
        assert mark.getparent().getparent() is next(ooxml.every(note, "w:p"))


def test_a_note_keeps_its_paragraphs_link_and_picture(docx):
    notes = notes_of(docx.package, ENDNOTE)
    section = notes[NOTES.index("Of the section.")]
    assert [docx.styles.name(ooxml.style_of(p)) for p in ooxml.every(section, "w:p")][:3] == [
        "endnote text", "endnote text", "endnote block text"]
    targets = {r.get("Id"): r.get("Target")
               for r in docx.package.tree("word/_rels/endnotes.xml.rels")}
    [picture] = ooxml.every(section, "a:blip")
    assert targets[ooxml.value(picture, "r:embed")].startswith("media/")
    [link] = (link for link in ooxml.every(notes[1], "w:hyperlink"))
    assert targets[ooxml.value(link, "r:id")] == "https://example.org/note"


@pytest.mark.parametrize("place, position", [("book-end", "sectEnd"), ("chapter-end", "sectEnd"),
                                             ("page-foot", "")])
def test_the_settings_say_where_notes_stand(make, place, position):
    properties = ooxml.find(make(place).package.tree(SETTINGS), f"w:{KINDS[place]}Pr")
    assert ooxml.value(ooxml.find(properties, "w:pos")) == position
    assert ooxml.value(ooxml.find(properties, "w:numRestart")) == "eachSect"
    assert [ooxml.value(node, "w:id") for node in properties
            if ooxml.local(node) == KINDS[place]] == ["-1", "0"]


def test_notes_in_title_caption_and_cell_are_called_there(docx):
    called = {docx.styles.name(ooxml.style_of(call.getparent().getparent()))
              for call in ooxml.every(docx.package.tree(DOCUMENT), "w:endnoteReference")}
    assert {"heading 1", "heading 2", "image caption", "table text", "definition",
            "block text", "body text", "first paragraph"} <= called


def test_footnotes_stand_under_a_rule_and_endnotes_under_their_heading_alone(docx):
    def rules(kind):
        return [ooxml.local(node) for node in ooxml.every(
            docx.package.tree(f"word/{kind}s.xml"), "w:separator", "w:continuationSeparator")]

    assert rules(FOOTNOTE) == ["separator", "continuationSeparator"] and rules(ENDNOTE) == []
