"""Profiles of shops."""

import re

import pytest

from makeready.model.diagnostic import ManuscriptError
from makeready.model.limit import E_BOOK
from makeready.model.source import SourceFile
from makeready.tools.shops import house_shop, house_shops, read_shop

LIMITS = [(name, measure) for name in house_shops() for measure in house_shop(name).limits]


def test_the_shops_of_the_house():
    assert set(house_shops()) >= {"apple", "google", "ingram", "kdp", "kobo"}


@pytest.mark.parametrize("name, measure", LIMITS)
def test_each_number_has_its_source_and_its_date(name, measure):
    limit = house_shop(name).limits[measure]
    assert limit.source.startswith("http") and re.fullmatch(r"20\d\d-[01]\d", limit.verified)
    assert limit.receiver == house_shop(name).name


def test_each_measure_is_some_shops():
    assert {measure for _, measure in LIMITS} == set(E_BOOK)


LIMIT = "{{name: Mine, limits: {{image-pixels: {{{}, source: s, verified: 2026-11}}}}}}"


def _problem(text):
    with pytest.raises(ManuscriptError) as raised:
        read_shop(SourceFile("mine.yaml", text))
    [fault] = raised.value.diagnostics
    return fault.code, str(fault.span), fault.message


def test_a_profile_of_ones_own():
    shop = read_shop(SourceFile("mine.yaml", LIMIT.format("at-most: 1_000")))
    assert shop.name == "Mine" and shop.limits["image-pixels"].at_most == 1000


@pytest.mark.parametrize("text, place, problem", [
    ("name: Mine", "mine.yaml:1:1", "limits: it is missing"),
    (LIMIT.format("at-most: many"), "mine.yaml:1:47", "limits.image-pixels.at-most: a number is wanted"),
    (LIMIT.format("most: 3"), "mine.yaml:1:38", "limits.image-pixels.most: there is no such key"),
    (LIMIT.format("advised: true"), "mine.yaml:1:1", "image-pixels is bounded by at-least or at-most"),
    (LIMIT.format("one-of: [few]"), "mine.yaml:1:1", "image-pixels is bounded by at-least or at-most"),
    (LIMIT.replace("pixels", "colors").format("at-most: 3"), "mine.yaml:1:1", "image-colors is bounded by one-of"),
    (LIMIT.replace("pixels", "charm").format("at-most: 3"), "mine.yaml:1:23", "no such measure")])
def test_a_faulty_profile_is_told_at_its_place(text, place, problem):
    code, span, message = _problem(text)
    assert (code, span) == ("profile-faulty", place) and problem in message


def test_a_profile_that_is_no_yaml():
    assert _problem("name: 'Mine")[0] == "yaml-syntax"
