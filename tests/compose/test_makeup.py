"""Galleys made up into pages on WeasyPrint's layout: nothing lost, every line where it belongs."""

import pytest
from weasyprint.formatting_structure import boxes
from weasyprint.layout import page as layout_page

from makeready.compose import Composer, composing
from makeready.compose.makeup import MakeUp, _Resume
from makeready.tools.printer import lay_out

LEADING = 14 / 0.75       # px
CSS = """
@font-face { font-family: G; src: url(/fonts/EB%20Garamond/normal) }
@page { size: 260pt 330pt; margin: 25pt 30pt 25pt 20pt; @bottom-center { content: counter(page) } }
@page :left { margin-left: 30pt; margin-right: 20pt } @page { @footnote { margin-top: 12px } }
body { margin: 0 }
html { font: 11pt/14pt G; text-align: justify; hyphens: auto; orphans: 2; widows: 2 }
p { margin: 0; text-indent: 14pt }
section { break-before: recto } section section { break-before: auto }
h1 { margin: 56pt 0 28pt; font: 18pt/28pt G; break-after: avoid }
h2 { margin: 28pt 0 14pt; font: 12pt/14pt G; break-after: avoid; margin-break: discard }
blockquote, ul, figure, table { margin: 14pt 0; margin-break: discard }
figure, table { break-inside: avoid } figure div { height: 81.3pt; background: #ddd }
figcaption { font: 9pt/14pt G } table { border-collapse: collapse } td { padding: 0 4pt 0 0 }
sup { line-height: 0; font-size: 7pt }
.note { float: footnote; font: 9pt/11pt G }
::footnote-call { content: counter(footnote); font-size: 7pt; line-height: 0; vertical-align: super }
nav a::after { content: " " target-counter(attr(href), page) }
"""
WORDS = ("It is a truth well known to those who have spent an evening with a compositor that a line "
         "of type has a mind of its own, and that the “mind” of a paragraph is not the sum of its "
         "lines; whoever sets one without regard to the next will find it at the foot of a page. ")
FIGURE = ('<figure><div></div><figcaption>The caption of a figure.</figcaption></figure>')
LIST = f"<ul><li>{WORDS}</li><li><p>{WORDS}</p><p>{WORDS}</p></li></ul>"
QUOTED = f"<blockquote><p>{WORDS}</p></blockquote>"
SUBHEAD = "<section><h2>A subhead</h2>"


def paragraphs(*lengths):
    return "".join(f"<p>{WORDS * n}</p>" for n in lengths)


def note(text):
    return f'<span class="note">{text}</span>'


CHAPTER = ("<section><h1>A chapter</h1>" + paragraphs(2, 1, 3) + FIGURE + paragraphs(1, 2)
           + f"{SUBHEAD}{paragraphs(1, 3)}{QUOTED}{paragraphs(2, 1)}{LIST}{FIGURE}"
           + f"{paragraphs(4, 2)}</section></section>")


def laid(body, composer=True, css=CSS):
    html = f'<!DOCTYPE html><html lang="en-US"><title>T</title><body>{body}</body></html>'
    manager = Composer().at_work() if composer else composing("plain")[0]
    with manager:
        return lay_out(html, css, {}, lambda page: None)[0].pages


def lines(page):
    """The lines of a page's text: (place of the top from the type area's, text)."""
    box = page._page_box
    root = next(child for child in box.children if child.element_tag == "html")

    def text(line):
        return "".join(child.text if isinstance(child, boxes.TextBox) else text(child)
                       for child in getattr(line, "children", ()))
    return [(line.position_y - box.content_box_y(), text(line)) for line in root.descendants()
            if isinstance(line, boxes.LineBox)]


def letters(pages):
    return sorted("".join(c for page in pages for box in page._page_box.descendants()
                          if isinstance(box, boxes.TextBox) for c in box.text if c.isalpha()))


def bottoms(pages):
    """Where the last line of each page ends, in lines."""
    return [round((max(top for top, _ in lines(page)) / LEADING) + 1, 2) if lines(page) else 0
            for page in pages]


