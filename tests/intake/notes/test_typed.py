"""Notes typed as a list under the text, and lists that are none."""

import pytest

from makeready.intake.notes.typed import take_typed

REMARKS = ("I owe this to the harbor master.", "Ibid., 14.", "So the log says, in a hand that none can read.")
BOOK = "Smith, Adam. *The Wealth of Nations*. London: Strahan, 1776."
PAGE = "History of Trinity House, accessed on October 5, 2025, https://www.trinityhouse.co.uk/history"
TEXT = "The keeper climbed.[1] The lamp was lit.[2] Nobody paid.[3]"


def taken(blocks, text):
    body, lists, _ = take_typed(blocks(text))
    return ([block.text for block in body],
            [{number: [block.text for block in note.blocks] for number, note in found.notes.items()}
             for found in lists])


@pytest.mark.parametrize("title", ["Notes\n", "ENDNOTES:\n", "Footnotes\n", "Anmerkungen\n", "Notas finales\n", ""])
@pytest.mark.parametrize("mark", ["[{}] ", "{}. ", "{}) ", "[^{}]: ", "^{}^ ", "[[{}]] ", "\\[{}\\] ",
                                  "<sup>{}</sup> "])
def test_a_list_of_notes(blocks, title, mark):
    listed = "\n".join(mark.format(n) + text for n, text in enumerate(REMARKS, 1))
    assert taken(blocks, f"{TEXT}\n\n{title}{listed}") == (
        [TEXT], [{n: [text] for n, text in enumerate(REMARKS, 1)}])


def test_superscripts(blocks):
    text = "The keeper climbed.¹ The lamp was lit.²"
    assert taken(blocks, f"{text}\n\n¹ {REMARKS[0]}\n² {REMARKS[2]}") == (
        [text], [{1: [REMARKS[0]], 2: [REMARKS[2]]}])


def test_numbers_without_a_mark_under_a_title(blocks):
    assert taken(blocks, f"{TEXT}\n\nNotes\n1 {REMARKS[0]}\n2 {REMARKS[1]}\n3 {REMARKS[2]}")[1] == [
        {n: [text] for n, text in enumerate(REMARKS, 1)}]


def test_what_has_no_number_goes_on_with_the_note_before(blocks):
    assert taken(blocks, f"{TEXT}\n\nNotes\n1. {REMARKS[0]}\nHe had it from his father.\n2. {REMARKS[1]}\n"
                         f"3. {REMARKS[2]}")[1][0][1] == [REMARKS[0], "He had it from his father."]


def test_notes_below_each_paragraph(blocks):
    assert taken(blocks, "A lamp[3] burned.\n\n[Footnote 3: In 1811.]\n\nIt rained[4].\n\n[Footnote 4: So it did.]") == (
        ["A lamp[3] burned.", "It rained[4]."], [{3: ["In 1811."]}, {4: ["So it did."]}])


@pytest.mark.parametrize("listed", [
    f"Sources\n1. {BOOK}\n2. {PAGE}\n3. {BOOK}",                       # sources, and titled so
    f"Notes\n1. {BOOK}\n2. {PAGE}\n3. {BOOK}",                         # sources, whatever the title
    f"1. {BOOK}\n2. {PAGE}\n3. {BOOK}",
    "1. Climb.\n2. Light.",                                            # not all of the numbers called
    "2. Light.\n1. Climb.\n3. Pay.",                                   # not in their order
    "Notes\nThe keeper kept these for years, and then they were lost.",
    "4. Climb the stairs.\n5. Light the lamp.\n6. Come down again.",
])
def test_no_notes(blocks, listed):
    body, lists = taken(blocks, f"{TEXT}\n\n{listed}")
    assert lists == [] and len(body) == 1 + len(listed.split("\n"))


def test_an_ordinary_list_is_no_list_of_notes(markdown_blocks):
    text = "The steps in 1. and 2. follow.\n\n1. Climb the stairs.\n2. Light the lamp."
    assert taken(markdown_blocks, text)[1] == []


def test_a_list_that_is_called_twice_holds_sources(blocks):
    text = TEXT + " And yet.[1]"
    assert taken(blocks, f"{text}\n\nNotes\n1. The log.\n2. A letter.\n3. A diary.")[1] == []


def test_numbers_begin_again_in_each_chapter(blocks):
    text = "".join(f"Chapter {n}: The {name}\nIt stood.[1] It fell.[2]\nNotes\n[1] One {name}.\n[2] Two {name}.\n"
                   for n, name in ((1, "Mill"), (2, "Tower")))
    body, lists, _ = take_typed(blocks(text))
    assert [[note.label for note in found.notes.values()] for found in lists] == [["1", "2"], ["1", "2"]]
    assert [found.line for found in lists] == [4, 9]


def test_the_notes_of_all_chapters_at_the_end(markdown_blocks):
    text = ("# Chapter 1: The Mill\n\nIt turned.^1^ It stopped.^2^\n\n# The River\n\nIt rose.^1^\n\n# Notes\n\n"
            "## Chapter 1\n\n1. A remark.\n2. Another.\n\n## The River\n\n1. On rivers.")
    body, lists, _ = take_typed(markdown_blocks(text))
    assert [block.line for block in body] == [1, 3, 5, 7]
    assert [(found.scope, list(found.notes)) for found in lists] == [
        (range(1, 5), [1, 2]), (range(5, 9), [1])]


def test_two_lists_in_one_chapter_have_different_labels(blocks):
    _, lists, _ = take_typed(blocks("One[1].\n\n[1] A note.\n\nTwo[1].\n\n[1] Another note."))
    assert [note.label for found in lists for note in found.notes.values()] == ["1", "1-2"]


def test_what_the_review_says(blocks):
    _, _, findings = take_typed(blocks(f"{TEXT}\n\nNotes\n1. {REMARKS[0]}\n2. {REMARKS[1]}\n3. {REMARKS[2]}"))
    assert [(finding.kind, finding.span.line, finding.message.split(":")[0]) for finding in findings] == [
        ("matched", 3, "Lines 4–6"),
        ("guessed", 5, "Note 2 begins “Ibid., 14.”, or looks back at another")]
