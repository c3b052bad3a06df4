"""Headings and what only looks like one."""

import pytest

from makeready.intake.headings import find_headings

PROSE = "And then there is a paragraph, which ends as sentences do, with a stop."


def one(found):
    return found and (found.level, found.number, found.title.text if found.title else None)


@pytest.mark.parametrize(("line", "expected"), [
    ("6.1 The Common Good", (2, (6, 1), "The Common Good")),
    ("6.1. The Common Good", (2, (6, 1), "The Common Good")),
    ("6.1\u00a0The Common Good", (2, (6, 1), "The Common Good")),
    ("6.1: The Common Good", (2, (6, 1), "The Common Good")),
    ("6.1 – The Common Good", (2, (6, 1), "The Common Good")),
    ("Section 6.1: The Common Good", (2, (6, 1), "The Common Good")),
    ("§ 6.1 The Common Good", (2, (6, 1), "The Common Good")),
    ("6.1.2 The Good", (3, (6, 1, 2), "The Good")),
    ("6.2 Relations with the U.S.", (2, (6, 2), "Relations with the U.S.")),
    ("6.2 Who Won?", (2, (6, 2), "Who Won?")),
    ("6.2 “Good”", (2, (6, 2), "“Good”")),
    ("**6.1 The Common Good**", (2, (6, 1), "The Common Good")),
    ("Chapter 6: The Common Good", (1, (6,), "The Common Good")),
    ("CHAPTER VI", (1, (6,), None)),
    ("Chapter Six – The Good", (1, (6,), "The Good")),
    ("Chapter 6. The Good", (1, (6,), "The Good")),
    ("# The Common Good", (1, (), "The Common Good")),
    ("## 6.1 The Common Good ##", (2, (6, 1), "The Common Good")),
    ("# Chapter 6: The Good", (1, (6,), "The Good")),
    ("### lower case", (3, (), "lower case")),
    ("### 6.1 The Good", (2, (6, 1), "The Good")),                 # the number knows better
    ("The Good\n========", (1, (), "The Good")),
    # false friends
    ("6.1 percent of them stayed", None), ("6.1 Percent of them stayed", None),
    ("3.5 million people", None), ("6.1 The mill was sold. It burned", None),
    ("6.1 The mill was sold.", None), ("1984 was a year", None), ("1984. That was it.", None),
    ("6.1", None), ("#hashtag", None), ("Chapter and verse", None),
    ("Chapter 6 shows how it ended", None), ("12.30", None),
    ("6.1 " + "A very long line " * 8, None),
    ("1. Buy bread and milk", None), (PROSE, None), ("* * *", None),
])
def test_the_form_of_one_line(blocks, line, expected):
    found = find_headings(blocks(f"{PROSE}\n\n{line}\n\n{PROSE}"), is_markdown=False)
    assert one(found[1]) == expected
    assert (found[0], found[2]) == (None, None)


def headings(blocks, text):
    return [one(found) for found in find_headings(blocks(text), is_markdown=False)]


def test_a_simple_number_is_a_chapter_where_its_sections_follow(blocks):
    assert headings(blocks, f"6. The Good\n{PROSE}\n6.1 The Mill\n{PROSE}") == [
        (1, (6,), "The Good"), None, (2, (6, 1), "The Mill"), None]


def test_a_simple_number_that_opens_the_draft_is_a_chapter(blocks):
    assert headings(blocks, f"6. The Good\n{PROSE}")[0] == (1, (6,), "The Good")


def test_simple_numbers_in_a_row_are_sections(blocks):
    found = find_headings(blocks(f"1. The Mill\n{PROSE}\n2. The River\n{PROSE}"), is_markdown=False)
    assert [one(heading) for heading in found] == [(2, (1,), "The Mill"), None,
                                                   (2, (2,), "The River"), None]
    assert found[0].is_guessed


