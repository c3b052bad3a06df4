"""The instrument at the command line, for the PDFs of other programs."""

import pytest
import typometer
from printing import Setter, print_pages


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr("sys.argv", ["typometer", *arguments])
    return typometer.main()


def test_the_command_lists_faults(tmp_path, monkeypatch, capsys):
    a, pdf = Setter(), tmp_path / "proof.pdf"
    page = a.page()
    page[3] = a.last("and so.")
    page[2] = a.loose()
    pdf.write_bytes(print_pages([page, a.page()]))
    assert run(monkeypatch, "--faults", str(pdf)) == 0
    assert capsys.readouterr().out.startswith("loose: page 1, line 3: ")


def test_the_command_tells_of_what_it_cannot_measure(tmp_path, monkeypatch, capsys):
    (tmp_path / "no.pdf").write_text("not a PDF")
    assert run(monkeypatch, str(tmp_path / "no.pdf")) == 1
    assert "no.pdf" in capsys.readouterr().err
