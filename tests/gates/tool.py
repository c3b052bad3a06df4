"""What the gates share: how a tool is found missing or failing."""

import importlib.util
from pathlib import Path

CURE = "run the tests with: python3 scripts/test.py"


class ToolMissing(Exception):
    """A validator is not installed."""


class ToolFailed(Exception):
    """A validator is there, but could not do its work: this says nothing about the artefact."""


def installed(path: Path) -> Path:
    """`path`, part of a tool; ToolMissing if it is not there."""
    if not path.exists():
        raise ToolMissing(f"{path} is not there; {CURE}")
    return path


def package(name: str) -> Path:
    """The folder of the Python package `name`; ToolMissing if it is not installed."""
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise ToolMissing(f"the Python package {name} is not installed; {CURE}")
    return Path(spec.origin).parent


def artefact(path: Path | str) -> str:
    """The absolute path of the file to check; FileNotFoundError if there is none."""
    return str(Path(path).resolve(strict=True))
