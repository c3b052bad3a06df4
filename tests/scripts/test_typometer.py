"""The instrument finds faults that were planted, and nothing else.

Books are set line by line in a typeface of fixed pitch: a character is 6 pt wide, a word space too, and
50 of them fill the measure, so that every space is known beforehand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

import typometer.__main__ as command
from makeready.tools.printer import lay_out, write_pdf
from typometer import Body, Measures, find_faults, measure, read_body, table

CSS = """
@font-face { font-family: "IBM Plex Mono"; src: url(/fonts/IBM%20Plex%20Mono/normal) }
@font-face { font-family: "EB Garamond"; src: url(/fonts/EB%20Garamond/normal) }
@page { size: 400pt 350pt; margin: 50pt }
html { font: 10pt/15pt "IBM Plex Mono"; font-variant-ligatures: none }
body, p { margin: 0 }
p { white-space: nowrap; text-align-last: justify }
p.first { text-indent: 18pt }
p.last { text-align-last: left }
sup { font-size: 6pt; line-height: 0; position: relative; top: -3pt; vertical-align: baseline }
section { break-after: page }
h1 { font-size: 20pt; line-height: 30pt; margin: 0; padding-bottom: 15pt; text-align: center }
"""

Row = str
Pages = list[list[Row]]


def words(seed: int, lengths: tuple[int, ...]) -> list[str]:
    """Words of the lengths asked for, none twice."""
    return [chr(97 + seed % 26) + chr(97 + seed // 26) + chr(97 + place) * (length - 2)
            for place, length in enumerate(lengths)]


class Setter:
    """Makes lines, each of words of its own."""

    def __init__(self) -> None:
        self._seed = 0

    def words(self, *lengths: int) -> list[str]:
        self._seed += 1
        return words(self._seed, lengths or (8, 8, 8, 7, 7, 7))

    def full(self, text: str = "", style: str = "") -> Row:
        return f'<p style="{style}">{text or " ".join(self.words())}</p>'

    def first(self, text: str = "") -> Row:
        return f'<p class="first">{text or " ".join(self.words(8, 7, 7, 7, 7, 6))}</p>'

    def last(self, text: str = "") -> Row:
        return f'<p class="last">{text or " ".join(self.words(4, 5, 5, 4))}</p>'

    def hyphened(self) -> Row:
        return self.full(" ".join(self.words(8, 8, 8, 7, 7, 6)) + "-")

    def loose(self) -> Row:
        """Nine words of four letters: a space of (300 - 36 × 6) / 8 = 10.5 pt, 1.75 times its nature."""
        return self.full(" ".join(self.words(*[4] * 9)))

    def paragraph(self, lines: int = 4) -> list[Row]:
        return [self.first(), *(self.full() for _ in range(lines - 2)), self.last()]

    def page(self, lines: int = 12) -> list[Row]:
        return [row for _ in range(lines // 4) for row in self.paragraph()]


@pytest.fixture
def a() -> Setter:
    return Setter()


@pytest.fixture
def printed(tmp_path: Path) -> Callable[[Pages], Path]:
    def print_pages(pages: Pages) -> Path:
        html = "".join(f"<section>{''.join(page)}</section>" for page in pages)
        document, complaints = lay_out(f"<html lang=en><title>Proof</title>{html}", CSS, {}, lambda _: None)
        assert complaints == [] and len(document.pages) == len(pages)
        path = tmp_path / "proof.pdf"
        path.write_bytes(write_pdf(document, 0)[0])
        return path
    return print_pages


@pytest.fixture
def body(printed: Callable[[Pages], Path]) -> Callable[[Pages], Body]:
    return lambda pages: read_body(printed(pages))


@pytest.fixture
def faults(body: Callable[[Pages], Body]) -> Callable[[Pages], list[tuple[str, int, int]]]:
    """The kind, page and line of each fault."""
    return lambda pages: [(fault.kind, fault.page, fault.line)
                          for fault in find_faults(body(pages))]


# --- the frame ----------------------------------------------------------------------------------

def test_a_good_book_has_no_faults(a, faults):
    assert faults([a.page() for _ in range(4)]) == []


def test_the_frame_is_that_of_the_style_sheet(a, body):
    frame = body([a.page(), a.page()]).frame
    assert frame.size == 10
    assert frame.leading == pytest.approx(15, abs=0.001)
    assert frame.indent == pytest.approx(18, abs=0.5)
    assert frame.lefts[True] == pytest.approx((50, 68), abs=0.25)
    assert frame.rights[False] == pytest.approx((350,), abs=0.25)
    assert frame.bottom - frame.top == pytest.approx(11 * 15, abs=0.5)


def test_paragraphs_are_told_by_indents_and_last_lines(a, body):
    pages = [a.page(), a.paragraph(5) + a.paragraph(2) + a.paragraph(2) + a.paragraph(3)]
    assert [len(paragraph.lines) for paragraph in body(pages).paragraphs] == [4, 4, 4, 5, 2, 2, 3]


def test_a_paragraph_may_end_in_a_full_line(a, body):
    pages = [a.page(), [a.first(), a.full(), a.full()] + a.paragraph() + a.paragraph(5)]
    assert [len(paragraph.lines) for paragraph in body(pages).paragraphs][3:] == [3, 4, 5]


def test_paragraphs_of_one_full_line_are_told_apart(a, body):
    pages = [a.page(), a.paragraph() + [a.first(), a.first()] + a.paragraph(6)]
    assert [len(paragraph.lines) for paragraph in body(pages).paragraphs][3:] == [4, 1, 1, 6]


def test_a_raised_figure_belongs_to_its_line(a, body):
    page = a.page()
    page[1] = a.full(" ".join(a.words(8, 8, 8, 7, 7, 6)) + "<sup>1</sup>")
    assert body([page, a.page()]).pages[0].lines[1].text.endswith("1")


def test_a_ligature_is_read_as_its_letters(a, body):
    page = a.page()
    page[1] = a.full("<span style='font: 10pt EB Garamond; font-variant-ligatures: normal; "
                     "word-spacing: 3pt'>five offices of affluent official staffs to fill"
                     "</span> and more")
    assert body([page, a.page()]).pages[0].lines[1].text.startswith("five offices of affluent official")


def test_running_heads_and_folios_are_no_text(a, body):
    head = '<p style="position: absolute; top: -20pt">THE RUNNING HEAD</p>'
    folio = '<p style="position: absolute; top: 190pt; font-size: 8pt">17</p>'
    pages = [[head, *a.page(), folio] for _ in range(4)]
    assert [len(page.lines) for page in body(pages).pages] == [12] * 4


def test_pages_can_be_left_out(a, printed):
    pdf = printed([[a.loose() for _ in range(12)], a.page(), a.page()])
    assert [page.number for page in read_body(pdf, pages=range(2, 4)).pages] == [2, 3]
    assert measure(read_body(pdf, pages=range(2, 4))).over_15 == 0


def test_a_pdf_without_text_cannot_be_measured(printed):
    with pytest.raises(ValueError, match="no text"):
        read_body(printed([[""]]))


# --- spaces -------------------------------------------------------------------------------------

def test_word_spaces_are_exact(a, body):
    page = a.page()
    page[2] = a.loose()
    found = body([page, a.page()])
    assert found.natural == pytest.approx(6, abs=0.001)
    assert [found.looseness(line) for line in found.pages[0].lines[:3]] == pytest.approx(
        [1, 1, 1.75], abs=0.001)


def test_the_natural_space_may_be_said(a, printed):
    body = read_body(printed([a.page(), a.page()]), space=0.3)
    assert body.looseness(body.pages[0].lines[1]) == pytest.approx(2, abs=0.001)


def test_shares_and_mean_of_known_lines(a, body):
    """Of 18 justified lines one is of 1.75 natural spaces, one of 2.83, one of 0.6."""
    page = a.page()
    page[2] = a.loose()
    page[5] = a.full(" ".join(a.words(5, 5, 5, 5, 5, 4, 4)))    # (300 - 33 × 6) / 6 = 17 pt
    page[9] = a.full(" ".join(a.words(8, 8, 8, 8, 8, 7)), "word-spacing: -2.4pt")
    found = measure(body([page, a.page()]))
    assert found.lines == 18
    assert found.mean == pytest.approx(1 + (0.75 + 11 / 6 - 0.4) / 18, abs=0.001)
    assert found.deviation == pytest.approx(0.4606, abs=0.001)
    assert [found.over_15, found.over_20, found.under_08] == pytest.approx([200 / 18, 100 / 18, 100 / 18])
    assert found.p99 == pytest.approx(17 / 6 - 0.17 * (17 / 6 - 1.75), abs=0.002)
    assert found.edge == pytest.approx(0, abs=0.02)


def test_contrast_is_that_of_neighbors_in_a_paragraph(a, body):
    page = a.page()
    page[2] = a.loose()                 # Before it a line of 1, after it a last line.
    assert measure(body([page, a.page()])).contrast == pytest.approx(0.75 / 12, abs=0.001)


def test_the_row_of_a_table_is_not_loose(a, faults):
    page = a.page()
    page[2] = a.full("one two three four " + "twenty" * 2)      # Spaces of 30 pt: three em.
    assert faults([page, a.page()]) == []


def test_a_line_may_end_in_hanging_punctuation(a, body):
    page = a.page()
    page[1] = a.full(" ".join(a.words(8, 8, 8, 7, 7, 6)) + ",", "margin-right: -5pt")
    found = body([page, a.page()])
    assert len(found.justified[0]) == 3
    assert found.looseness(found.pages[0].lines[1]) == pytest.approx(7 / 6, abs=0.002)


def test_looseness_is_reported_at_its_line(a, faults):
    page = a.page()
    page[2] = a.loose()
    assert faults([page, a.page()]) == [("loose", 1, 3)]


def test_a_line_that_runs_out_of_the_measure_is_overfull(a, faults):
    page = a.page()
    page[1] = a.full(" ".join(a.words(9, 9, 9, 9, 9, 9)))
    assert faults([page, a.page()]) == [("overfull", 1, 2)]


# --- lines --------------------------------------------------------------------------------------

def test_hyphens_are_counted_against_justified_lines(a, body):
    page = a.page()
    page[1] = page[5] = a.hyphened()
    assert measure(body([page, a.page()])).hyphened == pytest.approx(200 / 18)


@pytest.mark.parametrize("rungs, found", [(2, []), (3, [("ladder", 1, 4)]), (4, [("ladder", 1, 5)])])
def test_three_hyphens_in_a_row_are_a_ladder(a, faults, rungs, found):
    ladder = [a.first(), *(a.hyphened() for _ in range(rungs)), a.full(), a.last()]
    assert faults([ladder + a.page(4), a.page()]) == found


@pytest.mark.parametrize("end, found", [
    ("so.", ["runt", "short word"]), ("four", ["runt", "short word"]), ("fours", []),
    ("a b", ["runt", "short word"]), ("i o u", ["short word"])])
def test_short_last_lines(a, faults, end, found):
    """An indent and a half is 27 pt: four and a half characters."""
    page = a.page()
    page[3] = a.last(end)
    assert sorted(faults([page, a.page()])) == [(kind, 1, 4) for kind in found]


def test_a_paragraph_of_one_short_line_is_no_runt(a, faults):
    assert faults([a.page(8) + [a.first("“No.”").replace("first", "first last")], a.page()]) == []


@pytest.mark.parametrize("place, kind", [(0, "stacked starts"), (-1, "stacked ends")])
def test_the_same_word_under_itself_is_a_stack(a, faults, place, kind):
    page = a.page()
    above, below = a.words(), a.words()
    below[place] = above[place].capitalize()
    page[1:3] = [a.full(" ".join(above)), a.full(" ".join(below))]
    assert faults([page, a.page()]) == [(kind, 1, 3)]


@pytest.mark.parametrize("lines, rivers", [(3, 0), (4, 8), (5, 8)])
def test_wide_spaces_under_one_another_are_a_river(a, faults, lines, rivers):
    """The eight spaces of each loose line stand in eight columns."""
    page = [a.first(), *(a.loose() for _ in range(lines)), a.last()] + a.page(4)
    found = [fault for fault in faults([page, a.page()]) if fault[0] == "river"]
    assert found == [("river", 1, lines + 1)] * rivers


# --- pages --------------------------------------------------------------------------------------

def test_a_last_line_alone_at_the_head_of_a_page_is_a_widow(a, faults):
    run = a.paragraph()
    assert faults([a.page() + run[:3], run[3:] + a.page(), a.page()]) == [("widow", 2, 1)]


def test_a_first_line_alone_at_the_foot_of_a_page_is_an_orphan(a, faults):
    run = a.paragraph()
    assert faults([a.page() + run[:1], run[1:] + a.page(), a.page()]) == [("orphan", 1, 13)]


def test_a_paragraph_may_be_divided_within(a, faults):
    run = a.paragraph()
    assert faults([a.page(8) + run[:2], run[2:] + a.page(8), a.page(12)]) == []


def test_facing_pages_end_on_one_line(a, faults):
    pages = [a.page(), a.page(), a.page(8) + a.paragraph(3), a.page(), a.page(), a.page()]
    assert faults(pages) == [("uneven spread", 3, 11)]


def test_pages_that_do_not_face_each_other_may_differ(a, faults):
    """The first page is a recto, and stands alone."""
    assert faults([a.page(8), *(a.page() for _ in range(3))]) == []


def opening(rows: list[Row]) -> list[Row]:
    return ["<h1>One</h1>", *rows]


def test_the_last_page_of_a_chapter_may_be_shorter(a, faults):
    pages = [a.page(), a.page(), a.page(8), opening(a.page(4) + a.paragraph(5)), a.page(), a.page()]
    assert faults(pages) == []


def test_but_not_of_fewer_than_four_lines(a, faults):
    pages = [a.page(), a.page(), a.paragraph(3), opening(a.page(4) + a.paragraph(5)), a.page(), a.page()]
    assert faults(pages) == [("short last page", 3, 3)]


def test_notes_at_the_foot_belong_to_the_depth_of_a_page(a, faults):
    notes = ['<p class="last" style="font-size: 8pt">1. See there.</p>'] * 4
    assert faults([a.page(), a.page(), a.page(8) + notes, a.page(), a.page()]) == []


@pytest.mark.parametrize("page, found", [(1, [("divided at the turn", 1, 12)]), (2, [])])
def test_a_word_is_not_divided_at_the_turn_of_a_leaf(a, faults, page, found):
    pages = [a.page() for _ in range(4)]
    pages[page - 1] = a.page(8) + [a.first(), a.full(), a.full(), a.hyphened()]
    pages[page] = [a.full(), a.last(), *a.paragraph(2), *a.page(8)]
    assert faults(pages) == found


def test_lines_keep_to_the_grid(a, body):
    pages = [a.page() for _ in range(4)]
    pages[2][4] = a.full(style="position: relative; top: 2pt")
    found = body(pages)
    assert [(fault.kind, fault.page, fault.line) for fault in find_faults(found)] == [("off grid", 3, 5)]
    assert measure(found).off_grid == 25
    assert measure(found).grid == pytest.approx(2, abs=0.01)


def test_half_a_point_off_the_grid_shows_in_the_deviation_alone(a, body):
    pages = [a.page() for _ in range(2)]
    pages[0][4] = a.full(style="position: relative; top: .4pt")
    assert measure(body(pages)).off_grid == 0
    assert measure(body(pages)).grid == pytest.approx(0.4, abs=0.01)


# --- the report ---------------------------------------------------------------------------------

def test_the_counts_are_those_of_the_faults(a, body):
    page = a.page()
    page[3] = a.last("so.")
    run = a.paragraph()
    found = body([page + run[:1], run[1:] + a.page(), a.page()])
    counts = Counter(fault.kind for fault in find_faults(found))
    measures = measure(found)
    assert (measures.runts, measures.short_words, measures.orphans, measures.spreads) == (1, 1, 1, 0)
    assert counts == {"runt": 1, "short word": 1, "orphan": 1}


def test_the_table_has_a_row_for_each_book(a, body):
    measures: Measures = measure(body([a.page(), a.page()]))
    head, _, first, second = table([("one", measures), ("two", measures)]).splitlines()
    assert head.startswith("| producer | pp | lines | mean |")
    assert first.startswith("| one | 2 | 18 | 1.00 | 0.00 |")
    assert second.count("|") == head.count("|")


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr("sys.argv", ["typometer", *arguments])
    return command.main()


def test_the_command_lists_faults(a, printed, monkeypatch, capsys):
    page = a.page()
    page[3] = a.last("and so.")
    page[2] = a.loose()
    pdf = printed([page, a.page()])
    assert run(monkeypatch, "--faults", str(pdf)) == 0
    assert capsys.readouterr().out.startswith("loose: page 1, line 3: ")


def test_the_command_tells_of_what_it_cannot_measure(tmp_path, monkeypatch, capsys):
    (tmp_path / "no.pdf").write_text("not a PDF")
    assert run(monkeypatch, str(tmp_path / "no.pdf")) == 1
    assert "no.pdf" in capsys.readouterr().err
