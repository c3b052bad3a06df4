"""Notes that Markdown defines."""

from makeready.intake.notes.defined import calls, take_definitions


def taken(markdown_blocks, text):
    body, notes = take_definitions(markdown_blocks(text))
    return [block.text for block in body], [(note.label, [block.text for block in note.blocks]) for note in notes]


def test_a_note_with_its_paragraphs(markdown_blocks):
    assert taken(markdown_blocks, "A lamp.[^a]\n\n[^a]: First\n    line.\n\n    Second.\n\n\tThird.\n\nMore.") == (
        ["A lamp.[^a]", "More."], [("a", ["First\nline.", "Second.", "Third."])])


def test_several_in_one_block(markdown_blocks):
    assert taken(markdown_blocks, "Text.\n\n[^1]: One.\n[^2]: Two\nand more.\n[^3]: Three.") == (
        ["Text."], [("1", ["One."]), ("2", ["Two\nand more."]), ("3", ["Three."])])


def test_what_is_indented_elsewhere_stays(markdown_blocks):
    body, notes = taken(markdown_blocks, "- An item\n\n    and its paragraph.\n\n[^a]: Note.\n\nText.\n\n    More.")
    assert body == ["- An item", "    and its paragraph.", "Text.", "    More."]
    assert notes == [("a", ["Note."])]


def test_places_in_a_note(markdown_blocks):
    _, [note] = take_definitions(markdown_blocks("[^a]: First.\n\n    Second."))
    assert [(block.span().line, block.span().column) for block in note.blocks] == [(1, 7), (3, 5)]


def test_calls(markdown_blocks):
    [block] = markdown_blocks("A[^a] `[^b]` and [^c]: no, \\[^d] hm")
    assert calls(block) == [("a", 1)]
