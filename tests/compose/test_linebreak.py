"""Total fit, without fonts: words are as wide as they are long, a space is 1."""

import pytest

from makeready.compose.linebreak import (
    Break, Kind, Task, Taste, Widths, break_lines, variants)

TASTE = Taste(expansion=0.0)
TEXT = ("In olden times when wishing still helped one there lived a king whose daughters were all "
        "beautiful and the youngest was so beautiful that the sun itself was astonished").split()


def _breaks(words, divided_at=None, hang=0.0):
    """Every space of ``words``; with ``divided_at``, a division of that word after 3 letters."""
    def make(divided):
        places, x, spaces, index = [], 0.0, 0, 0
        for number, word in enumerate(words):
            last = number == len(words) - 1
            if divided and number == divided_at:
                places.append(Break(Kind.HYPHEN, index + 3, index + 3, x + 4, x + 3, spaces, spaces,
                                    50, hyphen=1.0, divides=True))
            x, index = x + len(word), index + len(word)
            kind = Kind.FINAL if last else Kind.SPACE
            places.append(Break(kind, index, index + 1, x, x + 1, spaces, spaces + 1, hang=hang,
                                last=word, first="" if last else words[number + 1]))
            x, index, spaces = x + 1, index + 1, spaces + 1
        return Break(Kind.SPACE, 0, 0, 0, 0, 0, 0, first=words[0]), places
    return make


def _lines(words, widths, runt=0.0, taste=TASTE, **more):
    text = " ".join(words)
    return [text[line.start:line.end]
            for line in break_lines(_breaks(words, **more), Task(widths, 1.0, taste, runt))]


def test_every_word_stands_once_and_in_order():
    assert " ".join(_lines(TEXT, Widths(30))) == " ".join(TEXT)


def test_no_line_is_wider_than_its_shrunk_spaces_allow():
    for line in _lines(TEXT, Widths(30)):
        assert len(line) - line.count(" ") * TASTE.shrink <= 30 + 1e-6


def _looseness(lines, width):
    return sum(((width - len(line)) / max(1, line.count(" "))) ** 2 for line in lines[:-1])


def _greedy(words, width):
    lines = [words[0]]
    for word in words[1:]:
        if len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return lines


@pytest.mark.parametrize("width", [26, 28, 30, 33, 38])
def test_the_whole_paragraph_is_no_looser_than_line_by_line(width):
    assert _looseness(_lines(TEXT, Widths(width)), width) <= _looseness(_greedy(TEXT, width), width)


def test_the_first_lines_may_have_a_measure_of_their_own():
    lines = _lines(TEXT, Widths(40, (20.0, 20.0)))
    assert max(map(len, lines[:2])) <= 22 < min(map(len, lines[2:-1]))


def test_a_word_is_divided_only_when_nothing_else_will_do():
    easy = ["aaaa", "bbbb", "cccccc", "dddd", "eeee"]
    assert _lines(easy, Widths(9), divided_at=2)[0] == "aaaa bbbb"
    hard = ["aaaa", "bb", "cccccccccccccc", "dd"]
    assert any(line.endswith("ccc") for line in _lines(hard, Widths(12), divided_at=2))


def test_no_runt_where_another_break_is_near():
    ends = [(_lines(TEXT[:count], Widths(width))[-1],
             _lines(TEXT[:count], Widths(width), runt=12)[-1])
            for width in range(26, 44) for count in range(12, len(TEXT) + 1)]
    assert all(len(without) <= len(end) for without, end in ends)
    assert sum(len(end) < 12 for _, end in ends) < sum(len(without) < 12 for without, _ in ends)


def test_what_hangs_gives_room():
    words = "aaaa bbbb cc dddd eeee ff".split()
    assert _lines(words, Widths(11.4), taste=Taste(shrink=0, expansion=0))[0] == "aaaa bbbb"
    assert _lines(words, Widths(11.4), taste=Taste(shrink=0, expansion=0), hang=.7)[0] == (
        "aaaa bbbb cc")


def test_a_word_wider_than_the_measure_is_not_lost():
    words = ["aaa", "bbbbbbbbbbbbbbbbbbbb", "ccc"]
    assert " ".join(_lines(words, Widths(8))) == " ".join(words)


