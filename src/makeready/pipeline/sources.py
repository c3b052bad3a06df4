"""The sources that a book cites, looked up once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..check import UNREAD, unfetched, unknown_sources
from ..lookup import look_up
from ..model.book import Book
from ..model.diagnostic import Diagnostic, ManuscriptError, diagnose
from ..model.sources import LOCK_FILE, used
from ..model.survey import Survey, survey
from ..read import read_book
from ..report import Report
from ..tools import lock
from ..tools.disk import Folder, publish
from ..tools.text import read_text
from ..tools.web import Web
from .build import MANUSCRIPT


@dataclass(frozen=True)
class Fetched:
    """What a look-up came to: the lock file, how many sources came into it, how many left it that
    no one cites any more, and every identifier that has none."""

    path: Path
    added: int
    dropped: int
    faults: tuple[Diagnostic, ...]


def fetch_sources(root: Path, web: Web, today: str, report: Report) -> Fetched:
    """Look up the identifiers that the book cites and its lock file does not hold.

    ``today`` is the date (YYYY-MM-DD) of new entries. Raises Offline when there is no network at all;
    then nothing is changed.
    """
    path = root / MANUSCRIPT / LOCK_FILE
    try:
        book, faults = read_book(Folder(root))
        locked = _locked(root)
    except ManuscriptError as error:
        return Fetched(path, 0, 0, tuple(error.diagnostics))
    found = survey(book)
    wanted = unfetched(book, found)
    answer = look_up(wanted, web, today, lambda name: report.stage(f"Looking up {name}"))
    faults = [fault for fault in (*faults, *unknown_sources(book, found))
              if fault.code in UNREAD or fault.code.startswith("identifier-")]
    kept = locked if faults else _still_cited(locked, book, found)
    faults += [diagnose("source-unknown", wanted[name], identifier=name, problem=problem)
               for name, problem in answer.failed.items()]
    if answer.entries or kept != locked:
        publish({LOCK_FILE: lock.dump([*kept, *answer.entries]).encode()}, path.parent)
    return Fetched(path, len(answer.entries), len(locked) - len(kept), tuple(faults))


def _locked(root: Path) -> list[lock.Locked]:
    folder = Folder(root / MANUSCRIPT)
    return (lock.parse(read_text(folder, LOCK_FILE, prefix=MANUSCRIPT))
            if folder.has(LOCK_FILE) else [])


def _still_cited(locked: list[lock.Locked], book: Book, found: Survey) -> list[lock.Locked]:
    keys = {reference.key for reference in used(book, (c.value for c in found.citations))}
    return [entry for entry in locked if str(entry.identifier) in keys]
