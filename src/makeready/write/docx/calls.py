"""The calls of notes, known through Pandoc by a bookmark round each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import count

from ...model import tree
from ...model.book import Book
from ...model.notes import MARK, PHRASE, Numbered, numbered
from ...model.tree import Attr, Inlines
from . import ooxml
from .ooxml import Element
from .package import DOCUMENT, FOOTNOTES, Package

_CALL = "Note-Call-"


@dataclass(frozen=True)
class Call:
    """A note as the book knows it, with Word's elements: the reference that calls it, the note, and
    the bookmark that begins before the reference."""

    said: Numbered
    reference: Element
    note: Element
    bookmark: Element


def hold_calls(book: Book) -> Book:
    """The book with each note in a span, which becomes a bookmark in Word."""
    serial = count()

    def hold(note: tree.Node) -> tree.Node:
        return tree.span([tree.rewrite(note, {"Span": _settled})], Attr(f"{_CALL}{next(serial)}"))

    return replace(book, divisions=tuple(
        division.rewritten({"Note": hold}) for division in book.divisions))


def _settled(span: tree.Node) -> Inlines | None:
    """In a note: a mark to which nothing leads goes; the words by which the note is known are told
    from its own."""
    attributes = tree.attr(span)
    if MARK in attributes.classes and not attributes.id:
        return []
    return [tree.emph(tree.inlines(span))] if PHRASE in attributes.classes else None


def find_calls(package: Package, book: Book) -> list[Call]:
    """The calls of all notes, as Pandoc has written them, in the order of the text."""
    said = list(numbered(book))
    notes = {ooxml.value(note, "w:id"): note
             for note in ooxml.every(package.tree(FOOTNOTES), "w:footnote")}
    starts = [(int(name.removeprefix(_CALL)), start)
              for start in ooxml.every(package.tree(DOCUMENT), "w:bookmarkStart")
              if (name := ooxml.value(start, "w:name")).startswith(_CALL)]
    references = [next(ooxml.every(start.getnext(), "w:footnoteReference")) for _, start in starts]
    return [Call(said[serial], reference, notes[ooxml.value(reference, "w:id")], start)
            for (serial, start), reference in zip(starts, references)]


def keep_bookmark(call: Call) -> str:
    """Let the bookmark stay, hidden as Word hides its own; its name."""
    name = ooxml.value(call.bookmark, "w:name").replace(_CALL, "_Ref")
    call.bookmark.set(ooxml.name("w:name"), name)
    return name


def release_calls(package: Package) -> None:
    """Take away the bookmarks that no one kept."""
    idents = set()
    for node in ooxml.every(package.tree(DOCUMENT), "w:bookmarkStart", "w:bookmarkEnd"):
        if ooxml.value(node, "w:name").startswith(_CALL):
            idents.add(ooxml.value(node, "w:id"))
        if ooxml.value(node, "w:id") in idents:
            node.getparent().remove(node)
