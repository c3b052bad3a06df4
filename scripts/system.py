"""What the repository needs of the operating system, and how to get it.

A Need is tested for, never guessed from the system's name. What is missing is installed through the system's package
manager where that may be done without asking (as root, or with Homebrew); otherwise the user is told what to install.
Standard library only.
"""

from __future__ import annotations

import ctypes
import importlib
import importlib.util
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Iterable, Mapping, Sequence

MAC = sys.platform == "darwin"

# Homebrew's libraries lie outside the loader's own path (Apple silicon, Intel).
BREW_LIBRARIES = ("/opt/homebrew/lib", "/usr/local/lib")


class Unready(Exception):
    """The environment cannot be made here; the message says what the user can do."""


@dataclass(frozen=True)
class Need:
    """One thing that must be on the system: how to see it, and its package by package manager."""

    name: str
    present: Callable[[], bool]
    packages: Mapping[str, str]


@dataclass(frozen=True)
class Manager:
    """A package manager: the commands that refresh its lists (if it has any) and install packages."""

    program: str
    refresh: Sequence[str]
    install: Sequence[str]
    wants_root: bool

    def commands(self, packages: Sequence[str]) -> list[Sequence[str]]:
        """The commands that install `packages`, in order."""
        return [*filter(None, [self.refresh]), [*self.install, *packages]]


MANAGERS = (
    Manager("apt-get", ("apt-get", "update"), ("apt-get", "install", "-y", "--no-install-recommends"), True),
    Manager("dnf", (), ("dnf", "install", "-y"), True),
    Manager("brew", (), ("brew", "install"), False),
)


def has_library(name: str) -> bool:
    """Whether the shared library `name` (pango-1.0, ...) can be loaded."""
    if not MAC:
        return _loads(f"lib{name}.so.0")
    file = f"lib{name}.0.dylib"
    return _loads(file) or any(_loads(f"{folder}/{file}") for folder in BREW_LIBRARIES)


def _loads(file: str) -> bool:
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True


def has_ensurepip() -> bool:
    """Whether `python -m venv` can put pip into an environment; Debian packs that apart from Python."""
    importlib.invalidate_caches()
    return importlib.util.find_spec("ensurepip") is not None


VENV_MODULE = Need(
    "Python's ensurepip module",
    has_ensurepip,
    {"apt-get": f"python3.{sys.version_info[1]}-venv", "dnf": "python3-pip", "brew": "python3"},
)

# What WeasyPrint 70 loads; GLib, Fontconfig and HarfBuzz itself come with Pango.
TEXT_LIBRARIES = tuple(
    Need(f"lib{name}", lambda name=name: has_library(name), packages)
    for name, packages in {
        "pango-1.0": {"apt-get": "libpango-1.0-0", "dnf": "pango", "brew": "pango"},
        "pangoft2-1.0": {"apt-get": "libpangoft2-1.0-0", "dnf": "pango", "brew": "pango"},
        "harfbuzz-subset": {"apt-get": "libharfbuzz-subset0", "dnf": "harfbuzz", "brew": "harfbuzz"},
    }.items()
)


def supply(needs: Iterable[Need]) -> None:
    """Install what is missing of `needs`, or raise Unready with the packages to install and the command to do it."""
    missing = [need for need in needs if not need.present()]
    if not missing:
        return
    manager = next((known for known in MANAGERS if shutil.which(known.program)), None)
    if manager is None:
        raise Unready(f"This system lacks {_names(missing)}.\nInstall them (Pango 1.44 or newer) and run this again.")
    packages = sorted({need.packages[manager.program] for need in missing})
    if manager.wants_root and os.geteuid() != 0:
        commands = [" ".join(["sudo", *command]) for command in manager.commands(packages)]
        raise Unready(
            f"This system lacks {_names(missing)}.\nInstall the packages with\n\n"
            f"    {' && '.join(commands)}\n\nand run this again."
        )
    _install(manager, packages)
    missing = [need for need in missing if not need.present()]
    if missing:
        raise Unready(f"{manager.program} installed {', '.join(packages)}, but this is still missing: {_names(missing)}.")


def _names(needs: Iterable[Need]) -> str:
    return ", ".join(need.name for need in needs)


def _install(manager: Manager, packages: Sequence[str]) -> None:
    say(f"installing {', '.join(packages)} with {manager.program}")
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in manager.commands(packages):
        run(command, f"{manager.program} could not install {', '.join(packages)}.", env=env, stdout=sys.stderr)


def run(command: Sequence[str | Path], failure: str, **options: object) -> None:
    """Run `command`; raise Unready with `failure` if it ends with an error. What it printed stands above the message."""
    try:
        # Inherited files: a command that outlives a killed set-up goes on holding the lock of the environment.
        code = subprocess.run([str(part) for part in command], check=False, close_fds=False, **options).returncode
    except OSError as error:
        raise Unready(f"{failure}\n{error}") from error
    if code:
        raise Unready(f"{failure}\nIts own words are above (exit code {code} of: {' '.join(map(str, command))}).")


def say(text: str) -> None:
    """One line of progress, kept off standard output."""
    print(f"set-up: {text}", file=sys.stderr, flush=True)
