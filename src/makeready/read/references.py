"""Files of sources → References. Pandoc reads CSL YAML, CSL JSON, BibTeX and BibLaTeX alike."""

from __future__ import annotations

import json
import re
from pathlib import PurePosixPath

from ..model import tree
from ..model.book import Reference
from ..model.diagnostic import Diagnostic, ManuscriptError, diagnose
from ..model.source import SourceFile, Span
from ..tools import pandoc
from ..tools.places import Placed, YamlError, load

FORMATS = {".yaml": "yaml", ".yml": "yaml", ".json": "csljson", ".bib": "biblatex"}
VERBATIM = ("id", "URL", "DOI", "ISBN", "ISSN", "PMID", "PMCID")
DEFAULT_NAMES = ("references.yaml", "references.yml", "references.json", "references.bib")


def read_references(source: SourceFile, named_at: Span | None = None) -> list[Reference]:
    """Every source in a file, in its order. ``named_at`` is the place that asked for the file.

    Raises ManuscriptError.
    """
    suffix = PurePosixPath(source.path).suffix.lower()
    if suffix not in FORMATS:
        raise ManuscriptError([diagnose("references-format", named_at or source.span(0),
                                        known=", ".join(FORMATS))])
    if FORMATS[suffix] == "yaml":
        placed = _check_yaml(source)
        text, source_format = f"---\n{_bare(source.text).strip()}\n---\n", "markdown"
    else:
        placed, text, source_format = None, source.text, FORMATS[suffix]
    try:
        document, _ = pandoc.read(text, source_format)
    except pandoc.PandocError as error:
        raise ManuscriptError([_translate(str(error), source)]) from None
    items = [item["c"] for item in document["meta"].get("references", {"c": []})["c"]]
    if placed:
        items = [_verbatim(item, typed) for item, typed in
                 zip(items, placed.data["references"], strict=True)]
    keys = [_text(item["id"]) if "id" in item else "" for item in items]
    spans = ([placed.key(("references", i, "id")) for i in range(len(items))] if placed
             else _places(keys, source))
    return [Reference(*found) for found in zip(keys, items, spans, strict=True)]


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


def _text(meta: tree.Node) -> str:
    """A value of Pandoc's metadata as text."""
    return meta["c"] if tree.is_kind(meta, "MetaString") else tree.text_of(meta)


def _places(keys: list[str], source: SourceFile) -> list[Span]:
    """Where each key stands in JSON or BibTeX; the second time it is given, its second place."""
    places = {key: re.finditer(rf"\"id\"\s*:\s*\"?(?P<j>{re.escape(key)})\b"
                               rf"|@\w+\s*\{{\s*(?P<b>{re.escape(key)})\s*,", source.text)
              for key in keys}
    found = (next(places[key], None) for key in keys)
    return [source.span(match.start(match.lastgroup)) if match else source.span(0)
            for match in found]


_PLACE = re.compile(r"\(?line (?P<line>\d+),? column (?P<column>\d+)\)?:?")


def _translate(message: str, source: SourceFile) -> Diagnostic:
    """What Pandoc said, at the place it named; JSON has none, so Python's reader is asked."""
    problem = " ".join(line.strip() for line in message.splitlines()[:2])
    if source.path.endswith(".json"):
        try:
            json.loads(source.text)
        except json.JSONDecodeError as error:
            return diagnose("references-syntax", source.span(error.pos), problem=error.msg)
    found = _PLACE.search(message)
    span = Span(source.path, int(found["line"]), int(found["column"])) if found else source.span(0)
    problem = re.sub(r"^Error at\s*", "", _PLACE.sub("", problem)).strip()
    return diagnose("references-syntax", span, problem=problem)
