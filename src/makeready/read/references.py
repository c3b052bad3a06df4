"""Files of sources → References: CSL YAML and JSON, BibTeX, BibLaTeX, RIS, EndNote XML, and what was
looked up. In the end Pandoc reads them all."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from ..model import tree
from ..model.book import Reference
from ..model.diagnostic import Diagnostic, ManuscriptError, diagnose
from ..model.source import SourceFile, Span
from ..model.sources import DATES, EDTF
from ..tools import lock, pandoc
from ..tools.places import Placed, YamlError, load
from . import endnote, records, ris
from .records import Record

VERBATIM = ("id", "URL", "DOI", "ISBN", "ISSN", "PMID", "PMCID")
DEFAULT_NAMES = ("references.yaml", "references.yml", "references.json", "references.bib")


def read_references(source: SourceFile, named_at: Span | None = None) -> list[Reference]:
    """Every source in a file, in its order. ``named_at`` is the place that asked for the file.

    Raises ManuscriptError.
    """
    reader = READERS.get(PurePosixPath(source.path).suffix.lower())
    if reader is None:
        raise ManuscriptError([diagnose("references-format", named_at or source.span(0),
                                        known=", ".join(READERS))])
    try:
        return reader(source)
    except pandoc.PandocError as error:
        raise ManuscriptError([_translate(str(error), source)]) from None


def read_lock(source: SourceFile) -> list[Reference]:
    """The sources of a lock file; their keys are their identifiers. Raises ManuscriptError."""
    entries = [(Record(str(entry.identifier), entry.item, entry.span or source.whole()))
               for entry in lock.parse(source)]
    try:
        return records.references(entries, locked=True)
    except pandoc.PandocError as error:
        raise ManuscriptError([_translate(str(error), source, [e.span for e in entries])]) from None


def _json(source: SourceFile) -> list[Reference]:
    """The items as Pandoc reads them, and as they are: on the way into metadata some dates lose a
    season or a word."""
    found = _keyed(source, "csljson")
    data = json.loads(source.text)
    items = data if isinstance(data, list) else data["items"]
    return [replace(reference, json={**item, "id": reference.key})
            for reference, item in zip(found, items, strict=True)]


def _yaml(source: SourceFile) -> list[Reference]:
    placed = _check_yaml(source)
    items = _items(f"---\n{_bare(source.text).strip()}\n---\n", "markdown")
    items = [_verbatim(_dated(item), typed) for item, typed in
             zip(items, placed.data["references"], strict=True)]
    return [Reference(_key(item), item, placed.key(("references", i, "id")) or source.span(0))
            for i, item in enumerate(items)]


def _keyed(source: SourceFile, source_format: str) -> list[Reference]:
    """A format whose entries Pandoc reads with their keys."""
    items = [_dated(item) for item in _items(source.text, source_format)]
    keys = [_key(item) for item in items]
    return [Reference(*found) for found in zip(keys, items, _places(keys, source), strict=True)]


def _items(text: str, source_format: str) -> list[dict]:
    document, _ = pandoc.read(text, source_format)
    return [item["c"] for item in document["meta"].get("references", {"c": []})["c"]]


def _dated(item: dict) -> dict:
    """The item with every date that is none to citeproc kept as words, which would else be lost."""
    words = {name: tree.meta_python(item[name]) for name in DATES if name in item}
    return item | {name: tree.meta_value({"literal": text}) for name, text in words.items()
                   if isinstance(text, str) and not EDTF.fullmatch(text)}


def _key(item: dict) -> str:
    return str(tree.meta_python(item["id"])) if "id" in item else ""


READERS: Mapping[str, Callable[[SourceFile], list[Reference]]] = {
    ".yaml": _yaml, ".yml": _yaml, ".json": _json,
    ".bib": lambda source: _keyed(source, "biblatex"),
    ".bibtex": lambda source: _keyed(source, "bibtex"),
    ".ris": lambda source: records.references(ris.records(source)),
    ".xml": lambda source: records.references(endnote.records(source))}
"""Who reads a file, by its suffix. BibLaTeX is a superset of BibTeX as far as sources go; a file
whose fields mean what they mean in BibTeX alone says so by its suffix."""


def _verbatim(item: dict, typed: dict) -> dict:
    """The item with its key and addresses as they were typed, with or without Markdown's
    backslashes: Pandoc reads every value as Markdown, and would make a dash of two hyphens."""
    return item | {name: tree.meta_value(re.sub(r"\\(?=[^\w\s]|_)", "", str(typed[name])))
                   for name in VERBATIM if name in typed}


def duplicates(references: list[Reference]) -> list[Diagnostic]:
    """A key given to two sources: Pandoc would keep the last in silence."""
    seen: dict[str, Reference] = {}
    faults = []
    for reference in references:
        if reference.key in seen:
            faults.append(diagnose("source-key-twice", reference.span, key=reference.key,
                                   first=seen[reference.key].span))
        seen.setdefault(reference.key, reference)
    return faults


def _check_yaml(source: SourceFile) -> Placed:
    """Where everything in the file stands. Raises ManuscriptError."""
    try:
        placed = load(source, text=_bare(source.text))
    except YamlError as error:
        raise ManuscriptError([diagnose("yaml-syntax", error.span, problem=error.problem)]
                              ) from None
    items = placed.data.get("references") if isinstance(placed.data, dict) else None
    if not isinstance(items, list):
        raise ManuscriptError([diagnose("references-syntax", source.span(0),
                                        problem="no list under “references:”")])
    faults = [diagnose("source-without-key", placed.value(("references", i)))
              for i, item in enumerate(items)
              if not (isinstance(item, dict) and type(item.get("id")) in (str, int))]
    if faults:
        raise ManuscriptError(faults)
    return placed


def _bare(text: str) -> str:
    """The YAML without its document marks, lines kept."""
    return re.sub(r"^(---|\.\.\.)[ \t]*$", "", text, flags=re.MULTILINE)


def _places(keys: list[str], source: SourceFile) -> list[Span]:
    """Where each key stands in JSON or BibTeX; the second time it is given, its second place."""
    places = {key: re.finditer(rf"\"id\"\s*:\s*\"?(?P<j>{re.escape(key)})\b"
                               rf"|@\w+\s*\{{\s*(?P<b>{re.escape(key)})\s*,", source.text)
              for key in keys}
    found = (next(places[key], None) for key in keys)
    return [source.span(match.start(match.lastgroup)) if match else source.span(0)
            for match in found]


_PLACE = re.compile(r"\(?line (?P<line>\d+),? column (?P<column>\d+)\)?:?")
_ITEM = re.compile(r"Error in \$\[(?P<item>\d+)\](?P<path>\S*): ")


def _translate(message: str, source: SourceFile, spans: Sequence[Span | None] = ()) -> Diagnostic:
    """What Pandoc said, at the place it named; JSON has none, so Python's reader is asked, and an
    item is sought by its number."""
    problem = " ".join(line.strip() for line in message.splitlines()[:2])
    if source.path.endswith(".json"):
        try:
            spans = _json_places(source)
        except json.JSONDecodeError as error:
            return diagnose("references-syntax", source.span(error.pos), problem=error.msg)
    if item := _ITEM.match(message):
        found = list(spans)[int(item["item"]):][:1]
        name = item["path"].strip(".") or "a value"
        return diagnose("references-syntax", next(iter(found), None) or source.span(0),
                        problem=f"{name}: {message[item.end():].strip()}")
    span = _place(message, source)
    return diagnose("references-syntax", span,
                    problem=re.sub(r"^Error at\s*", "", _PLACE.sub("", problem)).strip())


def _json_places(source: SourceFile) -> list[Span]:
    """Where each item begins. Raises JSONDecodeError."""
    data = json.loads(source.text)
    decoder, places, at = json.JSONDecoder(), [], source.text.find("[") + 1
    for _ in data if isinstance(data, list) else ():
        at = re.compile(r"[\s,]*").match(source.text, at).end()
        places.append(source.span(at))
        _, at = decoder.raw_decode(source.text, at)
    return places


def _place(message: str, source: SourceFile) -> Span:
    """The place that Pandoc named; the last entry where it read on to the end of the file."""
    found = _PLACE.search(message)
    if not found:
        return source.span(0)
    if int(found["line"]) <= len(source.text.rstrip().split("\n")):
        return Span(source.path, int(found["line"]), int(found["column"]))
    entries = list(re.finditer(r"@\w+\s*[{(]", source.text))
    return source.span(entries[-1].start() if entries else 0)
