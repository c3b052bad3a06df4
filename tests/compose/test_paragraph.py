"""Paragraphs of every kind on WeasyPrint's layout: their lines, and the other ways to set them."""

import gc
import weakref

import pytest
from weasyprint.formatting_structure import boxes

from compose.setting import PX, WORDS, Kept, gap, places, right, set_text, text, texts
from makeready.compose.linebreak import Kind, Taste
from makeready.compose.paragraph import Paragraph
from makeready.compose.shaping import Segment

MEASURE = 260
EDGE = (20 + MEASURE) * PX
TIGHTEST, LOOSEST = -0.09, 0.12     # em, of EB Garamond's word space of 0.2 em

VARIED = "".join(f"<p>{(WORDS * 4)[n * 3:700 + n * 29]} Amen.</p>" for n in range(16))


def _paragraphs(lines):
    return {id(line.paragraph): line.paragraph for line in lines}.values()


def _in_lines(count_of, monkeypatch):
    """VARIED with every paragraph set in as many lines as ``count_of`` chooses."""
    plan = Paragraph.plan

    def chosen(self, *asked):
        plan(self, *asked)
        self.choose(count_of(self))
    monkeypatch.setattr(Paragraph, "plan", chosen)
    return set_text(VARIED)


@pytest.mark.parametrize("choose", [min, max])
def test_a_chosen_variant_is_set_in_its_lines(choose, monkeypatch):
    best = {paragraph.text: paragraph.count for paragraph in _paragraphs(set_text(VARIED))}
    lines = _in_lines(lambda p: choose((p.count, *p.variants)), monkeypatch)
    counts = {paragraph.text: sum(line.paragraph is paragraph for line in lines)
              for paragraph in _paragraphs(lines)}
    changed = [count - best[words] for words, count in counts.items() if count != best[words]]
    assert len(changed) >= 2 and set(changed) == {choose(-1, 1)}
    assert "".join(map(text, lines)).count("Amen.") == 16
    assert all(TIGHTEST < gap(line) < LOOSEST for line in lines)


def test_the_best_may_be_chosen_again(monkeypatch):
    best = places(set_text(VARIED))

    def back_and_forth(paragraph):
        count = paragraph.count
        for other in paragraph.variants:
            paragraph.choose(other)
            assert paragraph.count == other
        return count
    assert places(_in_lines(back_and_forth, monkeypatch)) == best


def test_a_variant_is_set_without_shaping_the_text_again(monkeypatch):
    plan, shape, shaped = Paragraph.plan, Segment._shape, []

    def chosen(self, *asked):
        plan(self, *asked)
        shaped.clear()
        self.choose(max((self.count, *self.variants)))
    monkeypatch.setattr(Paragraph, "plan", chosen)
    monkeypatch.setattr(Segment, "_shape", lambda self: (shaped.append(self), shape(self)))
    set_text(VARIED[:VARIED.index("</p>")])
    assert shaped == []


def test_a_short_paragraph_and_one_whose_lines_the_author_ends_are_not_varied():
    short, ended = _paragraphs(set_text(f"<p>{WORDS[:150]}</p><p>A line.<br>{WORDS * 4}</p>"))
    assert short.variants == ended.variants == {}
    assert ended.count > 10


def test_a_line_tells_of_a_hyphen_at_its_end():
    lines = set_text(f'<p style="width: 130pt">{WORDS * 3} A well-known and far-reaching thing.</p>')
    ends = [text(line)[-1] in "-‐" for line in lines]
    assert any(ends) and not all(ends)
    paragraph = lines[0].paragraph
    assert [paragraph.is_divided(line) for line, _ in paragraph.best.lines] == ends


def test_finished_lines_keep_no_paragraph_alive():
    lines = set_text(f"<p>{WORDS}</p>")
    paragraph = weakref.ref(Kept.last.pop())
    gc.collect()
    assert lines and paragraph() is None


# --- boxes in a line ----------------------------------------------------------------------------

@pytest.mark.parametrize("style", [
    "margin-left: -20px; margin-right: 20px", "padding: 0 15px", "margin: 0 -8px",
    "border: 6px solid; margin-left: 9px", "margin-right: 40px", "padding-right: 25px"])
