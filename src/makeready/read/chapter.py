"""A Markdown file → title, number and Pandoc's tree."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ..model import tree
from ..model.diagnostic import Diagnostic, diagnose, did_you_mean
from ..model.seek import Places, bare_text
from ..model.source import SourceFile, Span
from ..model.tree import Blocks, Inlines
from ..tools import pandoc
from ..tools.places import Placed, YamlError, load
from .adjacent import part_citations


@dataclass(frozen=True)
class Chapter:
    """What one file says. ``anchor`` is the id of its title's heading, empty when there is none;
    ``short_title`` is for running heads; ``number`` is None when the file names none."""

    blocks: Blocks
    title: Inlines
    anchor: str
    subtitle: Inlines
    short_title: str
    number: int | None
    faults: tuple[Diagnostic, ...]


def read_chapter(source: SourceFile) -> Chapter:
    """Parse one file by itself, so that a note label or an id of another cannot meet its own."""
    text, header, faults = _split_header(source)
    document, log = pandoc.read(part_citations(text))
    faults += [fault for entry in log if (fault := translate(entry, source))]
    title, anchor, blocks = _split_title(document["blocks"])
    faults += _second_titles(document["blocks"], source, titled="title" in header)
    return Chapter(
        blocks, title or _inlines(header.get("title", "")), anchor,
        _inlines(header.get("subtitle", "")), str(header.get("short-title", "")),
        header.get("number"), tuple(faults))


def _second_titles(blocks: Blocks, source: SourceFile, titled: bool) -> list[Diagnostic]:
    """Titles behind the first block; and any, where the YAML block has given one."""
    places = Places(source)
    headings = [(node, places.next("headings", bare_text(node))) for node in tree.walk(blocks)
                if tree.is_kind(node, "Header")]
    return [diagnose("heading-second-title", span, title=tree.text_of(node))
            for node, span in headings
            if tree.level(node) == 1 and (titled or node is not blocks[0])]


def _split_header(source: SourceFile) -> tuple[str, Mapping[str, Any], list[Diagnostic]]:
    """The text with its YAML block blanked out (line numbers stay), the block, its faults."""
    lines = source.text.split("\n")
    if lines[0].rstrip() != "---" or len(lines) < 2 or not lines[1].strip():
        return source.text, {}, []
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), None)
    if end is None:
        return _unclosed(source, lines)
    rest = "\n" * (end + 1) + "\n".join(lines[end + 1:])
    try:
        placed = load(source, text="\n".join(lines[1:end]), first_line=2)
    except YamlError as error:
        if any(line.startswith("# ") for line in lines[:end]):
            return _unclosed(source, lines)         # the mark is a scene break, far below
        return rest, {}, [diagnose("yaml-syntax", error.span, problem=error.problem)]
    return rest, *_check_header(placed)


def _unclosed(source: SourceFile, lines: list[str]) -> tuple[str, Mapping[str, Any],
                                                             list[Diagnostic]]:
    """The text from the first blank line on, so that the rest of the file is checked as well."""
    end = next((i for i, line in enumerate(lines) if not line.strip()), len(lines))
    return ("\n" * end + "\n".join(lines[end:]), {},
            [diagnose("yaml-unclosed", source.span(0))])


def _check_header(placed: Placed) -> tuple[Mapping[str, Any], list[Diagnostic]]:
    """The values that can be used, and what is wrong with the others."""
    if not isinstance(placed.data, dict):
        return {}, [diagnose("yaml-syntax", placed.value(()), problem="no “key: value” lines")]
    given = {key: value for key, value in placed.data.items() if value is not None}
    faults = [diagnose("config-unknown-key", placed.key((key,)), key=key, hint=did_you_mean(
        str(key), _HEADER, "Known keys: " + ", ".join(_HEADER) + "."))
        for key in placed.data if key not in _HEADER]
    wrong = [key for key in given if key in _HEADER and not _HEADER[key].fits(given[key])]
    faults += [diagnose("config-value", placed.value((key,)), key=key,
                        problem=_HEADER[key].wanted) for key in wrong]
    return {key: value for key, value in given.items() if key not in wrong}, faults


@dataclass(frozen=True)
class _Key:
    fits: Callable[[Any], bool]
    wanted: str


_TEXT = _Key(lambda value: type(value) in (str, int), "text is wanted here")
_HEADER: Mapping[str, _Key] = {
    "title": _TEXT, "subtitle": _TEXT, "short-title": _TEXT,
    "number": _Key(lambda value: type(value) is int and value > 0,
                   "a whole number from 1 is wanted here")}
"""What a YAML block at the head of a file may say."""


def _split_title(blocks: Blocks) -> tuple[Inlines, str, Blocks]:
    if blocks and tree.is_kind(blocks[0], "Header") and tree.level(blocks[0]) == 1:
        return tree.inlines(blocks[0]), tree.attr(blocks[0]).id, blocks[1:]
    return [], "", blocks


def _inlines(text: str) -> Inlines:
    """A line of the YAML block, which may hold Markdown."""
    if not text:
        return []
    document, _ = pandoc.read(str(text))
    return [node for block in document["blocks"] for node in tree.inlines(block)]


# What Pandoc logs → our code, and which of its fields we name. Ids are left to the check of the
# whole book.
_TRANSLATED = {
    "DuplicateNoteReference": ("note-label-twice", lambda e: {"label": e["contents"]}),
    "NoteDefinedButNotUsed": ("note-unused", lambda e: {"label": e["key"]}),
    "UnclosedDiv": ("div-unclosed", lambda _: {}),
    "DuplicateLinkReference": ("link-label-twice", lambda e: {"label": e["contents"].strip("[]")}),
}
_CHECKED_LATER = ("DuplicateIdentifier",)


def translate(entry: Mapping[str, Any], source: SourceFile) -> Diagnostic | None:
    """A line of Pandoc's log as ours; what has no code of its own passes through."""
    place = entry.get("openpos", entry)
    span = Span(source.path, place.get("line", 0), place.get("column", 0))
    if entry["type"] in _TRANSLATED:
        code, values = _TRANSLATED[entry["type"]]
        return diagnose(code, span, **values(entry))
    if entry["verbosity"] not in ("WARNING", "ERROR") or entry["type"] in _CHECKED_LATER:
        return None
    return diagnose("pandoc", span, problem=entry["pretty"])
