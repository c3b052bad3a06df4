"""Numbered lists on the page: WeasyPrint 70 heeds neither the kind of a list's numbers nor where they
start, and HTML does not know what stands behind them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..model.numerals import letters, roman
from .html import DELIMITED, Body, Element

_NUMERALS: Mapping[str, Callable[[int], str]] = {
    "a": letters, "A": lambda number: letters(number).upper(),
    "i": lambda number: roman(number).lower(), "I": roman}
"""The ``type`` of an ``<ol>`` → its numerals; others are figures."""

_MARKS: Mapping[str, str] = {DELIMITED["OneParen"]: "{})", DELIMITED["TwoParens"]: "({})"}


def number_lists(body: Body) -> None:
    """Give every item of a numbered list its marker, as the author wrote it."""
    for section in body.sections:
        for ordered in section.element.xpath(".//ol[not(@class='notes' or ancestor::nav)]"):
            _number(ordered)


def _number(ordered: Element) -> None:
    numeral = _NUMERALS.get(ordered.get("type", ""), str)
    mark = _MARKS.get(ordered.getparent().get("class", ""), "{}.")
    for number, item in enumerate(ordered.iterchildren("li"), int(ordered.get("start", "1"))):
        item.set("style", f'list-style-type: "{mark.format(numeral(number))}\\2002"')
