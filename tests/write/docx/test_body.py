"""What the tree says of styles before Pandoc writes it."""

import pytest


@pytest.mark.parametrize("text, style", [
    ("To the frogs", "dedication"), ("Croak.", "epigraph"), ("—A frog", "epigraph source"),
    ("All Kinds of Things", "subtitle"), ("Jane Doe", "author"), ("London", "place"),
    ("Chapter 1", "chapter number"), ("* * *", "scene break"), ("A line", "verse"),
    ("Doe, Jane", "bibliography"), ("Quoted one.", "block text"), ("Term", "definition term"),
    ("Meaning.", "definition"), ("A square.", "image caption"), ("A table", "table caption"),
])
def test_a_paragraph_has_the_style_of_what_it_is(docx, text, style):
    styles = {name for name, found in docx.paragraphs() if found.startswith(text)}
    assert style in styles and len(styles - {"toc 1"}) == 1


def test_the_title_stands_on_two_pages_in_two_styles(docx):
    assert [style for style, text in docx.paragraphs() if text == "A Test"] == [
        "half title", "title"]


def test_lines_of_verse_are_held_together(docx):
    assert ("verse", "A line\nof verse") in [
        (style, text.replace("\u00a0", "")) for style, text in docx.paragraphs()]


def test_the_contents_are_links_without_notes(docx):
    entries = [(style, text) for style, text in docx.paragraphs() if style.startswith("toc")]
    assert entries == [
        ("toc 1", "Preface"), ("toc 1", "Chapter 1\tFrogs and men"), ("toc 2", "A section"),
        ("toc 1", "Chapter 2"), ("toc 1", "Chapter 3\tLast"), ("toc 1", "Notes"),
        ("toc 1", "Bibliography"), ("toc 1", "Colophon")]
