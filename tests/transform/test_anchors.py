"""Ids of the whole book, and the links to them."""

import pytest
from support import read

from makeready.model import tree
from makeready.transform.anchors import join_anchors

TWO = {"01-one.md": "# One\n\n## Introduction\n\nSee [here](#introduction), [two](#two), [box](#box).",
       "02-two.md": "# Two\n\n## Introduction\n\n[A box]{#box}, [own](#introduction), [one](#one)."}


def _links(book):
    return [tree.target(node) for d in book.divisions for node in tree.walk(d.blocks)
            if tree.is_kind(node, "Link")]


def _ids(book):
    return [tree.attr(node).id for d in book.divisions for node in tree.walk(d.blocks)
            if tree.attr(node).id]


def test_automatic_ids_get_their_division_and_typed_ones_stay(tmp_path):
    assert _ids(join_anchors(read(tmp_path, TWO))) == ["one-introduction", "two-introduction", "box"]


def test_a_link_means_its_own_chapter_first(tmp_path):
    links = _links(join_anchors(read(tmp_path, TWO)))
    assert links == ["#one-introduction", "#two", "#box", "#two-introduction", "#one"]


@pytest.mark.parametrize("target", ["#whales", "#about-whales"])
def test_a_title_is_reached_by_its_id_and_by_its_automatic_one(tmp_path, target):
    heading = "# About Whales {#whales}" if target == "#whales" else "# About Whales"
    book = join_anchors(read(tmp_path, {"01-one.md": f"# One\n\n[x]({target})",
                                        "02-cetacea.md": f"{heading}\n\nText."}))
    assert _links(book) == ["#cetacea"]


def test_web_addresses_stay(tmp_path):
    book = join_anchors(read(tmp_path, "# One\n\n[x](https://example.org/#one)"))
    assert _links(book) == ["https://example.org/#one"]


def test_an_id_of_the_author_and_a_divisions_own_stay_apart(tmp_path):
    book = join_anchors(read(tmp_path, {
        "01-lamp.md": "# The Lamp\n\n[here](#the-lamp)",
        "02-two.md": "# Two\n\n[A lamp]{#lamp} and [back](#lamp), [chapter](#the-lamp)."}))
    assert [d.id for d in book.divisions if d.role == "chapter"] == ["lamp-chapter", "two"]
    assert _links(book) == ["#lamp-chapter", "#lamp", "#lamp-chapter"]
