#!/usr/bin/env python3
"""Renew the two lock files to the newest versions that pyproject.toml and package.json allow.

    python3 scripts/test.py            # the environment that is asked
    python3 scripts/renew_lock.py
    python3 scripts/test.py            # everything again, from the new locks

Neither file may name a registry: the one that pip or npm is configured for is to be asked.
"""

import json
import subprocess

from bootstrap import LOCKED_VERSIONS, PYTHON, ROOT, SCRIPTS
from validators import NODE_FOLDER, NPM

HEADER = "# Exact versions of everything that the build and the tests install. Written by scripts/renew_lock.py.\n"


def python_lock() -> str:
    """The resolver's answer for the package, its test extra and the build backend, as lines of constraints."""
    command = [PYTHON, "-m", "pip", "install", "--dry-run", "--quiet", "--ignore-installed", "--report", "-"]
    answer = subprocess.run([*command, "hatchling", ".[test]"], cwd=ROOT, check=True, stdout=subprocess.PIPE)
    found = [item["metadata"] for item in json.loads(answer.stdout)["install"]]
    pins = [f"{each['name'].lower()}=={each['version']}\n" for each in found if each["name"] != "makeready"]
    return HEADER + "".join(sorted(pins))


def renew_node_lock() -> None:
    """Rewrite package-lock.json, for all platforms."""
    options = ["--package-lock-only", "--omit-lockfile-registry-resolved", "--no-audit", "--no-fund"]
    (SCRIPTS / "package-lock.json").unlink(missing_ok=True)
    subprocess.run([NODE_FOLDER / "node", NPM, "install", *options], cwd=SCRIPTS, check=True)


if __name__ == "__main__":
    LOCKED_VERSIONS.write_text(python_lock())
    renew_node_lock()
