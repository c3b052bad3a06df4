"""Page ends over a whole chapter. Lengths in lines: the leading is 1."""

import random

import pytest

from makeready.compose.pages import (
    NEVER, Item, Manners, Setting, Sheet, Strip, Stuck, choose_pages, places,
)

DEPTH = 10
SHEET = Sheet(DEPTH, 1, side=0)


def lines(count, space=0, **last):
    """A paragraph with two lines at least on either side of a page turn."""
    return tuple(Strip(1, space if not n else 0, NEVER if n in (0, count - 2) and n < count - 1 else 0,
                       **(last if n == count - 1 else {})) for n in range(count))


def paragraph(*counts, cost=0):
    best, *others = counts
    return Item((Setting(lines(best)), *(Setting(lines(n), cost) for n in others)))


def heading():
    return Item((Setting((Strip(1, 2, NEVER),)),))


def figure(height, **kind):
    return Item((Setting((Strip(height, 1),)),), floats=True, head=height + 1, foot=height + 1,
                closed=0, ordered=True, **kind)


def chosen(items, sheet=SHEET, notes=(), manners=Manners()):
    pages, settings = choose_pages(items, sheet, manners, notes)
    dealt = [(number, strip) for page in pages for number, first, end in page.pieces
             for strip in range(first, end)]
    moved = {number for page in pages for number in (*page.heads, *page.feet)}
    whole = [(number, strip) for number, item in enumerate(items) if number not in moved
             for strip in range(len(item.settings[settings[number]].strips))]
    assert sorted(dealt) == whole, "every strip stands on one page"
    assert sorted(moved) == [n for page in pages for n in sorted((*page.heads, *page.feet))]
    return pages, settings


def depths(pages):
    return [page.depth for page in pages]


def ends(pages):
    """Where pages end inside a paragraph: (item, strip that begins the next page)."""
    return [page.pieces[0][:2] for page in pages[1:] if page.pieces[0][1]]


def test_full_pages_need_no_thought():
    pages, settings = chosen([paragraph(5)] * 6)
    assert depths(pages) == [10, 10, 10] and settings == [0] * 6


def test_no_widow_and_no_orphan():
    pages, _ = chosen([paragraph(3)] * 14)
    assert ends(pages) == []
    pages, _ = chosen([paragraph(7)] * 9)
    assert all(2 <= strip <= 5 for _, strip in ends(pages))


def test_facing_pages_end_alike():
    """Filled one by one, the first two would be 9 and 10 lines deep."""
    pages, _ = chosen([paragraph(3)] * 3 + [paragraph(3)] * 12)
    assert all(verso == recto for verso, recto in zip(depths(pages)[:-1:2], depths(pages)[1:-1:2]))


def test_a_page_that_opens_on_a_recto_faces_nothing():
    pages, _ = chosen([paragraph(3)] * 10, Sheet(DEPTH, 1, side=1, start=4))
    assert depths(pages)[0] == 10 and depths(pages)[1] == depths(pages)[2]


def test_a_paragraph_gives_a_line_where_that_evens_a_spread():
    def items(cost):
        return [paragraph(3)] * 2 + [paragraph(3, 4, cost=cost)] + [paragraph(5)] * 6
    pages, settings = chosen(items(10))
    assert depths(pages)[:2] == [10, 10] and settings[2] == 1
    assert not any(chosen(items(NEVER))[1])


def test_the_last_page_has_four_lines():
    pages, _ = chosen([paragraph(10), paragraph(11)])
    assert depths(pages)[-1] >= 4


def test_no_word_is_divided_where_the_leaf_is_turned():
    strips = list(lines(30))
    strips[19] = Strip(1, recto=1e6)
    pages, _ = chosen([Item((Setting(tuple(strips)),))])
    assert (0, 20) not in ends(pages)
    strips[19], strips[9] = Strip(1), Strip(1, recto=1e6)
    assert ends(chosen([Item((Setting(tuple(strips)),))])[0]) == [(0, 10), (0, 20)]


def test_a_heading_is_not_left_alone():
    pages, _ = chosen([paragraph(7), heading(), paragraph(9), paragraph(6)])
    assert pages[0].pieces[-1][0] == 0 or pages[0].pieces[-1][0] == 2


def test_what_fits_nowhere_is_cut_where_it_must_be():
    endless = Item((Setting(tuple(Strip(1, 0, NEVER) for _ in range(25))),))
    pages, _ = chosen([endless])
    assert len(pages) == 3 and depths(pages)[0] <= DEPTH + 1


def test_lines_add_up_to_a_page_however_many_there_are():
    """A leading that no decimal fraction holds: a page of 36 lines, and one line more in a pair."""
    leading = 14 / 0.75
    line = Item((Setting((Strip(leading),)),))
    rare = Item((Setting((Strip(leading, turn=2e5),)),))
    items = [line] * 35 + [rare, line] + [rare] * 35 + [line] * 50
    pages, _ = choose_pages(items, Sheet(36 * leading, leading, side=0))
    assert [round(page.depth / leading, 6) for page in pages[:2]] == [37, 37]


# --- floats -------------------------------------------------------------------------------------

def test_a_figure_goes_to_the_head_of_the_next_page_and_the_text_goes_on():
    items = [paragraph(7), figure(5), *[paragraph(5)] * 5]
    pages, _ = chosen(items)
    assert pages[1].heads == [1] and pages[0].depth == 10
    tops, floats = places(pages[1], items, [0] * 7, 0, 1)
    assert floats == [(1, 0, True)] and min(tops.values()) == 6