@pytest.mark.parametrize("body", [
    CHAPTER, CHAPTER * 2, f"<nav><a href='#x'>X</a></nav>{CHAPTER}<section id='x'>{paragraphs(9)}",
    f"<section>{LIST * 6}</section>", f"<section>{QUOTED * 9}</section>",
    f"<section>{paragraphs(3)}<p>{WORDS}{note(WORDS * 12)}{WORDS}</p>{paragraphs(2, 2)}</section>",
    f"<section><p>{WORDS}{note(WORDS * 30)}</p></section>{CHAPTER}",
    f"<section><p><b style='float: left; font-size: 30pt; line-height: 42pt'>I</b><span>{WORDS * 3}"
    f"</span></p>{paragraphs(9)}</section>",
    f"<section>{paragraphs(3)}<table><thead><tr><th>1<th>2</thead><tbody>"
    + "<tr><td>one<td>two" * 50 + f"</table>{paragraphs(4)}</section>",
    f"<section><div style='columns: 2'>{paragraphs(9)}</div>{paragraphs(5)}</section>",
    f"<section><div style='position: absolute; top: 9pt'>far</div>{paragraphs(20)}</section>",
    f"<section style='border: 2pt solid; padding: 5pt'>{paragraphs(20)}</section>",
    "<section><pre>" + "a line of code\n" * 60 + "</pre></section>",
], ids=["chapter", "two", "contents", "lists", "quotations", "notes", "long note", "drop cap", "table", "columns", "absolute",
        "border", "code"])
def test_the_same_letters_as_without_it(body):
    assert letters(laid(body)) == letters(laid(body, composer=False))


def test_facing_pages_end_alike_and_lines_stand_on_the_grid():
    pages = laid(CHAPTER)
    depth = bottoms(pages)
    assert len(pages) > 5
    assert all(abs(a - b) < .5 for a, b in zip(depth[1:-1:2], depth[2:-1:2]))
    for page in pages:
        for top, text in lines(page):
            assert abs(top / LEADING - round(top / LEADING)) < 0.01 or "caption" in text, text


def test_lines_of_a_single_page_stand_on_the_grid():
    quoted = f"<blockquote style='font: 9pt/12pt G'><p>{WORDS}</p></blockquote>"
    [page] = laid(f"<section>{paragraphs(1)}{quoted}{paragraphs(1)}</section>")
    tops = [top / LEADING for top, _ in lines(page)]
    assert len(tops) == 15
    assert [top for top in tops[-5:] if abs(top - round(top)) > 0.01] == []


def test_a_scene_break_is_kept_from_the_edges_of_a_page():
    for lead in range(15, 23):
        body = f"<section>{'<p>A line.</p>' * lead}<hr>{'<p>A line.</p>' * 30}</section>"
        for page in laid(body, css=CSS + "hr { margin: 0; height: 14pt; border: 0 }"):
            root = next(box for box in page._page_box.children if box.element_tag == "html")
            tags = [box.element_tag for box in root.descendants() if box.element_tag in ("p", "hr")
                    and isinstance(box, boxes.BlockBox)]
            assert tags[0] == tags[-1] == "p"


def test_a_figure_floats_and_the_text_fills_the_page_before_it():
    pages = laid(f"<section>{paragraphs(6)}{FIGURE}{paragraphs(8)}</section>")
    [page] = [page for page in pages if any("caption" in text for _, text in lines(page))]
    tops = {text: top for top, text in lines(page)}
    caption = next(top for text, top in tops.items() if "caption" in text)
    assert caption < 7 * LEADING or caption > 15 * LEADING
    assert all(depth >= 19 for depth in bottoms(pages)[:-1])


def test_what_stands_beside_a_float_stays_with_it():
    side = "<div style='float: left; width: 60pt; height: 70pt' id='side'></div>"
    for lead in range(3, 7):
        pages = laid(f"<section>{paragraphs(lead)}<div>{side}{paragraphs(1, 1, 1)}</div>"
                     f"{paragraphs(6)}</section>")
        for page in pages:
            box = page._page_box
            for child in box.descendants():
                if child.element is not None and child.element.get("id") == "side":
                    bottom = child.position_y + child.margin_height()
                    assert bottom <= box.content_box_y() + box.height + LEADING
                    assert any(abs(line.position_y - child.position_y) < 1
                               for line in box.descendants() if isinstance(line, boxes.LineBox))


def test_a_figure_of_the_class_here_stays():
    pages = laid(f"<section>{paragraphs(1)}{FIGURE.replace('<figure', '<figure class=here')}"
                 f"{paragraphs(8)}</section>")
    texts = [text for _, text in lines(pages[0])]
    place = next(n for n, text in enumerate(texts) if "caption" in text)
    assert 0 < place < len(texts) - 1


def test_notes_stand_on_the_page_of_their_call_and_long_ones_go_on():
    called = f"<p>{WORDS}{note('First. ' + WORDS)}{WORDS}{note('Second. ' + WORDS * 9)}</p>"
    pages = laid(f"<section>{paragraphs(3, 2)}{called}{paragraphs(3, 3, 3)}</section>")

    def areas(page):
        return [child for child in page._page_box.children
                if isinstance(child, boxes.FootnoteAreaBox)]

    def words(area):
        return " ".join(box.text for box in area.descendants() if isinstance(box, boxes.TextBox))
    noted = [n for n, page in enumerate(pages) if areas(page)]
    assert "First" in words(areas(pages[noted[0]])[0]) and noted == list(
        range(noted[0], noted[-1] + 1)) and len(noted) > 1
    for number in noted:
        box, [area] = pages[number]._page_box, areas(pages[number])
        bottom = max(line.position_y + line.height for line in area.descendants()
                     if isinstance(line, boxes.LineBox))
        assert bottom == pytest.approx(box.content_box_y() + box.height, abs=0.1)
        text_bottom = max(top for top, _ in lines(pages[number])) + LEADING + box.content_box_y()
        assert text_bottom <= area.position_y + 0.1


