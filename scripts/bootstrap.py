"""Makes the repository's own environment in .venv/, once, and becomes a program inside it.

The environment is a stack of layers: what the build needs, and on top of it what the tests need. A layer that is whole
has a stamp, written last: a hash of everything that it was made from. With the stamps in place nothing is set up and
nothing is asked of the network; without them the layer is made anew, under a lock, so that two runs at once and a run
that was broken off do no harm. Standard library only, and readable to Pythons that are too old, so that it can say so.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Iterator, NoReturn, Sequence

from system import BREW_LIBRARIES, MAC, TEXT_LIBRARIES, VENV_MODULE, Need, Unready, run, say, supply

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = ROOT / "scripts"
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
PACKAGES = VENV / "lib" / f"python3.{sys.version_info[1]}" / "site-packages"
LOCKED_VERSIONS = SCRIPTS / "lock.txt"
OLDEST_PYTHON = (3, 11)
UNREADY = 3     # exit code: something is missing or too old


@dataclass(frozen=True)
class Layer:
    """One part of the environment: what it needs of the system, the files it is made from, and how it is made."""

    name: str
    needs: Sequence[Need]
    sources: Sequence[Path]
    make: Callable[[], None]

    @property
    def stamp(self) -> Path:
        return VENV / f"{self.name}.stamp"

    def fresh(self) -> bool:
        """Whether the layer is there, whole, and made from the present sources."""
        try:
            return self.stamp.read_text() == self.fingerprint()
        except OSError:
            return False

    def fingerprint(self) -> str:
        """A hash of what the layer is made from: its sources, this Python, and the folder (an environment cannot be moved)."""
        digest = hashlib.sha256(f"{ROOT}\0{sys.base_prefix}\0{sys.version}".encode())
        for source in self.sources:
            digest.update(source.read_bytes())
        return digest.hexdigest()


def enter(layers: Sequence[Layer], program: str, *arguments: str) -> NoReturn:
    """Set up what is missing of `layers`, then become `program` of the environment.

    Ends with exit code 3, and what to do about it, where the environment cannot be made.
    """
    try:
        _check_python()
        set_up(layers)
        sys.stdout.flush()
        # Python finds its environment by the path that it was started with, so argv[0] is the whole path.
        path = str(VENV / "bin" / program)
        os.execve(path, [path, *arguments], _environment())
    except (Unready, OSError) as error:
        sys.exit(_complain(error))
    except KeyboardInterrupt:
        sys.exit(130)


def _complain(error: Exception) -> int:
    print(f"\n{error}", file=sys.stderr)
    return UNREADY


def _check_python() -> None:
    if sys.version_info < OLDEST_PYTHON:
        raise Unready(
            "makeready needs Python %d.%d or newer; this is Python %d.%d (%s).\n"
            "Run this script with a newer one, for example: python3.12 %s"
            % (*OLDEST_PYTHON, *sys.version_info[:2], sys.executable, sys.argv[0])
        )


def set_up(layers: Sequence[Layer]) -> None:
    """Make those of `layers` that are not there or not fresh, each on top of those before it."""
    if all(layer.fresh() for layer in layers):
        return
    with _alone():
        for layer in layers:
            if not layer.fresh():
                supply(layer.needs)
                layer.make()
                layer.stamp.write_text(layer.fingerprint())
                say(f"{layer.name}: ready")


@contextmanager
def _alone() -> Iterator[None]:
    """Hold the lock of the environment. The system lets go of it when this process and all that it started have ended."""
    VENV.mkdir(exist_ok=True)
    with open(VENV / "lock", "w") as lock:
        os.set_inheritable(lock.fileno(), True)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("waiting for another run that is setting up the same environment")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _environment() -> dict:
    """The variables of the program: on a Mac the loader must be shown Homebrew's libraries."""
    if not MAC:
        return dict(os.environ)
    asked = os.environ.get("DYLD_FALLBACK_LIBRARY_PATH", "")
    folders = [*filter(None, asked.split(":")), *BREW_LIBRARIES, "/usr/lib"]
    return {**os.environ, "DYLD_FALLBACK_LIBRARY_PATH": ":".join(folders)}


def pip_install(*requirements: str) -> None:
    """Install into the environment, nothing but the locked versions."""
    run(
        [PYTHON, "-m", "pip", "--disable-pip-version-check", "--no-input", "install", "--quiet",
         "--constraint", LOCKED_VERSIONS, *requirements],
        "pip could not install what makeready is made of. Does it reach the Python package index, or the mirror that "
        "pip is configured for?",
        cwd=ROOT,
    )


def _make_build() -> None:
    say("build: making .venv (once; it takes a minute or so)")
    for old in VENV.iterdir():
        if old.name != "lock":
            shutil.rmtree(old) if old.is_dir() and not old.is_symlink() else old.unlink()
    run([sys.executable, "-m", "venv", VENV], "Python could not make the environment .venv.")
    # The build backend comes from the lock too, so pip must not fetch one of its own.
    pip_install("hatchling")
    pip_install("--no-build-isolation", "--editable", ".")
    run([PYTHON, "-c", "import weasyprint"], "WeasyPrint does not start on this system.", env=_environment())


BUILD = Layer(
    name="build",
    needs=(VENV_MODULE, *TEXT_LIBRARIES),
    sources=(ROOT / "pyproject.toml", LOCKED_VERSIONS, Path(__file__), SCRIPTS / "system.py"),
    make=_make_build,
)
