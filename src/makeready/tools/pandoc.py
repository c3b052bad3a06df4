"""Pandoc, the one that pypandoc brings: text or a tree in, bytes and warnings out.

Every run is sandboxed: Pandoc reads nothing but its standard input and the files named in its
arguments, and never the network.
"""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pypandoc

MARKDOWN = ("markdown-yaml_metadata_block-pandoc_title_block-raw_tex-latex_macros-example_lists"
            "+east_asian_line_breaks")
"""Pandoc's Markdown without what would vanish: TeX stays visible text, ``---`` blocks are read by us,
with their lines, and a note that begins with ``@key.`` is a citation, not a numbered example. Lines of
Chinese and Japanese join without a space."""

_LOG = "log.json"


class PandocError(Exception):
    """Pandoc stopped; the message is what it said."""


@dataclass(frozen=True)
class Output:
    """What a run wrote, and its warnings as Pandoc logs them (``type``, ``pretty``, ``line`` …)."""

    data: bytes
    log: tuple[Mapping[str, Any], ...] = ()


@cache
def executable() -> str:
    """The path of pypandoc's Pandoc."""
    return pypandoc.get_pandoc_path()


def run(source: bytes, arguments: Sequence[str], *, files: Mapping[str, bytes] = {},
        epoch: int = 0) -> Output:
    """Run Pandoc over ``source`` in a folder of its own that holds ``files``.

    ``epoch`` (seconds since 1970) is the date that Pandoc writes into what it makes.
    Raises PandocError.
    """
    with tempfile.TemporaryDirectory(prefix="makeready-") as folder:
        for name, data in files.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        done = subprocess.run(
            [executable(), "--quiet", f"--log={_LOG}", f"--data-dir={folder}", *arguments],
            input=source, capture_output=True, cwd=folder,
            env=os.environ | {"SOURCE_DATE_EPOCH": str(epoch), "TZ": "UTC"})
        if done.returncode:
            raise PandocError(done.stderr.decode("utf-8", "replace").strip())
        return Output(done.stdout, tuple(json.loads(Path(folder, _LOG).read_text("utf-8"))))


def read(text: str, source_format: str = MARKDOWN) -> tuple[dict, tuple[Mapping[str, Any], ...]]:
    """``text`` as Pandoc's tree, and Pandoc's warnings with line and column."""
    output = run(text.encode(), ["--sandbox", "-f", source_format, "-t", "json"])
    return json.loads(output.data), output.log


def write(document: Mapping[str, Any], target_format: str, *arguments: str,
          files: Mapping[str, bytes] = {}, epoch: int = 0) -> Output:
    """A tree in another format. ``files`` are at hand under their names (images, a style)."""
    return run(json.dumps(document, ensure_ascii=False).encode(),
               ["-f", "json", "-t", target_format, *arguments], files=files, epoch=epoch)
