"""What the user sees."""

import io
import json

from rich.console import Console

from makeready.model.diagnostic import diagnose
from makeready.model.source import Span
from makeready.report import Report, to_json

LATE = diagnose("cite-unknown", Span("b.md", 2, 3), key="x", hint="Add it.")
EARLY = diagnose("note-unused", Span("a.md", 9, 1), label="[n]")
MILD = diagnose("layout", problem="Odd.")


def _printed(verbosity=0, terminal=False, faults=(LATE, EARLY, EARLY, MILD)):
    out = io.StringIO()
    console = Console(file=out, force_terminal=terminal, width=200, color_system=None,
                      soft_wrap=True)
    report = Report(verbosity, console)
    with report.running():
        report.stage("Setting")
        report.page("7")
        report.diagnostics(faults)
    return out.getvalue()


def test_faults_come_once_and_by_place():
    printed = _printed()
    assert printed.index("Odd.") < printed.index("a.md:9:1: error:") < printed.index("b.md:2:3:")
    assert printed.count("a.md:9:1") == 1 and "Add it." in printed


def test_brackets_of_the_manuscript_are_not_markup():
    assert "[^[n]]" in _printed()


def test_plain_lines_when_piped_and_pages_only_when_asked():
    assert "Setting\n" in _printed() and "page 7" not in _printed()
    assert "page 7" in _printed(1)


def test_pages_on_a_terminal():
    assert "Setting: page 7" in _printed(terminal=True)


def test_quiet_shows_errors_alone():
    printed = _printed(-1)
    assert "Setting" not in printed and "Odd." not in printed and "b.md:2:3" in printed


def test_json():
    [first, second, third] = json.loads(to_json([LATE, EARLY, MILD]))
    assert (first["code"], first["path"], first["line"]) == ("layout", None, None)
    assert (second["path"], second["line"], second["column"]) == ("a.md", 9, 1)
    assert third["severity"] == "error" and third["hint"] == "Add it."
