"""The facts of accessibility as metadata of an EPUB (EPUB Accessibility 1.1, 2 and 3.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model.accessibility import Accessibility
from ..model.book import Claims
from ..model.diagnostic import ManuscriptError, diagnose
from ..model.source import Span
from ..tools.package import XML_LANG, Statement

STYLE = "styles/epub.css"

_STANDARD = "EPUB Accessibility 1.1 - WCAG 2.2 Level {level}"
_NO_STANDARD = "none"
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_FIXED = re.compile(r"\b(?:font|font-size|line-height)\s*:[^;}]*\d(?:px|pt|pc|in|cm|mm|q)\b",
                    re.IGNORECASE)


def transformable(css: str) -> bool:
    """Whether a style sheet leaves the sizes of the text to the reader: none is absolute."""
    return not _FIXED.search(_COMMENT.sub("", css))


def earned(claims: Claims, css: str) -> None:
    """Raise ManuscriptError when the style sheet contradicts a claim of conformance (WCAG 2.2, 1.4.4);
    what contradicts it in the text, the checks have said."""
    if claims.conforms and not transformable(css):
        raise ManuscriptError([diagnose(
            "conformance", Span(STYLE), problem="the style sheet sets sizes that no reader can change",
            cure="Give the sizes of text in em.")])


def statements(facts: Accessibility) -> Iterator[Statement]:
    """All five properties of schema.org, and what the publisher states."""
    properties = (
        ("accessMode", facts.modes), ("accessModeSufficient", map(",".join, facts.sufficient)),
        ("accessibilityFeature", facts.features), ("accessibilityHazard", facts.hazards))
    for name, values in properties:
        yield from (Statement(value, "", {"property": f"schema:{name}"}) for value in values)
    yield Statement(facts.summary, "", {"property": "schema:accessibilitySummary",
                                        XML_LANG: facts.summary_language})
    yield from _claims(facts.claims)


def _claims(claims: Claims) -> Iterator[Statement]:
    if claims.conforms:
        yield Statement(_STANDARD.format(level=claims.conforms), "",
                        {"property": "dcterms:conformsTo", "id": "conformance"})
        yield Statement(claims.certifier, "", {
            "property": "a11y:certifiedBy", "refines": "#conformance", "id": "certifier"})
    if claims.credential:
        yield Statement(claims.credential, "", {
            "property": "a11y:certifierCredential", "refines": "#certifier"})
    if claims.report:
        yield Statement("", "", {
            "rel": "a11y:certifierReport", "refines": "#certifier", "href": claims.report})
    if claims.exemption:
        yield Statement(_NO_STANDARD, "", {"property": "dcterms:conformsTo"})
        yield Statement(f"eaa-{claims.exemption}", "", {"property": "a11y:exemption"})
