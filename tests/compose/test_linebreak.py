"""Total fit, without fonts: words are as wide as they are long, a space is 1."""

import pytest

from makeready.compose.linebreak import Break, Kind, Taste, Widths, break_lines

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
            for line in break_lines(_breaks(words, **more), widths, 1.0, taste, runt)]


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
                       for line in break_lines(_ladder(6), Widths(10.0), 1.0, chosen, 0.0))
        return max(map(len, ends.split(" ")))
    assert longest(free) >= 3 > longest(taste)
