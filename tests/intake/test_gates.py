"""Which bare numbers count, by what the list and the other numbers say."""

import pytest

from makeready.intake.gates import settle_numbers
from makeready.intake.notes import take_typed
from makeready.intake.sources.catalog import build_library
from makeready.intake.sources.listing import split_sources

LISTED = "\n".join(f"{n}. Trinity House. *Report for {1800 + n}*. London: Trinity House, {1800 + n}."
                   for n in range(1, 13))


def settled(blocks, text, listed=f"Sources\n{LISTED}", labels=frozenset()):
    body, typed, _ = take_typed(blocks(f"{text}\n{listed}"))
    body, listings, _ = split_sources(body)
    library, findings = settle_numbers(body, build_library(listings, typed)[0], labels)
    return (sorted((span.line, span.column) for span in library.accepted),
            [(finding.kind, finding.span.line, finding.span.column) for finding in findings])


def test_a_number_of_the_list_counts_and_another_is_reported(blocks):
    assert settled(blocks, "The lamp was lit [3] and [13].") == ([(1, 18)], [("missing", 1, 26)])


def test_all_numbers_of_a_marker_must_be_in_the_list(blocks):
    assert settled(blocks, "The lamp was lit [3, 13].") == ([], [("missing", 1, 18)])


def test_without_a_numbered_list_nothing_counts(blocks):
    assert settled(blocks, "The lamp was lit [3]. It burned.4 And on.5 More.", listed="") == (
        [], [("missing", 1, 18), ("missing", 1, 33)])
    plain = LISTED.replace("1. T", "T")
    assert settled(blocks, "The lamp was lit [3].", listed=f"Sources\n{plain}")[0] == []


def test_a_number_that_stands_twice_in_the_list_does_not_count(blocks):
    assert settled(blocks, "It was lit [1] and [2].", listed=f"Sources\n{LISTED}".replace("3. T", "2. T"))[0] == [
        (1, 12)]


def test_a_label_that_markdown_defines_is_its_own(blocks):
    assert settled(blocks, "It was lit[^1] and burned[^2].", labels={"1"})[0] == [(1, 26)]


@pytest.mark.parametrize(("text", "columns"), [
    ("The lamp1 burned on oil2 and wick3.", [9]),                 # “oil” is too short, 3 not the next
    ("The lamp1 burned.2 The tower3 stood.", [9, 18, 29]),
    ("The lamp2 burned.", []),                                    # not the next
    ("The lamp burned.5 The tower3 stood.", [17]),
    ("The lamp1 and the lamp1 burned.", []), ("The lamp1 and the lamp2 burned.", []),      # names
])
def test_glued_to_a_word_it_must_be_the_next(blocks, text, columns):
    assert [column for _, column in settled(blocks, text)[0]] == columns


def test_round_brackets_must_cover_the_list_in_order(blocks):
    whole = "It was lit " + ", ".join(f"and so ({n})" for n in range(1, 13)) + "."
    assert len(settled(blocks, whole)[0]) == 12
    assert settled(blocks, whole.replace("(12)", "(11)")) == ([], [("guessed", 1, 19)])
    assert settled(blocks, whole.replace("(1)", "(x)").replace("(2)", "(1)").replace("(x)", "(2)"))[0] == []
    assert settled(blocks, whole + " It burned [3].")[0] == [(1, len(whole) + 12)]


@pytest.mark.parametrize(("text", "accepted"), [
    ("The lamp¹² burned.", True), ("The lamp¹³ burned.", True), ("The lamp³¹ burned.", False),
    ("The Lamp² burned, the Lamp² again.", False)])
def test_raised_digits(blocks, text, accepted):
    assert bool(settled(blocks, text)[0]) is accepted


def test_a_note_has_but_one_call(blocks):
    text = "It was lit.[1] It burned.[2]\n\nNotes\n[1] By the keeper.\n[2] Ibid.\n"
    found, findings = settled(blocks, text.replace("burned.[2]", "burned.[2] And on.[1]"), listed="")
    assert [column for _, column in found] == [12, 26]
    assert findings == [("conflicting", 1, 37)]


def test_numbers_that_are_not_sure_are_reported_once(blocks):
    assert settled(blocks, "The base3 and the atom5 and so.") == ([], [("guessed", 1, 9)])
