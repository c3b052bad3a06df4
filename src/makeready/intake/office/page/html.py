"""What is done to elements of a web page, text behind them kept."""

from __future__ import annotations

from collections.abc import Iterable

from ....tools.markup import Element


def text_of(element: Element) -> str:
    """The text in an element, white space single."""
    return " ".join("".join(element.itertext()).split())


def remove(elements: Iterable[Element]) -> None:
    """Take elements out of their tree, and leave the text behind them."""
    for element in list(elements):
        if element.getparent() is not None:
            element.drop_tree()


def unwrap(elements: Iterable[Element]) -> None:
    """Leave what elements hold in their place."""
    for element in list(elements):
        if element.getparent() is not None:
            element.drop_tag()
