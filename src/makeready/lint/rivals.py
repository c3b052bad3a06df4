"""Rules about consistency: two forms of one thing, of which a book should have one.

Neither form is wrong; the rarer one is reported, each place of it, with both counts. Of two that are
used alike, the later one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from .rule import Finder, Found, in_passage
from .text import Manuscript

Places = Mapping[str, list[Found]]
"""The places of each form, by its name."""


def rival_shapes(shapes: Mapping[str, str], *, flags: int = 0, kinds: tuple[str, ...] = ()) -> Finder:
    """Of the patterns (by the name that the author reads) the rarer ones. Values: ``form``
    and ``rival``; how often they stand, ``count`` and ``rivals``; ``times`` and ``rival_times`` in
    words."""
    compiled = {name: re.compile(pattern, flags) for name, pattern in shapes.items()}

    def find(manuscript: Manuscript) -> Iterator[Found]:
        places: dict[str, list[Found]] = {name: [] for name in compiled}
        for text, passage in manuscript.passages(kinds):
            for name, pattern in compiled.items():
                places[name] += [in_passage(text, passage, match)
                                 for match in pattern.finditer(passage.plain)]
        yield from rarer(places)
    return find


def rival_words(groups: Iterable[tuple[str, ...]]) -> Finder:
    """Of each group of spellings the rarer ones; small letters stand for capitals too."""
    word = {form: group[0] for group in groups for form in group}
    return rival_keys(r"(?<![\w-])\w[\w’'-]*\w(?![\w-])", lambda match: word.get(match[0].lower()))


def rival_keys(pattern: str, key: Callable[[re.Match], str | None]) -> Finder:
    """Matches of one ``key`` are one thing, their text in small letters its form; of each thing the
    rarer forms. None is no key."""
    compiled = re.compile(pattern)

    def find(manuscript: Manuscript) -> Iterator[Found]:
        things: dict[str, dict[str, list[Found]]] = {}
        for text, passage in manuscript.passages():
            for match in compiled.finditer(passage.plain):
                if (thing := key(match)) is not None:
                    forms = things.setdefault(thing, {})
                    forms.setdefault(match[0].lower(), []).append(in_passage(text, passage, match))
        for forms in things.values():
            yield from rarer(forms)
    return find


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def rarer(places: Places) -> Iterator[Found]:
    """The places of all forms but the commonest."""
    used = {form: found for form, found in places.items() if found}
    if len(used) < 2:
        return
    chief = max(used, key=lambda form: len(used[form]))
    for form, found in used.items():
        if form != chief:
            values = {"form": form, "count": len(found), "rival": chief, "rivals": len(used[chief]),
                      "times": _times(len(found)), "rival_times": _times(len(used[chief]))}
            for place in found:
                yield Found(place.text, place.start, place.end, None, place.values | values)