def test_the_margins_of_inline_boxes_are_measured(style):
    words = "".join(f'{word} all <span style="{style}">is</span> ' for word in WORDS.split())
    lines = set_text(f"<p>{words}{words}</p>")
    for line in lines[:-1]:
        assert TIGHTEST < gap(line) < 4 * LOOSEST
        assert right(line) == pytest.approx(EDGE, abs=4)
        if "-20px" in style:
            assert gap(line) < LOOSEST


def test_a_line_may_end_where_a_box_does_without_a_space():
    span = '<span style="padding-right: 30px">exceptionally-</span>far-reaching'
    words = [f'{WORDS[n:n + 18]} {span} {WORDS[30:60 + n]}' for n in range(60)]
    lines = set_text(f'<p style="hyphens: none">{" ".join(words)}</p>')
    assert sum(text(line).endswith("exceptionally-") for line in lines) > 1
    assert all(TIGHTEST < gap(line) for line in lines[:-1])


def test_a_box_that_ends_with_its_line_is_not_gone_on_with():
    linked = " ".join(f'<a href="#{n}">{word}</a>' for n, word in enumerate((WORDS * 2).split()))
    for line in set_text(f"<p>{linked}</p>"):
        assert all(child.children for child in line.children if isinstance(child, boxes.InlineBox))
        assert all(box.text for box in texts(line))


# --- where a line may end -----------------------------------------------------------------------

ADDRESS = ("https://<wbr>www<wbr>.some-longish<wbr>-place<wbr>.example<wbr>/catalog<wbr>/deep-and"
           "<wbr>/page<wbr>?query<wbr>=value<wbr>&amp;more<wbr>=other<wbr>#part")


@pytest.mark.parametrize("width", range(110, 220, 10))
def test_addresses_are_broken_where_they_are_marked(width):
    lines = set_text(f'<p style="width: {width}pt">See the address {ADDRESS}, a long one.</p>')
    whole = "".join(map(text, lines))
    assert "‐" not in whole
    for line in lines[:-1]:
        assert text(line)[-1] not in "-./" or text(line).endswith("://")


def test_an_address_without_marks_has_no_hyphen_of_ours_and_no_break_behind_its_own():
    address = "https://example.org/catalog/wonderful-extraordinary-circumstances/remarkable"
    for width in range(90, 200, 10):
        lines = set_text(f'<p style="width: {width}pt">{WORDS[:60]} {address} {WORDS[:60]}</p>')
        ends = [text(line) for line in lines]
        assert address in "".join(ends)
        assert not any(end.endswith("-") for end in ends)


def test_soft_hyphens_say_where_a_word_is_divided():
    lines = set_text('<p style="width: 110pt">' + "Un ex&shy;traordinarily &shy; odd " * 12 + "</p>")
    divided = [text(line) for line in lines if text(line).endswith("‐")]
    assert divided and all(line.endswith("ex‐") for line in divided)
    assert not any(text(line).endswith("\u00ad") for line in lines[:-1])


def test_a_compound_is_divided_only_where_it_must():
    _, places = set_text("<p>The well-intentioned intention.</p>")[0].paragraph.breaks(0, Taste())(True)
    penalties = {place.end: place.penalty for place in places if place.kind == Kind.HYPHEN}
    compound, simple = "The well-in", "The well-intentioned in"
    assert penalties[len(compound)] > penalties[len(simple)]


def test_spaces_at_the_end_of_a_paragraph_take_no_room():
    for more in range(20):
        words = f"{WORDS}{WORDS[:200 + more]}"
        with_space, without = set_text(f"<p>{words.strip()} </p>"), set_text(f"<p>{words.strip()}</p>")
        assert places(with_space) == places(without)


# --- what stands out ----------------------------------------------------------------------------

FULL_STOPS = "Aaaaa. Bbbbb. Ccccc. Ddddd. " * 30


def _stands_out(lines):
    return max(right(line) for line in lines) > EDGE + 0.5


def test_points_stand_out_in_running_text_but_not_in_tables_and_code():
    assert _stands_out(set_text(f"<p>{FULL_STOPS}</p>"))
    assert not _stands_out(set_text(f"<table><tr><td>{FULL_STOPS}</td></tr></table>"))
    assert not _stands_out(set_text(f"<table><tr><td><p>{FULL_STOPS}</p></td></tr></table>"))
    assert not _stands_out(set_text(f"<p><code>{FULL_STOPS}</code></p>",
                                    css="code { font-family: DejaVu Sans Mono, monospace }"))


