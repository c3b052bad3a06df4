"""The style sheets of the e-book leave the reader's choices in force."""

import re

import pytest

from makeready.model.design import Design
from makeready.tools.disk import Folder
from makeready.tools.styles import EPUB, decisions, house_styles, style_sheet


@pytest.fixture(params=house_styles())
def rules(tmp_path, request):
    """Selector and declarations of every rule, those inside @media and @supports too."""
    css = style_sheet(EPUB, Folder(tmp_path), Design(request.param, **decisions(request.param)))
    bare = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return [(selector.strip(), [line.partition(":")[::2] for line in body.split(";")])
            for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", bare)]


def values(rules, *names):
    return [(selector, value.strip()) for selector, lines in rules for name, value in lines
            if name.strip() in names]


def test_every_rule_is_read(rules):
    assert len(rules) > 80 and len(values(rules, "text-indent")) > 8


def test_sizes_are_those_of_the_reader(rules):
    sizes = [value for _, value in values(rules, "font-size", "line-height")]
    assert sizes and all(re.fullmatch(r"[\d.]+em|[\d.]+|calc\([^a-z]*(1lh|[^a-z]*em|[^a-z])*\)", size) for size in sizes)


def test_no_typeface_no_color_no_alignment_of_the_text(rules):
    assert not values(rules, "font-family", "font")
    assert {value for _, value in values(rules, "color")} == {"inherit"}
    grounds = {selector.partition("[")[0] for selector, _ in values(rules, "background-color", "background")}
    assert grounds == {"img", "img.decorative"}
    aligned = {selector for selector, value in values(rules, "text-align")}
    assert not aligned & {"body", "p"} and "justify" not in {value for _, value in values(rules, "text-align")}


def test_margins_at_the_sides_are_small(rules):
    """Kobo asks for none over 2 em."""
    boxes = [value.split() for _, value in values(rules, "margin", "padding")]
    sides = [box[i] for box in boxes for i in (1, 3) if i < len(box)] + [box[0] for box in boxes if len(box) == 1]
    sides += [value for _, value in values(rules, "padding-left", "padding-right", "margin-left", "margin-right")]
    assert all(float(side.removesuffix("em")) <= 2 for side in sides if side.endswith("em"))


def test_old_readers_know_one_of_the_two(rules):
    """Kindle and e-ink know font-variant, page-break-… and -webkit- alone."""
    for selector, lines in rules:
        names = [name.strip() for name, _ in lines]
        for new, old in (("break-inside", "page-break-inside"), ("break-after", "page-break-after"),
                         ("hyphens", "-webkit-hyphens")):
            assert (new in names) <= (old in names), selector
    small = {selector for rule, value in values(rules, "font-variant-caps") for selector in rule.split(", ")}
    old = {selector for rule, _ in values(rules, "font-variant") for selector in rule.split(", ")}
    assert {selector.removesuffix(".all") for selector in small} <= old


def test_nothing_that_readers_hang_over(rules):
    """Chromium hangs over some headings that are balanced and some initials, when Ace's script runs in
    the page; books are read in it too."""
    assert not values(rules, "text-wrap", "text-wrap-style", "initial-letter", "-webkit-initial-letter")
