"""Imports point down only: ``cli → pipeline → stages → {config, tools} → model``.

A unit is a module or package directly below makeready. Stages never import each other.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import makeready

ROOT = Path(makeready.__file__).parent

STAGES = {"intake", "read", "check", "lookup", "transform", "cite", "compose", "write", "verify",
          "lint", "handoff"}
BELOW_STAGES = {"config", "tools", "model"}

MAY_IMPORT: dict[str, set[str]] = {
    "model": set(),
    "tools": {"model"},
    "config": {"tools", "model"},
    **{stage: BELOW_STAGES for stage in STAGES},
    "report": {"model", "intake"},          # intake: the type of its findings alone
    "pipeline": STAGES | BELOW_STAGES | {"report"},
    "cli": STAGES | BELOW_STAGES | {"report", "pipeline"},
    "__main__": {"cli"},
    "__init__": set(),
}

OUTSIDE_WORLD = {"subprocess", "socket", "http", "shutil", "tempfile", "fcntl", "time", "ssl"}
"""What only ``tools`` may import, and cli and pipeline above the stages."""
NETWORK = ("urllib", "request")


def modules() -> Iterator[tuple[str, Path]]:
    """Every module with its unit."""
    for path in sorted(ROOT.rglob("*.py")):
        yield path.relative_to(ROOT).with_suffix("").parts[0], path


def imported(path: Path) -> Iterator[tuple[str, ...]]:
    """The full names of what a module imports, in parts; ours begin with ``makeready``."""
    package = ("makeready", *path.relative_to(ROOT).parent.parts)
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (tuple(alias.name.split(".")) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[:len(package) - node.level + 1] if node.level else ()
            name = (*base, *(node.module.split(".") if node.module else ()))
            yield from ((*name, alias.name) for alias in node.names)


def test_every_unit_is_in_the_table():
    assert {unit for unit, _ in modules()} <= set(MAY_IMPORT)


def test_imports_point_down_only():
    wrong = [f"{path.relative_to(ROOT)} imports {'.'.join(name)}"
             for unit, path in modules() for name in imported(path)
             if name[0] == "makeready" and name[1] not in MAY_IMPORT[unit] | {unit}]
    assert wrong == []


def test_only_the_edges_touch_the_outside_world():
    wrong = [f"{path.relative_to(ROOT)} imports {name[0]}"
             for unit, path in modules() if unit not in ("tools", "cli", "pipeline")
             for name in imported(path) if name[0] in OUTSIDE_WORLD or name[:2] == NETWORK]
    assert wrong == []


def test_one_module_knows_the_network():
    assert [path.relative_to(ROOT).as_posix() for _, path in modules()
            if any(name[:2] == NETWORK for name in imported(path))] == ["tools/web.py"]


def test_the_reading_of_imports_sees_every_form(tmp_path, monkeypatch):
    monkeypatch.setitem(globals(), "ROOT", tmp_path)
    module = tmp_path / "write" / "pdf.py"
    module.parent.mkdir()
    module.write_text("import os.path\nfrom ..model import tree\nfrom .. import config\n"
                      "from .html import body\ndef f():\n    import makeready.cli\n")
    assert list(imported(module)) == [
        ("os", "path"), ("makeready", "model", "tree"), ("makeready", "config"),
        ("makeready", "write", "html", "body"), ("makeready", "cli")]
