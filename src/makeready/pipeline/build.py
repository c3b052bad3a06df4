"""The main job: a manuscript becomes its books.

    read ─▶ check ─▶ transform ─▶ cite ─▶ write ─▶ verify ─▶ publish
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..check import check
from ..cite import cite
from ..compose import composing
from ..model.artifact import Artifact
from ..model.book import Book
from ..model.diagnostic import Diagnostic, ManuscriptError, Severity, diagnose
from ..model.proof import Proof
from ..model.scripts import is_right_to_left
from ..model.survey import passages, survey
from ..read import read_book
from ..report import Report
from ..tools.disk import Folder, publish, recover
from ..tools.styles import style_sheet
from ..transform import transform
from ..verify import check_epub, find_lost, look_over, misplaced_pages, picture, places
from ..write.cover import front_jpeg, front_svg
from ..write.docx import write_docx
from ..write.epub import write_epub
from ..write.epub_images import fit_images
from ..write.pdf import write_pdf

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
    if book is None or stopped(faults):
        return Outcome((), tuple(faults))
    report.stage("Resolving citations and notes")
    artifacts = []
    try:
        ready = cite(transform(book))
        for artifact, found in write(ready, formats, Folder(root), report):
            artifacts.append(artifact)
            report.stage(f"Comparing the {artifact.format.upper()} with the manuscript")
            faults += found + find_lost(artifact, passages(book), passages(ready))
    except ManuscriptError as error:
        faults += error.diagnostics
    if stopped(faults):
        return Outcome((), tuple(faults))
    files = {artifact.name: artifact.data for artifact in artifacts} | _covers(book, formats)
    publish(files, root / BUILD)
    return Outcome(tuple(root / BUILD / name for name in files), tuple(faults))


def proofread(root: Path, report: Report) -> Outcome:
    """Set the print PDF and look its pages over; their picture goes into ``root/build/``."""
    recover(root / BUILD)
    book, faults = examine(root, report)
    if book is None or stopped(faults):
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


def stopped(faults: Sequence[Diagnostic]) -> bool:
    """Whether one of them is an error."""
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


def write(book: Book, formats: Sequence[str], project: Folder, report: Report) -> Iterator[Written]:
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
        yield _epub(book, project, report, printed if paged and not stopped(faults) else None)
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
