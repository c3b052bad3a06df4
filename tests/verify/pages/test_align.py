"""Printed words find the written ones, and never others."""

import random

import pytest

from makeready.verify.pages.align import align, words

A, B, C = ("the clerks wrote down what the captains told them".split(),
           "salt went out and timber came back in the same ships".split(),
           "nobody kept a ledger of the trade and nobody asked for one".split())




def test_the_same_text_is_found_word_by_word():
    assert align(A + B, A + B) == list(range(len(A + B)))


def test_repeated_text_is_found_in_its_order():
    text = A + B + A + C + A + A
    assert align(text, text) == list(range(len(text)))


def test_where_all_is_repeated_the_third_is_the_third():
    written = ["one", *(A + ["row"]) * 4]
    numbers = [i for i, word in enumerate(written) if word not in ("one", "row")]
    assert align(A * 4, written) == numbers


def test_the_second_of_two_alike_is_not_taken_for_the_first():
    """The first copy was not printed: a comment, say."""
    written = A + B + A + C
    assert align(B + A + C, written) == list(range(len(A), len(written)))


@pytest.mark.parametrize("between", [["url", "of", "the", "link"], ["the"], A])
def test_what_is_written_between_does_not_mislead(between):
    written = A + between + B
    numbers = [i for i in range(len(written)) if not len(A) <= i < len(A) + len(between)]
    assert [number for number in align(A + B, written) if number is not None] == numbers


def test_words_that_were_not_written_have_no_place():
    assert align(A + ["ibid"] + B, A + B)[len(A)] is None
    assert align(["ibid", "page"], A) == [None, None]


def test_a_match_of_two_words_is_not_sure():
    assert align(["the", "trade"], C) == [None, None]


@pytest.mark.parametrize("between, found", [(["row"], True), (["row"] * 20, False)])
def test_a_single_word_is_sure_when_it_stands_close_between_others(between, found):
    written = A + between + ["so"] + between + B
    assert align(A + ["so"] + B, written)[len(A)] == (len(A + between) if found else None)


def test_a_divided_word_that_was_joined_wrongly_costs_only_itself():
    printed = [*A[:4], "downwhat", *A[6:], *B]
    assert align(printed, A + B) == [0, 1, 2, 3, None, *range(6, len(A + B))]


@pytest.mark.parametrize("seed", range(20))
def test_a_place_is_right_or_not_given(seed):
    """Words by chance, of which some were not printed and others never written. Of two alike side by
    side of which one was printed, it may be either."""
    dice = random.Random(seed)
    vocabulary = [f"w{'abcdefgh'[n % 8]}{n}" for n in range(40)]
    written = [dice.choice(vocabulary) for _ in range(600)]
    kept = [number for number in range(600) if dice.random() < 0.97]
    printed = [written[number] if dice.random() < 0.97 else "made" for number in kept]
    places = align(printed, written)
    assert all(place is None or abs(place - number) <= 2 for place, number in zip(places, kept))
    assert sum(place is not None for place in places) > 500


def test_words_are_letters_without_case_and_figures():
    text = "6.1 The O\u00adﬃce’s *“first”* note.[^12]"
    assert [word for word, _ in words(text)] == ["the", "office", "s", "first", "note"]
    assert [text[offset] for _, offset in words(text)] == ["T", "O", "s", "f", "n"]
