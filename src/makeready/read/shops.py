"""The shops that book.yaml names → their profiles."""

from __future__ import annotations

from ..config import Config
from ..model.diagnostic import Diagnostic, ManuscriptError
from ..model.shop import Shop
from ..tools.disk import Folder
from ..tools.shops import SUFFIX, house_shop, read_shop
from ..tools.text import read_text


def read_shops(config: Config, folder: Folder) -> tuple[tuple[Shop, ...], list[Diagnostic]]:
    """The profiles, those of the project's own from its ``folder`` manuscript/; the faults of those that
    cannot be read."""
    shops: list[Shop] = []
    faults: list[Diagnostic] = []
    for i, name in enumerate(config.book.shops):
        try:
            shops.append(read_shop(read_text(folder, name, prefix=folder.root.name,
                                             named_at=config.places.value(("shops", i))))
                         if name.endswith(SUFFIX) else house_shop(name))
        except ManuscriptError as error:
            faults += error.diagnostics
    return tuple(shops), faults
