"""The project's folder: reading never leaves it, writing is all or nothing."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

STAGING = ".staging"
_COMPLETE = "complete"


class OutsideProject(Exception):
    """A manuscript names a file that is not in the project."""


@dataclass(frozen=True)
class Folder:
    """A folder that a book may read from. Names are relative to it, with ``/``."""

    root: Path

    def path(self, name: str) -> Path:
        """The path of ``name``. Raises OutsideProject, links on disk followed."""
        root = self.root.resolve()
        path = (root / name).resolve()
        if not path.is_relative_to(root):
            raise OutsideProject(name)
        return path

    def has(self, name: str) -> bool:
        """Whether a regular file of this name is there."""
        return self.path(name).is_file()

    def read(self, name: str) -> bytes:
        """The bytes of a file. Raises OSError and OutsideProject."""
        return self.path(name).read_bytes()

    def glob(self, pattern: str) -> list[str]:
        """The names that match, sorted."""
        return sorted(path.relative_to(self.root).as_posix() for path in self.root.glob(pattern)
                      if path.is_file())

    def changed(self) -> float:
        """When a file in the folder last changed: seconds since 1970, 0 for an empty folder."""
        return max((path.stat().st_mtime for path in self.root.rglob("*") if path.is_file()),
                   default=0)


def publish(files: Mapping[str, bytes], folder: Path, only: str = "") -> None:
    """Write ``files`` into ``folder``: all of them or none, whenever the process is killed.

    Names may lie in folders of their own, with ``/``; in the one that is ``only`` for these files, all
    others are deleted.

    Everything is written and flushed into a staging folder first; from the moment it is marked
    complete, whoever comes next finishes the renames, before that, throws it away. Two processes
    take turns. Raises OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with _turn(folder):
        staging = folder / STAGING
        _finish(staging, folder)
        staging.mkdir()
        for name, data in files.items():
            _write_through(staging / name, data)
        _write_through(staging / _COMPLETE, "\n".join((only, *files)).encode())
        _sync(staging)
        _finish(staging, folder)


def recover(folder: Path) -> None:
    """Finish or throw away what a killed process left in ``folder``."""
    if (folder / STAGING).exists():
        with _turn(folder):
            _finish(folder / STAGING, folder)


def _finish(staging: Path, folder: Path) -> None:
    mark = staging / _COMPLETE
    if mark.exists():
        only, *names = mark.read_text("utf-8").split("\n")
        for name in names:
            if (staging / name).exists():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                os.replace(staging / name, folder / name)
        for path in (folder / only).rglob("*") if only else ():
            if path.is_file() and path.relative_to(folder).as_posix() not in names:
                path.unlink()
        _sync(folder)
    shutil.rmtree(staging, ignore_errors=True)


@contextmanager
def _turn(folder: Path) -> Iterator[None]:
    """Hold the folder's lock; the lock goes with the process, so a crash leaves none behind."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _write_through(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
