"""Each chapter gets the notes that it calls."""

from makeready.intake.notes import place_notes, take_definitions


def placed(markdown_blocks, *chapters, notes):
    text = "\n\n".join([*chapters, notes])
    body, defined = take_definitions(markdown_blocks(text))
    found, findings = place_notes([[block] for block in body], defined, [], lambda block: [])
    return ([[(note.label, note.blocks[0].text) for note in own] for own in found],
            [(finding.kind, finding.span.line) for finding in findings])


def test_in_the_order_of_the_calls(markdown_blocks):
    assert placed(markdown_blocks, "One.[^b] Two.[^a]", "Three.[^c]", notes="[^a]: A\n[^b]: B\n[^c]: C") == (
        [[("b", "B"), ("a", "A")], [("c", "C")]], [])


def test_a_note_of_two_chapters_goes_to_both(markdown_blocks):
    assert placed(markdown_blocks, "One.[^a]", "Two.[^a]", notes="[^a]: A") == (
        [[("a", "A")], [("a", "A")]], [("guessed", 5)])


def test_a_note_that_nothing_calls_is_kept_and_reported(markdown_blocks):
    assert placed(markdown_blocks, "One.", "Two.", notes="[^a]: A") == ([[], [("a", "A")]], [("unused", 5)])


def test_one_label_in_each_chapter(markdown_blocks):
    body, defined = take_definitions(markdown_blocks("One.[^1]\n\n[^1]: First.\n\nTwo.[^1]\n\n[^1]: Second."))
    found, _ = place_notes([[block] for block in body], defined, [], lambda block: [])
    assert [[note.blocks[0].text for note in own] for own in found] == [["First."], ["Second."]]