def test_items_of_a_list_are_not_headings(blocks):
    assert headings(blocks, f"{PROSE}\n1. Bread\n2. Milk\n{PROSE}\n7. Alone\n{PROSE}") == [None] * 6


def test_a_bare_chapter_takes_the_next_line_for_its_title(blocks):
    found = find_headings(blocks(f"Chapter 6\nThe Common Good\n{PROSE}"), is_markdown=False)
    assert (one(found[0]), found[0].is_guessed, found[1]) == (
        (1, (6,), "The Common Good"), True, None)
    assert headings(blocks, f"Chapter 6\n{PROSE}\n{PROSE}")[0] == (1, (6,), None)


def test_the_first_line_may_be_the_title(blocks):
    assert headings(blocks, f"The mill on the river\n{PROSE}\n6.1 The Wheel\n{PROSE}") == [
        (1, (), "The mill on the river"), None, (2, (6, 1), "The Wheel"), None]
    assert headings(blocks, f"Wait!\n{PROSE}") == [None, None]


def test_capitals_are_guessed_only_where_nothing_is_marked(blocks):
    text = f"{PROSE}\nTHE COMMON GOOD\n{PROSE}\nThe River Below\n{PROSE}\nNot so\n{PROSE}"
    assert [found and found[2] for found in headings(blocks, text)] == [
        None, "THE COMMON GOOD", None, "The River Below", None, None, None]
    assert headings(blocks, f"6.1 The Mill\n{text}")[2] is None


def test_code_is_no_heading(markdown_blocks):
    assert find_headings(markdown_blocks("```\n# 6.1 No\n```"), is_markdown=True) == [None]


LONG = "It is told in a paragraph that is longer than any of its headings, and goes on for a while."


def bold(markdown_blocks, *texts):
    return [(found.level, found.title.text) if found else None
            for found in find_headings(markdown_blocks("\n\n".join(texts)), is_markdown=True)]


def test_lines_in_bold_are_sections_under_chapters(markdown_blocks):
    assert bold(markdown_blocks, "# One", LONG, "**How It Began**", LONG, "__How It Ended__", LONG) == [
        (1, "One"), None, (2, "How It Began"), None, (2, "How It Ended"), None]


def test_the_first_line_in_bold_is_the_title_where_nothing_is_marked(markdown_blocks):
    assert bold(markdown_blocks, "**The Mill**", LONG, "**How It Began**", LONG, "**How It Ended**", LONG)[::2] == [
        (1, "The Mill"), (2, "How It Began"), (2, "How It Ended")]


def test_far_apart_they_are_chapters(markdown_blocks):
    much = "\n\n".join([LONG] * 120)
    assert [found for found in bold(markdown_blocks, "**The Mill**", much, "**The River**", much) if found] == [
        (1, "The Mill"), (1, "The River")]


@pytest.mark.parametrize("texts", [
    ("## Marked", LONG, "**Not Marked**", LONG),                   # the draft knows how to mark a section
    (LONG, "**Only One**", LONG), ("# One", LONG, "**Is it so?**", LONG), ("# One", "**Note:**", LONG),
    ("# One", LONG, "**A Line at the End**"), ("# One", "**he said**", LONG), ("# One", "**Big** and small", LONG)])
def test_other_bold_lines_are_text(markdown_blocks, texts):
    assert [found for found in bold(markdown_blocks, *texts) if found and not texts[0].endswith(found[1])] == []


def test_a_chapter_whose_number_and_title_are_two_headings(markdown_blocks):
    found = find_headings(markdown_blocks(f"# Chapter 3\n\n# The Mill\n\n{LONG}"), is_markdown=True)
    assert (found[0].number, found[0].title.text, found[1]) == ((3,), "The Mill", None)


def test_bold_in_a_heading_is_the_headings(markdown_blocks):
    [found] = find_headings(markdown_blocks("## **The Mill**"), is_markdown=True)
    assert found.title.text == "The Mill"
