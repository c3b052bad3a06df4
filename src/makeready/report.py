"""What the user sees: progress while a build runs, diagnostics after it."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.markup import escape

from .model.diagnostic import CODES, Diagnostic, Severity
from .model.proof import NAMES, Mark, Proof, counts, summary

if TYPE_CHECKING:
    from .intake import Finding

_COLORS = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}


class Report:
    """Progress on standard error: one live line on a terminal, plain lines otherwise.

    ``verbosity`` is -1 (errors alone), 0, or 1 (every stage with its detail).
    """

    def __init__(self, verbosity: int = 0, console: Console | None = None):
        self.console = console or Console(stderr=True, highlight=False, soft_wrap=True)
        self.verbosity = verbosity
        self._status = None
        self._stage = ""

    @contextmanager
    def running(self) -> Iterator[Report]:
        """While this lasts, a terminal shows the live line."""
        if self.verbosity < 0 or not self.console.is_terminal:
            yield self
            return
        with self.console.status("") as self._status:
            yield self
        self._status = None

    def stage(self, name: str) -> None:
        """A stage begins."""
        self._stage = name
        if self._status:
            self._status.update(escape(name))
        elif self.verbosity >= 0:
            self.console.print(name, markup=False)

    def page(self, number: str) -> None:
        """A page of the PDF was made."""
        if self._status:
            self._status.update(f"{escape(self._stage)}: page {escape(number)}")
        elif self.verbosity > 0:
            self.console.print(f"{self._stage}: page {number}", markup=False)

    def diagnostics(self, faults: Iterable[Diagnostic], most: int | None = None) -> None:
        """Every fault with its place and cure, sorted by place, each once; with ``most`` only so many
        of a code, and how many more there are."""
        told: Counter[str] = Counter()
        for fault in ordered(faults):
            if fault.severity < Severity.ERROR and self.verbosity < 0:
                continue
            told[fault.code] += 1
            if most and told[fault.code] > most and self.verbosity < 1:
                continue
            self._print(fault)
            if fault.hint:
                self.console.print(f"    {escape(fault.hint)}", style="dim")
        for code, count in told.items():
            if most and count > most and self.verbosity < 1:
                self.console.print(f"{count - most} more of ({code}); --verbose shows them.",
                                   markup=False)

    def _print(self, fault: Diagnostic) -> None:
        place = f"{fault.span}: " if fault.span else ""
        color = _COLORS[fault.severity]
        self.console.print(f"{escape(place)}[{color}]{fault.severity}[/]: "
                           f"{escape(fault.message)} [dim]({fault.code})[/]")

    def proof(self, proof: Proof) -> None:
        """Every fault of the pages in their order, each kind's cure once, and the figures."""
        if self.verbosity < 0:
            return
        for mark in proof.marks:
            self._print(mark.fault)
        for code, count in counts(proof):
            self.summary(f"{NAMES[code]}: {count}. {CODES[code].cure}")
        figures = "; ".join(summary(proof.totals))
        self.summary(f"{figures[0].upper()}{figures[1:]}.")

    def findings(self, found: Iterable[Finding]) -> None:
        """What intake made of a draft, line by line."""
        for finding in found if self.verbosity >= 0 else ():
            self.console.print(f"{escape(str(finding.span))}: [bold]{finding.kind}[/]: "
                               f"{escape(finding.message)}")

    def summary(self, text: str) -> None:
        """The last word of a command, on standard output."""
        if self.verbosity >= 0:
            print(text)


def ordered(faults: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Each fault once, by place."""
    return sorted(dict.fromkeys(faults), key=lambda fault: fault.sort_key)


def to_json(faults: Iterable[Diagnostic]) -> str:
    """The diagnostics for a program: a list of objects; ``line`` and ``column`` are null for a
    whole file."""
    return _dump([_entry(fault) for fault in ordered(faults)])


def proof_to_json(faults: Iterable[Diagnostic], proof: Proof | None) -> str:
    """An object: ``diagnostics`` as :func:`to_json` has them; ``pages``, the faults of the pages, which
    say more of their place; ``totals``, null when no page was set."""
    return _dump({"diagnostics": [_entry(fault) for fault in ordered(faults)],
                  "pages": [_entry(mark.fault) | _place(mark) for mark in proof.marks] if proof else [],
                  "totals": asdict(proof.totals) if proof else None})


def _entry(fault: Diagnostic) -> dict[str, Any]:
    return {
        "code": fault.code, "severity": str(fault.severity), "message": fault.message,
        "hint": fault.hint, "path": fault.span.path if fault.span else None,
        "line": fault.span.line or None if fault.span else None,
        "column": fault.span.column or None if fault.span else None,
    }


def _place(mark: Mark) -> dict[str, Any]:
    """Where a fault is on the page: ``box`` in points from the page's upper left corner."""
    return {"folio": mark.leaf.folio, "sheet": mark.leaf.sheet, "page_line": mark.line,
            "text": mark.text, "box": [round(edge, 2) for edge in mark.box]}


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


def print_json(faults: Iterable[Diagnostic]) -> None:
    """Write the diagnostics to standard output."""
    sys.stdout.write(to_json(faults) + "\n")
