"""The notes of a Word file, with the numbers that Word gives them (ECMA-376 Part 1, 17.11)."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from makeready.tools.zipped import unpack

from .found import Found, found

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_KINDS = ("footnote", "endnote")
_REFERENCES = {f"{_W}{kind}Reference": kind for kind in _KINDS}
_STYLES = {f"{kind.title()}Text" for kind in _KINDS}
Element = etree._Element


def read(data: bytes) -> list[tuple[str, Found]]:
    """Every note with its kind, in the order of the calls."""
    parts = {name: etree.fromstring(part) for name, part in unpack(data).items()
             if name.startswith("word/") and name.endswith(".xml")}
    notes = {(kind, note.get(f"{_W}id")): note for kind in _KINDS
             for note in parts[f"word/{kind}s.xml"]}
    counts = dict.fromkeys(_KINDS, 0)
    out = []
    for section, properties in _sections(parts["word/document.xml"][0]):
        rules = {kind: _rules(kind, properties, parts["word/settings.xml"]) for kind in _KINDS}
        counts |= {kind: 0 for kind in _KINDS if rules[kind]["numRestart"] == "eachSect"}
        for before, reference in _calls(section):
            kind = _REFERENCES[reference.tag]
            note = notes[kind, reference.get(f"{_W}id")]
            own = reference.get(f"{_W}customMarkFollows") == "1"
            counts[kind] += not own
            call = (_text(reference.getparent()) if own else
                    str(counts[kind]) if rules[kind]["numFmt"] == "decimal" else "")
            numbered = next(note.iter(f"{_W}{kind}Ref"), None) is not None
            text = "".join(_text(p) for p in note.iter(f"{_W}p") if _style(p) in _STYLES)
            lead = call if numbered else text.partition("Qz")[0].strip()
            out.append((kind, found(before, call, lead, text)))
    return out


def _sections(body: Element) -> Iterator[tuple[list[Element], Element]]:
    """The blocks of each section, with its properties."""
    blocks: list[Element] = []
    for block in body:
        if block.tag == f"{_W}sectPr":
            yield blocks, block
            continue
        blocks.append(block)
        if (properties := block.find(f"{_W}pPr/{_W}sectPr")) is not None:
            yield blocks, properties
            blocks = []


def _rules(kind: str, *places: Element) -> dict[str, str]:
    """How notes of a kind are counted: the section says it, or else the settings."""
    rules = {"numFmt": "decimal", "numRestart": "continuous"}
    for place in reversed(places):
        for rule in place.find(f"{_W}{kind}Pr") if place.find(f"{_W}{kind}Pr") is not None else ():
            if (name := etree.QName(rule).localname) in rules:
                rules[name] = rule.get(f"{_W}val")
    return rules


def _calls(blocks: list[Element]) -> Iterator[tuple[str, Element]]:
    """The text of the paragraph before each call, and the call."""
    for block in blocks:
        for paragraph in block.iter(f"{_W}p"):
            before = ""
            for node in paragraph.iter(f"{_W}t", *_REFERENCES):
                if node.tag in _REFERENCES:
                    yield before, node
                else:
                    before += node.text or ""


def _style(paragraph: Element) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return "" if style is None else style.get(f"{_W}val")


def _text(element: Element) -> str:
    return "".join(node.text or "" for node in element.iter(f"{_W}t"))