def test_a_figure_that_fits_goes_to_the_foot():
    items = [paragraph(2), figure(4, here=4e4), *[paragraph(5)] * 4]
    pages, settings = chosen(items)
    assert pages[0].feet == [1] and pages[0].depth == 10
    assert places(pages[0], items, settings, 0, 1)[1] == [(1, 6, False)]


def test_a_picture_without_a_caption_stays_where_it_fits():
    items = [paragraph(2), figure(4, leave=3e5), *[paragraph(5)] * 4]
    pages, _ = chosen(items)
    assert not pages[0].feet and [piece[0] for piece in pages[0].pieces] == [0, 1, 2]


def test_what_does_not_fit_under_a_float_goes_to_the_next_page():
    table = Item((Setting((Strip(8),)),), ordered=True)
    for text in (3, 6, 9):
        pages, _ = chosen([paragraph(text), figure(5), table, paragraph(12)])
        assert max(depths(pages)) <= DEPTH + 1


def test_floats_keep_their_order_and_none_is_left_over():
    items = [paragraph(8), figure(6), figure(6), figure(3), paragraph(4)]
    pages, _ = chosen(items)
    found = [n for page in pages for n in (*page.heads, *(p[0] for p in page.pieces), *page.feet)]
    assert [n for n in found if n in (1, 2, 3)] == [1, 2, 3]


def test_a_long_table_waits_for_the_figure_before_it():
    table = Item((Setting(tuple(Strip(1) for _ in range(16)), again=2),), ordered=True)
    items = [paragraph(6), figure(6, here=4e4), paragraph(2), table, paragraph(5)]
    pages, _ = chosen(items)
    found = [n for page in pages for n in (*page.heads, *(p[0] for p in page.pieces), *page.feet)]
    assert found.index(1) < found.index(3)


# --- notes --------------------------------------------------------------------------------------

NOTED = Sheet(DEPTH, 1, side=0, note_space=1)


def noted(count, at, number):
    strips = list(lines(count))
    strips[at] = Strip(1, 0, strips[at].turn, notes=(number,))
    return Item((Setting(tuple(strips)),))


def test_a_note_stands_on_the_page_of_its_call():
    items = [paragraph(8), noted(4, 0, 0), paragraph(8)]
    pages, _ = chosen(items, NOTED, notes=[(1, 1)])
    called = next(n for n, page in enumerate(pages) for number, first, _ in page.pieces
                  if number == 1 and not first)
    assert pages[called].notes == [(0, 0, 2)] and pages[called].noted == 3


def test_a_long_note_goes_on_over_the_page():
    pages, _ = chosen([noted(30, 2, 0)], NOTED, notes=[(1,) * 12])
    parts = [part for page in pages for part in page.notes]
    assert [first for _, first, _ in parts][1:] == [end for _, _, end in parts][:-1]
    assert parts[0][1] == 0 and parts[-1][2] == 12 and len(parts) > 1
    assert all(end - first >= 2 for _, first, end in parts)
    assert depths(pages)[:2] == [10, 10]


def test_a_note_goes_on_behind_the_last_words_of_a_chapter():
    pages, _ = chosen([noted(2, 1, 0)], NOTED, notes=[(1,) * 25])
    assert [end - first for page in pages for _, first, end in page.notes] == [7, 9, 9]
    assert len(pages) == 3


def test_pages_with_notes_hold_no_more_than_a_page():
    random.seed(3)
    notes = [(1,) * random.randint(1, 6) for _ in range(20)]
    items = [noted(random.randint(4, 9), 1, n) for n in range(20)]
    pages, settings = chosen(items, NOTED, notes=notes)
    for page in pages:
        height = sum(end - first for _, first, end in page.pieces)
        assert height + page.noted <= DEPTH


def test_a_note_that_fits_on_no_page_is_refused():
    with pytest.raises(Stuck):
        chosen([Item((Setting((Strip(8, notes=(0, 1)),)),)), paragraph(4)], NOTED,
               notes=[(1,) * 30, (1,)])


# --- tables and the grid ------------------------------------------------------------------------

def test_a_tables_head_stands_over_its_rows_again():
    table = Item((Setting(tuple(Strip(1) for _ in range(16)), again=2),))
    pages, settings = chosen([table])
    assert places(pages[1], [table], settings, 0, 1)[0] == {0: 2}
    assert pages[0].pieces[0][2] >= 8 and depths(pages)[1] == 16 - pages[0].pieces[0][2] + 2


def test_the_line_below_a_picture_at_a_pages_head_is_on_the_grid():
    picture = Item((Setting((Strip(2.6, 0.7),)),), snap=0.7)
    items = [paragraph(10), picture, Item((Setting(lines(5, space=0.7)),))]
    pages, settings = chosen(items)
    tops, _ = places(pages[1], items, settings, 0, 1)
    assert tops[1] == 0 and tops[2] == pytest.approx(4)


def test_any_chapter_is_dealt_out_whole():
    random.seed(1)
    for _ in range(40):
        items = []
        for _ in range(random.randint(1, 30)):
            items.append(random.choice((
                lambda: paragraph(random.randint(1, 12)), lambda: paragraph(6, 5, 7, cost=500),
                heading, lambda: figure(random.randint(2, 9), here=4e4),
                lambda: Item((Setting((Strip(random.uniform(1, 6), 1),)),))))())
        chosen(items, Sheet(DEPTH, 1, side=random.randint(0, 1), start=random.choice((0, 3))))
