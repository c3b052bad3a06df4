"""The composer on WeasyPrint's layout: the same text, better lines, and nothing left behind."""

import pytest
from weasyprint.draw import text as drawing
from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline

from makeready.compose import SUPPORTED, Composer, composing
from makeready.compose import hooks
from makeready.tools.printer import lay_out

CSS = """
@font-face { font-family: G; src: url(/fonts/EB%20Garamond/normal) }
@font-face { font-family: G; font-style: italic; src: url(/fonts/EB%20Garamond/italic) }
@page { size: 300pt 400pt; margin: 20pt }
body { margin: 0 }
html { font: 11pt/14pt G; text-align: justify; hyphens: auto }
p { margin: 0; text-indent: 14pt } h1 { font-size: 14pt }
.drop { float: left; font-size: 30pt; line-height: 28pt; padding-right: 3pt }
.float { float: right; width: 90pt; height: 50pt; background: #eee }
.note { float: footnote } .columns { columns: 2 } .ragged { text-align: left }
"""
WORDS = ("It is a truth well known to those who have spent an evening with a compositor that a line "
         "of type has a mind of its own, and that the “mind” of a paragraph is not the sum of its "
         "lines; whoever sets one without regard to the next will find, at the foot of the page, "
         "that all the trouble which he has been putting off is waiting for him there. ")
TORTURE = f"""
<h1>A heading that is not justified and that runs on for two lines or more</h1>
<p><span class="drop">I</span>{WORDS[1:]}</p>
<div class="float"></div><p>{WORDS}{WORDS}</p>
<p>{WORDS}<em>{WORDS}</em> and <a href="#x">a link that runs over the end of a line</a>.<br/>{WORDS}</p>
<p>A note<span class="note">{WORDS}</span> and H<sub>2</sub>O, co&shy;ope&shy;ra&shy;tion, 100&nbsp;km,
   https://example.org/a/long/address/that/must/break, <code>some code</code>. {WORDS}</p>
<ul><li>{WORDS}</li><li><p>{WORDS}</p></li></ul><blockquote id="x"><p>{WORDS}</p></blockquote>
<div class="columns"><p>{WORDS}{WORDS}</p></div><p class="ragged">{WORDS}</p>
<table><tr><td>{WORDS}</td><td>short</td></tr></table><p dir="rtl">{WORDS}</p>
<p>一二三四五六七八九十一二三四五六七八九十 {WORDS}</p><pre>  kept   as it
is</pre><p>{WORDS}<svg width="10" height="10" viewBox="0 0 9 9"><rect width="9" height="9"/></svg></p>
"""


def _laid(body, composer=None, css=CSS):
    html = f'<!DOCTYPE html><html lang="en-US"><title>T</title><body>{body}</body></html>'
    manager = composer.at_work() if composer else composing("plain")[0]
    with manager:
        return lay_out(html, css, {}, lambda page: None)[0]


def _lines(document):
    """The text of every line, page by page."""
    def text(box):
        return box.text if isinstance(box, boxes.TextBox) else "".join(
            text(child) for child in getattr(box, "children", ()))
    return [text(box) for page in document.pages for box in page._page_box.descendants()
            if isinstance(box, boxes.LineBox)]


def _letters(document):
    return "".join(filter(str.isalnum, "".join(_lines(document))))


def _edges(document):
    """Right edges of the text of full lines, by its glyphs, in px."""
    out = []
    for page in document.pages:
        for box in page._page_box.descendants():
            if isinstance(box, boxes.LineBox) and getattr(box, "composed", None) is not None:
                last = box.children[-1]
                out.append(last.position_x + last.margin_width())
    return out


def test_the_same_letters_in_the_same_order():
    tall = CSS.replace("400pt", "9000pt")       # Footnotes stand at the end of both.
    assert _letters(_laid(TORTURE, Composer(), tall)) == _letters(_laid(TORTURE, css=tall))


def test_the_same_letters_over_the_turn_of_pages():
    body = f"<p>{WORDS * 9}</p>" * 3
    document = _laid(body, Composer())
    assert len(document.pages) > 2 and _letters(document) == _letters(_laid(body))


def test_fewer_lines_end_in_a_hyphen_and_never_three_in_a_row():
    text = f"<p>{WORDS * 30}</p>"
    plain, composed = _lines(_laid(text)), _lines(_laid(text, Composer()))
    ends = [line.endswith("‐") for line in composed]
    assert sum(ends) < sum(line.endswith("‐") for line in plain) / 2
    assert not any(a and b and c for a, b, c in zip(ends, ends[1:], ends[2:]))


def test_full_lines_reach_their_measure_and_commas_stand_out():
    document = _laid(f"<p style='text-indent:0'>{WORDS * 6}</p>", Composer())
    lines, edges = _lines(document), _edges(document)
    right = (300 - 20) * 96 / 72
    for line, edge in list(zip(lines, edges))[:-1]:
        if line[-1].isalpha():
            assert edge == pytest.approx(right, abs=0.1)
        elif line[-1] in ",.":
            assert right + 0.5 < edge < right + 3


def test_glyphs_are_widened_by_two_percent_at_most():
    document = _laid(f"<p>{WORDS * 6}</p>", Composer())
    factors = {getattr(box, "expansion", 1) for page in document.pages
               for box in page._page_box.descendants() if isinstance(box, boxes.TextBox)}
    assert len(factors) > 3 and all(0.98 <= factor <= 1.02 for factor in factors)


def test_lines_beside_a_float_stop_at_it():
    document = _laid(f"<div class='float'></div><p>{WORDS * 2}</p>", Composer())
    first = _edges(document)[0]
    assert first <= (300 - 20 - 90) * 96 / 72 + 3


def test_no_last_line_is_a_syllable():
    lines = _lines(_laid("".join(f"<p>{WORDS[:-n]}</p>" for n in range(1, 120, 7)), Composer()))
    assert all(len(line) > 3 for line in lines)


def test_a_second_layout_gives_the_same_lines():
    body = f'<p>See <a href="#z" class="ref">z</a>. {WORDS * 12}</p><p id="z">Z</p>'
    css = CSS + ".ref::after { content: target-counter(attr(href), page) }"
    composed = _laid(body, Composer(), css)
    assert _letters(composed) == _letters(_laid(body, css=css))


def test_a_paragraph_that_cannot_be_planned_is_left_to_weasyprint(monkeypatch):
    def fail(*_):
        raise hooks.Unsupported("planted")
    monkeypatch.setattr(hooks.Paragraph, "_enter", fail)
    assert _lines(_laid(TORTURE, Composer())) == _lines(_laid(TORTURE))


def test_weasyprint_is_as_it_was_afterwards_even_after_an_error():
    before = (inline.split_inline_box, inline.split_text_box, inline.text_align,
              drawing.draw_first_line)
    with pytest.raises(RuntimeError):
        with Composer().at_work():
            assert inline.split_inline_box != before[0]
            raise RuntimeError
    assert before == (inline.split_inline_box, inline.split_text_box, inline.text_align,
                      drawing.draw_first_line)


def test_on_another_version_it_steps_aside(monkeypatch):
    import weasyprint
    assert weasyprint.__version__ in SUPPORTED and composing("optimum")[1]
    monkeypatch.setattr(weasyprint, "__version__", "99.0")
    with composing("optimum")[0]:
        assert inline.split_inline_box.__module__ == "weasyprint.layout.inline"
    assert not composing("optimum")[1] and composing("plain")[1]
