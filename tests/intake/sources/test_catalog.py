"""Lists of sources → one library."""

import pytest

from makeready.intake.sources.catalog import WORD_FOR_WORD, build_library
from makeready.intake.sources.listing import split_sources

COASE = ('Coase, Ronald H. "The Lighthouse in Economics." Journal of Law and Economics 17, no. 2 '
         "(1974): 357–376.")
TRINITY = 'Trinity House. "History of Trinity House." https://www.trinityhouse.co.uk/history'
LETTER = "A letter of the harbor master, in private hands."


def build(blocks, *lines):
    return build_library(split_sources(blocks("\n".join(["Text.", "Sources", *lines])))[1])


def test_numbers_are_places_unless_all_are_typed(blocks):
    placed, _ = build(blocks, COASE, f"9. {TRINITY}")
    assert {n: source.key for n, source in placed.lists[0].meant.items()} == {
        1: "coase-1974", 2: "trinity-house-nd"}
    typed, _ = build(blocks, f"[4] {COASE}", f"[9] {TRINITY}")
    assert list(typed.lists[0].meant) == [4, 9]
    assert (placed.lists[0].is_typed, typed.lists[0].is_typed) == (False, True)


def test_what_was_not_understood_stays_word_for_word(blocks):
    library, findings = build(blocks, COASE, LETTER)
    assert library.sources[1].fields == {"type": WORD_FOR_WORD, "title": LETTER.removesuffix(".")}
    assert [(finding.kind, finding.span.line) for finding in findings] == [
        ("matched", 3), ("unparsed", 4)]


def test_the_same_work_twice_is_one_source(blocks):
    library, findings = build(blocks, COASE, TRINITY, COASE.replace("17, no. 2", "XVII, no. 2"),
                              TRINITY.replace("https://www.", "http://") + "/", LETTER, LETTER)
    assert [source.key for source in library.sources] == [
        "coase-1974", "trinity-house-nd", "letter-harbor-nd"]
    assert [source.key for source in library.lists[0].meant.values()] == [
        "coase-1974", "trinity-house-nd"] * 2 + ["letter-harbor-nd"] * 2
    again = [finding for finding in findings if finding.kind == "duplicate"]
    assert [(finding.span.line, finding.message[:45]) for finding in again] == [
        (5, "Source 3 is the one of line 3 again (coase-19"),
        (6, "Source 4 is the one of line 4 again (trinity-"),
        (8, "Source 6 is the one of line 7 again (letter-h")]
    assert "XVII" in again[0].message                                     # not a word is lost


def test_a_number_before_two_sources_means_neither(blocks):
    library, findings = build(blocks, f"1. {COASE}", f"2. {TRINITY}", f"2. {LETTER}")
    assert list(library.lists[0].meant) == [1]
    assert [(finding.span.line, finding.message) for finding in findings
            if finding.kind == "conflicting"] == [
        (5, "The number 2 stands before 2 sources, first on line 4: citations of it stay as text. "
            "Number them anew.")]


def test_a_missing_date_is_reported_once(blocks):
    _, findings = build(blocks, COASE, TRINITY, 'Trinity House. "Lights." n.d. https://example.org/x',
                        'Trinity House. "Fog." Accessed 5 May 2021. https://example.org/y')
    assert [finding.span.line for finding in findings if finding.kind == "missing"] == [4]


def test_a_number_refers_to_the_next_list_below(blocks):
    body = f"Chapter 1: A\nText.\nSources\n{COASE}\nChapter 2: B\nText.\nSources\n{TRINITY}"
    library, _ = build_library(split_sources(blocks(body))[1])
    keys = [library.list_for(line).meant[1].key for line in (2, 6, 9)]
    assert keys == ["coase-1974", "trinity-house-nd", "trinity-house-nd"]


@pytest.mark.parametrize("dash", ["———", "---", "—", "___", "–––"])
def test_a_dash_stands_for_the_author_before(blocks, dash):
    library, _ = build(blocks, COASE, f'{dash}. "The Nature of the Firm." Economica 4, no. 16 (1937): 386–405.',
                       f"{dash}. A letter to the Board.")
    assert [source.key for source in library.sources] == ["coase-1974", "coase-1937", "coase-ronald-nd"]
    assert library.sources[1].fields["author"] == [{"family": "Coase", "given": "Ronald H."}]
    assert library.sources[2].fields["title"] == "Coase, Ronald H. A letter to the Board"
