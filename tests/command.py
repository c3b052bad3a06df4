"""The command line, run as a user runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[1] / "src"


def start(*arguments: object, **environment: str) -> subprocess.Popen[str]:
    """Begin ``makeready ARGUMENTS`` in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "makeready", *map(str, arguments)], text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": str(SOURCE)} | environment)


def makeready(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run ``makeready ARGUMENTS`` to its end."""
    process = start(*arguments, **environment)
    out, err = process.communicate(timeout=300)
    return subprocess.CompletedProcess(arguments, process.returncode, out, err)
