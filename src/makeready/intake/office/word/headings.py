"""Headings that Pandoc would not know: by their outline level (17.3.1.20), by a title for each
chapter, or by large type alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree

from ....tools.markup import Element
from ..faked import Line, fake_levels
from ..payload import Payloads, Remark
from .wordml import NAMESPACES, P, R, T, Styles, points, put_first, text_of, val, w

_HEADING = re.compile(r"heading (?P<level>[1-9])")
_DEEPEST = 6


def mark_headings(body: Element, styles: Styles, payloads: Payloads) -> None:
    """Give each paragraph that is a heading a style that says so."""
    paragraphs = [p for p in body.iter(P) if text_of(p).strip()]
    levels = [_level(p, styles) for p in paragraphs]
    titles = [i for i, p in enumerate(paragraphs) if styles.names(p)[:1] == ["title"]]
    if len(titles) > 1:                                    # a title for each chapter
        levels = [1 if i in titles else level and level + 1 for i, level in enumerate(levels)]
    if not any(levels):
        levels = fake_levels([_line(p, styles) for p in paragraphs])
        for paragraph, level in zip(paragraphs, levels):
            if level:
                put_first(paragraph, payloads.add(Remark("guessed", (
                    f"“{text_of(paragraph).strip()}” is a heading by the size of its type."))))
    for paragraph, level in zip(paragraphs, levels):
        if level and _named(paragraph, styles) != level:
            _set_style(paragraph, min(level, _DEEPEST), styles)


def _level(paragraph: Element, styles: Styles) -> int | None:
    """By the name of the style, or by the outline level; 9 stands for the text."""
    own = paragraph.find("w:pPr/w:outlineLvl", NAMESPACES)
    given = own if own is not None else styles.inherited(styles.of(paragraph), "w:pPr/w:outlineLvl")
    named = _named(paragraph, styles)
    if named:
        return named
    return int(val(given)) + 1 if val(given) in tuple("012345678") else None


def _named(paragraph: Element, styles: Styles) -> int | None:
    found = next(filter(None, map(_HEADING.fullmatch, styles.names(paragraph))), None)
    return int(found["level"]) if found else None


def _set_style(paragraph: Element, level: int, styles: Styles) -> None:
    """The style is looked up by its name, so a new one serves in every language of Word."""
    ident = f"makeready-heading-{level}"
    root = styles.root
    if root is not None and root.find(f"w:style[@w:styleId='{ident}']", NAMESPACES) is None:
        style = etree.SubElement(root, w("style"), {w("type"): "paragraph", w("styleId"): ident})
        etree.SubElement(style, w("name"), {w("val"): f"heading {level}"})
    properties = paragraph.find(w("pPr"))
    if properties is None:
        properties = etree.Element(w("pPr"))
        paragraph.insert(0, properties)
    named = properties.find(w("pStyle"))
    if named is None:
        named = etree.Element(w("pStyle"))
        properties.insert(0, named)
    named.set(w("val"), ident)


# Type

def _line(paragraph: Element, styles: Styles) -> Line:
    runs = [run for run in paragraph.iter(R) if any((t.text or "").strip() for t in run.iter(T))]
    sizes = [_size(run, paragraph, styles) for run in runs]
    in_cell = next(paragraph.iterancestors(w("tc")), None) is not None
    in_list = paragraph.find("w:pPr/w:numPr", NAMESPACES) is not None
    return Line(text_of(paragraph), min(sizes, default=styles.size), not in_cell and not in_list)


def _size(run: Element, paragraph: Element, styles: Styles) -> float:
    found: Sequence[Element | None] = (
        run.find("w:rPr/w:sz", NAMESPACES),
        styles.inherited(val(run.find("w:rPr/w:rStyle", NAMESPACES)), "w:rPr/w:sz"),
        styles.inherited(styles.of(paragraph), "w:rPr/w:sz"))
    return next(filter(None, map(points, found)), styles.size)
