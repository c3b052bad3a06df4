"""The author's text: a draft becomes a project, and the lint looks a manuscript over."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..intake import Finding, Keep, read_draft, take_in
from ..lint import IGNORE_FILE, Ignore, difference, fixed, kept, lint, manuscript, read_ignores
from ..model.diagnostic import Diagnostic, ManuscriptError
from ..model.source import SourceFile
from ..read import read_texts
from ..report import Report
from ..tools.disk import Folder, OutsideProject, publish
from ..tools.text import encode, read_text
from .build import MANUSCRIPT


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


def _pictures(folder: Path) -> Callable[[str], bytes | None]:
    """The pictures that lie with a draft, by their names; nothing outside its folder is read."""
    def beside(name: str) -> bytes | None:
        try:
            return Folder(folder).read(name) if Folder(folder).has(name) else None
        except OutsideProject:
            return None
    return beside


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
