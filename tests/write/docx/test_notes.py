"""Real notes of Word's own."""

import pytest
from write.docx.specimen import NOTES, sign_of, text_of

from makeready.write.docx import ooxml
from makeready.write.docx.notes import ENDNOTE, FOOTNOTE, notes_of
from makeready.write.docx.package import DOCUMENT, FOOTNOTES, SETTINGS

CITED = ("Jane Doe", "Richard Roe")
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
def test_each_note_opens_with_its_own_mark_but_for_that_of_a_title(make, place):
    preface, title, *others = notes_of(make(place).package, KINDS[place])
    for note in (preface, *others):
        [mark] = ooxml.every(note, f"w:{KINDS[place]}Ref")
        assert mark.getparent().getparent() is next(ooxml.every(note, "w:p"))
    assert not list(ooxml.every(title, f"w:{KINDS[place]}Ref"))
    assert sign_of(next(ooxml.every(title, "w:r"))) == "*"


@pytest.mark.parametrize("place", KINDS)
def test_the_note_of_a_title_has_a_sign_that_word_does_not_count(make, place):
    calls = list(ooxml.every(make(place).document, f"w:{KINDS[place]}Reference"))
    own = [call for call in calls if ooxml.value(call, "w:customMarkFollows") == "1"]
    assert own == [calls[NOTES.index("On the title, with stress and a link.")]]
    assert sign_of(own[0].getparent()) == "*"


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


@pytest.mark.parametrize("kind, position", [(ENDNOTE, "sectEnd"), (FOOTNOTE, "")])
def test_the_settings_say_where_notes_stand(docx, kind, position):
    properties = ooxml.find(docx.package.tree(SETTINGS), f"w:{kind}Pr")
    assert ooxml.value(ooxml.find(properties, "w:pos")) == position
    assert [ooxml.value(node, "w:id") for node in properties
            if ooxml.local(node) == kind] == ["-1", "0"]


@pytest.mark.parametrize("notes, kind, counted", [
    ("book-end", ENDNOTE, ("decimal", "eachSect")),
    ("page-foot", FOOTNOTE, ("decimal", "eachSect")),
    ("{numbering: book}", ENDNOTE, ("decimal", "continuous")),
    ("{sources: page-foot, numbering: book}", FOOTNOTE, ("decimal", "continuous")),
    ("{remarks: page-foot}", ENDNOTE, ("decimal", "eachSect")),
    ("{remarks: page-foot}", FOOTNOTE, ("chicago", "eachPage")),
    ("{remarks: page-foot, marks: numbers}", FOOTNOTE, ("decimal", "eachSect")),
])
def test_settings_and_sections_say_how_notes_are_counted(make, notes, kind, counted):
    docx = make(notes)
    boxes = [ooxml.find(docx.package.tree(SETTINGS), f"w:{kind}Pr"),
             *(ooxml.find(section, f"w:{kind}Pr") for section in ooxml.every(docx.document, "w:sectPr"))]
    assert len(boxes) > 10 and {
        tuple(ooxml.value(ooxml.find(box, f"w:{name}")) for name in ("numFmt", "numRestart"))
        for box in boxes} == {counted}


STREAMS = {"{remarks: page-foot}": (ENDNOTE, FOOTNOTE), "{sources: page-foot, remarks: book-end}":
           (FOOTNOTE, ENDNOTE), "{sources: chapter-end, remarks: page-foot, marks: numbers}":
           (ENDNOTE, FOOTNOTE)}


@pytest.mark.parametrize("notes", STREAMS)
def test_two_streams_are_endnotes_and_footnotes(make, notes):
    docx, (sources, remarks) = make(notes), STREAMS[notes]
    said = {kind: [_said(note) for note in notes_of(docx.package, kind)] for kind in KINDS.values()}
    assert said == {sources: [text for text in NOTES if text.startswith(CITED)],
                    remarks: [text for text in NOTES if not text.startswith(CITED)]}
    for kind, texts in said.items():
        calls = [ooxml.value(call, "w:id")
                 for call in ooxml.every(docx.document, f"w:{kind}Reference")]
        assert calls == [str(number) for number in range(1, len(texts) + 1)]


@pytest.mark.parametrize("notes", STREAMS)
def test_each_stream_has_its_own_styles_and_relationships(make, notes):
    docx = make(notes)
    for kind in KINDS.values():
        part = docx.package.tree(f"word/{kind}s.xml")
        names = {docx.styles.name(ooxml.value(style))
                 for style in ooxml.every(part, "w:pStyle", "w:rStyle")}
        other = FOOTNOTE if kind == ENDNOTE else ENDNOTE
        assert f"{kind} text" in names and not [n for n in names if n.startswith(other)]
        known = {r.get("Id") for r in docx.package.tree(f"word/_rels/{kind}s.xml.rels")}
        assert known == {value for node in part.iter() for key, value in node.attrib.items()
                         if key.startswith(f"{{{ooxml.NAMESPACES['r']}}}")}


def _said(note):
    return text_of(next(ooxml.every(note, "w:p")))


def test_among_signs_the_note_of_a_title_is_counted_as_the_first_of_its_page(make):
    docx = make("{remarks: page-foot}")
    assert not [call for call in ooxml.every(docx.document, "w:footnoteReference")
                if ooxml.value(call, "w:customMarkFollows")]


def test_a_note_known_by_its_words_is_numbered_and_opens_with_them(make):
    docx = make("{phrases: true}")
    notes = notes_of(docx.package, ENDNOTE)
    calls = list(ooxml.every(docx.document, "w:endnoteReference"))
    assert len(notes) == len(calls) == len(NOTES)
    slanted = {_said(note): [text.text for text in ooxml.every(note, "w:t")
                             if ooxml.find(text.getparent(), "w:rPr/w:i") is not None]
               for note in notes}
    assert slanted["A section: Of the section."] == ["A section"]
    assert slanted["Second paragraph: Richard Roe, ‘On Newts’, Journal of Ponds 12 (2021): 3–9."] == [
        "Second paragraph", "Journal of Ponds"]


def test_the_marks_of_the_authors_remarks_leave_nothing(make):
    docx = make("{remarks: page-foot}")
    marks = [ooxml.value(mark, "w:name") for part in (docx.document, docx.package.tree(FOOTNOTES))
             for mark in ooxml.every(part, "w:bookmarkStart")]
    assert marks and not [name for name in marks if "Note" in name or "Mark" in name]
    assert not [p for p in ooxml.every(docx.package.tree(FOOTNOTES), "w:p") if not text_of(p)
                and not list(ooxml.every(p, "w:drawing", "w:separator", "w:continuationSeparator"))]


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
