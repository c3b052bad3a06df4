"""OpenDocument: names, texts, styles, and how a mark gets into mixed text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from ....tools.markup import Element, put_before

NAMESPACES = {prefix: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for prefix, name in (
    ("office", "office"), ("text", "text"), ("style", "style"), ("draw", "drawing"),
    ("table", "table"), ("meta", "meta"), ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"))
} | {"dc": "http://purl.org/dc/elements/1.1/", "xlink": "http://www.w3.org/1999/xlink"}


def name(short: str) -> str:
    """The full name of ``text:p`` and the like."""
    prefix, _, local = short.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


P, H = name("text:p"), name("text:h")


def get(element: Element | None, short: str) -> str:
    """An attribute of an element that may not be there; empty when it has none."""
    return element.get(name(short), "") if element is not None else ""


def text_of(element: Element) -> str:
    """The text in an element, without that of its notes."""
    return "".join(_texts(element))


def _texts(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag == name("text:s"):
            yield " " * int(get(child, "text:c") or 1)
        elif child.tag == name("text:tab"):
            yield "\t"
        elif child.tag not in (name("text:note"), name("office:annotation")):
            yield from _texts(child)
        yield child.tail or ""


def put_after(element: Element, mark: str) -> None:
    """Put a mark into the text behind an element."""
    element.tail = mark + (element.tail or "")


def put_first(element: Element, mark: str) -> None:
    """Put a mark before all text of an element."""
    element.text = mark + (element.text or "")


def remove(elements: Iterable[Element]) -> None:
    """Take elements out of their tree, and leave the text behind them."""
    for element in list(elements):
        parent = element.getparent()
        if parent is None:
            continue
        tail, element.tail = element.tail, None
        put_before(element, tail or "")
        parent.remove(element)


_USERS = {"text": ("text:span", "text:a"), "paragraph": ("text:p", "text:h")}
"""What names a style of each kind that Pandoc looks at."""


def part_styles(roots: Sequence[Element]) -> None:
    """Give styles of two kinds different names: Pandoc holds a table’s “T1” for that of a span."""
    named: dict[str, str] = {}
    for root in roots:
        for style in root.iter(name("style:style")):
            family, ident = get(style, "style:family"), get(style, "style:name")
            if named.setdefault(ident, family) != family:
                style.set(name("style:name"), f"{ident}-{family}")
        for family, tags in _USERS.items():
            for element in root.iter(*map(name, tags)):
                ident = get(element, "text:style-name")
                if named.get(ident, family) != family:
                    element.set(name("text:style-name"), f"{ident}-{family}")


@dataclass(frozen=True)
class Styles:
    """The styles of a document, those of single paragraphs and the named ones."""

    roots: tuple[Element, ...]

    @cached_property
    def _by_name(self) -> dict[tuple[str, str], Element]:
        return {(get(style, "style:family"), get(style, "style:name")): style
                for root in self.roots for style in root.iter(name("style:style"))}

    def chain(self, family: str, ident: str) -> Iterator[Element]:
        """A style and its parents, the nearest first."""
        seen: set[str] = set()
        while (family, ident) in self._by_name and ident not in seen:
            seen.add(ident)
            style = self._by_name[family, ident]
            yield style
            ident = get(style, "style:parent-style-name")

    def names(self, element: Element) -> list[str]:
        """The names of a paragraph's style and of its parents, in lower case."""
        return [re.sub(r"_20_", " ", get(style, "style:name")).casefold()
                for style in self.chain("paragraph", get(element, "text:style-name"))] or [
            re.sub(r"_20_", " ", get(element, "text:style-name")).casefold()]

    def has(self, element: Element, attribute: str, value: str) -> bool:
        """Whether the style of a span sets a property of its text."""
        found = (properties.get(name(attribute)) for style in self.chain(
            "text", get(element, "text:style-name"))
            for properties in style.iter(name("style:text-properties")))
        return next(filter(None, found), "") == value

    def size(self, family: str, ident: str, around: float) -> float:
        """The size of type in points that a style gives; ``around`` is what per cent refer to."""
        for style in self.chain(family, ident):
            given = next((get(properties, "fo:font-size")
                          for properties in style.iter(name("style:text-properties"))
                          if get(properties, "fo:font-size")), "")
            if found := re.fullmatch(r"([\d.]+)(pt|%)", given):
                return float(found[1]) * (around / 100 if found[2] == "%" else 1)
        return around
