"""The validators that run on Node, as scripts/test.py puts them into the environment."""

import subprocess
import sys
from pathlib import Path

from gates.tool import installed

FOLDER = Path(sys.prefix) / "node"


def node(program: str, *arguments: str, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run `program`, a path inside node_modules, with `env` as its whole environment."""
    script = installed(FOLDER / "node_modules" / program)
    command = [str(installed(FOLDER / "node")), str(script), *arguments]
    return subprocess.run(command, env=env, capture_output=True, text=True, encoding="utf-8", check=False)
