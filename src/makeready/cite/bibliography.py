"""Where the entries of the bibliography stand: in one list, in groups, or at the end of each chapter.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from ..model import tree
from ..model.book import BY_CHAPTER, Book, Division, Group
from ..model.sources import group_of
from ..model.terms import term
from ..model.tree import Blocks

_PREFIX = "ref-"


def entries(blocks: Blocks) -> dict[str, tree.Node]:
    """The entries that citeproc made, by key, in the order of the style."""
    return {tree.attr(node).id.removeprefix(_PREFIX): node for node in tree.walk(blocks)
            if tree.is_kind(node, "Div") and "csl-entry" in tree.attr(node).classes}


def place(book: Book, made: Mapping[str, tree.Node], cited: Mapping[str, Collection[str]]) -> Book:
    """The book with its entries. ``cited`` has the keys of each division by its id."""
    out = []
    for division in book.divisions:
        if division.role == "bibliography":
            if not (division.source or made):
                continue
            lists = list(_lists(division, book, made))
        elif book.bibliography == BY_CHAPTER:
            keys = cited.get(division.id, ())
            title = term("bibliography", book.metadata.language)
            lists = _listed(division, 1, title, [key for key in made if key in keys], made)
        else:
            lists = []
        out.append(replace(division, blocks=division.blocks + lists))
    return replace(book, divisions=tuple(out))


def _lists(division: Division, book: Book, made: Mapping[str, tree.Node]) -> Iterator[tree.Node]:
    """All entries, under the headings of the groups where the book has some."""
    if not book.groups:
        yield from _entries(division, list(made), made)
        return
    groups: dict[Group, list[str]] = {group: [] for group in book.groups}
    for reference in book.references:
        if reference.key in made and (group := group_of(reference, book.groups)):
            groups[group].append(reference.key)
    for number, (group, keys) in enumerate(groups.items(), 1):
        yield from _listed(division, number, group.title, [k for k in made if k in keys], made)


def _listed(division: Division, number: int, title: str, keys: list[str],
            made: Mapping[str, tree.Node]) -> Blocks:
    """A list of entries under its heading; nothing where there is none."""
    if not keys:
        return []
    heading = tree.header(2, tree.words(title), tree.Attr(f"{division.id}-List-{number}"))
    return [heading, *_entries(division, keys, made)]


def _entries(division: Division, keys: list[str], made: Mapping[str, tree.Node]) -> Blocks:
    """Each entry with an id of its own in each list; keys may hold what ids may not."""
    numbers = {key: number for number, key in enumerate(made, 1)}
    return [tree.with_attr(made[key], replace(tree.attr(made[key]),
                                              id=f"{division.id}-Source-{numbers[key]}"))
            for key in keys]

