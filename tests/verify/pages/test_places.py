"""Printed lines find their places in the manuscript."""

import textwrap

from support import SOURCES, division, ready

from makeready.verify.pages.model import Gap, Line
from makeready.verify.pages.places import Places

ONE = "The clerks wrote down whatever the captains told them, and the captains told them little."
TWO = "Salt went out and timber came back in the same ships under other flags than before."
THREE = "Nobody kept a ledger of the trade, and so nobody could be asked for one afterwards."


def _rows(texts, page=1, first=1):
    """Lines of a page, ten points apart."""
    return [Line(page, 10.0 * number, 0, 300, 10, tuple(text.split()), (Gap(0, 1),))
            for number, text in enumerate(texts, first)]


def _printed(text):
    """Each paragraph in lines of 30 characters, its markup gone."""
    return [line for paragraph in text.split("\n\n") for line in textwrap.wrap(
        paragraph.replace("*", ""), 30)]


def _places(book, pages):
    starts = {part.id: 1 for part in book.divisions[:1]}
    return Places(book, starts, {1: _rows(pages)})


def _book(tmp_path, text, more="", **files):
    return ready(tmp_path, "# One\n\n" + text, "front: []\nback: []\n" + more, **files)


def _shown(book, place):
    """What stands at a place."""
    source = division(book, "chapter").source
    return source.text[source.offset(place.line, place.column):]


def test_every_line_of_a_text_full_of_repeats_is_at_its_place(tmp_path):
    text = "\n\n".join([ONE, TWO, ONE, ONE, THREE, TWO, ONE])
    book, lines = _book(tmp_path, text), _printed(text)
    places = _places(book, lines)
    paragraphs = [3 + 2 * i for i, part in enumerate(text.split("\n\n")) for _ in _printed(part)]
    for number, (line, paragraph) in enumerate(zip(lines, paragraphs), 1):
        place = places.of((1, number))
        assert place.line == paragraph and _shown(book, place).startswith(line.split()[0].strip("*"))


def test_markup_between_the_words_is_no_hindrance(tmp_path):
    text = ("The *clerks* wrote[^1] down what [they were told](https://example.org/a-b) by others.\n\n"
            f"[^1]: {TWO}")
    book = _book(tmp_path, text, "notes: chapter-end\n")
    places = _places(book, ["The clerks wrote1 down what", "they were told by others.", *_printed(TWO)])
    assert [str(places.of((1, n))).rpartition(".md:")[2] for n in (1, 2, 3)] == ["3:1", "3:35", "5:7"]


def test_a_divided_word_belongs_to_the_line_it_begins_on(tmp_path):
    book = _book(tmp_path, ONE)
    places = _places(book, ["The clerks wrote down what-", "ever the captains told them, and"])
    assert _shown(book, places.of((1, 1))).startswith("The clerks")
    assert _shown(book, places.of((1, 2))).startswith("the captains told")
    [part] = book.divisions
    assert places.lines_of(part, "down whatever the captains")[0] == (1, 1)


def test_words_that_are_not_in_the_file_give_the_file_alone(tmp_path):
    places = _places(_book(tmp_path, ONE), ["Chapter 1", *_printed(ONE), "Nothing of this was ever written"])
    assert str(places.of((1, 1))) == str(places.of((1, 5))) == "manuscript/chapters/01-one.md"
    assert places.of((1, 2)).line == 3


def test_a_figure_that_was_moved_is_found_when_its_words_stand_once(tmp_path):
    book = _book(tmp_path, "\n\n".join([ONE, TWO, THREE]))
    places = _places(book, [*_printed(THREE), *_printed(ONE), *_printed(TWO)])
    assert [places.of((1, n)).line for n in (1, 4, 7)] == [7, 3, 5]


def test_a_moved_phrase_that_stands_twice_gives_the_file_alone(tmp_path):
    book = _book(tmp_path, "\n\n".join([ONE, THREE, TWO, THREE]))
    places = _places(book, [*_printed(THREE), *_printed(ONE), *_printed(TWO)])
    assert places.of((1, 1)).line == 0 and places.of((1, 4)).line == 3


def test_notes_and_sources_are_found_where_they_are_written(tmp_path):
    text = f"# One\n\nA.[@doe] B.[^n] {THREE}\n\n[^n]: {TWO}\n"
    book = ready(tmp_path, text, files={"references.yaml": SOURCES})
    starts = {part.id: number for number, part in enumerate(book.divisions, 1)}
    notes, sources = starts["notes"], starts["bibliography"]
    places = Places(book, starts, {
        notes: _rows(["1. Doe, The Long Book of Frogs", *_printed("2. " + TWO), *_printed(THREE)], notes),
        sources: _rows(["Doe, Jane. The Long Book of Frogs", *_printed(TWO)], sources)})
    assert str(places.of((notes, 1))) == "manuscript/references.yaml:2:3"
    assert str(places.of((notes, 2))) == "manuscript/chapters/01-one.md:5:7"
    assert places.of((notes, 5)) is None        # Of the text, not of a note.
    assert places.of((sources, 1)) == places.of((notes, 1))
    assert places.of((sources, 2)) is None


def test_each_page_is_sought_in_its_own_division(tmp_path):
    book = ready(tmp_path, {"01-one.md": f"# One\n\n{ONE}", "02-two.md": f"# Two\n\n{TWO}\n\n{ONE}"},
                 "front: []\nback: []\n")
    first, second = (part.id for part in book.divisions)
    places = Places(book, {first: 1, second: 3}, {
        page: _rows(_printed(text), page) for page, text in ((1, ONE), (3, TWO), (4, ONE))})
    assert [str(places.of((page, 1))) for page in (1, 3, 4)] == [
        "manuscript/chapters/01-one.md:3:1", "manuscript/chapters/02-two.md:3:1",
        "manuscript/chapters/02-two.md:5:1"]
    assert str(places.of((2, 1))) == "manuscript/chapters/01-one.md"


def test_a_phrase_is_found_in_its_order(tmp_path):
    book = _book(tmp_path, "\n\n".join([ONE, TWO, ONE]))
    places = _places(book, [*_printed(ONE), *_printed(TWO), *_printed(ONE)])
    [part] = book.divisions
    line, behind = places.lines_of(part, "whatever the captains")
    assert line == (1, 1)
    assert places.lines_of(part, "Whatever the captains", behind)[0] == (1, 7)
    assert places.lines_of(part, "whatever the mates") is None