def test_a_long_table_has_its_head_on_every_page():
    rows = "".join(f"<tr><td>row {n}<td>two" for n in range(50))
    pages = laid(f"<section>{paragraphs(2)}<table><thead><tr><th>Heads<th>J</thead><tbody>{rows}"
                 f"</table>{paragraphs(4)}</section>")
    with_rows = [page for page in pages if any("row" in text for _, text in lines(page))]
    assert len(with_rows) > 2
    for page in with_rows:
        texts = [text for _, text in lines(page)]
        assert sum("Heads" in text for text in texts) == 1
        assert texts.index("Heads") < next(n for n, t in enumerate(texts) if "row" in t)


def test_notes_to_the_head_and_the_caption_of_a_long_table_stand_under_its_first_rows():
    rows = "".join(f"<tr><td>row {n}<td>two" for n in range(50))
    pages = laid(f"<section>{paragraphs(2)}<table><caption>Prices{note('To the caption.')}</caption>"
                 f"<thead><tr><th>Heads{note('To the head.')}<th>J</thead><tbody>{rows}</table>"
                 f"{paragraphs(4)}</section>")
    texts = ["".join(text for _, text in lines(page)) for page in pages]
    [noted] = [number for number, page in enumerate(pages)
               if any(isinstance(child, boxes.FootnoteAreaBox) for child in page._page_box.children)]
    assert "row 0" in texts[noted]
    found = [box.text for box in pages[noted]._page_box.descendants() if isinstance(box, boxes.TextBox)]
    assert {"To the caption.", "To the head."} <= set(found)


@pytest.mark.parametrize("edge, white", [("", 0), ("; border-bottom: 1pt solid", 13)])
def test_the_white_under_a_figure_is_none_at_a_pages_foot(edge, white):
    css = f"{CSS} figure {{ padding-bottom: 12pt{edge} }}"
    found = []
    for lead in range(3, 12):
        pages = laid(f"<section>{paragraphs(lead)}{FIGURE}{paragraphs(8)}</section>", css=css)
        for page in pages:
            last, text = max(lines(page))
            if "caption" in text:
                found.append((last / LEADING + white / 14) % 1)
    assert found and all(min(more, 1 - more) < 0.01 for more in found)


def test_a_chapter_is_laid_out_again_when_the_contents_learn_its_pages():
    body = ("<section><nav>" + "".join(f"<p><a href='#c{n}'>Chapter</a></p>" for n in range(40))
            + "</nav></section>" + "".join(CHAPTER.replace("<h1", f"<h1 id=c{n}") for n in range(3)))
    pages = laid(body)
    opened = [n for n, page in enumerate(pages, 1) if any("A chapter" in t for _, t in lines(page))]
    found = [text for page in pages[:4] for _, text in lines(page) if text.startswith("Chapter")]
    assert [int(text.split()[1]) for text in found[:3]] == opened


@pytest.mark.parametrize("unchanged", [0, 3])
def test_a_chapter_is_cut_anew_when_its_lines_have_learned_more_than_fits(unchanged):
    """What the lines learn of other pages takes more of them, on its first page or on later ones."""
    learned = " ".join(["target-counter(attr(href), page, lower-roman)"] * 12)
    css = CSS + f"p a::after {{ content: {learned} }} @page {{ counter-increment: page 88 }}"
    body = (f'<section id="far">{paragraphs(2)}</section><section>{paragraphs(*[3] * unchanged)}'
            + f'<p>{WORDS}<a href="#far">See</a></p>' * 24 + "</section>")
    pages = laid(body, css=css)
    assert letters(pages) == letters(laid(body, composer=False, css=css))
    depths = bottoms(pages)[2:-1]
    assert all(left == right for left, right in zip(depths[1::2], depths[2::2])) and len(depths) > 6


def test_a_place_in_another_run_is_another_place():
    """WeasyPrint asks by “!=” whether a page is still the one that it was."""
    one, other = _Resume({0: None}), _Resume({0: None})
    one.run, other.run = object(), object()
    one.page = other.page = 1
    assert one != other and not one == other and not one != one


def test_weasyprint_is_put_back():
    stock = layout_page.block_level_layout
    with Composer().at_work():
        assert isinstance(layout_page.block_level_layout.__self__, MakeUp)
    assert layout_page.block_level_layout is stock
