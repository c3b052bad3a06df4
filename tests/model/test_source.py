import pytest

from makeready.model.source import SourceFile, Span

SOURCE = SourceFile("a.md", "one\n\nthrée\nfour")


@pytest.mark.parametrize("offset, line, column", [(0, 1, 1), (3, 1, 4), (4, 2, 1), (5, 3, 1),
                                                  (9, 3, 5), (11, 4, 1), (15, 4, 5)])
def test_offsets_and_places_are_each_other_s_inverse(offset, line, column):
    assert SOURCE.span(offset) == Span("a.md", line, column)
    assert SOURCE.offset(line, column) == offset


def test_a_line_by_its_number():
    assert [SOURCE.line(number) for number in (1, 2, 3, 4)] == ["one", "", "thrée", "four"]


def test_finding_from_a_place_on():
    assert SOURCE.find("o") == Span("a.md", 1, 1)
    assert SOURCE.find("o", 1) == Span("a.md", 4, 2)
    assert SOURCE.find("five") is None and SOURCE.find("") is None


def test_how_a_place_is_printed():
    assert str(Span("a.md", 3, 5)) == "a.md:3:5"
    assert str(SOURCE.whole()) == "a.md"


def test_places_sort_as_a_reader_meets_them():
    spans = [Span("a.md", 10, 1), Span("a.md", 9, 30), Span("b.md", 1, 1), Span("a.md", 9, 4)]
    assert sorted(spans) == [spans[3], spans[1], spans[0], spans[2]]
