"""Whom a bundle can be made for."""

import pytest

from makeready.handoff import RECEIVERS, Receiver, receiver


def test_printers_and_shops_of_the_house():
    assert set(RECEIVERS) >= {"kdp", "ingram", "offset", "apple", "kobo", "google", "kdp-ebook", "ingram-ebook"}
    assert "readers" not in RECEIVERS                       # an engine, to which nothing is sent


@pytest.mark.parametrize("asked, found", [
    ("kdp", Receiver("kdp", "printer", "kdp")), ("kdp-ebook", Receiver("kdp-ebook", "shop", "kdp")),
    ("press:chicago", Receiver("press-chicago", "press", "chicago")),
    ("shop:shops/mine.yaml", Receiver("shop-mine", "shop", "shops/mine.yaml")),
    ("nobody", None), ("ship:kobo", None), ("press:", None), ("", None)])
def test_the_receiver_that_is_asked_for(asked, found):
    assert receiver(asked) == found
