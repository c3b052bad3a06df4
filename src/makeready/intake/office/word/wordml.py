"""WordprocessingML: names, texts, and where a mark can be put."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from ....tools.markup import Element

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = {"w": _W, "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006"}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def w(name: str) -> str:
    """The full name of ``w:name``."""
    return f"{{{_W}}}{name}"


P, R, T = w("p"), w("r"), w("t")


def val(element: Element | None, name: str = "val") -> str:
    """An attribute of an element that may not be there; empty when it has none."""
    return element.get(w(name), "") if element is not None else ""


def text_of(element: Element) -> str:
    """The text in an element, deleted text too."""
    return "".join(part.text or "" if part.tag != w("tab") else "\t"
                   for part in element.iter(T, w("delText"), w("tab")))


def mark_run(mark: str) -> Element:
    """A run that holds a mark and nothing else."""
    run = etree.Element(R)
    text = etree.SubElement(run, T)
    text.text = mark
    text.set(_SPACE, "preserve")
    return run


def put_first(paragraph: Element, mark: str) -> None:
    """Put a mark before the text of a paragraph."""
    properties = paragraph.find(w("pPr"))
    paragraph.insert(0 if properties is None else paragraph.index(properties) + 1, mark_run(mark))


def put_before(element: Element, mark: str) -> None:
    """Put a mark before an element of a paragraph."""
    element.addprevious(mark_run(mark))


def remove(elements: Iterable[Element]) -> None:
    """Take elements out of their tree; what is out already stays out."""
    for element in elements:
        if (parent := element.getparent()) is not None:
            parent.remove(element)


@dataclass(frozen=True)
class Styles:
    """The styles of a document by their ids (17.7)."""

    root: Element | None

    @cached_property
    def _by_id(self) -> dict[str, Element]:
        found = self.root.iter(w("style")) if self.root is not None else ()
        return {val(style, "styleId"): style for style in found}

    @cached_property
    def default(self) -> str:
        """The id of the style of a paragraph that names none."""
        return next((ident for ident, style in self._by_id.items() if val(style, "default") in (
            "1", "true") and val(style, "type") == "paragraph"), "")

    def chain(self, ident: str) -> Iterator[Element]:
        """A style and those that it is based on, the nearest first."""
        seen: set[str] = set()
        while ident in self._by_id and ident not in seen:
            seen.add(ident)
            yield self._by_id[ident]
            ident = val(self._by_id[ident].find(w("basedOn")))

    def names(self, paragraph: Element) -> list[str]:
        """The names of a paragraph's style and of its parents, in lower case."""
        return [val(style.find(w("name"))).casefold() for style in self.chain(self.of(paragraph))]

    def of(self, paragraph: Element) -> str:
        """The id of a paragraph's style."""
        return val(paragraph.find(f"{w('pPr')}/{w('pStyle')}")) or self.default

    def inherited(self, ident: str, path: str) -> Element | None:
        """The first element at ``path`` in a style or its parents."""
        return next((found for style in self.chain(ident)
                     if (found := style.find(path, NAMESPACES)) is not None), None)

    @cached_property
    def size(self) -> float:
        """The size of type, in points, where no style says one: 10 if nothing does (17.3.2.38)."""
        default = (self.root.find("w:docDefaults/w:rPrDefault/w:rPr/w:sz", NAMESPACES)
                   if self.root is not None else None)
        return points(default) or 10.0


def points(size: Element | None) -> float:
    """A ``w:sz`` in points; it is given in halves of them."""
    return int(val(size)) / 2 if val(size).isdecimal() else 0.0
