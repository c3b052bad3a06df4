"""The command line: arguments in, exit code out.

Exit codes: 0 fine · 1 the manuscript has errors · 2 wrong use · 3 a tool is missing or too old ·
4 our own bug. The stages are imported inside the commands, so that ``--help`` answers at once.
"""

from __future__ import annotations

import json
import sys
import traceback
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NoReturn, Optional

import typer

app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode=None,
                  pretty_exceptions_enable=False,
                  help="Makes the books of a manuscript: PDF, EPUB and DOCX with every note resolved.")

ERRORS, USE, TOOL, BUG = 1, 2, 3, 4

Project = Annotated[Path, typer.Argument(help="The folder that holds manuscript/.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Errors alone.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Every page, and every warning.")]
Json = Annotated[bool, typer.Option("--json", help="Diagnostics as JSON on standard output.")]


class Keep(StrEnum):
    """Which copy of a passage pasted twice stays."""

    AUTO, FIRST, LAST, BOTH = "auto", "first", "last", "both"


@app.command()
def build(project: Project = Path("."),
          only: Annotated[Optional[str], typer.Option(
              help="Some formats alone, with commas: pdf,epub,docx.")] = None,
          quiet: Quiet = False, verbose: Verbose = False, json: Json = False) -> None:
    """Make the book: PDF, EPUB and DOCX into PROJECT/build/, all of them or none."""
    _require_project(project)
    from .pipeline.build import FORMATS, build as run
    formats = only.split(",") if only else FORMATS
    if unknown := [name for name in formats if name not in FORMATS]:
        _misuse(f"--only takes {', '.join(FORMATS)}, not “{unknown[0]}”.")
    report = _report(quiet, verbose)
    with report.running():
        outcome = run(project, formats, report)
    _tell(report, outcome.faults, json)
    for path in outcome.published:
        if not json:
            report.summary(str(path))
    raise typer.Exit(ERRORS if outcome.failed else 0)


@app.command()
def intake(draft: Annotated[Path, typer.Argument(help="A raw draft: .txt, .md, .docx, .odt or .html.")],
           into: Annotated[Path, typer.Option(help="The project to make.")],
           keep: Annotated[Keep, typer.Option(
               help="Which copy of a passage pasted twice stays.")] = Keep.AUTO,
           force: Annotated[bool, typer.Option(help="Overwrite what you changed.")] = False,
           quiet: Quiet = False) -> None:
    """Make a project of a raw draft, and a review of every decision."""
    if not draft.is_file():
        _misuse(f"there is no draft “{draft}”.")
    from .intake import DraftError
    from .pipeline.texts import intake as run
    try:
        findings, kept = run(draft, into, keep.value, force)
    except DraftError as error:
        _misuse(f"{error.span}: {error.message}")
    if kept:
        _misuse(f"{into} holds files that are no longer what intake made: {', '.join(kept)}. "
                "Nothing was written; --force overwrites them.")
    report = _report(quiet, False)
    report.findings(findings)
    report.summary(str(into / "intake-review.md"))


@app.command()
def check(project: Project = Path("."),
          pages: Annotated[bool, typer.Option(
              "--pages", help="Set the print PDF too, and report what is wrong with its pages: as text "
                              "and as a picture, build/pages.html.")] = False,
          quiet: Quiet = False, verbose: Verbose = False, json: Json = False) -> None:
    """Say all that is wrong with the manuscript, each at file:line:column with its cure."""
    _require_project(project)
    report = _report(quiet, verbose)
    if pages:
        _check_pages(project, report, json)
    from .model.diagnostic import Severity
    from .pipeline.build import examine
    with report.running():
        _, faults = examine(project, report)
    _tell(report, faults, json)
    raise typer.Exit(ERRORS if any(f.severity == Severity.ERROR for f in faults) else 0)


def _check_pages(project: Path, report, as_json: bool) -> NoReturn:
    from .pipeline.build import proofread
    from .report import proof_to_json
    with report.running():
        outcome = proofread(project, report)
    if as_json:
        print(proof_to_json(outcome.faults, outcome.proof))
    else:
        report.diagnostics(outcome.faults)
        if outcome.proof:
            report.proof(outcome.proof)
        for path in outcome.published:
            report.summary(str(path))
    raise typer.Exit(ERRORS if outcome.failed else 0)


@app.command()
def lint(project: Project = Path("."),
         fix: Annotated[bool, typer.Option("--fix", help="Make the certain cures; what would change is "
                                                         "shown, and you are asked.")] = False,
         yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
         quiet: Quiet = False, verbose: Verbose = False, json: Json = False) -> None:
    """Say what a copy editor would mark in the text, each at file:line:column with its cure."""
    _require_project(project)
    from .pipeline.texts import lint_texts, write_texts
    report = _report(quiet, verbose)
    with report.running():
        found = lint_texts(project, report, fix)
    if found.files:
        print(found.difference, end="", file=sys.stderr if json else sys.stdout)
        if not (yes or typer.confirm("Write these changes?", err=True)):
            raise typer.Exit(ERRORS)
        write_texts(project, found.files)
        found = lint_texts(project, report)
    _tell(report, found.faults, json, _PLACES)
    raise typer.Exit(ERRORS if found.faults else 0)


_PLACES = 10
"""How many places of one lint rule are printed."""


cite = typer.Typer(no_args_is_help=True, help="The sources of a book.")
app.add_typer(cite, name="cite")


