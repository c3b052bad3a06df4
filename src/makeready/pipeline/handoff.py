"""A book for a receiver: the files that it takes, under its names, held against its limits.

    … cite ─▶ write ─▶ verify ─▶ handoff ─▶ publish

A file that would be refused never leaves: a limit that is broken, and is more than advice, is an error.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..cite import cite
from ..handoff import Receiver, bundle, named
from ..handoff.receivers import SHOP
from ..model.artifact import Artifact
from ..model.book import Book
from ..model.diagnostic import Diagnostic, ManuscriptError, Severity
from ..model.preflight import Held
from ..model.survey import passages
from ..report import Report
from ..tools.disk import Folder, publish, recover
from ..tools.profiles import SUFFIX
from ..tools.shops import house_shop, read_shop
from ..tools.text import read_text
from ..transform import transform
from ..verify import find_lost, hold_cover, hold_epub, places, told
from ..write.cover import sent_cover
from .build import BUILD, MANUSCRIPT, Outcome, examine, file_name, stopped, write

HANDOFF = "handoff"


@dataclass(frozen=True)
class Handed:
    """What is made for a receiver: files by their names, the limits held against them, its printed
    name, and the faults found on the way."""

    name: str
    files: Mapping[str, bytes]
    held: tuple[Held, ...] = ()
    faults: tuple[Diagnostic, ...] = field(default=())


def hand_off(root: Path, receiver: Receiver, report: Report) -> Outcome:
    """Make the bundle of a receiver in ``root/build/handoff/``, or nothing."""
    recover(root / BUILD)
    book, faults = examine(root, report)
    if book is None or stopped(faults):
        return Outcome((), tuple(faults))
    report.stage("Resolving citations and notes")
    try:
        handed = _MAKERS[receiver.kind](book, receiver.profile, Folder(root), report)
    except ManuscriptError as error:
        return Outcome((), (*faults, *error.diagnostics))
    faults += [*handed.faults, *map(_refusal, told(held for held in handed.held if not held.limit.advised)),
               *told(held for held in handed.held if held.limit.advised)]
    if stopped(faults):
        return Outcome((), tuple(faults))
    home = f"{HANDOFF}/{receiver.name}"
    files = bundle(handed.files, handed.name, book.metadata, handed.held)
    publish({f"{home}/{name}": data for name, data in files.items()}, root / BUILD, home)
    return Outcome(tuple(root / BUILD / home / name for name in files), tuple(faults))


def _refusal(fault: Diagnostic) -> Diagnostic:
    return replace(fault, severity=Severity.ERROR)


# --- for each kind of receiver ------------------------------------------------------------------

def _for_shop(book: Book, profile: str, project: Folder, report: Report) -> Handed:
    """The e-book, and its cover beside it."""
    shop = (read_shop(read_text(Folder(project.root / MANUSCRIPT), profile, prefix=MANUSCRIPT))
            if profile.endswith(SUFFIX) else house_shop(profile))
    book = replace(book, shops=(*(other for other in book.shops if other.name != shop.name), shop))
    ready = cite(transform(book))
    [(artifact, faults)] = write(ready, ("epub",), project, report)
    faults += find_lost(artifact, passages(book), passages(ready))
    isbn, stem = book.metadata.isbn.get("epub", ""), file_name(book, "").rstrip(".")
    epub = replace(artifact, name=named(shop.files["epub"], isbn, stem))
    held = hold_epub(epub, [shop], places(book))
    files = {epub.name: epub.data}
    if cover := sent_cover(book, shop):
        image = Artifact(named(shop.files["cover"], isbn, stem), "cover", cover)
        held += hold_cover(image, [shop], {"": book.cover.span} if book.cover.span else {})
        files[image.name] = image.data
    return Handed(shop.name, files, tuple(held), tuple(faults))


_MAKERS: Mapping[str, Callable[[Book, str, Folder, Report], Handed]] = {SHOP: _for_shop}
