"""The shared body."""

import pytest
from lxml import etree
from support import SOURCES, SQUARE, ready

from makeready.write import html

FILES = {"references.yaml": SOURCES, "images/a.svg": SQUARE}


def _section(tmp_path, text, role="chapter", book=""):
    body = html.render(ready(tmp_path, text, book, files=FILES))
    [section] = [s for s in body.sections if s.division.role == role]
    return body, section


def _text(element):
    return " ".join("".join(element.itertext()).split())


def test_calls_and_notes_lead_to_each_other(tmp_path):
    _, section = _section(tmp_path, "# One\n\nA.[@doe] B.[^n]\n\n[^n]: A note.")
    calls = [a for a in section.element.iter("a") if a.get("role") == "doc-noteref"]
    assert [(c.get("id"), c.get("href"), _text(c)) for c in calls] == [
        ("one-Call-1", "#one-Note-1", "1"), ("one-Call-2", "#one-Note-2", "2")]
    notes = html.notes_list(section.notes)
    backs = [a for a in notes.iter("a") if a.get("role") == "doc-backlink"]
    assert [li.get("id") for li in notes] == ["one-Note-1", "one-Note-2"]
    assert [a.get("href") for a in backs] == ["#one-Call-1", "#one-Call-2"]
    assert _text(notes[1]) == "2. A note."


def test_a_note_keeps_its_paragraphs(tmp_path):
    _, section = _section(tmp_path, "# One\n\nA.[^n]\n\n[^n]: First.\n\n    > Quoted.\n\n    Last.")
    [item] = html.notes_list(section.notes)
    assert [child.tag for child in item] == ["p", "blockquote", "p"]


def test_a_note_that_begins_with_a_list_has_its_number(tmp_path):
    _, section = _section(tmp_path, "# One\n\nA.[^n]\n\n[^n]:\n    - First.\n    - Last.")
    [item] = html.notes_list(section.notes)
    assert [child.tag for child in item] == ["p", "ul"] and _text(item[0]) == "1."


def test_notes_of_a_chapter_stand_before_its_own_sources(tmp_path):
    _, section = _section(tmp_path, "# One\n\nA.[@doe] B.\n\n## Two\n\nC.", book=(
        "notes: chapter-end\nbibliography: by-chapter\n"))
    html.division_notes(section, section.notes, "en")
    assert [heading.text for heading in section.element.iter("h2")] == ["Two", "Notes", "Bibliography"]


def test_notes_of_the_book_stand_under_their_chapters(tmp_path):
    text = "# One *and* only\n\nA.[^n]\n\n[^n]: N."
    body, notes = _section(tmp_path, text, "notes")
    html.book_notes(body, notes, "en")
    heading = notes.element.find(".//h2")
    assert _text(heading) == "Chapter 1 One and only"
    assert heading.find(".//em") is not None and heading[0].get("href") == "#one"


def test_an_opening_with_number_title_and_subtitle(tmp_path):
    _, section = _section(tmp_path, "---\nsubtitle: And *more*\n---\n# One\n\nText.")
    group = section.element[0]
    assert [(child.tag, _text(child)) for child in group] == [
        ("p", "Chapter 1"), ("h1", "One"), ("p", "And more")]
    assert section.element.get("aria-labelledby") == group[1].get("id")


def test_a_chapter_without_a_title_is_headed_by_its_number(tmp_path):
    _, section = _section(tmp_path, "Text.")
    assert (section.element[0].tag, _text(section.element[0])) == ("h1", "Chapter 1")


def test_table_heads_have_a_scope(tmp_path):
    _, section = _section(tmp_path, "# One\n\n| A | B |\n|---|---|\n| 1 | 2 |\n")
    assert [th.get("scope") for th in section.element.iter("th")] == ["col", "col"]


def test_rows_that_head_nothing_are_the_body(tmp_path):
    _, section = _section(tmp_path, "# One\n\n+---+---+\n| A | B |\n+===+===+\n| 1 | 2 |\n+===+===+\n")
    assert [(part.tag, len(part)) for part in section.element.iter("thead", "tbody", "tfoot")] == [
        ("tbody", 1), ("tfoot", 1)]


def test_verse_keeps_lines_and_stanzas(tmp_path):
    _, section = _section(tmp_path, "# One\n\n| One line\n|   indented\n|\n| Another\n")
    verse = section.element.find(".//div[@class='verse']")
    assert [[_text(line) for line in p.findall("span")] for p in verse] == [
        ["One line", "indented"], ["Another"]]


def test_an_address_may_break_where_chicago_lets_it(tmp_path):
    _, section = _section(tmp_path, "# One\n\n<https://example.org/a-b.html?x=1>")
    link = section.element.find(".//a[@class='uri']")
    assert [link.text] + [wbr.tail for wbr in link] == [
        "https://", "example", ".org", "/a", "-b", ".html", "?x", "=1"]


