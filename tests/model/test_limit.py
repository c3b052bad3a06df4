"""Limits of shops: what they allow, which is the strictest, how they are said."""

import pytest

from makeready.model.limit import Limit, said
from makeready.model.shop import Shop, broken


def _shop(name, measure, **bounds):
    return Shop(name, {measure: Limit(name, "its own page", "2026-11", **bounds)})


SHOPS = [_shop("A", "image-pixels", at_most=4e6), _shop("B", "image-pixels", at_most=3e6),
         _shop("C", "image-bytes", at_most=1), _shop("D", "image-pixels", at_least=10, at_most=5e6),
         _shop("E", "image-pixels", at_least=20)]


@pytest.mark.parametrize("value, shop", [(3e6, None), (3.5e6, "B"), (9e6, "B"), (15, "E"), (5, "E")])
def test_of_the_limits_that_a_number_breaks_the_strictest_is_told(value, shop):
    limit = broken("image-pixels", value, SHOPS)
    assert (limit and limit.receiver) == shop


def test_of_words_the_shop_that_takes_fewest_is_told():
    shops = [_shop("A", "cover-format", one_of=("JPEG", "PNG")), _shop("B", "cover-format", one_of=("JPEG",))]
    assert broken("cover-format", "JPEG", shops) is None
    assert [broken("cover-format", kind, shops).receiver for kind in ("PNG", "GIF")] == ["B", "B"]


@pytest.mark.parametrize("measure, value, words", [
    ("image-bytes", 17_046, "17 KB"), ("image-bytes", 5_424_457, "5.42 MB"), ("package-bytes", 2e9, "2 GB"),
    ("image-bytes", 12, "0.012 KB"), ("image-pixels", 3_200_000, "3.2 million pixels"),
    ("cover-long-side", 2500, "2,500 pixels on the longer side"), ("image-colors", "CMYK", "CMYK")])
def test_a_value_in_words(measure, value, words):
    assert said(measure, value) == words


@pytest.mark.parametrize("measure, bounds, words", [
    ("cover-long-side", {"at_least": 1000, "at_most": 10_000},
     "The shop takes at least 1,000 pixels and at most 10,000 pixels"),
    ("image-bytes", {"at_most": 5e6, "advised": True}, "The shop advises at most 5 MB"),
    ("cover-format", {"one_of": ("JPEG",)}, "The shop takes only JPEG"),
    ("cover-format", {"one_of": ("JPEG", "PNG", "SVG")}, "The shop takes only JPEG, PNG or SVG")])
def test_a_bound_in_words(measure, bounds, words):
    assert _shop("The shop", measure, **bounds).limits[measure].said(measure) == words
