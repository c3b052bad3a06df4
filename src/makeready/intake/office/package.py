"""The archive of a word processor: opened with limits, read as trees, packed again for Pandoc."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote

from ...model.source import Span
from ...tools import markup, pandoc
from ...tools.markup import Element
from ...tools.zipped import ArchiveError, pack, unpack
from ..draft import DraftError
from . import marks

_COMPOUND_FILE = bytes.fromhex("d0cf11e0a1b11ae1")
"""How files of Word before 2007 begin, and those that a password locks ([MS-CFB], 2.2)."""


@dataclass(frozen=True)
class Package:
    """A file of a word processor. ``trees`` are its XML parts, ours to change; ``others`` the rest,
    pictures above all."""

    name: str
    trees: Mapping[str, Element]
    others: Mapping[str, bytes]

    def packed(self) -> bytes:
        """What Pandoc reads: every other part is empty, for it only asks whether it is there."""
        return pack({name: markup.write_xml(tree) for name, tree in self.trees.items()}
                    | dict.fromkeys(self.others, b""), 0)


def open_package(name: str, data: bytes) -> Package:
    """The parts of an archive. Raises DraftError."""
    if data.startswith(_COMPOUND_FILE):
        raise DraftError("The file is locked with a password, or of a Word before 2007: save it as "
                         ".docx, without a password.", Span(name))
    try:
        parts = unpack(data)
        trees = {part: _clean(markup.parse_xml(text, part)) for part, text in parts.items()
                 if part.lower().endswith((".xml", ".rels")) and text.strip()}
    except (ArchiveError, markup.MarkupError) as error:
        raise DraftError(str(error), Span(name)) from None
    return Package(name, trees, {part: held for part, held in parts.items() if part not in trees})


def _clean(root: Element) -> Element:
    """The tree without characters that would be taken for our marks."""
    for element in root.iter():
        element.text = element.text and marks.without(element.text)
        element.tail = element.tail and marks.without(element.tail)
    return root


def related(package: Package, part: str) -> Iterator[tuple[str, str]]:
    """The kind and name of each part that a part of an OOXML package refers to (ECMA-376 Part 2,
    9.3)."""
    path = PurePosixPath(part)
    tree = package.trees.get(str(path.parent / "_rels" / f"{path.name}.rels").removeprefix("./"))
    for relation in tree if tree is not None else ():
        if relation.get("TargetMode") != "External":
            target = unquote(relation.get("Target", ""))
            full = target.lstrip("/") if target.startswith("/") else str(path.parent / target)
            yield relation.get("Type", "").rpartition("/")[2], _normal(full)


def _normal(name: str) -> str:
    parts: list[str] = []
    for part in PurePosixPath(name).parts:
        if part == "..":
            del parts[-1:]
        elif part != ".":
            parts.append(part)
    return "/".join(parts)


def as_tree(name: str, data: bytes, source_format: str) -> dict:
    """Pandoc's tree of a draft. Raises DraftError with what Pandoc said."""
    try:
        return json.loads(pandoc.run(data, ["--sandbox", "-f", source_format, "-t", "json"]).data)
    except pandoc.PandocError as error:
        problem = str(error).strip().partition("\n")[0].rstrip(".")
        raise DraftError(f"The file cannot be read: {problem}.", Span(name)) from None
