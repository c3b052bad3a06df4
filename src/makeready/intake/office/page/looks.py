"""Italics, bold and raised type that a page says in CSS alone, as elements that Pandoc reads."""

from __future__ import annotations

import re

from lxml import etree

from ....tools.markup import Element

_LOOKS = tuple((tag, re.compile(form)) for tag, form in (
    ("em", r"font-style:\s*(?:italic|oblique)"), ("strong", r"font-weight:\s*(?:bold|[6-9]00)"),
    ("sup", r"vertical-align:\s*super"), ("sub", r"vertical-align:\s*sub(?!\w)")))
_SMALL_CAPITALS = re.compile(r"font-variant:\s*small-caps")
_RULE = re.compile(r"\.([\w-]+)\s*\{([^{}]*)\}")


def spell_out(root: Element) -> None:
    """Wrap what every ``<span>`` that looks so holds."""
    classes = {name: declared for style in root.iter("style")
               for name, declared in _RULE.findall(style.text or "")}
    for span in list(root.iter("span")):
        declared = ";".join(filter(None, (
            *(classes.get(name) for name in (span.get("class") or "").split()), span.get("style"))))
        for tag, form in _LOOKS:
            if form.search(declared):
                _wrap(span, tag)
        if _SMALL_CAPITALS.search(declared):
            span.set("class", "smallcaps")


def _wrap(span: Element, tag: str) -> None:
    inner = etree.Element(tag)
    inner.text, span.text = span.text, None
    inner.extend(list(span))
    span.append(inner)
