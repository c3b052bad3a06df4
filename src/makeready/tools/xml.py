"""XML that people hand in: read without entities and network, faults with their place."""

from __future__ import annotations

import re

from lxml import etree

from ..model.source import SourceFile, Span

_ELSEWHERE = re.compile(r",? line \d+(?:, column \d+)?")


class XmlError(Exception):
    """The text is no XML. ``span`` is where reading stopped."""

    def __init__(self, problem: str, span: Span):
        super().__init__(problem)
        self.problem, self.span = problem, span


def parse(source: SourceFile) -> etree._Element:
    """The root of a document, whatever encoding it declares: ours is text already. Raises XmlError.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True,
                             encoding="utf-8")
    try:
        return etree.fromstring(source.text.encode(), parser)
    except etree.XMLSyntaxError as error:
        span = Span(source.path, *error.position) if error.lineno else source.span(0)
        raise XmlError(_ELSEWHERE.sub("", error.msg), span) from None
