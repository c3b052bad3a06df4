"""EPUBCheck and Ace."""

import json
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from gates.jvm import java, java_error
from gates.node import FOLDER, node
from gates.tool import ToolFailed, artefact, installed

EPUBCHECK_OPTIONS = ("--quiet", "--failonwarnings", "--usage", "--locale", "en", "--json")
HINTS = ("USAGE", "INFO")       # messages that do not fail EPUBCheck; they fail us
ACE_DONE = (0, 2)       # passed, violations found; 1 is a run that came to nothing


def epubcheck(path: Path | str) -> list[str]:
    """All that EPUBCheck says, hints on usage too, as `ERROR RSC-005 OEBPS/a.xhtml:12:3 what is wrong`."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        try:
            code = java("com.adobe.epubcheck.tool.EpubChecker")().run([*EPUBCHECK_OPTIONS, str(report), artefact(path)])
        except java_error() as error:
            raise ToolFailed(f"EPUBCheck: {error}") from error
        messages = json.loads(report.read_text("utf-8"))["messages"] if report.exists() else []
    findings = [line for message in messages for line in _epubcheck_lines(message)]
    if bool(code) != any(not line.startswith(HINTS) for line in findings):
        raise ToolFailed(f"EPUBCheck ended with {code}, but reported {findings}")
    return findings


def _epubcheck_lines(message: dict) -> Iterator[str]:
    for place in message["locations"] or [{"path": "", "line": -1, "column": -1}]:
        yield f"{message['severity']} {message['ID']} {place['path']}:{place['line']}:{place['column']} {message['message']}"


def ace(path: Path | str) -> list[str]:
    """Ace's violations of accessibility, as `serious epub-lang in EPUB/package.opf: what is wrong`."""
    with tempfile.TemporaryDirectory() as folder:
        done = node(
            "@daisy/ace-cli/bin/ace.js", "--force", "--silent", "--exiterror2", "--outdir", folder, artefact(path),
            env=_ace_environment(folder),
        )
        report = Path(folder, "report.json")
        if done.returncode not in ACE_DONE or not report.exists():
            raise ToolFailed(f"Ace ended with {done.returncode}: {done.stdout}{done.stderr}")
        findings = list(_violations(json.loads(report.read_text("utf-8"))))
    if bool(done.returncode) != bool(findings):
        raise ToolFailed(f"Ace ended with {done.returncode}, but reported {findings}")
    return findings


def _ace_environment(folder: str) -> dict[str, str]:
    """Ace leaves settings and a log in the home folder: give it one of its own."""
    return {
        "PATH": os.defpath,
        "HOME": folder,
        "PUPPETEER_EXECUTABLE_PATH": str(installed(FOLDER / "browser")),
        "ACE_TIMEOUT_INITIAL": "60000",     # ms for the browser to start; 5 s is too little on a busy machine
    }


def _violations(report: dict) -> Iterator[str]:
    for document in report["assertions"]:
        for found in document["assertions"]:
            rule, result = found["earl:test"], found["earl:result"]
            if result["earl:outcome"] == "fail":
                place = document["earl:testSubject"]["url"]
                yield f"{rule['earl:impact']} {rule['dct:title']} in {place}: {result['dct:description']}"