def _ladder(count):
    """Text of which each 9 fill a line of 10 with a hyphen, and which has a space 0.6 before that."""
    def make(divided):
        places = []
        for number in range(1, count + 1):
            x, spaces = 9.0 * number, 3 * number
            places.append(Break(Kind.SPACE, 10 * number - 3, 10 * number - 2, x - 1.6, x - .6,
                                spaces - 1, spaces))
            if divided:
                places.append(Break(Kind.HYPHEN, 10 * number, 10 * number, x + 1, x, spaces, spaces,
                                    10, hyphen=1.0, divides=True))
        places.append(Break(Kind.FINAL, 10 * count + 5, 10 * count + 5, 9.0 * count + 5, 0,
                            3 * count + 1, 3 * count + 1))
        return Break(Kind.SPACE, 0, 0, 0, 0, 0, 0), places
    return make


def test_never_three_hyphens_in_a_row_where_anything_else_will_do():
    taste = Taste(expansion=0.0, stretch=1.5, passes=((4_000, True),))
    free = Taste(expansion=0.0, stretch=1.5, passes=((4_000, True),), two_hyphens=0, three_hyphens=0)

    def longest(chosen):
        ends = "".join("-" if line.kind == Kind.HYPHEN else " "
                       for line in break_lines(_ladder(6), Task(Widths(10.0), 1.0, chosen, 0.0)))
        return max(map(len, ends.split(" ")))
    assert longest(free) >= 3 > longest(taste)


def test_hyphens_of_the_author_count_in_a_row():
    taste = Taste(expansion=0.0, stretch=1.5, passes=((4_000, True),))

    def make(divided):
        origin, places = _ladder(6)(True)
        for place in places:
            if place.kind == Kind.HYPHEN:
                place.kind, place.hyphen = Kind.DIRECT, 0.0
        return origin, places
    ends = "".join("-" if line.kind == Kind.DIRECT else " "
                   for line in break_lines(make, Task(Widths(10.0), 1.0, taste, 0.0)))
    assert "-" in ends and "---" not in ends


def test_no_lines_rather_than_overfull_ones_if_so_asked():
    words, task = ["aaa", "b" * 20, "ccc"], Task(Widths(8), 1.0, TASTE, 0.0)
    assert break_lines(_breaks(words), task) and not break_lines(_breaks(words), task, False)
    assert break_lines(_breaks(["aaa", "bbb"]), task, False)


# --- variants -----------------------------------------------------------------------------------

LONG = TEXT * 6


def _varied(words, width, runt=5.0, taste=TASTE):
    """The best lines, and the variants by the lines that they are more or fewer."""
    task = Task(Widths(width), 1.0, taste, runt)
    best = break_lines(_breaks(words), task)
    found = variants(_breaks(words), task, best)
    return best, {count - len(best): setting for count, setting in found.items()}


CASES = [(LONG[:len(LONG) - cut], width) for cut in (0, 9, 18, 24) for width in range(40, 100, 6)]


def test_variants_have_a_line_more_or_fewer_and_all_the_words():
    seen = set()
    for words, width in CASES:
        _, found = _varied(words, width)
        seen |= set(found)
        for cost, lines in found.values():
            text = " ".join(words)
            assert " ".join(text[line.start:line.end] for line in lines) == text and cost >= 0
    assert seen == {-1, 1}


def test_lines_of_variants_are_neither_overfull_nor_looser_than_fully_stretched():
    for words, width in CASES:
        text = " ".join(words)
        for _, lines in _varied(words, width)[1].values():
            for line in (text[line.start:line.end] for line in lines[:-1]):
                spaces = line.count(" ")
                assert -spaces * TASTE.shrink - 1e-3 <= width - len(line) <= spaces * TASTE.stretch


def test_a_variant_costs_what_it_is_worse_than_the_best():
    costs = [cost for words, width in CASES for cost, _ in _varied(words, width)[1].values()]
    assert costs and min(costs) >= 0 and max(costs) > 0


def test_a_short_paragraph_has_no_variants():
    for width in range(30, 60):
        best, found = _varied(TEXT[:14], width)
        assert len(best) > 3 or not found


def test_variants_have_no_runt():
    for words, width in CASES:
        text = " ".join(words)
        for _, lines in _varied(words, width, runt=12.0)[1].values():
            assert lines[-1].end - lines[-1].start >= 12, text


def test_a_ladder_is_fought_with_more_tolerance():
    def hyphens(passes):
        taste = Taste(expansion=0.0, stretch=1.5, passes=passes)
        lines = break_lines(_ladder(6), Task(Widths(10.0), 1.0, taste, 0.0))
        return "".join("-" if line.kind == Kind.HYPHEN else " " for line in lines)
    assert "---" in hyphens(((5, True), (1_200, True)))
    assert "---" not in hyphens(((5, True), (250, True), (1_200, True)))
