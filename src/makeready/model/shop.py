"""A shop, by what it says of the e-books that it takes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from .limit import Limit


@dataclass(frozen=True)
class Shop:
    """A shop, by the name that is printed, with its limits by measure (:data:`.limit.E_BOOK`). ``files``
    are the names of what is sent to it (epub, cover), in which ``{isbn}`` stands for the e-book's; a
    shop without them is sent nothing."""

    name: str
    limits: Mapping[str, Limit]
    files: Mapping[str, str] = field(default_factory=dict)


def broken(measure: str, value: float | str, shops: Iterable[Shop]) -> Limit | None:
    """The strictest limit that a value breaks, if it breaks one."""
    limits = (shop.limits[measure] for shop in shops if measure in shop.limits)
    return min((limit for limit in limits if not limit.allows(value)),
               key=lambda limit: limit.strictness(value), default=None)
