"""What a program costs: its CPU time and the memory it holds, its children included.

The system counts a process's memory from its parent's when it was forked, so the program is started
from a small process of its own: this file, run as a script.
"""

from __future__ import annotations

import ctypes
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


_PR_SET_CHILD_SUBREAPER = 36
"""Of Linux's prctl(2)."""


@dataclass(frozen=True)
class Cost:
    """Seconds of CPU of a program and its children, seconds by the clock, and the most memory that
    one of its processes held, in MB."""

    cpu: float
    wall: float
    memory: float


class Failed(Exception):
    """A program did not end well; the message is the end of what it said."""


def run(command: Sequence[str], folder: Path, environment: Mapping[str, str] = {}) -> Cost:
    """Run a program in ``folder``, with more variables than ours. Raises Failed."""
    done = subprocess.run(
        [sys.executable, "-I", "-S", __file__, *command], cwd=folder, env={**os.environ, **environment},
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True, errors="replace")
    *said, last = done.stdout.splitlines() or [""]
    if done.returncode:
        raise Failed("\n".join([*said, last][-8:]) or f"exit code {done.returncode}")
    return Cost(**json.loads(last))


def _main(command: Sequence[str]) -> int:
    """Run the command; print its cost as the last line. Returns its exit code."""
    _adopt()
    began = time.monotonic()
    code = subprocess.call(command)
    wall = time.monotonic() - began
    _wait_for_all()
    if code == 0:
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        kilobytes = usage.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
        print("\n" + json.dumps({"cpu": usage.ru_utime + usage.ru_stime,
                                 "wall": wall, "memory": kilobytes / 1024}))
    return 1 if code < 0 else code


def _adopt() -> None:
    """On Linux, become the parent of children's children that outlive theirs: browsers leave some."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def _wait_for_all() -> None:
    try:
        while True:
            os.wait()
    except ChildProcessError:
        pass


if __name__ == "__main__":
    sys.exit(_main(sys.argv[1:]))
