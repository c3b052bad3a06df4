"""What the user sees."""

import io
import json

from rich.console import Console

from makeready.model.diagnostic import diagnose
from makeready.model.proof import Box, Leaf, Mark, Proof, Totals
from makeready.model.source import Span
from makeready.report import Report, proof_to_json, to_json

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


def _proof(lines=200):
    leaves = tuple(Leaf(number, str(number), 432, 648) for number in (1, 2))
    marks = tuple(Mark(diagnose("page-loose", Span("z.md" if n == 3 else "a.md", n, 1), at=f"Page 2, line {n}",
                                detail="1.6", text="a [loose] line"),
                       leaves[1], n, "a [loose] line", Box(60, 70.123, 366, 84)) for n in (3, 9))
    return Proof(leaves, marks, Totals(2, 2, lines, 1.03, 0.14, 2, 9))


def test_faults_of_pages_come_in_their_order_and_each_cure_once(capsys):
    out = io.StringIO()
    Report(0, Console(file=out, width=200, color_system=None, soft_wrap=True)).proof(_proof())
    assert [line.partition(": ")[0] for line in out.getvalue().splitlines()] == ["z.md:3:1", "a.md:9:1"]
    assert "a [loose] line (page-loose)" in out.getvalue() and "Change a word" not in out.getvalue()
    kinds, figures = capsys.readouterr().out.splitlines()
    assert kinds.startswith("Loose lines: 2. Change a word")
    assert figures == ("2 pages on 2 spreads; 200 justified lines measured; word spaces 1.03 ± 0.14 of the "
                       "natural; 2 lines (1.0 %) over 1.5 times it; 9 lines (4.5 %) end in a hyphen.")


def test_ragged_text_has_no_figures_of_spaces(capsys):
    Report(0).proof(Proof((), (), Totals(2, 2, 0, 0, 0, 0, 0)))
    assert capsys.readouterr().out == "2 pages on 2 spreads; no line is justified.\n"


def test_quiet_says_nothing_of_pages(capsys):
    out = io.StringIO()
    Report(-1, Console(file=out)).proof(_proof())
    assert out.getvalue() == capsys.readouterr().out == ""


def test_json_of_pages_says_more_of_the_place():
    found = json.loads(proof_to_json([LATE], _proof()))
    assert [fault["code"] for fault in found["diagnostics"]] == ["cite-unknown"]
    fault = found["pages"][0]
    assert (fault["path"], fault["line"], fault["sheet"], fault["folio"], fault["page_line"]) == ("z.md", 3, 2, "2", 3)
    assert fault["box"] == [60, 70.12, 366, 84] and fault["text"] == "a [loose] line"
    assert found["totals"]["deviation"] == 0.14
    assert json.loads(proof_to_json([], None)) == {"diagnostics": [], "pages": [], "totals": None}
