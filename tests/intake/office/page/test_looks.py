"""Looks in CSS become elements."""

import pytest

from makeready.intake.office.page.looks import spell_out
from makeready.tools.markup import parse_html, write_html


@pytest.mark.parametrize(("style", "expected"), [
    ("font-style: italic", "<em>x</em>"), ("font-weight:700", "<strong>x</strong>"), ("font-weight: 400", "x"),
    ("vertical-align:super", "<sup>x</sup>"), ("vertical-align: sub", "<sub>x</sub>"),
    ("font-style:oblique;font-weight:bold", "<strong><em>x</em></strong>")])
def test_a_style_of_its_own(style, expected):
    root = parse_html(f'<p><span style="{style}">x</span></p>')
    spell_out(root)
    assert f">{expected}</span>" in write_html(root).decode()


def test_a_class_of_the_page():
    root = parse_html('<style>p.c0{color:red} .c1 {font-style:italic}</style><p><span class="c0 c1">a<b>b</b>c</span></p>')
    spell_out(root)
    assert "<em>a<b>b</b>c</em>" in write_html(root).decode()
