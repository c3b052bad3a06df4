"""The shops and printers that book.yaml names → their profiles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from ..config import Config
from ..model.diagnostic import Diagnostic, ManuscriptError, diagnose
from ..model.printer import Printing
from ..model.shop import Shop
from ..model.source import SourceFile
from ..tools.disk import Folder
from ..tools.printers import house_printer, read_printer
from ..tools.profiles import SUFFIX
from ..tools.shops import house_shop, read_shop
from ..tools.text import read_text

_Profile = TypeVar("_Profile")


def read_shops(config: Config, folder: Folder) -> tuple[tuple[Shop, ...], list[Diagnostic]]:
    """The profiles, those of the project's own from its ``folder`` manuscript/; the faults of those that
    cannot be read."""
    return _read(config.book.shops, ("shops",), config, folder, house_shop, read_shop)


def read_printing(config: Config, folder: Folder) -> tuple[Printing, list[Diagnostic]]:
    """How and by whom the book is printed; the faults of profiles that cannot be read, and of a paper
    that a printer does not have."""
    entry = config.book.printing
    printers, faults = _read(entry.printers, ("printing", "printers"), config, folder, house_printer,
                             read_printer)
    for printer in printers:
        if entry.paper and entry.paper not in printer.papers:
            faults.append(diagnose("paper-unknown", config.places.value(("printing", "paper")),
                                   paper=entry.paper, printer=printer.name, known=", ".join(printer.papers)))
    return Printing(printers, entry.paper, entry.ink), faults


def _read(names: Sequence[str], key: tuple[str, ...], config: Config, folder: Folder,
          house: Callable[[str], _Profile], own: Callable[[SourceFile], _Profile]
          ) -> tuple[tuple[_Profile, ...], list[Diagnostic]]:
    """Profiles by their names: the house's, and files of the project."""
    profiles: list[_Profile] = []
    faults: list[Diagnostic] = []
    for i, name in enumerate(names):
        try:
            profiles.append(own(read_text(folder, name, prefix=folder.root.name,
                                          named_at=config.places.value((*key, i))))
                            if name.endswith(SUFFIX) else house(name))
        except ManuscriptError as error:
            faults += error.diagnostics
    return tuple(profiles), faults
