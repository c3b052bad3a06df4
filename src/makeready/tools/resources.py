"""Text files that lie beside the code."""

from __future__ import annotations

from importlib.resources import files


def resource(package: str, name: str) -> str:
    """The text of a file of a package of ours."""
    return files(package).joinpath(name).read_text("utf-8")
