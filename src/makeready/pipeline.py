"""The stages in their order: the way of a manuscript through the house, on one screen.

    intake ─▶ (the author's project)
    read ─▶ check ─▶ transform ─▶ cite ─▶ write ─▶ verify ─▶ publish
    read ─▶ lint ─▶ (the author's text)

An error stops the way at the end of its stage, before anything is written. The artefacts stay in
memory until all of them are verified.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from .check import UNREAD, check, unfetched, unknown_sources
from .cite import cite
from .compose import composing
from .intake import Finding, Keep, read_draft, take_in
from .lint import (IGNORE_FILE, Ignore, difference, fixed, kept, lint, manuscript, read_ignores)
from .lookup import look_up
from .model.artifact import Artifact
from .model.book import Book
from .model.diagnostic import Diagnostic, ManuscriptError, Severity, diagnose
from .model.proof import Proof
from .model.scripts import is_right_to_left
from .model.sources import LOCK_FILE, used
from .model.source import SourceFile
from .model.survey import Survey, passages, survey
from .read import read_book, read_texts
from .report import Report
from .tools import lock
from .tools.disk import Folder, OutsideProject, publish, recover
from .tools.styles import style_sheet
from .tools.text import encode, read_text
from .tools.web import Web
from .transform import transform
from .verify import check_epub, find_lost, look_over, misplaced_pages, picture, places
from .write.cover import front_jpeg, front_svg
from .write.docx import write_docx
from .write.epub import write_epub
from .write.epub_images import fit_images
from .write.pdf import write_pdf

FORMATS = ("pdf", "epub", "docx")
BUILD, MANUSCRIPT = "build", "manuscript"
PICTURE = "pages.html"


@dataclass(frozen=True)
class Outcome:
    """What a build came to: the files it published, and every fault found on the way; the proof of
    its pages where one was asked for."""

    published: tuple[Path, ...]
    faults: tuple[Diagnostic, ...]
    proof: Proof | None = None

    @property
    def failed(self) -> bool:
        """Whether an error stopped the build."""
        return any(fault.severity == Severity.ERROR for fault in self.faults)


def examine(root: Path, report: Report) -> tuple[Book | None, list[Diagnostic]]:
    """Read and check a project. The book is None when it could not be read."""
    try:
        report.stage("Reading the manuscript")
        book, faults = read_book(Folder(root), _epoch())
    except ManuscriptError as error:
        return None, error.diagnostics
    report.stage("Checking it")
    return book, faults + check(book, survey(book), faults)


def build(root: Path, formats: Sequence[str], report: Report) -> Outcome:
    """The main job: every format into ``root/build/``, all of them or none."""
    recover(root / BUILD)
    book, faults = examine(root, report)
    if book is None or _stopped(faults):
        return Outcome((), tuple(faults))
    report.stage("Resolving citations and notes")
    artifacts = []
    try:
        ready = cite(transform(book))
        for artifact, found in _write(ready, formats, Folder(root), report):
            artifacts.append(artifact)
            report.stage(f"Comparing the {artifact.format.upper()} with the manuscript")
            faults += found + find_lost(artifact, passages(book), passages(ready))
    except ManuscriptError as error:
        faults += error.diagnostics
    if _stopped(faults):
        return Outcome((), tuple(faults))
    files = {artifact.name: artifact.data for artifact in artifacts} | _covers(book, formats)
    publish(files, root / BUILD)
    return Outcome(tuple(root / BUILD / name for name in files), tuple(faults))


def proofread(root: Path, report: Report) -> Outcome:
    """Set the print PDF and look its pages over; their picture goes into ``root/build/``."""
    recover(root / BUILD)
    book, faults = examine(root, report)
    if book is None or _stopped(faults):
        return Outcome((), tuple(faults))
    try:
        report.stage("Resolving citations and notes")
        ready = cite(transform(book))
        artifact, found = _pdf(ready, Folder(root), report)
    except ManuscriptError as error:
        return Outcome((), (*faults, *error.diagnostics))
    report.stage("Looking the pages over")
    proof = look_over(artifact, ready)
    page = picture(proof, artifact.data, book.metadata.title, book.metadata.language)
    publish({PICTURE: page}, root / BUILD)
    return Outcome((root / BUILD / PICTURE,), (*faults, *found), proof)


@dataclass(frozen=True)
class Linted:
    """What the lint says of a manuscript; for its certain cures the difference that they make, and the
    files, by their names in manuscript/."""

    faults: tuple[Diagnostic, ...]
    difference: str = ""
    files: Mapping[str, bytes] = field(default_factory=dict)


def lint_texts(root: Path, report: Report, fix: bool = False) -> Linted:
    """Look the author's text over; with ``fix`` also make the certain cures, which
    :func:`write_texts` writes."""
    report.stage("Reading the manuscript")
    try:
        language, texts, faults = read_texts(Folder(root))
    except ManuscriptError as error:
        return Linted(tuple(error.diagnostics))
    ignores, wrong = _ignores(root)
    report.stage("Looking the text over")
    findings, unused = kept(lint(manuscript(language, texts)), ignores)
    told = (*faults, *wrong, *unused, *(finding.diagnostic for finding in findings))
    cured = fixed(language, texts, ignores) if fix else tuple(texts)
    changed = [(old, new) for old, new in zip(texts, cured, strict=True) if old != new]
    return Linted(told, "".join(difference(*pair) for pair in changed),
                  dict(_encoded(root, new) for _, new in changed))


def _ignores(root: Path) -> tuple[list[Ignore], list[Diagnostic]]:
    folder = Folder(root / MANUSCRIPT)
    if not folder.has(IGNORE_FILE):
        return [], []
    return read_ignores(read_text(folder, IGNORE_FILE, prefix=MANUSCRIPT))


def _encoded(root: Path, text: SourceFile) -> tuple[str, bytes]:
    return text.path.removeprefix(f"{MANUSCRIPT}/"), encode(text.text, (root / text.path).read_bytes())


def write_texts(root: Path, files: Mapping[str, bytes]) -> None:
    """Write cured files, all of them or none. Raises OSError."""
    publish(files, root / MANUSCRIPT)


def intake(draft: Path, into: Path, keep: Keep, force: bool) -> tuple[tuple[Finding, ...], list[str]]:
    """Make the project ``into`` of a raw draft.

    Gives what was found in the draft, and the names of files that the author changed since; with
    such files, and without ``force``, nothing is written. Raises DraftError and OSError.
    """
    taken = take_in(read_draft(draft.name, draft.read_bytes(), _pictures(draft.parent)), keep=keep)
    files = {name: text.encode() for name, text in taken.files.items()} | dict(taken.images)
    changed = {name: data for name, data in files.items()
               if not (into / name).is_file() or (into / name).read_bytes() != data}
    kept = [name for name in changed if (into / name).exists() and not force]
    if changed and not kept:
        publish(changed, into)
    return taken.findings, kept


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


def _pictures(folder: Path) -> Callable[[str], bytes | None]:
    """The pictures that lie with a draft, by their names; nothing outside its folder is read."""
    def beside(name: str) -> bytes | None:
        try:
            return Folder(folder).read(name) if Folder(folder).has(name) else None
        except OutsideProject:
            return None
    return beside


def _stopped(faults: Sequence[Diagnostic]) -> bool:
    return any(fault.severity == Severity.ERROR for fault in faults)


def _epoch() -> int | None:
    """SOURCE_DATE_EPOCH (reproducible-builds.org), where it is set."""
    value = os.environ.get("SOURCE_DATE_EPOCH", "")
    return int(value) if value.isdecimal() else None


def file_name(book: Book, suffix: str) -> str:
    """The artefact's name: the title in plain letters, fit for every file system and web address.
    """
    plain = unicodedata.normalize("NFKD", book.metadata.title.casefold())
    name = re.sub(r"[^\w]+", "-", re.sub(r"[^\w\s-]", "", plain)).strip("-_")
    return f"{name or 'book'}.{suffix}"


def _covers(book: Book, formats: Sequence[str]) -> dict[str, bytes]:
    """The front that is set for the e-book, in full size, as shops ask for it beside the file."""
    if "epub" not in formats or book.cover.image or book.design is None:
        return {}
    svg, jpeg = front_svg(book), front_jpeg(book)
    name = file_name(book, "epub").removesuffix(".epub")
    return {f"{name}-cover.jpg": jpeg, f"{name}-cover.svg": svg.encode()} if svg and jpeg else {}


# --- the writers --------------------------------------------------------------------------------

Written = tuple[Artifact, list[Diagnostic]]


def _write(book: Book, formats: Sequence[str], project: Folder, report: Report) -> Iterator[Written]:
    """The artefacts asked for. An e-book has the pages of the printed book, whether or not that is
    asked for too: its bytes are the same. It has none of a book that cannot be printed, or whose lines
    run from right to left: a PDF is read back in the order of its glyphs, and no page could be proved."""
    printed, faults = None, []
    paged = book.page_list and not is_right_to_left(book.metadata.language)
    if "pdf" in formats or "epub" in formats and paged:
        printed, faults = _pdf(book, project, report)
        if "pdf" in formats:
            yield printed, faults
    if "epub" in formats:
        yield _epub(book, project, report, printed if paged and not _stopped(faults) else None)
    if "docx" in formats:
        yield _docx(book, project, report)


def _pdf(book: Book, project: Folder, report: Report) -> Written:
    report.stage("Setting the pages of the PDF")
    css = style_sheet("print.css", project, book.design)
    composer, as_asked = composing(book.composer)
    with composer:
        artifact, faults = write_pdf(book, file_name(book, "pdf"), css, report.page)
    return artifact, faults if as_asked else faults + [diagnose("composer-plain")]


def _epub(book: Book, project: Folder, report: Report, printed: Artifact | None) -> Written:
    report.stage("Writing the EPUB")
    css = style_sheet("epub.css", project, book.design,
                      is_right_to_left(book.metadata.language))
    fitted, scaled = fit_images(book)
    artifact, faults = write_epub(fitted, file_name(book, "epub"), css, printed.turns if printed else ())
    faults += scaled + check_epub(artifact, book.shops, places(book))
    return artifact, faults + (misplaced_pages(artifact, printed) if printed else [])


def _docx(book: Book, project: Folder, report: Report) -> Written:
    report.stage("Writing the DOCX")
    return write_docx(book, project, file_name(book, "docx")), []
