"""Markers become citations, and the review says what became of each."""

import pytest

from makeready.intake.citations import (cite, common_words, find_citations, report_citations,
                                        sentence_of)
from makeready.intake.escape import escape

SOURCES = """
Sources
Coase, Ronald H. "The Lighthouse in Economics." Journal of Law and Economics 17, no. 2 (1974): 357–376.
Trinity House. "History of Trinity House." https://www.trinityhouse.co.uk/
Darwin, Charles. *On the Origin of Species*. London: John Murray, 1859.
"""
NUMBERED = SOURCES.replace("Coase", "1. Coase").replace("Trinity House.", "2. Trinity House.", 1
                                                        ).replace("Darwin", "5. Darwin")


@pytest.mark.parametrize(("text", "markdown"), [
    ('He called it "order." [CITATION 1] It is.', 'He called it "order."[@coase-1974] It is.'),
    ("a word [CITATION 2].", "a word[@trinity-house-nd]."),
    ("a word\u00a0[CITATION 2].", "a word[@trinity-house-nd]."),
    ("a stop. [Citation 1, 3]", "a stop.[@coase-1974; @darwin-1859]"),
    ("[citation: 1-3] opens", "[@coase-1974; @trinity-house-nd; @darwin-1859] opens"),
    ("a page [CITATION 3, p. 12; 1] b", "a page[@darwin-1859, p. 12; @coase-1974] b"),
    ("ho! [CITATION 1]", r"ho\![@coase-1974]"),
    ("so [CITATION 1](see)", r"so[@coase-1974]\(see)"),
    ("two [CITATION 1] [CITATION 2] there", "two[@coase-1974; @trinity-house-nd] there"),
    ("half [CITATION 1, 9] there", r"half[@coase-1974] \[CITATION 9] there"),
    ("none [CITATION 9] there", r"none \[CITATION 9] there"),
    ("none [citation needed] *there*", r"none \[citation needed] \*there\*"),
    ("bare [1] there", r"bare \[1] there"),
    ("5 * 3 [CITATION 1] _x_", r"5 \* 3[@coase-1974] \_x\_"),
])
def test_a_marker_becomes_a_citation(blocks, library, text, markdown):
    assert cite(blocks(text)[0], library(text + SOURCES), escape) == markdown


def test_bare_numbers_count_where_the_list_is_numbered(blocks, library):
    text = "the third [5] and [1][2], never [1984]"
    assert cite(blocks(text)[0], library(text + NUMBERED), str) == (
        "the third[@darwin-1859] and[@coase-1974; @trinity-house-nd], never [1984]")


def test_pandoc_puts_the_note_number_right(blocks, library, printed):
    text = 'a "word" [CITATION 1], an "end." [CITATION 2] And! [CITATION 1](so) [CITATION 9]'
    markdown = cite(blocks(text)[0], library(text + SOURCES), escape)
    assert printed(markdown).strip() == (
        'a "word"[@coase-1974], an "end."[@trinity-house-nd] And![@coase-1974](so) [CITATION 9]')


@pytest.mark.parametrize(("text", "sentence"), [
    ("One. Two here. [CITATION 1] Three.", "Two here."),
    ('One. "Two." [CITATION 1]', '"Two."'),
    ("One. Two [CITATION 1] goes on. Three.", "Two [CITATION 1] goes on."),
    ("One. Two [CITATION 1].", "Two [CITATION 1]."),
    ("[CITATION 1] One. Two.", "[CITATION 1] One."),
])
def test_the_sentence_of_a_citation(blocks, library, text, sentence):
    [citation] = find_citations(blocks(text)[0], library(text + SOURCES))
    assert sentence_of(citation).strip() == sentence


def test_words_in_common(blocks, library):
    text = "The history of the old House, at Trinity. [CITATION 2]"
    [citation] = find_citations(blocks(text)[0], library(text + SOURCES))
    assert common_words(citation, citation.sources[0][1]) == ["history", "house", "trinity"]


def report(blocks, library, text):
    books = library(text + SOURCES)
    citations = [citation for block in blocks(text) for citation in find_citations(block, books)]
    return [(finding.kind, finding.span.line, finding.span.column, finding.message.split(":")[0])
            for finding in report_citations(citations, books)]


def test_matched_missing_and_unused(blocks, library):
    assert report(blocks, library, "A [CITATION 1].\n\nB [citation needed] and [CITATION 7].") == [
        ("matched", 1, 3, "“[CITATION 1]” cites source 1"),
        ("missing", 3, 3, "“[citation needed]” names no source. It stays as text; write “[@key]” "
                          "there, or take it out."),
        ("missing", 3, 25, "“[CITATION 7]”"),
        ("unused", 6, 1, "Nothing cites trinity-house-nd. It stays in the bibliography through "
                         "“nocite” in book.yaml; cite it, or take it out of both."),
        ("unused", 7, 1, "Nothing cites darwin-1859. It stays in the bibliography through “nocite” "
                         "in book.yaml; cite it, or take it out of both."),
    ]


@pytest.mark.parametrize(("numbers", "strays"), [
    ([1, 2, 3], []), ([1, 1, 2, 1, 3], []), ([1, 3, 2], [3]), ([3, 1, 2], [3]), ([2, 3, 1], [1])])
def test_out_of_order(blocks, library, numbers, strays):
    text = "\n".join(f"Line [CITATION {number}]." for number in numbers)
    assert [line for kind, line, *_ in report(blocks, library, text) if kind == "out-of-order"] == [
        numbers.index(stray) + 1 for stray in strays]
