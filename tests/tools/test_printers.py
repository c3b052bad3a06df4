"""Profiles of printers."""

import re
from dataclasses import fields, is_dataclass

import pytest

from makeready.model.diagnostic import ManuscriptError
from makeready.model.limit import INCH, Limit
from makeready.model.printer import Figure
from makeready.model.source import SourceFile
from makeready.tools.printers import house_printer, house_printers, read_printer


def _all(thing, kinds):
    """Every Limit and Figure of a profile, however deep."""
    if isinstance(thing, kinds):
        yield thing
    elif is_dataclass(thing):
        for item in fields(thing):
            yield from _all(getattr(thing, item.name), kinds)
    elif isinstance(thing, (tuple, list, dict)):
        for item in thing.values() if isinstance(thing, dict) else thing:
            yield from _all(item, kinds)


NUMBERS = [(name, number) for name in house_printers() for number in _all(house_printer(name), (Limit, Figure))]


def test_the_printers_of_the_house():
    assert set(house_printers()) >= {"ingram", "kdp", "offset"}


@pytest.mark.parametrize("name, number", NUMBERS)
def test_each_number_has_its_source_and_its_date(name, number):
    assert number.source and re.fullmatch(r"20\d\d-[01]\d", number.verified)


@pytest.mark.parametrize("limit", [number for _, number in NUMBERS if isinstance(number, Limit)])
def test_each_limit_at_its_edge(limit):
    for edge, outside in ((limit.at_least, -.01), (limit.at_most, .01)):
        if edge is not None:
            assert limit.allows(edge) and limit.allows(edge - outside) and not limit.allows(edge + outside)
    for word in limit.one_of:
        assert limit.allows(word) and not limit.allows(f"no {word}")


@pytest.mark.parametrize("pages, inches", [
    (24, .375), (150, .375), (151, .5), (300, .5), (301, .625), (500, .625), (501, .75), (700, .75), (701, .875),
    (828, .875), (900, .875)])
def test_the_gutter_grows_with_the_book(pages, inches):
    assert house_printer("kdp").gutter(pages).at_least == pytest.approx(inches * INCH)


@pytest.mark.parametrize("paper, trim, least, most", [
    ("white", (6, 9), 24, 828), ("cream", (6, 9), 24, 776), ("white", (8.5, 11), 24, 590), ("cream", (8.5, 11), 24, 550),
    ("standard-color", (6, 9), 72, 600), ("cream", (8.27, 11.69), 24, 730)])
def test_how_many_pages_by_paper_and_trim(paper, trim, least, most):
    limit = house_printer("kdp").count(paper, tuple(side * INCH for side in trim))
    assert (limit.at_least, limit.at_most) == (least, most)


@pytest.mark.parametrize("trim, printed", [
    ((6, 9), True), ((5.06, 7.81), True), ((4, 6), True), ((3.98, 6), False), ((8.5, 11.69), True), ((8.52, 11), False)])
def test_the_trims(trim, printed):
    assert house_printer("kdp").prints(tuple(side * INCH for side in trim)) == printed


def test_the_white_on_a_spine_by_its_width():
    spine = house_printer("ingram").wrap.spine
    assert [spine.clearance(inches * INCH).at_least / INCH for inches in (.34, .35, .36)] == [.03125, .0625, .0625]


def _problem(text):
    with pytest.raises(ManuscriptError) as raised:
        read_printer(SourceFile("mine.yaml", text))
    return [(fault.code, fault.message) for fault in raised.value.diagnostics]


def test_a_faulty_profile_is_told():
    [(code, message)] = _problem("name: Mine\nlimits: {ink: {one-of: [few], source: s, verified: 2026-11}}"
                                 + _rest("kdp"))
    assert code == "profile-faulty" and "ink is bounded by at-least or at-most" in message


def _rest(name):
    """A profile of the house without its name and its limits."""
    from importlib.resources import files
    text = files("makeready.tools.printers").joinpath(f"{name}.yaml").read_text("utf-8")
    return "\n" + text[text.index("files:"):text.index("\nlimits:")]
