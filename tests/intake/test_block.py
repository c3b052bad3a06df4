"""Blocks know where their characters were typed."""

from makeready.intake.block import Block, join, lines_of
from makeready.model.source import Span

# Two lines of a draft, the second indented by two, joined into one block.
BLOCK = Block("first line second line", ((0, Span("d.txt", 3, 1)), (11, Span("d.txt", 4, 3))))


def test_a_place_in_each_line():
    assert str(BLOCK.span()) == "d.txt:3:1"
    assert str(BLOCK.span(6)) == "d.txt:3:7"
    assert str(BLOCK.span(11)) == "d.txt:4:3"
    assert str(BLOCK.span(18)) == "d.txt:4:10"


def test_a_part_keeps_its_places():
    part = BLOCK.part(5, 18)
    assert (part.text, part.line, part.last_line) == ("line second", 3, 4)
    assert str(part.span(5)) == "d.txt:4:3"
    assert BLOCK.part(17).places == ((0, Span("d.txt", 4, 10)),)


def test_lines_and_join():
    block = Block("one\ntwo", ((0, Span("d.md", 1, 1)), (4, Span("d.md", 2, 1))))
    assert [(line.text, line.line) for line in block.lines()] == [("one", 1), ("two", 2)]
    assert join(block.lines()).text == "one two"
    assert str(join(block.lines()).span(4)) == "d.md:2:1"


def test_how_lines_are_named():
    assert lines_of([BLOCK]) == "lines 3–4"
    assert lines_of([BLOCK.part(0, 5)]) == "line 3"
