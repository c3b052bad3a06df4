"""Lines of code on the page: one that is too long turns over under an indent, so that no one takes its
rest for a line of its own."""

from __future__ import annotations

from .html import Body, Element, element


def hang_code(body: Body) -> None:
    """Give every line of a block of code an element of its own."""
    for section in body.sections:
        for code in section.element.iterfind(".//pre/code"):
            if not len(code):
                _split(code)


def _split(code: Element) -> None:
    lines = (code.text or "").rstrip("\n").split("\n")
    code.text = None
    for text in lines:
        line = element("span", {"class": "code-line"})
        line.text = text or "\u00a0"
        code.append(line)