@cite.command("fetch")
def fetch(project: Project = Path("."), quiet: Quiet = False, json: Json = False) -> None:
    """Look up the sources that are cited by DOI, ISBN or address, once, into sources.lock.yaml."""
    _require_project(project)
    from datetime import date

    from .model.diagnostic import Severity
    from .pipeline.sources import fetch_sources
    from .tools.web import Internet, Offline
    report = _report(quiet, False)
    try:
        with report.running():
            done = fetch_sources(project, Internet(), date.today().isoformat(), report)
    except Offline as error:
        print(f"makeready: there is no network: {error}. Nothing was changed; a build needs none.",
              file=sys.stderr)
        raise typer.Exit(TOOL) from None
    _tell(report, done.faults, json)
    if not json:
        report.summary(f"{done.path}: {done.added} looked up, {done.dropped} no longer cited")
    raise typer.Exit(ERRORS if any(f.severity == Severity.ERROR for f in done.faults) else 0)


@app.command()
def handoff(project: Project = Path("."),
            to: Annotated[str, typer.Option(
                "--to", help="A printer, a shop or a press: kdp, ingram, offset; apple, kobo, google, "
                             "kdp-ebook, ingram-ebook; press:chicago …")] = "",
            quiet: Quiet = False, verbose: Verbose = False, json: Json = False) -> None:
    """Make the bundle that a receiver asks for, into PROJECT/build/handoff/; nothing if it would be
    refused."""
    _require_project(project)
    from .handoff import RECEIVERS, receiver
    found = receiver(to)
    if found is None:
        _misuse(f"--to takes {', '.join(RECEIVERS)}, or press:, printer: or shop: with a profile, "
                f"not “{to}”.")
    from .pipeline.handoff import hand_off
    report = _report(quiet, verbose)
    with report.running():
        outcome = hand_off(project, found, report)
    _tell(report, outcome.faults, json)
    for path in outcome.published:
        if not json:
            report.summary(str(path))
    raise typer.Exit(ERRORS if outcome.failed else 0)


@app.command()
def verify(file: Annotated[Path, typer.Argument(help="An e-book (.epub), or an image of its cover.")],
           shop: Annotated[Optional[list[str]], typer.Option(
               help="A shop, or a profile of your own (FILE.yaml); all shops without it.")] = None,
           quiet: Quiet = False, json: Json = False) -> None:
    """Say what the shops will object to in a file; 1 when they will."""
    if not file.is_file():
        _misuse(f"there is no file “{file}”.")
    from .model.diagnostic import ManuscriptError
    from .verify import Unreadable, check_file
    try:
        faults = check_file(str(file), file.read_bytes(), _shops(shop))
    except Unreadable as error:
        _misuse(f"{file}: {error}")
    except ManuscriptError as error:
        faults = error.diagnostics
    _tell(_report(quiet, False), faults, json)
    raise typer.Exit(ERRORS if faults else 0)


def _shops(names: list[str] | None) -> list:
    from .tools.shops import house_shop, house_shops, read_shop
    from .tools.text import decode
    known = house_shops()
    for name in names or ():
        if name not in known and not Path(name).is_file():
            _misuse(f"--shop takes {', '.join(known)} or a file, not “{name}”.")
    return [house_shop(name) if name in known else read_shop(decode(name, Path(name).read_bytes()))
            for name in names or known]


@app.command()
def explain(code: Annotated[Optional[str], typer.Argument(help="A code; all of them without one.")]
            = None) -> None:
    """Explain a diagnostic by its code."""
    from difflib import get_close_matches

    from .lint import RULES
    from .model.diagnostic import CODES
    known = CODES | {rule.code: rule for rule in RULES}
    if code is not None and code not in known:
        near = get_close_matches(code, known, n=1)
        _misuse(f"There is no code “{code}”." + (f" Did you mean “{near[0]}”?" if near else ""))
    for name in [code] if code else sorted(known):
        rule = known[name]
        print(f"{name} ({rule.severity})\n  {rule.message}\n  {rule.cure}\n  {rule.why}")


@app.command()
def schema() -> None:
    """Print the JSON Schema of book.yaml, for editors that complete it."""
    from .config import schema as book_schema
    print(json.dumps(book_schema(), indent=2, ensure_ascii=False))


def _require_project(path: Path) -> None:
    if not (path / "manuscript").is_dir():
        _misuse(f"{path} is no book project: it has no folder manuscript/.")


def _report(quiet: bool, verbose: bool):
    from .report import Report
    return Report(-1 if quiet else int(verbose))


def _tell(report, faults, as_json: bool, most: int | None = None) -> None:
    from .report import print_json
    if as_json:
        print_json(faults)
    else:
        report.diagnostics(faults, most)


def _misuse(message: str) -> None:
    print(f"makeready: {message}", file=sys.stderr)
    raise typer.Exit(USE)


def main() -> None:
    """Run the command line; what goes wrong ends in one line and an exit code."""
    try:
        app()
    except (KeyboardInterrupt, BrokenPipeError):
        sys.exit(130)
    except OSError as error:
        if error.filename is None:
            print(f"makeready: {error}", file=sys.stderr)
            sys.exit(TOOL)
        print(f"makeready: {error.strerror}: {error.filename}", file=sys.stderr)
        sys.exit(TOOL)
    except Exception as error:  # noqa: BLE001 — the last line of defence
        if "--verbose" in sys.argv or "-v" in sys.argv:
            traceback.print_exc()
        print(f"makeready: this is a fault of makeready, not of your manuscript: "
              f"{type(error).__name__}: {error}\n"
              "Run it again with --verbose and report what it prints.", file=sys.stderr)
        sys.exit(BUG)
