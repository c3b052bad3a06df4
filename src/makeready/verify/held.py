"""Limits held against a file → what the author reads of those that do not hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from ..model.diagnostic import Diagnostic, diagnose
from ..model.limit import Limit
from ..model.preflight import Held
from ..model.source import Span

Values = Iterator[tuple[str, float | str]]
Measure = Callable[..., Values]
"""Takes a measure of a thing: names of its parts, each with its value."""

CODES = {
    "package-bytes": "shop-package",
    "text-bytes": "shop-text",
    "embedded-bytes": "shop-embedded",
    "image-bytes": "shop-image",
    "image-pixels": "shop-image",
    "image-colors": "shop-colors",
    "image-ground": "shop-ground",
    "drawing-side": "shop-image",
    "item-name": "shop-name",
    "inner-cover": "shop-cover-missing",
    "inner-cover-format": "shop-cover-kind",
    "file-name": "shop-name",
    "cover-name": "shop-name",
    "cover-format": "shop-cover-kind",
    "cover-bytes": "shop-cover",
    "cover-colors": "shop-cover-kind",
    "cover-short-side": "shop-cover",
    "cover-long-side": "shop-cover",
}
"""What tells of a measure that does not hold."""


def hold(thing: object, measures: Mapping[str, Measure], receivers: Sequence[Mapping[str, Limit]],
         places: Mapping[str, Span] = {}) -> list[Held]:
    """The limits of receivers, by measure, held against a thing. ``places`` are those of its parts in
    the manuscript, “” that of the whole."""
    wanted = {measure: [limits[measure] for limits in receivers if measure in limits]
              for measure in measures}
    return [Held(measure, name, value, limit, places.get(name) or places.get(""))
            for measure, values in measures.items() if wanted[measure]
            for name, value in values(thing) for limit in wanted[measure]]


def told(found: Iterable[Held]) -> list[Diagnostic]:
    """What does not hold; of several receivers that complain of the same thing only the strictest: who
    contents it contents all."""
    worst: dict[tuple[str, str], Held] = {}
    for held in found:
        key = held.measure, held.subject
        if not held.holds and (key not in worst or _strictness(held) < _strictness(worst[key])):
            worst[key] = held
    return [diagnose(CODES[held.measure], held.span, name=held.subject, value=held.said,
                     limit=held.limit.said(held.measure), shop=held.limit.receiver)
            for held in worst.values()]


def _strictness(held: Held) -> float:
    return held.limit.strictness(held.value)