def test_contents_are_nested_by_depth(tmp_path):
    body, _ = _section(tmp_path, "# One\n\n## A\n\n### A1\n\n## B\n\nText.[^n]\n\n[^n]: N.")
    nested = html.contents_list(body.contents)
    assert etree.tostring(nested.find("li[2]/ol"), encoding="unicode", method="text") == "AA1B"
    assert [a.get("href") for a in nested.iter("a")] == [
        "#contents", "#one", "#one-a", "#one-a1", "#one-b", "#notes"]


@pytest.mark.parametrize("text", [
    "## First\n\nText.\n", "# One\n\n## First\n\n### Deeper\n\nText.\n",
    "# One\n\n::: letter\n### Dear\n\nText.\n:::\n",
    "# One\n\nA.[^n]\n\n[^n]:\n    ### Head\n\n    Text.\n"])
def test_a_heading_may_come_first_anywhere(tmp_path, text):
    _, section = _section(tmp_path, text)
    assert not section.element.findall(".//div[@class='guard']")
    assert ("letter" not in text) or _text(section.element.find(".//div[@class='letter']")) == (
        "Dear Text.")
    if "[^n]" in text:
        [item] = html.notes_list(section.notes)
        assert _text(item) == "1. Head Text."


def _chapter(tmp_path, text):
    return _section(tmp_path, f"# One\n\n{text}\n")[1].element


def test_in_a_play_the_speaker_runs_into_the_speech(tmp_path):
    scene = _chapter(tmp_path, "::: drama\n*Night.*\n\nAnn\n:   Who is *there?*\n\n    Speak.\n\n"
                               "Bob\n:   | A poet.\n:::").find("div[@class='drama']")
    assert [(part.tag, part.get("class")) for part in scene] == [
        ("p", None), ("div", "speech"), ("div", "speech")]
    ann, bob = scene.findall("div")
    assert [_text(part) for part in ann] == ["Ann Who is there?", "Speak."]
    assert [(part.tag, _text(part)) for part in bob] == [("p", "Bob"), ("div", "A poet.")]
    assert ann.find("p/span").get("class") == "speaker"


def test_capitals_alone_become_small_ones(tmp_path):
    spans = _chapter(tmp_path, "[BC]{.smallcaps} [Doe]{.smallcaps} [[BBC]{.smallcaps}]{.x}").iter("span")
    assert [span.get("class") for span in spans] == ["smallcaps all", "smallcaps", "x", "smallcaps all"]


@pytest.mark.parametrize("text, kind", [
    ("> Quoted.\n\nand on", "continued"), ("> Quoted.\n\nAnd on", None), ("Text.\n\nand on", None),
    ("- One.\n\n*and* on", "continued")])
def test_a_paragraph_that_goes_on_behind_a_quotation(tmp_path, text, kind):
    assert _chapter(tmp_path, text)[-1].get("class") == kind


@pytest.mark.parametrize("text", ["> Quoted.", "| A line\n| of verse"])
def test_a_source_belongs_to_what_it_names(tmp_path, text):
    section = _chapter(tmp_path, f"{text}\n\n[Who]{{.attribution}}\n\nText.")
    quoted, after = section[1:]
    assert (quoted[-1].get("class"), _text(quoted[-1]), _text(after)) == ("source", "Who", "Text.")


def test_an_image_alone_is_a_figure_or_an_ornament(tmp_path):
    section = _chapter(tmp_path, '![](images/a.svg){alt="a"}\n\n![](images/a.svg){.decorative}\n\n'
                                 'Text ![](images/a.svg){alt="b"}.')
    assert [(part.tag, part.get("class")) for part in section[1:]] == [
        ("figure", None), ("div", "ornament"), ("p", None)]


def test_a_table_lies_in_a_block_and_is_as_wide_as_the_text(tmp_path):
    block = _chapter(tmp_path, "| A | B |\n|---|---|\n| " + "word " * 20 + "| 2 |\n")[-1]
    assert (block.tag, block.get("class"), block[0].tag, block[0].get("style")) == (
        "figure", "table", "table", None)


def test_contents_have_subtitles_and_in_short_bare_numbers(tmp_path):
    body, notes = _section(tmp_path, "---\nsubtitle: And *More*\n---\n# One\n\nText.[^n]\n\n[^n]: N.",
                           "notes")
    chapter = [html.contents_list(body.contents, short=short)[1] for short in (False, True)]
    assert [_text(item) for item in chapter] == ["Chapter 1 One: And More", "1 One: And More"]
    html.book_notes(body, notes, "en")
    assert _text(notes.element.find(".//h2")) == "Chapter 1 One"
