"""Who a bundle is made for: printers, shops and presses, by the names of ``--to``."""

from __future__ import annotations

from dataclasses import dataclass

from ..tools.printers import house_printers
from ..tools.shops import house_shop, house_shops

PRINTER, SHOP, PRESS = "printer", "shop", "press"
_EBOOK = "-ebook"


@dataclass(frozen=True)
class Receiver:
    """A receiver: ``kind`` says what is made, ``profile`` names the profile: the house's, or a file of
    the project's (``mine.yaml``). ``name`` is that of its bundle."""

    name: str
    kind: str
    profile: str


def _house() -> dict[str, Receiver]:
    printers = house_printers()
    shops = {name + (_EBOOK if name in printers else ""): name for name in house_shops()
             if house_shop(name).files}
    return ({name: Receiver(name, PRINTER, name) for name in printers}
            | {name: Receiver(name, SHOP, profile) for name, profile in shops.items()})


RECEIVERS = _house()
"""The house's printers and shops; a shop that has a printer's name is that name with “-ebook”."""


def receiver(asked: str) -> Receiver | None:
    """The receiver that is asked for: a name of :data:`RECEIVERS`, or ``press:``, ``printer:`` or
    ``shop:`` with a profile; None for another word."""
    kind, colon, profile = asked.partition(":")
    if not colon:
        return RECEIVERS.get(asked)
    if kind not in (PRINTER, SHOP, PRESS) or not profile:
        return None
    stem = profile.rpartition("/")[2].rpartition(".")[0] or profile
    return Receiver(f"{kind}-{stem}", kind, profile)
