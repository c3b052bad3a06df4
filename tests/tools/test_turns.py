"""Where the pages of a laid-out document begin."""

import pytest

from makeready.compose import Composer, composing
from makeready.model.turns import BLOCK
from makeready.tools.printer import lay_out
from makeready.tools.turns import turns

CSS = """
@font-face { font-family: G; src: url(/fonts/EB%20Garamond/normal) }
@page { size: 220pt 160pt; margin: 20pt; @top-center { content: "Head 7" } }
html { font: 10pt/12pt G; orphans: 2; widows: 2; hyphens: auto } p { margin: 0 }
table { border-collapse: collapse } section { break-before: recto } figure, table { margin: 12pt 0; break-inside: avoid }
.note { float: footnote }
::footnote-call { content: counter(footnote) } sup { font-size: 6pt }
"""
WORDS = [f"w{a}{b}{c}" for a in "bcdfghjk" for b in "aeiou" for c in "lmnprs"]


def found(body, composer=True):
    html = f'<!DOCTYPE html><html lang="en"><title>T</title><body>{body}'
    with Composer().at_work() if composer else composing("plain")[0]:
        document = lay_out(html, CSS, {}, lambda page: None)[0]
    return document, list(turns(document, [str(n) for n, _ in enumerate(document.pages, 1)]))


def paragraph(number, words):
    return f'<p {BLOCK}="{number}">{" ".join(words)}</p>'


@pytest.mark.parametrize("composer", [True, False])
def test_a_page_begins_behind_the_letters_of_those_before(composer):
    document, starts = found(f"<section>{paragraph(1, WORDS[:30])}{paragraph(2, WORDS)}</section>", composer)
    assert len(starts) == len(document.pages) > 3
    assert (starts[0].block, starts[0].letters) == ("1", 0)
    text = {"1": "".join(WORDS[:30]), "2": "".join(WORDS)}
    for start in starts:
        said = "".join(filter(str.isalnum, start.line))
        assert text[start.block].startswith(said, start.letters) and said
    assert [start.letters for start in starts[1:]] == sorted({start.letters for start in starts[1:]})


def test_blank_pages_begin_nowhere():
    document, starts = found(f"<section>{paragraph(1, WORDS[:5])}</section>"
                             f"<section>{paragraph(2, WORDS[:5])}</section>")
    assert len(document.pages) == 3 and [start.folio for start in starts] == ["1", "3"]


def test_a_floated_figure_is_no_beginning_where_there_is_text():
    figure = (f'<figure {BLOCK}="9"><div style="height: 50pt"></div><figcaption {BLOCK}="8">A caption.'
              "</figcaption></figure>")
    for lead in range(40, 72, 4):
        _, starts = found(f"<section>{paragraph(1, WORDS[:lead])}{figure}{paragraph(2, WORDS)}</section>")
        assert {start.block for start in starts} == {"1", "2"}


def test_signs_of_notes_and_of_lists_do_not_count():
    call = '<a class="note-call"><sup>12</sup></a>'
    item = f'<ol><li {BLOCK}="1">{(call + " ").join(WORDS)}</li></ol>'
    _, starts = found(f"<section>{item}</section>")
    text = "".join(WORDS)
    assert len(starts) > 3
    assert all(text.startswith("".join(filter(str.isalnum, s.line)), s.letters) for s in starts)


@pytest.mark.parametrize("composer", [True, False])
def test_a_table_that_goes_on_begins_with_its_next_row(composer):
    rows = "".join(f'<tr><td {BLOCK}="{n}">row {n}</td></tr>' for n in range(10, 60))
    _, starts = found(f'<section><table><thead><tr><th {BLOCK}="1">Head</th></tr></thead>'
                      f"<tbody>{rows}</tbody></table></section>", composer)
    assert len(starts) > 3 and [start.block for start in starts].count("1") == 1
    assert all(start.line == f"row {start.block}" and not start.letters for start in starts[1:])


def test_a_page_with_a_note_alone_begins_in_the_note():
    note = f'<span class="note" {BLOCK}="5">{" ".join(WORDS * 2)}</span>'
    _, starts = found(f'<section><p {BLOCK}="1">Word{note}.</p></section>')
    assert [start.block for start in starts][:2] == ["1", "5"]
    assert starts[1].letters > 0


def test_a_line_of_the_contents_is_known_by_where_it_leads():
    lines = "".join(f'<p><a href="#c{n}">Chapter</a></p>' for n in range(30))
    _, starts = found(f"<nav id='contents'>{lines}</nav>"
                      + "".join(f"<p id='c{n}'></p>" for n in range(30)))
    assert starts[0].link == "#c0" and starts[1].link > "#c0" and starts[1].block == "contents"