def test_nothing_stands_out_in_ragged_text():
    plain, composed = (set_text(f'<p style="text-align: left">“{FULL_STOPS}</p>', composed)
                       for composed in (False, True))
    assert places(plain) == places(composed)


# --- what WeasyPrint sets -----------------------------------------------------------------------

@pytest.mark.parametrize("lang, words", [
    ("ja", "吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。" * 9),
    ("zh", "天下大势，分久必合，合久必分。周末七国分争，并入于秦。" * 9),
    ("ko", "죽는 날까지 하늘을 우러러 한 점 부끄럼이 없기를 " * 9),
    ("th", "กาลครั้งหนึ่งนานมาแล้วมีพระราชาองค์หนึ่ง" * 9),
    ("ar", "كان يا ما كان في قديم الزمان ملك عظيم له ثلاثة أبناء " * 9),
    ("he", "היה היה פעם מלך גדול ולו שלושה בנים והוא אהב את כולם " * 9)])
def test_other_scripts_are_set_as_weasyprint_sets_them(lang, words):
    body = f"<p>{words}</p><p>{words} in Latin {words}</p>"
    composed = set_text(body, lang=lang)
    assert len(composed) > 4 and places(composed) == places(set_text(body, False, lang=lang))


def test_a_foreign_word_in_a_latin_paragraph_is_composed_and_whole():
    words = f"<p>{WORDS} the word 先生 and the word שלום and סוף פסוק. {WORDS}</p>"
    composed = set_text(words)
    assert all(line.composed is not None for line in composed)
    assert "".join("".join(map(text, composed)).split()).count("שלום") == 1
    assert all(TIGHTEST < gap(line) < LOOSEST for line in composed)


# --- narrow columns and long words --------------------------------------------------------------

LONG = ("Notwithstanding internationalization, the straightforward characteristics of counter­"
        "revolutionaries (i.e. 123,456,789.12) and well-intentioned responsibilities remain. ")


def _sticking_out(lines, width):
    return sum(max(0, right(line) - (20 + width) * PX - 0.5) for line in lines)


def _letters(lines):
    return "".join(filter(str.isalnum, "".join(map(text, lines))))


@pytest.mark.parametrize("width", [30, 45, 60, 75, 90])
def test_narrow_cells_are_no_more_overfull_than_weasyprints(width):
    body = (f'<table style="table-layout: fixed; width: {width}pt"><tr><td>{LONG}</td></tr>'
            f"<tr><td><p>{LONG}</p></td></tr></table>")
    composed, plain = set_text(body), set_text(body, False)
    assert _sticking_out(composed, width) <= _sticking_out(plain, width)
    assert _letters(composed) == _letters(plain)


def test_a_word_that_may_be_broken_anywhere_is_left_to_weasyprint():
    body = f'<p style="width: 60pt; overflow-wrap: break-word">A {"q" * 60} and so on.</p>'
    composed = set_text(body)
    assert places(composed) == places(set_text(body, False)) and len(composed) > 3


def test_a_paragraph_of_one_giant_word_is_there_once():
    for word in ("q" * 90, "https://example.org/" + "q" * 90):
        lines = set_text(f'<p style="width: 100pt">{word}</p>')
        assert "".join(map(text, lines)) == word


# --- blocks -------------------------------------------------------------------------------------

@pytest.mark.parametrize("body, css", [
    (f"<ul><li>{WORDS}<ul><li>{WORDS}<ul><li>{WORDS}</li></ul></li></ul></li></ul>",
     "ul { padding-left: 14pt }"),
    (f"<div><p>{WORDS * 3}</p><p>{WORDS}</p></div>", "div { columns: 2; column-gap: 12pt }"),
    (f'<p><span class="cap">I</span>{WORDS[1:] * 2}</p>',
     ".cap { float: left; font-size: 32pt; line-height: 28pt; padding-right: 3pt }")])
def test_no_line_leaves_its_block(body, css):
    composed, plain = set_text(body, css=css), set_text(body, False, css)
    assert _letters(composed) == _letters(plain)
    for line in composed:
        if getattr(line, "composed", None) is not None:
            assert right(line) <= line.position_x + line.width + 4      # What stands out.
    assert sum(line.composed is not None for line in composed if texts(line)) > 5
